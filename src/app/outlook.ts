import { z } from 'zod'
import { asText, isJsonObject } from '../lib/json.ts'
import { isProblem } from '../lib/problem.ts'
import { sql } from '../platform/database/index.ts'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { writeNews } from '../rooms/together/index.ts'
import type { JobContext } from './parts.ts'

/** From so likely a miss on it is told. */
const likely = 0.7

/** Each morning: whoever leads a department, and whoever has a target, hears once of each that will likely be missed, while there is time to do something. */
export const warnOfTargetsJob: Job<JobContext> = defineJob('targets.warn', {
  input: z.strictObject({}),
  daily: '06:40',
  run: async ({ program, context }, _input, { signal }) => {
    const { database, together } = program
    const { acts } = await program.engineOf(context)
    const people = await database.read<{ id: string }>({ workspaceId: context.workspaceId }, sql`
      select u.id from "user" u where u.workspace_id = ${context.workspaceId} and u.status = 'active' and u.deleted_at is null and (
        exists (select from department d where d.workspace_id = u.workspace_id and d.head_id = u.id and d.deleted_at is null)
        or exists (select from sales_target t where t.workspace_id = u.workspace_id and t.owner_id = u.id and t.subject = 'person' and t.deleted_at is null)) order by u.id`)
    let told = 0
    for (const { id: person } of people) {
      if (signal.aborted) break
      const own = await together.contextOf(context.workspaceId, person)
      if (own === undefined) continue
      for (const period of ['month', 'quarter'] as const) {
        const lines = await acts.act(own, 'salesTarget.outlook', { input: { period } }).then(({ result }) => result?.['lines'], (error: unknown) => { if (isProblem(error)) return []; throw error })
        const missed = (Array.isArray(lines) ? lines : []).filter(isJsonObject).filter((line) => Number(line['missed'] ?? 0) >= likely)
        await database.transaction({ workspaceId: context.workspaceId }, (tx) => writeNews(together, tx, missed.map((line) => ({
          entry: { actorId: null, actorName: '', requestId: null }, person, kind: 'system', own: true, event: `targetMissed ${asText(line['target'])}:${person}`, title: 'targetMissed',
          target: { object: 'salesTarget', id: asText(line['target']) }, values: { share: `${Math.round(Number(line['missed']) * 100)} %` },
        }))))
        told += missed.length
      }
    }
    return { asked: people.length, told }
  },
})
