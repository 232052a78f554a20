import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { ColumnStore } from '../../../platform/columnar/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Entry } from '../../../platform/feed/index.ts'
import { columns } from '../../../records/columns/index.ts'
import { answerOf } from './answer.ts'
import type { KeptTables } from './tables.ts'

/** Ids of records by object. */
export type Touched = Map<string, Set<string>>

export interface Expanding { readonly registry: Registry; readonly tables: KeptTables; readonly store: ColumnStore; readonly tx: Transaction; readonly workspaceId: number }

/** The records that the entries are about, and those that an entry of derived values names. */
export function touchedBy(entries: readonly Entry[]): Touched {
  const touched: Touched = new Map()
  for (const { object, recordId, after } of entries) {
    const derived = after?.['derived']
    if (recordId !== null) add(touched, object, [recordId])
    else if (Array.isArray(derived)) add(touched, object, derived.filter((id) => typeof id === 'string'))
  }
  return touched
}

/**
 * Adds what follows from these without an entry of its own: the records into which they are summed, before and now, and those that
 * follow the access of what was handed over. What they were before the warehouse itself still knows.
 */
export async function expand(expanding: Expanding, touched: Touched): Promise<Touched> {
  const all: Touched = new Map()
  let news = touched
  while (news.size > 0) {
    const next: Touched = new Map()
    for (const [name, ids] of news) {
      const object = expanding.registry.objects.get(name)
      const fresh = [...ids].filter((id) => all.get(name)?.has(id) !== true)
      add(all, name, fresh)
      if (object === undefined || fresh.length === 0) continue
      await sumsOf(expanding, object, fresh, next)
      await heldAlong(expanding, object, fresh, next)
    }
    news = next
  }
  return all
}

/** The records with sums over these. */
async function sumsOf(expanding: Expanding, object: ResolvedObject, ids: readonly string[], into: Touched): Promise<void> {
  const ways = new Map(object.feeds.map(({ parent, relation }) => [`${parent} ${relation}`, { parent, relation }]))
  if (ways.size === 0) return
  const pointers = [...ways.values()].map(({ parent, relation }) => ({ parent, stored: columns(expanding.registry, object.name, relation).map(({ name }) => name) }))
  const listed = sql.join([...new Set(pointers.flatMap(({ stored }) => stored))].map((column) => sql.identifier(column)))
  const now = await expanding.tx.query<Record<string, unknown>>(sql`select ${listed} from ${sql.identifier(object.table)} where workspace_id = ${expanding.workspaceId} and id = ${sql.anyOf(ids)}`)
  const rows = expanding.tables.of.has(object.name) ? [...now, ...await before(expanding, object, ids, listed)] : now
  for (const { parent, stored } of pointers) {
    const [first = '', last = first] = stored
    add(into, parent, rows.flatMap((row) => {
      const id = row[last]
      return typeof id === 'string' && (first === last || row[first] === parent) ? [id] : []
    }))
  }
}

/** What follows the access of those whose holder is another than the warehouse knows. */
async function heldAlong(expanding: Expanding, object: ResolvedObject, ids: readonly string[], into: Touched): Promise<void> {
  if (object.followers.length === 0 || !expanding.tables.of.has(object.name)) return
  const holders = sql`id, access_owner_id, access_department_id, access_root_id`
  const then = new Map((await before(expanding, object, ids, holders)).map((row) => [row['id'], holdersOf(row)]))
  const now = await expanding.tx.query<Record<string, unknown>>(sql`select ${holders} from ${sql.identifier(object.table)} where workspace_id = ${expanding.workspaceId} and id = ${sql.anyOf(ids)}`)
  const moved = now.flatMap((row) => {
    const was = then.get(row['id'])
    return was !== undefined && was !== holdersOf(row) && typeof row['id'] === 'string' ? [row['id']] : []
  })
  if (moved.length === 0) return
  for (const follower of object.followers) {
    const other = expanding.registry.object(follower.object)
    const stored = columns(expanding.registry, other.name, follower.field).map(({ name }) => sql.identifier(name))
    const [first, last] = [stored[0], stored.at(-1)]
    if (first === undefined || last === undefined) continue
    const kind = stored.length === 1 ? sql.empty : sql` and ${first} = ${object.name}`
    const rows = await expanding.tx.query<{ id: string }>(sql`select id from ${sql.identifier(other.table)} where workspace_id = ${expanding.workspaceId} and ${last} = ${sql.anyOf(moved)}${kind}`)
    add(into, other.name, rows.map(({ id }) => id))
  }
}

function holdersOf(row: Record<string, unknown>): string {
  return JSON.stringify([row['access_owner_id'], row['access_department_id'], row['access_root_id']])
}

async function before({ store, workspaceId }: Expanding, object: ResolvedObject, ids: readonly string[], listed: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
  const { text, values } = sql`select ${listed} from main.${sql.identifier(object.table)} where workspace_id = ${workspaceId}::integer and id in (select unnest(${[...ids]}::uuid[]))`
  return answerOf(await store.query({ text, values, patience: 0, timeout: 60_000, mostRows: 10_000_000 }), 0).rowObjects()
}

function add(touched: Touched, object: string, ids: Iterable<string>): void {
  const set = touched.get(object) ?? new Set()
  for (const id of ids) set.add(id)
  if (set.size > 0) touched.set(object, set)
}
