import type { SortBy } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { toColumns } from '../columns/index.ts'
import type { Position } from './cursor.ts'
import type { SortKey } from './keyset.ts'
import type { Past } from './pastRecords.ts'
import { sortColumnOf } from './reading.ts'

/** Where a rebuilt record stands in the order of a list: the values that its sort columns would hold. */
export function positionOf(registry: Registry, object: ResolvedObject, sort: readonly SortBy[], { id, values }: Past): Position {
  const keys = sort.map(({ field }) => {
    const column = sortColumnOf(registry, object.name, field)?.column ?? ''
    const value = toColumns(registry, object.name, field, values[field] ?? null)[column]
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
  })
  return { id, keys }
}

/** Orders positions as the database orders the rows: empty values last when ascending, first when descending, then by id. */
export function comparePositions(keys: readonly SortKey[], one: Position, other: Position): number {
  for (const [index, key] of keys.entries()) {
    const [a, b] = [one.keys[index] ?? null, other.keys[index] ?? null]
    const compared = compareValues(key.type, a, b)
    const emptyLast = key.emptyLast === true && (a === null || b === null)
    if (compared !== 0) return key.descending && !emptyLast ? -compared : compared
  }
  const compared = one.id < other.id ? -1 : one.id > other.id ? 1 : 0
  return keys.at(-1)?.descending === true ? -compared : compared
}

function compareValues(type: SortKey['type'], one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  if (type === 'text' || type === 'date') return Buffer.compare(Buffer.from(one), Buffer.from(other))
  if (type === 'timestamptz') return instant(one) - instant(other)
  if (type === 'boolean') return Number(one.startsWith('t')) - Number(other.startsWith('t'))
  return Number(one) - Number(other)
}

/** PostgreSQL writes '2026-01-31 08:00:00.123+00', we write ISO. */
function instant(text: string): number {
  return Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z').replace(/(\.\d{3})\d+/, '$1'))
}
