import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { freezeForecast, learnChances, type PipelineGiven } from '../rooms/sales/index.ts'
import { contextOf } from './job-context.ts'
import type { JobContext, Program } from './parts.ts'

/** What follows opportunities is given: the program as the one who reads their ways off the history. */
export function pipelineOf(program: Program): PipelineGiven {
  return {
    database: program.database,
    async engineOf(workspaceId, requestId) {
      const { context } = await contextOf(program, { workspaceId, runId: requestId, name: 'pipeline', actor: { id: null, name: null } })
      const { writer } = await program.engineOf(context)
      return { writer, context }
    },
  }
}

/** Each night: what the history says of the chance at each stage. */
export const learnChancesJob: Job<JobContext> = defineJob('stage.learn', {
  input: z.strictObject({}),
  daily: '02:40',
  run: async ({ program, context }) => {
    const { writer } = await program.engineOf(context)
    return { changed: await learnChances({ database: program.database, writer }, context) }
  },
})

/** Each Monday before work: how the forecast stands, kept for good. */
export const freezeForecastJob: Job<JobContext> = defineJob('forecast.freeze', {
  input: z.strictObject({}),
  daily: '04:30',
  weekday: 1,
  run: async ({ program, context }) => ({ frozen: await freezeForecast({ database: program.database }, context) }),
})
