import type { FieldOf } from '../../../src/model/define/field.ts'
import { ChoicesFilter } from '../choice/Filter.tsx'
import type { FilterProps } from '../part.ts'

export function MultiChoiceFilter({ field, ...rest }: FilterProps<FieldOf<'multiChoice'>>) {
  return <ChoicesFilter choices={field.choices} {...rest} />
}
