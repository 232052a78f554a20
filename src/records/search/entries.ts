import { setImmediate } from 'node:timers/promises'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import type { Row as DatabaseRow } from '../../platform/database/statement.ts'
import { searchedFields } from './fields.ts'
import { tokensOf } from './tokens.ts'

/** Longest time without letting others have their turn, milliseconds. */
const longestTurn = 4

/** Brings the entries of these records in line with them, set-wise: living ones are written anew, others go. */
export async function writeEntries(transaction: Transaction, registry: Registry, object: ResolvedObject, ids: readonly string[]): Promise<void> {
  if (searchedFields(registry, object).length === 0 || ids.length === 0) return
  const rows = await transaction.query(rowsToIndex(registry, object, sql`t.id = ${sql.anyOf(ids)} and t.deleted_at is null`))
  const living = new Set(rows.map((row) => row['id']))
  const gone = ids.filter((id) => !living.has(id))
  if (gone.length > 0) await transaction.run(sql`delete from search_entry where object = ${object.name} and record_id = ${sql.anyOf(gone)}`)
  await storeEntries(transaction, registry, object, rows)
}

/** Lets these records be found by those who may see them now; their words stay. What has no entry yet gets one. */
export async function writeAccess(transaction: Transaction, registry: Registry, object: ResolvedObject, ids: readonly string[]): Promise<void> {
  if (searchedFields(registry, object).length === 0 || ids.length === 0) return
  const known = await transaction.query<{ id: string }>(sql`
    update search_entry e set access_owner_id = t.access_owner_id, access_department_id = t.access_department_id, access_root_id = t.access_root_id
    from ${sql.identifier(object.table)} t where t.id = ${sql.anyOf(ids)} and e.object = ${object.name} and e.record_id = t.id returning t.id`)
  const found = new Set(known.map(({ id }) => id))
  await writeEntries(transaction, registry, object, ids.filter((id) => !found.has(id)))
}

/** Writes the entries of the next records behind an id, for a rebuild; gives the last id, or undefined at the end. */
export async function writeNextEntries(transaction: Transaction, registry: Registry, object: ResolvedObject, after: string, size: number): Promise<string | undefined> {
  const rows = await transaction.query(sql`${rowsToIndex(registry, object, sql`t.id > ${after}::uuid and t.deleted_at is null`)} order by t.id limit ${size}`)
  await storeEntries(transaction, registry, object, rows)
  const last = rows.at(-1)?.['id']
  return typeof last === 'string' ? last : undefined
}

/** The access of a root has changed: what follows it is found by others now. No entry of the followers tells of it. */
export async function moveAccess(transaction: Transaction, registry: Registry, object: ResolvedObject, ids: readonly string[]): Promise<void> {
  const followers = followersOf(registry, object, new Set())
  if (followers.length === 0 || ids.length === 0) return
  const roots = sql`array(select r.access_root_id from ${sql.identifier(object.table)} r where r.id = ${sql.anyOf(ids)})`
  for (const follower of followers) {
    await transaction.run(sql`
      update search_entry e set access_owner_id = f.access_owner_id, access_department_id = f.access_department_id, access_root_id = f.access_root_id
      from ${sql.identifier(follower.table)} f
      where f.access_root_id = any(${roots}) and e.object = ${follower.name} and e.record_id = f.id
        and (e.access_owner_id, e.access_department_id, e.access_root_id) is distinct from (f.access_owner_id, f.access_department_id, f.access_root_id)`)
  }
}

function followersOf(registry: Registry, object: ResolvedObject, seen: Set<string>): ResolvedObject[] {
  return object.followers.flatMap(({ object: name }) => {
    if (seen.has(name)) return []
    seen.add(name)
    const follower = registry.object(name)
    return [follower, ...followersOf(registry, follower, seen)]
  })
}

function rowsToIndex(registry: Registry, object: ResolvedObject, condition: Fragment): Fragment {
  const columns = ['id', 'version', 'access_owner_id', 'access_department_id', 'access_root_id', ...searchedFields(registry, object).map(({ column }) => column)]
  return sql`select ${sql.join([...new Set(columns)].map((column) => sql.identifier('t', column)))} from ${sql.identifier(object.table)} t where ${condition}`
}

const asKept = (value: string) => value

function tokensIn(registry: Registry, object: ResolvedObject, row: DatabaseRow): string[] {
  const tokens = new Set<string>()
  for (const { column, depth, spelled = asKept } of searchedFields(registry, object)) {
    const value = row[column]
    if (typeof value === 'string') for (const token of tokensOf(spelled(value), depth)) tokens.add(token)
  }
  return [...tokens]
}

async function storeEntries(transaction: Transaction, registry: Registry, object: ResolvedObject, rows: readonly DatabaseRow[]): Promise<void> {
  if (rows.length === 0) return
  const entries: object[] = []
  let since = performance.now()
  for (const row of rows) {
    entries.push({
      id: row['id'], version: row['version'], owner: row['access_owner_id'], department: row['access_department_id'], root: row['access_root_id'],
      tokens: tokensIn(registry, object, row).join(' '),
    })
    // Hundreds of names take as long as dozens of requests, which are let past.
    if (performance.now() - since < longestTurn) continue
    await setImmediate()
    since = performance.now()
  }
  await transaction.run(sql`
    insert into search_entry (workspace_id, object, record_id, version, access_owner_id, access_department_id, access_root_id, tokens)
    select ${transaction.workspaceId}, ${object.name}, e.id, e.version, e.owner, e.department, e.root, array_to_tsvector(array_remove(string_to_array(e.tokens, ' '), ''))
    from json_to_recordset(${JSON.stringify(entries)}::json) as e(id uuid, version integer, owner uuid, department uuid, root uuid, tokens text)
    on conflict (workspace_id, object, record_id) do update set version = excluded.version, access_owner_id = excluded.access_owner_id,
      access_department_id = excluded.access_department_id, access_root_id = excluded.access_root_id, tokens = excluded.tokens
    where search_entry.version <= excluded.version`)
}
