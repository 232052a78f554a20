import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import type { Work } from '../write/work.ts'
import { wouldRing } from './problems.ts'

const highest = 1000

/**
 * Which record must let go of what stands above it, so that nothing stands above itself once the losers have become the winner:
 * the one on the way up from the winner that leads back to it. Undefined where there is no ring.
 */
export async function whoLetsGo(work: Work, object: ResolvedObject, field: string, own: Json, winner: string, losers: ReadonlySet<string>): Promise<string | undefined> {
  const column = sql.identifier(columns(work.registry, object.name, field)[0]?.name ?? '')
  let at = winner
  let above = typeof own === 'string' ? own : undefined
  for (let step = 0; step < highest && above !== undefined; step += 1) {
    if (above === winner || losers.has(above)) return at
    at = above
    const [row]: { above: string | null }[] = await work.tx.query<{ above: string | null }>(sql`select ${column} as above from ${sql.identifier(object.table)} where workspace_id = ${work.context.workspaceId} and id = ${at}::uuid`)
    above = row?.above ?? undefined
  }
  return undefined
}

/** Links of an acyclic role must not lead back to the winner either. @throws Problem 409. */
export async function requireNoLinkRing(work: Work, object: ResolvedObject, winner: string): Promise<void> {
  for (const [name, field] of Object.entries(object.fields)) {
    if (field.type !== 'links') continue
    for (const role of field.acyclicRoles ?? []) {
      const [row] = await work.tx.query<{ found: boolean }>(sql`
        with recursive up as (
          select l.to_id as id from record_link l where l.workspace_id = ${work.context.workspaceId} and l.from_id = ${winner}::uuid and l.from_object = ${object.name} and l.field = ${name} and l.role = ${role}
          union select l.to_id from record_link l join up on l.from_id = up.id
          where l.workspace_id = ${work.context.workspaceId} and l.from_object = ${object.name} and l.field = ${name} and l.role = ${role})
        select exists (select from up where id = ${winner}::uuid) as found`)
      if (row?.found === true) throw wouldRing()
    }
  }
}
