import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { TextInput } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'

/** A web address; https:// is put before one that was typed without. */
export function UrlEdit({ field, value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'url'>>) {
  const complete = (text: string) => { if (/^[\w-]+(\.[\w-]+)+/.test(text)) onChange(`https://${text}`) }
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
  return <TextInput id={id} inputMode="url" aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} maxLength={field.max} value={textOf(value)} onChange={(event) => onChange(event.target.value)} onBlur={(event) => complete(event.target.value)} />
}
