import { share } from '../../../access/index.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { type Call, calls } from './advance.ts'
import type { ApprovalNews, ApprovalsGiven } from './ports.ts'
import { asApprovals } from './ports.ts'
import type { StepRun } from './rules.ts'

/** A line of somebody's inbox. */
export interface Task { readonly id: string; readonly person: string; readonly step: string; readonly seat: number }

export interface RequestFacts { readonly id: string; readonly title: string; readonly requester: string | null; readonly verb: string }

type Given = Pick<ApprovalsGiven, 'writer' | 'notify'>
const keyOf = ({ person, step, seat }: Omit<Task, 'id'>) => `${step} ${seat} ${person}`
const callKey = ({ id, key, seat }: Call) => keyOf({ person: id, step: key, seat })

/** Those who are asked and have not answered yet. */
export async function openTasks(tx: Transaction, requestId: string): Promise<readonly Task[]> {
  return tx.query<Task>(sql`
    select id, owner_id as person, step, seat::integer as seat from approval_task
    where workspace_id = ${tx.workspaceId} and request_id = ${requestId}::uuid and state = 'open' and owner_id is not null order by id`)
}

/** How a person's own line ends, with what was said; all other lines that are asked no more are closed. */
export interface Ended { readonly tasks: readonly Task[]; readonly state: 'approved' | 'returned' | 'rejected' | 'handedOn'; readonly remark: string | null }

/**
 * Brings the inboxes to what the steps ask for now: lines that are answered or asked no more end, and whoever is asked anew gets
 * one, may read the request, and is told.
 */
export async function settleTasks(given: Given, tx: Transaction, context: Context, request: RequestFacts, runs: readonly StepRun[], ended?: Ended): Promise<readonly number[]> {
  const open = await openTasks(tx, request.id)
  const wanted = new Map(calls(runs).map((call) => [callKey(call), call]))
  const answered = new Set(ended?.tasks.map(({ id }) => id))
  const at = new Date(context.now).toISOString()
  const changes = open.flatMap((task): { id: string; changes: JsonObject }[] => {
    if (ended !== undefined && answered.has(task.id)) return [{ id: task.id, changes: { state: ended.state, remark: ended.remark, decidedAt: at } }]
    return wanted.has(keyOf(task)) ? [] : [{ id: task.id, changes: { state: 'closed', decidedAt: at } }]
  })
  const standing = new Set(open.map(keyOf))
  const fresh = [...wanted.values()].filter((call) => !standing.has(callKey(call)))
  const entries = [...await update(given, tx, context, changes), ...await create(given, tx, context, request, fresh)]
  return entries
}

async function update({ writer }: Given, tx: Transaction, context: Context, changes: readonly { readonly id: string; readonly changes: JsonObject }[]): Promise<readonly number[]> {
  if (changes.length === 0) return []
  const { entries, refused: [first] } = await writer.updateMany(tx, context, 'approvalTask', changes, asApprovals)
  if (first !== undefined) throw first.problem
  return entries
}

async function create({ writer, notify }: Given, tx: Transaction, context: Context, request: RequestFacts, fresh: readonly Call[]): Promise<readonly number[]> {
  if (fresh.length === 0) return []
  for (const { id } of fresh) if (id !== request.requester) await share(tx, { object: 'approvalRequest', id: request.id }, { kind: 'user', id }, { level: 'read', byId: context.actor.userId, now: context.now })
  const inputs = fresh.map(({ id, key, seat, because }): JsonObject => ({ title: request.title, request: request.id, owner: id, step: key, seat, because: because.map(({ en, zh }) => ({ en, zh })) }))
  const { ids, entries, refused: [first] } = await writer.createMany(tx, context, 'approvalTask', inputs, asApprovals)
  if (first !== undefined) throw first.problem
  await notify(tx, fresh.flatMap((call, index) => {
    const task = ids[index]
    return task === undefined ? [] : [askedNews(request, context, call.id, `asked ${task}`)]
  }))
  return entries
}

/** The word to somebody who is asked. */
export function askedNews(request: RequestFacts, from: ApprovalNews['from'], person: string, event: string, title: ApprovalNews['title'] = 'approvalAsked'): ApprovalNews {
  return { person, title, target: { object: 'approvalRequest', id: request.id }, values: { action: request.verb }, event, from }
}
