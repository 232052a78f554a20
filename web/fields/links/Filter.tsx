import type { FieldOf } from '../../../src/model/define/field.ts'
import { ReferencesFilter } from '../relation/Filter.tsx'
import type { FilterProps } from '../part.ts'

export function LinksFilter({ field, operator, value, onChange }: FilterProps<FieldOf<'links'>>) {
  return <ReferencesFilter to={field.to[0] ?? ''} operator={operator} value={value} onChange={onChange} />
}
