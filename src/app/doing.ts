import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { careRound, judgeWinBacks, missingToday } from '../rooms/doing/index.ts'
import { type Told, writeNews } from '../rooms/together/index.ts'
import type { JobContext } from './parts.ts'

/** Each morning in each workspace: whom to think of, and what came of it. */
export const suggestCareJob: Job<JobContext> = defineJob('care.suggest', {
  input: z.strictObject({}),
  daily: '06:00',
  run: async ({ program, context }, _, { signal }) => {
    const { registry, writer } = await program.engineOf(context)
    const suggested = await careRound({ database: program.database, registry, writer }, context, signal)
    if (signal.aborted || !registry.objects.has('winBackPlan')) return { ...suggested }
    return { ...suggested, ...await judgeWinBacks({ database: program.database, writer }, context) }
  },
})

/**
 * Looked at twice an hour: from the hour at which the company asks for them, whoever writes work logs and has none for the day is
 * reminded, once a day, as he wants to be. A run that was killed, or that came late, is made up for by the next.
 */
export const remindWorkLogsJob: Job<JobContext> = defineJob('workLog.remind', {
  input: z.strictObject({}),
  schedule: '0,30 * * * *',
  run: async ({ program, context }) => program.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const { registry } = await program.engineOf(context)
    const { day, people } = await missingToday(tx, registry, context)
    await writeNews(program.together, tx, people.map((person): Told => ({
      entry: { actorId: null, actorName: '', requestId: null }, person, kind: 'workLog', own: true, event: `workLog ${day}:${person}`,
      title: 'workLogMissingMany', target: { object: 'workLog', id: '' }, values: { count: 1, object: 'workLog' },
    })))
    return { reminded: people.length }
  }),
})
