import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Store, StoreReference } from '../../platform/database/store.ts'
import type { Work } from '../write/work.ts'

// Rows of internal tables that hold a record's id. What a store is for need not be known here: it declares its references, and a
// row goes along unless an equal one is there already. All of it stays in the database, so that no number loses a digit.

interface Held { readonly store: Store; readonly reference: StoreReference }

/** References of stores to records of the object that go along with a merge. */
export function heldReferences(stores: readonly Store[], object: string): Held[] {
  return stores.flatMap((store) => (store.references ?? []).filter((reference) => (reference.onMerge ?? 'move') === 'move' && ('objectColumn' in reference || reference.object === object)).map((reference) => ({ store, reference })))
}

/** A row before and after, as the text of its JSON; after is null where an equal row stood there already. */
export interface MovedRow { readonly table: string; readonly before: string; readonly after: string | null }

/** Makes the rows that lead to the losers lead to the winner. */
export async function moveRows(work: Work, stores: readonly Store[], object: ResolvedObject, winner: string, losers: readonly string[]): Promise<MovedRow[]> {
  const moved: MovedRow[] = await dropAmong(work, stores, [winner, ...losers])
  for (const { store, reference } of heldReferences(stores, object.name)) {
    const table = sql.identifier(store.name)
    const column = sql.identifier(reference.column)
    const rows = await work.tx.query<{ before: string; after: string | null }>(sql`
      with gone as (delete from ${table} s where ${pinned(work, store)} and s.${column} = ${sql.anyOf(losers)} and ${ofObject(reference, object)}${goesAlong(reference)} returning s.*),
      put as (
        insert into ${table} overriding system value select (jsonb_populate_record(null::${table}, to_jsonb(gone) || jsonb_build_object(${reference.column}::text, ${winner}::text))).* from gone
        on conflict do nothing returning *)
      select to_jsonb(gone)::text as before, there.row::text as after from gone
      left join (select to_jsonb(put) as row from put) there on there.row = to_jsonb(gone) || jsonb_build_object(${reference.column}::text, ${winner}::text)`)
    moved.push(...rows.map((row) => ({ table: store.name, ...row })))
  }
  return moved
}

function goesAlong({ moves }: StoreReference): Fragment {
  return moves === undefined ? sql.empty : sql` and s.${sql.identifier(moves.column)}::text = ${moves.is}`
}

/** A link from one of them to another would lead from the record to itself. */
async function dropAmong(work: Work, stores: readonly Store[], ids: readonly string[]): Promise<MovedRow[]> {
  if (!stores.some(({ name }) => name === 'record_link')) return []
  const rows = await work.tx.query<{ before: string }>(sql`
    delete from record_link s where s.workspace_id = ${work.context.workspaceId} and s.from_id = ${sql.anyOf(ids)} and s.to_id = ${sql.anyOf(ids)}
    returning to_jsonb(s)::text as before`)
  return rows.map(({ before }) => ({ table: 'record_link', before, after: null }))
}

/**
 * Puts rows back: one that still is as the merge left it leads to its old record again, a dropped one comes back where nothing
 * stands in its way. @returns the rows that somebody changed or took away since.
 */
export async function putRowsBack(work: Work, stores: readonly Store[], rows: readonly MovedRow[]): Promise<MovedRow[]> {
  const changed: MovedRow[] = []
  for (const row of rows) {
    const store = stores.find(({ name }) => name === row.table)
    if (store === undefined) continue
    const table = sql.identifier(store.name)
    if (row.after !== null) {
      const gone = await work.tx.run(sql`delete from ${table} s where ${pinned(work, store)} and to_jsonb(s) = ${row.after}::jsonb`)
      if (gone === 0) {
        changed.push(row)
        continue
      }
    } else if (!await leadsSomewhere(work, row)) continue
    await work.tx.run(sql`insert into ${table} overriding system value select (jsonb_populate_record(null::${table}, ${row.before}::jsonb)).* on conflict do nothing`)
  }
  return changed
}

/** A link that was dropped does not come back where what it led to has gone for good. */
async function leadsSomewhere({ tx, registry, context }: Work, { table, before }: MovedRow): Promise<boolean> {
  if (table !== 'record_link') return true
  const [link] = await tx.query<{ from_object: string; from_id: string; to_object: string; to_id: string }>(sql`
    select r.from_object, r.from_id, r.to_object, r.to_id from jsonb_to_record(${before}::jsonb) as r(from_object text, from_id uuid, to_object text, to_id uuid)`)
  for (const [name, id] of [[link?.from_object, link?.from_id], [link?.to_object, link?.to_id]]) {
    const object = registry.objects.get(name ?? '')
    if (object === undefined) return false
    const [found] = await tx.query(sql`select 1 as found from ${sql.identifier(object.table)} where workspace_id = ${context.workspaceId} and id = ${id}::uuid`)
    if (found === undefined) return false
  }
  return true
}

function pinned(work: Work, store: Store): Fragment {
  return store.scoped ? sql`s.workspace_id = ${work.context.workspaceId}` : sql`true`
}

function ofObject(reference: StoreReference, object: ResolvedObject): Fragment {
  return 'objectColumn' in reference ? sql`s.${sql.identifier(reference.objectColumn)} = ${object.name}` : sql`true`
}
