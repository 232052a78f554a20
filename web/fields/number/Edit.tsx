import type { FieldOf } from '../../../src/model/define/field.ts'
import { numberOf } from '../../data/values.ts'
import { NumberInput } from '../shared/number-input.tsx'
import type { EditProps } from '../part.ts'

export function NumberEdit({ value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'number'>>) {
  return <NumberInput id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} value={numberOf(value)} onChange={onChange} />
}
