import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import { type Batch, type Entry, follow, type Follower } from '../../platform/feed/index.ts'
import { moveAccess, writeAccess, writeEntries, writeNextEntries } from './entries.ts'
import { searchedFields } from './fields.ts'

/** The name of the search's cursor in the feed: a reader waits for it with waitFor({ follower: searchFollower }). */
export const searchFollower = 'search'

/** Keeps the search entries in line with what is written. Runs in the worker; of several only one works at a time. */
export async function followForSearch(database: Database, registryOf: (workspaceId: number) => Promise<Registry>): Promise<Follower> {
  return follow(database, {
    name: searchFollower,
    handle: async (batch) => {
      const registry = await registryOf(batch.workspaceId)
      // In transactions of its own and before anything is written in this one: they would wait for each other. What comes
      // meanwhile is handled after.
      const objects = (await searchedAnew(batch.transaction, batch)).filter((name) => registry.objects.has(name))
      // Its own transaction is kept from falling asleep.
      if (objects.length > 0) await rebuildSearch(database, registry, batch.workspaceId, objects, () => batch.transaction.run(sql`select 1`))
      await indexBatch(registry, batch)
    },
  })
}

/** Objects of which other fields are searched since a field of the workspace's own was changed or came back. */
async function searchedAnew(transaction: Transaction, { entries }: Pick<Batch, 'entries'>): Promise<readonly string[]> {
  const fields = entries.flatMap(({ object, recordId, before, after }) => (object === 'customField' && recordId !== null && before !== null && after !== null && ('searchable' in after || 'deletedAt' in after) ? [recordId] : []))
  if (fields.length === 0) return []
  const rows = await transaction.query<{ object: string }>(sql`select distinct f.object from custom_field f where f.id = ${sql.anyOf(fields)} and f.workspace_id = ${transaction.workspaceId}`)
  return rows.map(({ object }) => object)
}

/** Applies one batch of the feed; applying it again changes nothing. */
export async function indexBatch(registry: Registry, { entries, transaction }: Batch): Promise<void> {
  const changed = new Map<string, Set<string>>()
  const seenByOthers = new Map<string, Set<string>>()
  const moved = new Map<string, Set<string>>()
  for (const entry of entries) {
    const object = registry.objects.get(entry.object)
    if (object === undefined || entry.recordId === null) continue
    const isMoved = movesAccess(object, entry)
    if (changesText(registry, object, entry)) add(changed, entry.object, entry.recordId)
    else if (isMoved) add(seenByOthers, entry.object, entry.recordId)
    if (isMoved) add(moved, entry.object, entry.recordId)
  }
  // What waits beside the index is read whole by every search: the follower leaves little there, also while it is far behind.
  if (changed.size > 0) await transaction.run(sql`set local gin_pending_list_limit = '128kB'`)
  for (const [name, ids] of changed) await writeEntries(transaction, registry, registry.object(name), [...ids])
  for (const [name, ids] of seenByOthers) await writeAccess(transaction, registry, registry.object(name), [...ids].filter((id) => changed.get(name)?.has(id) !== true))
  for (const [name, ids] of moved) await moveAccess(transaction, registry, registry.object(name), [...ids])
}

/** Whether what is searched may be another: of a thousand that change hands, no word does. Where it is not said what changed, it may. */
function changesText(registry: Registry, object: ResolvedObject, { before, after }: Entry): boolean {
  if (before === null || after === null || 'deletedAt' in after) return true
  if (Object.keys(before).length + Object.keys(after).length === 0) return true
  return searchedFields(registry, object).some(({ name }) => name in before || name in after)
}

/** Nothing follows a record that has just been made. */
function movesAccess({ followsField = 'owner' }: ResolvedObject, { before, after }: Entry): boolean {
  return before !== null && ['owner', 'department', 'pool', followsField].some((field) => field in before || (after !== null && field in after))
}

const rebuildSize = 2000

/** Writes all entries of a workspace anew, object by object, in short transactions: after an import, or when search fields changed. */
export async function rebuildSearch(database: Database, registry: Registry, workspaceId: number, objects: readonly string[] = [...registry.objects.keys()], between: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  for (const name of objects) {
    const object = registry.object(name)
    if (searchedFields(registry, object).length === 0) continue
    let after: string | undefined = '00000000-0000-0000-0000-000000000000'
    while (after !== undefined) {
      const from: string = after
      after = await database.transaction({ workspaceId }, async (transaction) => {
        await transaction.run(sql`set local gin_pending_list_limit = '32MB'`)
        return writeNextEntries(transaction, registry, object, from, rebuildSize)
      })
      await between()
    }
  }
  // What waits beside the index would be read whole by every search until the next vacuum.
  await database.asOwner((transaction) => transaction.query(sql`select gin_clean_pending_list('search_entry_tokens'::regclass)`))
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}
