import type { Registry } from '../../../model/define/registry.ts'
import type { Place } from './places.ts'
import { nothingSuggested, type Suggestion } from './suggest.ts'

const figures: readonly string[] = ['money', 'number', 'percent']

/**
 * The suggestions without figures that are no figures of the record: where a sheet has a row for each line of an order, what its rows
 * say differently (the sum of each line) would be kept as the sum of the whole, the last one written over the others.
 * @param telling the fields by which a record is known again, the surest first.
 */
export function ofItsLines(registry: Registry, object: string, places: readonly Place[], columns: readonly Suggestion[], rows: readonly (readonly string[])[], telling: readonly string[]): readonly Suggestion[] {
  const parts = new Set(places.filter(({ via }) => via?.part === true).map(({ entity }) => entity))
  if (!columns.some(({ entity }) => entity !== undefined && parts.has(entity))) return columns
  const key = telling.flatMap((name) => columns.find(({ entity, field }) => entity === object && field === name) ?? []).at(0)
  if (key === undefined) return columns
  return columns.map((one) => (one.entity === object && one.field !== undefined && figures.includes(registry.field(object, one.field).type) && differs(rows, key.column, one.column) ? { ...one, ...nothingSuggested } : one))
}

/** Whether two rows of one record say something else there. */
function differs(rows: readonly (readonly string[])[], key: number, column: number): boolean {
  const said = new Map<string, string>()
  return rows.some((row) => {
    const [record = '', cell = ''] = [row[key]?.trim(), row[column]?.trim()]
    const before = said.get(record)
    if (before === undefined) said.set(record, cell)
    return record !== '' && before !== undefined && before !== cell
  })
}
