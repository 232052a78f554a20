import { loadActor, systemActor, workspaceOf } from '../access/index.ts'
import type { ApprovalsDoor } from '../doors/rest/index.ts'
import { sql } from '../platform/database/index.ts'
import type { Context } from '../records/context.ts'
import type { WriterWithin } from '../records/write/index.ts'
import { type ApprovalsGiven, countToApprove, readRequest, requestsIn, tryFlow, waitingHere, waitingOf } from '../rooms/automation/index.ts'
import { type TogetherGiven, type Told, writeNews } from '../rooms/together/index.ts'
import type { Engines } from './engines.ts'
import type { ProgramSettings } from './parts.ts'

interface Given {
  readonly settings: Pick<ProgramSettings, 'database' | 'clock'>
  readonly engines: Engines
  readonly writer: WriterWithin
  readonly together: TogetherGiven
  readonly workspaces: () => Promise<readonly number[]>
}

/** All that approvals are given of the program. */
export function programApprovals({ settings, engines, writer, together, workspaces }: Given): ApprovalsGiven {
  const { database, clock } = settings
  const contextOf = async (workspaceId: number, actor: Context['actor']): Promise<Context> => {
    const [row] = await database.read<{ id: number; name: string; slug: string; settings: unknown }>({ workspaceId }, sql`select id, name, slug, settings from workspace where id = ${workspaceId}`)
    if (row === undefined) throw new Error('The workspace is not there.')
    const { zone: companyZone, baseCurrency, weekStart, fiscalStart, configuration } = workspaceOf(row)
    return { workspaceId, actor, now: clock.now(), companyZone, baseCurrency, weekStart, fiscalStart, configuration, requestId: 'approvals' }
  }
  return {
    database, clock, writer, workspaces,
    engineOf: (whose) => engines.of(whose),
    async contextOf(workspaceId, userId, via) {
      const loaded = await loadActor(database, workspaceId, userId, via)
      return loaded === undefined ? undefined : contextOf(workspaceId, loaded.actor)
    },
    ownContextOf: (workspaceId) => contextOf(workspaceId, systemActor('Guanxi', 'job')),
    notify: (tx, news) => writeNews(together, tx, news.map(({ person, title, target, values, event, from: { actor, requestId } }): Told => ({
      person, kind: 'approval', title, target, values, event: `approval ${event}:${person}`,
      entry: { actorId: actor.via === 'job' ? null : actor.userId, actorName: actor.name, requestId },
    }))),
  }
}

/** What the doors ask of approvals beside the declared verbs. */
export function approvalsDoor(given: ApprovalsGiven): ApprovalsDoor {
  return {
    requests: (context, box) => requestsIn(given, context, box),
    count: (context) => countToApprove(given, context),
    read: (context, id) => readRequest(given, context, id),
    on: (context, object, id) => waitingHere(given, context, object, id),
    all: (context, object) => waitingOf(given, context, object),
    try: (context, trial) => tryFlow(given, context, trial),
  }
}
