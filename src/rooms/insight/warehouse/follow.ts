import { rm } from 'node:fs/promises'
import type { Clock } from '../../../lib/clock.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { ColumnStore, Cursor, WrittenTable } from '../../../platform/columnar/index.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import { entriesAfter } from '../../../platform/feed/index.ts'
import { changedRows, copyWhole } from './copy.ts'
import { expand, touchedBy } from './expand.ts'
import { keptTables, type KeptTables } from './tables.ts'

export interface Following {
  readonly database: Database
  readonly clock: Clock
  readonly store: ColumnStore
  /** The model of a workspace with all that is stored. */
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  readonly signal: AbortSignal
}

/** Entries of one transaction. */
const batch = 2000
/** A copy that is further behind than this many entries is filled anew, which is sooner done. */
const farthest = 400_000

/**
 * Copies all records of a workspace, at the position that the feed had before: what is written meanwhile comes by its entries. Until
 * the end readers see the former copy; a kill leaves it as it was.
 */
export async function fillWhole({ database, clock, store, registryOf, signal }: Following, workspaceId: number): Promise<Cursor> {
  const tables = keptTables(await registryOf(workspaceId))
  const [row] = await database.transaction({ workspaceId }, (tx) => tx.query<{ position: number }>(sql`select position from feed_position where workspace = ${workspaceId}`))
  await store.prepare(tables.all)
  await store.begin()
  try {
    for (const table of tables.all) await copyWhole({ database, store, workspaceId }, table, signal)
    const cursor = { position: row?.position ?? 0, shape: tables.shape, filledAt: new Date(clock.now()).toISOString() }
    await store.commit(workspaceId, cursor)
    return cursor
  } catch (error) {
    await store.rollback().catch(() => undefined)
    throw error
  }
}

/**
 * Brings the next entries over: the rows that they are about, and those that follow from these, as they are now, in one transaction
 * with the position. @returns the new cursor; undefined where the copy has to be filled anew; the same where there is nothing.
 */
export async function followOn(following: Following, workspaceId: number, cursor: Cursor): Promise<Cursor | undefined> {
  const { database, store } = following
  const registry = await following.registryOf(workspaceId)
  const tables = keptTables(registry)
  if (tables.shape !== cursor.shape) return undefined
  const written: WrittenTable[] = []
  try {
    const position = await database.stream({ workspaceId }, async (tx) => {
      await tx.query(sql`set transaction isolation level repeatable read`)
      const [last] = await tx.query<{ position: number }>(sql`select position from feed_position where workspace = ${workspaceId}`)
      if ((last?.position ?? 0) < cursor.position || (last?.position ?? 0) - cursor.position > farthest) return undefined
      const entries = await entriesAfter(tx, cursor.position, batch)
      const end = entries.at(-1)
      if (end === undefined) return cursor.position
      if (entries.some(({ recordId, after }) => recordId === null && after?.['derived'] === 'all')) return undefined
      const touched = await expand({ registry, tables, store, tx, workspaceId }, touchedBy(entries))
      for (const [table, ids] of rowsToCopy(tables, touched)) written.push(await changedRows({ database, store, workspaceId }, tx, table, ids))
      return end.position
    })
    if (position === undefined) return undefined
    if (position === cursor.position) return cursor
    const moved = { ...cursor, position }
    await store.begin()
    try {
      await store.write(workspaceId, written)
      await store.commit(workspaceId, moved)
    } catch (error) {
      await store.rollback().catch(() => undefined)
      throw error
    }
    return moved
  } finally {
    await Promise.all(written.flatMap(({ files }) => files.map((path) => rm(path, { force: true }))))
  }
}

/** The tables with ids to be copied; links go with the records at both of their ends. */
function rowsToCopy(tables: KeptTables, touched: ReadonlyMap<string, ReadonlySet<string>>) {
  const everything = [...new Set([...touched.values()].flatMap((ids) => [...ids]))]
  return tables.all.flatMap((table) => {
    const ids = table.object === undefined ? everything : [...touched.get(table.object.name) ?? []]
    return ids.length === 0 ? [] : [[table, ids] as const]
  })
}
