import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { loadActor, systemActor, type Workspace, workspaceOf } from '../access/index.ts'
import type { AutomationDoor } from '../doors/rest/index.ts'
import { IdOrder } from '../lib/ids.ts'
import { sql } from '../platform/database/index.ts'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import type { Context } from '../records/context.ts'
import { type ApprovalsGiven, clearRuns, type RulesGiven, tryRule } from '../rooms/automation/index.ts'
import { type TogetherGiven, type Told, writeNews } from '../rooms/together/index.ts'
import { queueTold, type WebhooksGiven } from '../rooms/webhooks/index.ts'
import type { Engines } from './engines.ts'
import type { JobContext, ProgramSettings } from './parts.ts'

interface Given {
  readonly settings: Pick<ProgramSettings, 'database' | 'clock' | 'log'>
  readonly engines: Engines
  readonly approvals: ApprovalsGiven
  readonly together: TogetherGiven
  readonly webhooks: WebhooksGiven
  readonly workspaces: () => Promise<readonly number[]>
}

/** All that automation rules are given of the program. */
export function programRules({ settings: { database, clock, log }, engines, approvals, together, webhooks, workspaces }: Given): RulesGiven {
  const contextOf = async (workspaceId: number, actorOf: (workspace: Workspace) => Context['actor']): Promise<Context> => {
    const [row] = await database.read<{ id: number; name: string; slug: string; settings: unknown }>({ workspaceId }, sql`select id, name, slug, settings from workspace where id = ${workspaceId}`)
    if (row === undefined) throw new Error('The workspace is not there.')
    const workspace = workspaceOf(row)
    const { baseCurrency, weekStart, fiscalStart, configuration } = workspace
    return { workspaceId, actor: actorOf(workspace), now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration, requestId: 'automation' }
  }
  // Runs that begin at once stand in the log in their order.
  const order = new IdOrder()
  return {
    database, clock, approvals, workspaces,
    newId: (now) => order.id(now, randomBytes(10)),
    engineOf: (whose) => engines.of(whose),
    async contextOf(workspaceId, userId) {
      const loaded = await loadActor(database, workspaceId, userId, 'job')
      return loaded === undefined ? undefined : contextOf(workspaceId, () => loaded.actor)
    },
    ownContextOf: (workspaceId) => contextOf(workspaceId, ({ language, zone }) => systemActor('Automation', 'job', { language, zone })),
    notify: (tx, news) => writeNews(together, tx, news.map(({ person, title, target, values, event, by }): Told => ({
      person, kind: 'automation', title, target, values, event: `${event}:${person}`, own: true, entry: { actorId: null, actorName: by, requestId: null },
    }))),
    tellWebhook: (tx, webhook, told) => queueTold(webhooks, tx, webhook, told),
    failed: (error) => { log.error({ error }, 'an automation rule could not be worked off') },
  }
}

/** What the doors ask of rules beside the declared verbs. */
export function automationDoor(given: RulesGiven): AutomationDoor {
  return { test: (context, trial) => tryRule(given, context, trial) }
}

/** Each night in each workspace: runs that ended long ago are forgotten. */
export const clearAutomationJob: Job<JobContext> = defineJob('automation.clear', {
  input: z.object({}),
  daily: '04:10',
  run: async ({ program, context }) => ({ cleared: await clearRuns(program.rules, context.workspaceId) }),
})
