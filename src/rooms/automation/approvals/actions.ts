import { asText, type JsonObject } from '../../../lib/json.ts'
import { say, type Words } from '../../../lib/words.ts'
import { approveRequest, handOnRequest, rejectRequest, remindApprovers, returnRequest, withdrawRequest } from '../../../model/actions/approvalRequest.ts'
import { approvalWords } from '../../../model/words/ui/approvals.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, endPending, implement, type Implementation, type Outcome, type PendingAct, pendingOf } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { calls } from './advance.ts'
import { alreadyDecided, answeredAlready, decidedWords, handOnTo, notAsked, remindedLately } from './errors.ts'
import { asApprovals, type ApprovalNews, type ApprovalsGiven } from './ports.ts'
import { approved, asked, isDone, reseated, seatsOf } from './rules.ts'
import { advanced, keptSteps, nameIn, type Standing, standingOf } from './standing.ts'
import { askedNews, openTasks, settleTasks, type Task } from './tasks.ts'

const hour = 3_600_000

export function approvalActions(given: ApprovalsGiven): readonly Implementation[] {
  return [
    implement(approveRequest, { run: (doing) => approve(given, doing), refuse: isOver }),
    implement(returnRequest, { run: (doing) => refuse(given, doing, 'returned'), refuse: isOver }),
    implement(rejectRequest, { run: (doing) => refuse(given, doing, 'rejected'), refuse: isOver }),
    implement(handOnRequest, { run: (doing) => handOn(given, doing), refuse: isOver }),
    implement(withdrawRequest, { run: (doing) => withdraw(given, doing), refuse: isOver }),
    implement(remindApprovers, { run: (doing) => remind(given, doing), refuse: isOver }),
  ]
}

/** Of what is over: by whom, and how. */
function isOver(record: Row): Words | undefined {
  const state = asText(record['state'])
  return state === 'pending' ? undefined : decidedWords(nameIn(record['updatedBy']), state)
}

/** A yes in every seat in which the caller is asked; with the last one what waited is done, here and now. */
async function approve(given: ApprovalsGiven, doing: Doing): Promise<Outcome> {
  const { tx, context, input } = doing
  const standing = requirePending(doing)
  const mine = await requireAsked(doing, standing)
  const remark = remarkIn(input)
  let runs = standing.runs
  for (const { key, seat } of seatsOf(runs, context.actor.userId)) {
    const run = runs.find((one) => one.key === key)
    if (run !== undefined && asked(run).includes(seat)) runs = approved(runs, key, seat, { by: context.actor.userId, at: new Date(context.now).toISOString(), remark })
  }
  runs = await advanced(tx, context, standing, runs)
  const entries = [...await settleTasks(given, tx, context, standing, runs, { tasks: mine, state: 'approved', remark })]
  if (!isDone(runs)) return written(given, doing, { steps: keptSteps(standing, runs) }, entries, { state: 'pending' })
  const ran = await run(given, doing, { ...standing, runs })
  entries.push(...ran.entries)
  const state = ran.failed === undefined ? 'approved' : 'failed'
  await tell(given, doing, standing, state === 'approved' ? 'approvalApproved' : 'approvalFailed')
  return written(given, doing, { steps: keptSteps(standing, runs), state, endedAt: new Date(context.now).toISOString(), ...(ran.failed === undefined ? {} : { remark: ran.failed }) }, entries, { state, ...(ran.failed === undefined ? {} : { why: ran.failed }) })
}

/** Runs what waited as its requester; the history of the record names who said yes. */
async function run(given: ApprovalsGiven, { tx, context }: Doing, standing: Standing): Promise<{ readonly entries: readonly number[]; readonly failed?: string }> {
  const act = await actOf(tx, standing)
  const { language } = context.actor
  const requester = standing.requester === null ? undefined : await given.contextOf(tx.workspaceId, standing.requester, act.via)
  if (requester === undefined) {
    await endPending(tx, act.id, 'closed')
    return { entries: [], failed: say(approvalWords.requesterGone, language) }
  }
  const names = await namesOf(tx, standing.runs.flatMap(({ seats }) => seats.flatMap(({ decided }) => (decided === undefined ? [] : [decided.by]))))
  const reason = [say(approvalWords.approvedBy, requester.actor.language, { who: names.join(requester.actor.language === 'zh' ? '、' : ', ') }), ...(act.reason === null ? [] : [act.reason])].join(' · ')
  const { idempotencyKey: _key, ...plain } = requester
  const { acts } = await given.engineOf(context)
  const ran = await acts.runHeld(tx, { ...plain, now: context.now, requestId: context.requestId, reason }, act)
  if ('entries' in ran) return { entries: ran.entries }
  const { title, values, fields } = ran.failed.details
  const [first] = fields ?? []
  return { entries: [], failed: first === undefined ? say(title, requester.actor.language, values) : `${first.path.slice(1)}: ${say(first.message, requester.actor.language, first.values)}` }
}

/** A no: back to who asked, or for good. */
async function refuse(given: ApprovalsGiven, doing: Doing, state: 'returned' | 'rejected'): Promise<Outcome> {
  const standing = requirePending(doing)
  const mine = await requireAsked(doing, standing)
  await tell(given, doing, standing, state === 'returned' ? 'approvalReturned' : 'approvalRejected')
  return close(given, doing, standing, state, mine)
}

