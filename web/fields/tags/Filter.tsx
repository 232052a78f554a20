import { TextFilter } from '../text/Filter.tsx'
import type { FilterProps } from '../part.ts'

export function TagsFilter({ operator, value, onChange }: Pick<FilterProps, 'operator' | 'value' | 'onChange'>) {
  return <TextFilter operator={operator} value={value} onChange={onChange} />
}
