import type { FieldOf } from '../../../src/model/define/field.ts'
import { numberOf } from '../../data/values.ts'
import { NumberInput } from '../shared/number-input.tsx'
import type { EditProps } from '../part.ts'

/** Typed as 25, kept as 0.25. */
export function PercentEdit({ value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'percent'>>) {
  const share = numberOf(value)
  return (
    <span className="row unit-edit">
      <NumberInput
        id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} value={share === undefined ? undefined : Number((share * 100).toPrecision(12))}
        onChange={(next) => onChange(typeof next === 'number' ? Number((next / 100).toPrecision(12)) : next)}
      />
      <span className="muted" aria-hidden="true">%</span>
    </span>
  )
}
