import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { TextInput } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'

export function TextEdit({ field, value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'text'> | FieldOf<'address'>>) {
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
  return <TextInput id={id} aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} maxLength={field.max} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
}
