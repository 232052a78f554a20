import { z } from 'zod'
import type { PoolsDoor } from '../doors/rest/index.ts'
import { isUuid } from '../lib/ids.ts'
import type { Registry } from '../model/define/registry.ts'
import type { Database, Transaction } from '../platform/database/index.ts'
import { defineJob, type Job, type Jobs } from '../platform/jobs/index.ts'
import type { Context } from '../records/context.ts'
import { type AllocationGiven, enterPool, holdingOf, myReturning, poolsOf, refreshScores, returningOf, sweep, tidyAllocation, usedToday, type TakenNews, type Warning, warnOwners } from '../rooms/allocation/index.ts'
import { type Told, type TogetherGiven, writeNews } from '../rooms/together/index.ts'
import { contextOf } from './job-context.ts'
import type { JobContext, Program } from './parts.ts'

/** Each night in each workspace: what is due goes into the pools, and owners are warned; or one rule, when somebody asks for it. */
export const sweepPoolsJob: Job<JobContext> = defineJob('pools.sweep', {
  input: z.strictObject({ rule: z.string().refine(isUuid).optional() }),
  daily: '02:00',
  attempts: 25,
  run: async ({ program, context }, { rule }, { runId, signal, progress }) => {
    const { database, together } = program
    const { registry, writer } = await program.engineOf(context)
    const moved = await sweep({ database, registry, writer }, context, { runId, rule, signal, progress: (done) => progress(done) })
    if (rule !== undefined) return { moved }
    const warned = await warnOwners({ database, registry, tell: tellOwners(together) }, context, { runId, signal })
    await database.transaction({ workspaceId: context.workspaceId }, (tx) => tidyAllocation(tx, context.now))
    return { moved, warned }
  },
})

/** The work of one rule, queued with the commit of whoever asks for it; asked twice while it waits it is done once. */
export function queueRule(jobs: () => Jobs): (tx: Transaction, ruleId: string) => Promise<void> {
  return async (tx, ruleId) => { await jobs().enqueue(tx, 'pools.sweep', { rule: ruleId }, { key: `rule ${ruleId}` }) }
}

/** Each night, and after each change of a rule: scores of another day or of other rules are counted anew. */
export const refreshScoresJob: Job<JobContext> = defineJob('scores.refresh', {
  input: z.strictObject({ object: z.string().max(60).optional() }),
  daily: '01:10',
  attempts: 25,
  run: async ({ program, context }, { object }, { signal, progress }) => {
    const { registry, writer } = await program.engineOf(context)
    const scored = await refreshScores({ database: program.database, registry, writer }, { ...context, actor: { ...context.actor, name: program.registry.object('scoringRule').label[context.actor.language] } }, { object, signal, progress: (done) => progress(done) })
    if (signal.aborted && signal.reason === 'stopping') throw new Error('The program stops; the counting goes on with the next start.')
    return { scored }
  },
})

/** Counting an object anew, queued with the commit; asked twice while it waits it is done once. */
export function queueScores(jobs: () => Pick<Jobs, 'enqueue'>): (tx: Transaction, object: string | undefined) => Promise<void> {
  return async (tx, object) => { await jobs().enqueue(tx, 'scores.refresh', object === undefined ? {} : { object }, { key: `scores ${object ?? 'all'}` }) }
}

/** Warnings as notifications, told as each owner wants to be told. */
function tellOwners(given: TogetherGiven): (tx: Transaction, warnings: readonly Warning[]) => Promise<void> {
  return (tx, warnings) => writeNews(given, tx, warnings.map(({ person, object, record, count, days, event }): Told => ({
    entry: { actorId: null, actorName: '', requestId: null }, person, kind: 'returning', own: true, event: `${event}:${person}`,
    ...(record === undefined ? { title: 'returningMany', target: { object, id: '' }, values: { count, object } } : { title: 'returning', target: { object, id: record }, values: { count: days } }),
  })))
}

/** Who is asked for what is taken, and what the holder said. */
export function tellOfTaken(given: TogetherGiven): (tx: Transaction, news: readonly TakenNews[]) => Promise<void> {
  return (tx, news) => writeNews(given, tx, news.map(({ person, title, request, from: { actor, requestId } }): Told => ({
    person, kind: 'approval', title, target: { object: 'takenRequest', id: request }, values: {}, event: `${title} ${request}:${person}`,
    entry: { actorId: actor.userId, actorName: actor.name, requestId },
  })))
}

/** What the doors ask of pools. */
export function poolsDoor(database: Database, registryOf: (context: Context) => Promise<Registry>): PoolsDoor {
  // Nobody looks into a pool, and nothing returns to one, while pools are switched off.
  const pooling = async (context: Context) => {
    const registry = await registryOf(context)
    registry.object('publicPool')
    return registry
  }
  return {
    enter: async (context, pool, record) => {
      await pooling(context)
      return enterPool({ database, registryOf }, context, pool, record)
    },
    mine: (context) => database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const used = await usedToday(tx, context.actor.userId, context.now)
      return (await poolsOf((statement) => tx.query(statement), context)).map(({ id, name, object, isHead, claimsPerDay, viewsPerDay, formerOwnerWaitsDays, fieldsBeforeClaim }) => ({
        id, name, object, head: isHead, claimsPerDay, viewsPerDay, formerOwnerWaitsDays, fieldsBeforeClaim, claimsToday: used.get(id)?.claims ?? 0, viewsToday: used.get(id)?.views ?? 0,
      }))
    }),
    holding: async (context, object) => holdingOf({ database, registry: await pooling(context) }, context, object),
    returning: async (context, object) => myReturning({ database, registry: await pooling(context) }, context, object),
    returningOf: async (context, object, id) => returningOf({ database, registry: await pooling(context) }, context, object, id),
  }
}

/** What the rules that follow the feed are given: the workspace's model, and the program as the one who acts. */
export function allocationOf(program: Program): AllocationGiven {
  return {
    database: program.database, refresh: queueScores(() => program.jobs),
    async engineOf(workspaceId, requestId) {
      const { context } = await contextOf(program, { workspaceId, runId: requestId, name: 'assignment', actor: { id: null, name: null } })
      const { registry, writer } = await program.engineOf(context)
      return { registry, writer, context: { ...context, reason: '', actor: { ...context.actor, name: program.registry.object('assignmentRule').label[context.actor.language] } } }
    },
  }
}
