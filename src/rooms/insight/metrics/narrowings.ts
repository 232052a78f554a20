import type { FieldFilter, Filter } from '../../../model/filter/filter.ts'
import type { Slice } from '../../../model/reports/definition.ts'
import { type MetricsAsked, type Narrowing, NotCounted } from './compile.ts'

/** What a question is narrowed to, for whoever counts without a filter: a person, departments (the one asked for and those below it), and values of dimensions. */
export interface Narrowed { readonly person?: string; /** The first is the one that was asked for. */ readonly departments?: readonly string[]; readonly slices: readonly Slice[] }

/** @throws NotCounted for a segment, or where two of a kind are asked for. */
export function narrowedTo({ narrowed }: Pick<MetricsAsked, 'narrowed'>): Narrowed {
  let found: Narrowed = { slices: narrowed.flatMap((each) => ('slice' in each ? [each.slice] : [])) }
  for (const each of narrowed) {
    if ('slice' in each) continue
    const values = valuesOf(each)
    if (each.dimension === 'owner' && found.person === undefined && values.length === 1) found = { ...found, person: values[0] ?? '' }
    else if (each.dimension === 'department' && found.departments === undefined) found = { ...found, departments: values }
    else throw new NotCounted()
  }
  return found
}

function valuesOf({ dimension, filter }: Exclude<Narrowing, { readonly slice: Slice }>): readonly string[] {
  const leaf: Filter = filter(dimension)
  if (!isField(leaf)) return []
  const { value } = leaf
  return (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => (typeof each === 'string' ? [each] : []))
}

function isField(filter: Filter): filter is FieldFilter {
  return 'field' in filter
}
