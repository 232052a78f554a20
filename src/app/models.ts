import { z } from 'zod'
import { isUuid } from '../lib/ids.ts'
import type { Actor } from '../access/index.ts'
import type { Registry } from '../model/define/registry.ts'
import { scoreModels } from '../model/define/scoreTrait.ts'
import type { Transaction } from '../platform/database/index.ts'
import { defineJob, type Job, type Jobs } from '../platform/jobs/index.ts'
import type { Implementation } from '../records/act/index.ts'
import type { WriterWithin } from '../records/write/index.ts'
import { allocationActions, beginRun, contactActions, doRun, earnedActions, enrolContacts, expectActions, followingOf, modelRunActions, nightly, purchasesFrom, remindOfRepurchases, type RunGiven, scoreActions } from '../rooms/insight/index.ts'
import type { JobContext } from './parts.ts'

const tries = 3
/** All models, as each night; asked twice while it waits it is done once. */
export async function enqueueAllModels(jobs: Pick<Jobs, 'enqueue'>, tx: Transaction, { userId, name }: Pick<Actor, 'userId' | 'name'>): Promise<{ readonly job: string }> {
  return { job: (await jobs.enqueue(tx, 'models.run', {}, { key: 'all models', actor: { userId, name } })).runId }
}

/** One run that somebody asked for, or one of one model; each night, without input, all models one after the other. Tried again after a kill it begins anew. */
export const runModelsJob: Job<JobContext> = defineJob('models.run', {
  input: z.strictObject({ run: z.string().refine(isUuid).optional(), model: z.enum(scoreModels).optional() }),
  daily: '03:10',
  attempts: tries,
  run: async ({ program, context }, { run, model }, { signal, progress, attempt }) => {
    const watch = { signal, progress, last: attempt >= tries }
    const { writer, reader, stored } = await program.engineOf(context)
    const given: RunGiven = { database: program.database, clock: program.clock, registry: stored, writer, source: purchasesFrom(program) }
    if (run !== undefined) {
      const ran = await doRun(given, context, run, watch)
      // What is next for each customer goes by what the models say, and the level of risk by what was learned of payments.
      if (ran.status === 'inForce') await program.database.transaction({ workspaceId: context.workspaceId }, async (tx) => { for (const next of await followingOf(tx, run)) await program.jobs.enqueue(tx, 'models.run', { model: next }, { key: next }) })
      return { ...ran }
    }
    const ended: Record<string, string> = {}
    for (const key of model === undefined ? nightly : [model]) {
      if (signal.aborted) break
      const id = await program.database.transaction({ workspaceId: context.workspaceId }, (tx) => beginRun(writer, tx, context, { model: key }))
      // A model that fails keeps none of the others from its run.
      ended[key] = await doRun(given, context, id, { ...watch, last: true }).then(({ status }) => status, (error: unknown) => { if (signal.aborted) throw error; return 'failed' })
    }
    if (ended['repurchase'] === 'inForce' && !signal.aborted) ended['reminded'] = String(await remindOfRepurchases({ database: program.database, writer }, context))
    if (model === undefined && !signal.aborted) ended['contactCases'] = String(await enrolContacts({ database: program.database, registry: stored, reader, writer }, context))
    return ended
  },
})

/** The verbs of runs and scores, with the queue of the program. */
export function insightActions({ registry, writer, jobs }: { readonly registry: Registry; readonly writer: () => WriterWithin; readonly jobs: () => Jobs }): readonly Implementation[] {
  return [
    ...modelRunActions({
      registry, writer,
      queue: {
        enqueue: async (tx, { actor }, run) => ({ job: (await jobs().enqueue(tx, 'models.run', { run }, { key: run, actor: { userId: actor.userId, name: actor.name } })).runId }),
        enqueueAll: (tx, { actor }) => enqueueAllModels(jobs(), tx, actor),
        cancel: async (tx, job) => (await jobs().cancel(tx, job)) === 'cancelled',
      },
    }),
    ...scoreActions(registry), ...contactActions(registry), ...expectActions(registry), ...allocationActions(registry), ...earnedActions(registry),
  ]
}
