import { NumberFilter } from '../number/Filter.tsx'
import type { FilterProps } from '../part.ts'

export function PercentFilter({ operator, value, onChange }: Pick<FilterProps, 'operator' | 'value' | 'onChange'>) {
  return <NumberFilter operator={operator} value={value} onChange={onChange} scale={0.01} />
}
