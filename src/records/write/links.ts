import type { JsonObject } from '../../lib/json.ts'
import { sql } from '../../platform/database/index.ts'
import type { Change } from './change.ts'
import { same } from './record.ts'
import { send } from './settle.ts'
import { allChanges, newId, type Work } from './work.ts'

interface LinkRow { readonly from: string; readonly field: string; readonly object: string; readonly id: string; readonly role: string | null; readonly share: number | null; readonly since: string | null; readonly until: string | null }

/** The links of these fields as they stand, in the shape in which they are written. */
export async function readLinks(work: Work, ids: readonly string[], fields: readonly string[]): Promise<Map<string, Record<string, JsonObject[]>>> {
  const rows = await work.tx.query<LinkRow>(sql`
    select from_id as "from", field, to_object as object, to_id as id, role, share, since, until from record_link
    where workspace_id = ${work.context.workspaceId} and from_id = ${sql.anyOf(ids)} and field = any(${[...fields]}::text[]) order by id`)
  const found = new Map<string, Record<string, JsonObject[]>>()
  for (const { from, field, ...link } of rows) {
    const ofRecord = found.get(from) ?? {}
    ofRecord[field] = [...ofRecord[field] ?? [], link]
    found.set(from, ofRecord)
  }
  return found
}

/** Removes the links that are no longer given, adds the new ones, and renews those whose share or dates changed. */
export async function writeLinks(work: Work): Promise<void> {
  const gone: { from: string; field: string; to: unknown; role: unknown }[] = []
  const added: Record<string, unknown>[] = []
  for (const change of allChanges(work)) {
    for (const [field, { before, after }] of Object.entries(change.links ?? {})) {
      const stays = standing(work, change.object.name, field, before, after)
      gone.push(...before.filter((link) => !stays(link)).map((link) => ({ from: change.id, field, to: link['id'], role: link['role'] ?? '' })))
      added.push(...after.filter((link) => !stays(link)).map((link) => newLink(work, change, field, link)))
    }
  }
  const { workspaceId } = work.context
  if (gone.length > 0) {
    await send(work, sql`
      delete from record_link l using json_to_recordset(${JSON.stringify(gone)}::json) as g("from" uuid, field text, "to" uuid, role text)
      where l.workspace_id = ${workspaceId} and l.from_id = g."from" and l.field = g.field and l.to_id = g."to" and coalesce(l.role, '') = g.role`)
  }
  if (added.length === 0) return
  await send(work, sql`
    insert into record_link (workspace_id, id, from_object, from_id, field, to_object, to_id, role, share, since, until)
    select ${workspaceId}::integer, a.key, a.whose, a."from", a.field, a.object, a.id, a.role, a.share, a.since, a.until
    from json_to_recordset(${JSON.stringify(added)}::json)
      as a(key uuid, whose text, "from" uuid, field text, object text, id uuid, role text, share double precision, since date, until date)
    on conflict do nothing`)
}

/** Which links are as they were. Of an ordered field none, once one of them moves: their order is that of their keys. */
function standing({ registry }: Work, object: string, name: string, before: readonly JsonObject[], after: readonly JsonObject[]): (link: JsonObject) => boolean {
  const field = registry.field(object, name)
  if (field.type === 'links' && field.ordered === true && !after.every((link, index) => before[index] === undefined || same(link, before[index]))) return () => false
  return (link) => before.some((other) => same(link, other)) && after.some((other) => same(link, other))
}

function newLink(work: Work, { object, id }: Change, field: string, link: JsonObject): Record<string, unknown> {
  return { ...link, key: newId(work), whose: object.name, from: id, field }
}
