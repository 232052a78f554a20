import { sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import { same } from './record.ts'
import { ring } from './problems.ts'
import { addProblems, allChanges, type Work } from './work.ts'

/**
 * No record stands above itself, through a relation declared acyclic or through links of an acyclic role. Two who build one
 * ring from both ends at the same time are told apart by a lock on the relation as a whole.
 */
export async function checkRings(work: Work): Promise<void> {
  for (const change of allChanges(work)) {
    const { object, before, after, id } = change
    if (after === undefined || change.derived || (before === undefined && change.links === undefined)) continue
    for (const [name, field] of Object.entries(object.fields)) {
      const above = after.values[name]
      if (field.type === 'relation' && field.acyclic === true && before !== undefined && typeof above === 'string' && !same(above, before.values[name] ?? null)) {
        if (above === id || await standsAbove(work, object.name, object.table, name, above, id)) addProblems(work, change, [ring(`/${name}`)])
      }
      if (field.type === 'links') await checkLinks(work, change, name, field.acyclicRoles ?? [])
    }
  }
}

async function lockRelation({ tx, context }: Work, object: string, name: string): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`${context.workspaceId} ${object}.${name}`}, 0))`)
}

/** Whether `wanted` is met on the way up from `from`. */
async function standsAbove(work: Work, object: string, table: string, name: string, from: string, wanted: string): Promise<boolean> {
  await lockRelation(work, object, name)
  const column = columns(work.registry, object, name)[0]?.name ?? ''
  const [row] = await work.tx.query<{ found: boolean }>(sql`
    with recursive up as (
      select t.id, t.${sql.identifier(column)} as above from ${sql.identifier(table)} t where t.workspace_id = ${work.context.workspaceId} and t.id = ${from}::uuid
      union select t.id, t.${sql.identifier(column)} from ${sql.identifier(table)} t join up on t.id = up.above where t.workspace_id = ${work.context.workspaceId})
    select exists (select from up where above = ${wanted}::uuid) as found`)
  return row?.found === true
}

async function checkLinks(work: Work, change: Parameters<typeof addProblems>[1], name: string, roles: readonly string[]): Promise<void> {
  const added = (change.links?.[name]?.after ?? []).flatMap((link, index) => {
    const { role, id, object } = link
    return typeof role === 'string' && typeof id === 'string' && roles.includes(role) && object === change.object.name ? [{ role, id, index }] : []
  })
  if (added.length === 0) return
  await lockRelation(work, change.object.name, name)
  for (const { role, id, index } of added) {
    const [row] = await work.tx.query<{ found: boolean }>(sql`
      with recursive up as (
        select ${id}::uuid as id
        union select l.to_id from record_link l join up on l.from_id = up.id
        where l.workspace_id = ${work.context.workspaceId} and l.from_object = ${change.object.name} and l.field = ${name} and l.role = ${role})
      select exists (select from up where id = ${change.id}::uuid) as found`)
    if (row?.found === true) addProblems(work, change, [ring(`/${name}/${index}`)])
  }
}
