import type { JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { readLinks } from '../write/links.ts'
import { same, type Stored } from '../write/record.ts'
import { touched } from '../write/versions.ts'
import { addChange, changeOf, type Work } from '../write/work.ts'

/** Records whose own links a merge touches, by object. */
export type Linked = ReadonlyMap<string, readonly string[]>
type Lists = ReadonlyMap<string, Readonly<Record<string, JsonObject[]>>>
export interface LinkLists { readonly linked: Linked; readonly before: Lists; readonly after: Lists }

/** The records that link to one of these, and the first of them, which will have the links of all. */
export async function linkedFrom(work: Work, object: ResolvedObject, [winner = '', ...losers]: readonly string[]): Promise<Linked> {
  const rows = await work.tx.query<{ object: string; id: string }>(sql`
    select distinct from_object as object, from_id as id from record_link
    where workspace_id = ${work.context.workspaceId} and to_object = ${object.name} and to_id = ${sql.anyOf(losers)} and from_id <> all(${[winner, ...losers]}::uuid[])`)
  const linked = new Map<string, string[]>([[object.name, [winner]]])
  for (const row of rows) if (work.registry.objects.has(row.object)) linked.set(row.object, [...linked.get(row.object) ?? [], row.id])
  return linked
}

/** The links of these records, by record and field. */
export async function linksOf(work: Work, linked: Linked): Promise<Lists> {
  const found = new Map<string, Readonly<Record<string, JsonObject[]>>>()
  for (const [name, ids] of linked) {
    const fields = Object.entries(work.registry.object(name).fields).filter(([, { type }]) => type === 'links').map(([field]) => field)
    if (fields.length > 0) for (const [id, lists] of await readLinks(work, ids, fields)) found.set(id, lists)
  }
  return found
}

/**
 * The rows of the link table have moved already; here each record whose links differ gets its entry of the feed and its next
 * version, so that its history tells of it and nobody overwrites what he has not seen.
 */
export function noteLinks(work: Work, { linked, before, after }: LinkLists, recordOf: (object: string, id: string) => Stored): void {
  for (const [name, ids] of linked) {
    for (const id of ids) {
      const fields = [...new Set([...Object.keys(before.get(id) ?? {}), ...Object.keys(after.get(id) ?? {})])]
      const differing = fields.filter((field) => !same(before.get(id)?.[field] ?? [], after.get(id)?.[field] ?? []))
      if (differing.length === 0) continue
      const links = Object.fromEntries(differing.map((field) => [field, { before: before.get(id)?.[field] ?? [], after: after.get(id)?.[field] ?? [] }]))
      const change = changeOf(work, name, id)
      if (change !== undefined) change.links = { ...change.links, ...links }
      else {
        const record = recordOf(name, id)
        addChange(work, { object: work.registry.object(name), id, before: record, after: touched(work, record, {}), action: work.as?.action ?? 'update', derived: false, path: '', links })
      }
    }
  }
}
