import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { TextArea } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'

export function LongTextEdit({ field, value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'longText'> | FieldOf<'richText'>>) {
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
  return <TextArea id={id} aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} maxLength={field.max} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
}
