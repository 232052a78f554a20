import { isSeveral } from '../shared/arity.ts'
import { textOf, textsOf } from '../../data/values.ts'
import { TextInput } from '../../parts/inputs.tsx'
import { useFilterLabel } from '../shared/label.ts'
import { asJson } from '../shared/json.ts'
import type { FilterProps } from '../part.ts'

/** Words to compare with; several stand apart by commas. */
export function TextFilter({ operator, value, onChange }: Pick<FilterProps, 'operator' | 'value' | 'onChange'>) {
  const label = useFilterLabel()
  const several = isSeveral(operator)
  const shown = several ? textsOf(asJson(value)).join(', ') : textOf(asJson(value))
  return (
    <TextInput
      aria-label={label} defaultValue={shown} key={operator}
      onChange={(event) => onChange(several ? event.target.value.split(/[,，、]/).map((word) => word.trim()).filter((word) => word !== '') : event.target.value)}
    />
  )
}
