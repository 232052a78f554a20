import { sql } from '../../platform/database/index.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Work } from '../write/work.ts'
import { candidateObject } from './candidates.ts'
import { leadsTo, pointingFields } from './referring.ts'
import type { Step } from './steps.ts'

/** Something that stays with the record when a merge is taken back. changed: the merge's value stands no more; later: it came since. */
export interface Stays { readonly why: 'changed' | 'later'; readonly object?: string; readonly id?: string; /** Field, or internal table. */ readonly place: string }

const most = 200

/** Records that lead to the winner and were made since the merge, or lead there since without its doing. */
export async function cameLater({ tx, context, registry }: Work, object: ResolvedObject, winner: string, at: string, steps: readonly Step[]): Promise<Stays[]> {
  const moved = steps.flatMap(({ kind, recordId }) => (kind === 'moved' && recordId !== undefined ? [recordId] : []))
  const found: Stays[] = []
  for (const pointing of pointingFields(registry, object.name)) {
    if (pointing.object.name === candidateObject) continue
    const rows = await tx.query<{ id: string }>(sql`
      select p.id from ${sql.identifier(pointing.object.table)} p
      where p.workspace_id = ${context.workspaceId} and ${leadsTo(registry, pointing, object.name, [winner])} and p.id <> all(${moved}::uuid[])
        and (p.created_at > ${at}::timestamptz or exists (
          select from feed f where f.workspace_id = ${context.workspaceId} and f.object = ${pointing.object.name} and f.record_id = p.id and f.at > ${at}::timestamptz
            and coalesce(f.after -> ${pointing.field}::text ->> 'id', f.after ->> ${pointing.field}::text) = ${winner}))
      order by p.id limit ${most}`)
    found.push(...rows.map(({ id }): Stays => ({ why: 'later', object: pointing.object.name, id, place: pointing.field })))
  }
  return found
}
