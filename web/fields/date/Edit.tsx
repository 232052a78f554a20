import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { DateInput } from '../../parts/date-input.tsx'
import type { EditProps } from '../part.ts'

export function DateEdit({ value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'date'>>) {
  return <DateInput id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} value={textOf(value)} onChange={(date) => onChange(date === '' ? null : date)} />
}