async function withdraw(given: ApprovalsGiven, doing: Doing): Promise<Outcome> {
  const standing = requirePending(doing)
  const { actor } = doing.context
  if (standing.requester !== actor.userId && actor.permissions.administrator !== true) throw notAsked(approvalWords.onlyRequester)
  await given.notify(doing.tx, (await openTasks(doing.tx, standing.id)).filter(({ person }) => person !== actor.userId)
    .map(({ person, id }) => askedNews(standing, doing.context, person, `withdrawn ${id}`, 'approvalWithdrawn')))
  return close(given, doing, standing, 'withdrawn', [])
}

async function close(given: ApprovalsGiven, doing: Doing, standing: Standing, state: 'returned' | 'rejected' | 'withdrawn', mine: readonly Task[]): Promise<Outcome> {
  const { tx, context, input } = doing
  await endPending(tx, (await actOf(tx, standing)).id, 'closed')
  const remark = remarkIn(input)
  const entries = await settleTasks(given, tx, context, standing, [], state === 'withdrawn' ? undefined : { tasks: mine, state, remark })
  return written(given, doing, { state, remark, endedAt: new Date(context.now).toISOString() }, entries, { state })
}

/** Somebody else is asked in the caller's seats; an administrator may do so for whoever is asked. */
async function handOn(given: ApprovalsGiven, doing: Doing): Promise<Outcome> {
  const { tx, context, input } = doing
  const { actor } = context
  const standing = requirePending(doing)
  const to = asText(input['to'])
  if (to === standing.requester && !standing.ownApproval) throw handOnTo(approvalWords.notToRequester)
  const [person] = await tx.query<{ name: string }>(sql`select name from "user" where workspace_id = ${tx.workspaceId} and id = ${to}::uuid and status = 'active' and deleted_at is null`)
  if (person === undefined || to === actor.userId) throw handOnTo(approvalWords.handOnToActive)
  const own = seatsOf(standing.runs, actor.userId)
  if (own.length === 0 && actor.permissions.administrator !== true) throw notAsked(await answered(doing, standing))
  const seats = own.length > 0 ? own : calls(standing.runs).map(({ key, seat }) => ({ key, seat }))
  const because = { en: say(approvalWords.handedOnBy, 'en', { who: actor.name }), zh: say(approvalWords.handedOnBy, 'zh', { who: actor.name }) }
  const runs = seats.reduce((at, { key, seat }) => reseated(at, key, seat, [{ id: to, because: [because] }]), standing.runs)
  const mine = (await openTasks(tx, standing.id)).filter((task) => task.person === actor.userId)
  const entries = await settleTasks(given, tx, context, standing, runs, { tasks: mine, state: 'handedOn', remark: remarkIn(input) })
  return written(given, doing, { steps: keptSteps(standing, runs) }, entries, { state: 'pending', to: person.name })
}

async function remind(given: ApprovalsGiven, doing: Doing): Promise<Outcome> {
  const { tx, context } = doing
  const standing = requirePending(doing)
  if (standing.requester !== context.actor.userId && context.actor.permissions.administrator !== true) throw notAsked(approvalWords.onlyRequester)
  const since = new Date(context.now - hour)
  const due = await tx.query<{ id: string; person: string }>(sql`
    select id, owner_id as person from approval_task
    where workspace_id = ${tx.workspaceId} and request_id = ${standing.id}::uuid and state = 'open' and owner_id is not null and coalesce(reminded_at, created_at - interval '1 hour') <= ${since} order by id`)
  if (due.length === 0) throw remindedLately()
  const { entries } = await given.writer.updateMany(tx, context, 'approvalTask', due.map(({ id }) => ({ id, changes: { remindedAt: new Date(context.now).toISOString() } })), asApprovals)
  await given.notify(tx, due.map(({ id, person }) => askedNews(standing, context, person, `reminded ${id} ${Math.floor(context.now / hour)}`, 'approvalReminder')))
  return { written: entries, result: { reminded: due.length } }
}

async function written({ writer }: ApprovalsGiven, { tx, context, id, action }: Doing, changes: JsonObject, before: readonly number[], result: JsonObject): Promise<Outcome> {
  const { entries } = await writer.update(tx, context, 'approvalRequest', id, changes, { ...asApprovals, action: action.name })
  return { written: [...before, ...entries], result }
}

async function tell({ notify }: ApprovalsGiven, { tx, context }: Doing, standing: Standing, title: ApprovalNews['title']): Promise<void> {
  if (standing.requester !== null && standing.requester !== context.actor.userId) await notify(tx, [askedNews(standing, context, standing.requester, `${title} ${standing.id}`, title)])
}

/** @throws Problem 409 that names who was faster. */
function requirePending({ record }: Doing): Standing {
  const standing = standingOf(record)
  if (standing.state !== 'pending') throw alreadyDecided(standing.decidedBy, standing.state)
  return standing
}

async function requireAsked(doing: Doing, standing: Standing): Promise<readonly Task[]> {
  const me = doing.context.actor.userId
  if (seatsOf(standing.runs, me).length === 0) throw notAsked(await answered(doing, standing))
  return (await openTasks(doing.tx, standing.id)).filter(({ person }) => person === me)
}

async function answered({ context }: Doing, standing: Standing) {
  return standing.runs.some(({ seats }) => seats.some(({ decided }) => decided?.by === context.actor.userId)) ? answeredAlready : undefined
}

async function actOf(tx: Doing['tx'], standing: Standing): Promise<PendingAct> {
  const act = await pendingOf(tx, standing.id)
  if (act === undefined) throw new Error('The request has no act.')
  return act
}

async function namesOf(tx: Doing['tx'], ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }>(sql`select name from "user" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(new Set(ids))} order by name`)
  return rows.map(({ name }) => name)
}

function remarkIn(input: JsonObject): string | null {
  const remark = asText(input['remark'])
  return remark === '' ? null : remark
}
