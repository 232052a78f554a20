import { dateCases, viewerCases } from './cases/dates.ts'
import { type FieldCase, fieldCases } from './cases/fields.ts'
import { emptyPeeks, lookupName, toyRegistry, toyViewer } from './cases/rows.ts'
import { treeCases } from './cases/trees.ts'
import type { Filter } from './filter.ts'
import { parseFilter } from './parse.ts'
import type { FilterViewer } from './viewer.ts'

export { asRecord, idOfLetter, seenRows, type ToyRow, toyRegistry, toyRelated, toyRows, toyViewer } from './cases/rows.ts'

/** One question to the toy's records and the letters of those that answer yes. Every implementation must give these answers. */
export interface FilterCase {
  readonly name: string
  readonly object: 'thing' | 'peek'
  readonly filter: Filter
  readonly viewer: FilterViewer
  readonly expected: readonly string[]
}

export const filterCases: readonly FilterCase[] = [
  ...[...fieldCases, ...dateCases].map((one) => fieldCase(one, toyViewer, '')),
  ...viewerCases.flatMap(({ about, viewer, cases }) => cases.map((one) => fieldCase(one, viewer, ` ${about}`))),
  ...treeCases.map(([name, filter, expected]): FilterCase => ({ name, object: 'thing', filter: parseFilter(toyRegistry, 'thing', filter), viewer: toyViewer, expected: [...expected] })),
  ...[...fieldCases, ...dateCases].filter(([field]) => field !== 'id' && field !== 'owner' && field !== 'department').map(lookupCase),
]

function fieldCase([field, is, value, expected]: FieldCase, viewer: FilterViewer, about: string): FilterCase {
  return { name: `${field} ${is} ${JSON.stringify(value) ?? ''}${about}`, object: 'thing', filter: asFilter(field, is, value, 'thing'), viewer, expected: [...expected] }
}

/** The same question through a look-up: whoever looks up nothing answers as the empty thing does. */
function lookupCase([field, is, value, expected]: FieldCase): FilterCase {
  const name = lookupName(field)
  const wholly = field === 'partCount' || field.startsWith('seen') ? emptyAnswers(is) : expected.includes('e')
  return {
    name: `${name} ${is} ${JSON.stringify(value) ?? ''}`, object: 'peek', filter: asFilter(name, is, value, 'peek'), viewer: toyViewer,
    expected: [...[...expected].map((letter) => `k${letter}`), ...(wholly ? emptyPeeks : [])],
  }
}

/** Roll-ups are never empty on a thing, but are where there is none: only negatives answer yes. */
function emptyAnswers(is: string): boolean {
  return is.startsWith('not') || is === 'isEmpty'
}

/** Values go through the parser, so that each case is a filter that a door would take. */
function asFilter(field: string, is: string, value: unknown, object: string): Filter {
  return parseFilter(toyRegistry, object, value === undefined ? { field, is } : { field, is, value })
}
