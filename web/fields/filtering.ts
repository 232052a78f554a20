import type { FieldOf, FieldType } from '../../src/model/define/field.ts'
import { BooleanFilter } from './boolean/Filter.tsx'
import { ChoiceFilter } from './choice/Filter.tsx'
import { DateFilter } from './date/Filter.tsx'
import { LinksFilter } from './links/Filter.tsx'
import { MoneyFilter } from './money/Filter.tsx'
import { MultiChoiceFilter } from './multiChoice/Filter.tsx'
import { NumberFilter } from './number/Filter.tsx'
import { PercentFilter } from './percent/Filter.tsx'
import { RelationFilter } from './relation/Filter.tsx'
import { TagsFilter } from './tags/Filter.tsx'
import { TextFilter } from './text/Filter.tsx'
import { TimeFilter } from './time/Filter.tsx'
import type { FilteredType } from './index.ts'
import type { FilterPart } from './part.ts'

/** How the value of a condition is given, of every type that is filtered by, apart from index.ts so that a list shows before any of it is loaded; one that is missing does not compile. */
export const filterParts = {
  text: { Filter: TextFilter },
  longText: { Filter: TextFilter },
  richText: { Filter: TextFilter },
  number: { Filter: NumberFilter },
  money: { Filter: MoneyFilter },
  percent: { Filter: PercentFilter },
  rating: { Filter: NumberFilter },
  date: { Filter: DateFilter },
  datetime: { Filter: DateFilter },
  time: { Filter: TimeFilter },
  duration: { Filter: NumberFilter },
  boolean: { Filter: BooleanFilter },
  choice: { Filter: ChoiceFilter },
  multiChoice: { Filter: MultiChoiceFilter },
  email: { Filter: TextFilter },
  phone: { Filter: TextFilter },
  url: { Filter: TextFilter },
  address: { Filter: TextFilter },
  relation: { Filter: RelationFilter },
  links: { Filter: LinksFilter },
  autoNumber: { Filter: TextFilter },
  tags: { Filter: TagsFilter },
} satisfies { readonly [Type in FilteredType]: FilterPart<FieldOf<Type>> }

const byType: Readonly<Partial<Record<FieldType, FilterPart>>> = filterParts

export const filterPartFor = (type: FieldType): FilterPart | undefined => byType[type]
