import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { pointerOf } from '../write/access.ts'
import { lockRows } from '../write/lock.ts'
import { pointing } from '../write/parts.ts'
import { same, type Stored } from '../write/record.ts'
import { changeOf, type Work } from '../write/work.ts'
import type { MergeRequest } from './request.ts'
import type { Step } from './steps.ts'

const figures = new Set(['number', 'money', 'rollup', 'formula', 'percent', 'duration'])

/**
 * Parts that say the same as one of the winner's (a contact point of the same kind and value) are not kept twice: they go into
 * the bin with the loser. Parts that hold figures, as lines do, are never the same by looking alike.
 */
export async function dropTwins(work: Work, object: ResolvedObject, request: MergeRequest): Promise<Step[]> {
  const steps: Step[] = []
  for (const inverse of object.inverses.values()) {
    if (!inverse.part) continue
    const part = work.registry.object(inverse.object)
    const telling = Object.keys(part.fields).filter((name) => name !== inverse.field && part.fields[name]?.required === true)
    if (telling.length === 0 || Object.values(part.fields).some(({ type }) => figures.has(type))) continue
    const rows = await work.tx.query<{ id: string }>(sql`
      select p.id from ${sql.identifier(part.table)} p where p.workspace_id = ${work.context.workspaceId} and p.deleted_at is null and ${pointing(work, part, inverse.field, object.name, [request.winner])}`)
    const kept: Stored[] = [...(await lockRows(work, part, rows.map(({ id }) => id).sort())).values()].map(({ record }) => record)
    for (const change of work.changes.get(part.name)?.values() ?? []) {
      const { before, after } = change
      if (before === undefined || after === undefined || before.deletedAt !== null || same(before.values[inverse.field] ?? null, after.values[inverse.field] ?? null)) continue
      if (!kept.some((one) => telling.every((name) => same(one.values[name] ?? null, after.values[name] ?? null)))) {
        kept.push(after)
        continue
      }
      const loser = pointerOf(part, inverse.field, before.values[inverse.field])?.id ?? null
      const by = changeOf(work, object.name, loser ?? '')?.after?.deletedBy ?? null
      change.after = { ...after, deletedAt: new Date(work.context.now).toISOString(), deletedBy: by, deletedWith: loser }
      steps.push({ kind: 'binned', place: inverse.field, object: part.name, recordId: before.id, before: null, after: loser })
    }
  }
  return steps
}
