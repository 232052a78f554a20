import { addDays } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { say } from '../../../lib/words.ts'
import { heldOutIn } from '../../../access/index.ts'
import { isHeldOut, type ProposalKind } from '../../../model/define/heldOut.ts'
import { failWinBack, followPlaybook, recordLoss, startWinBack, succeedWinBack } from '../../../model/actions/winBack.ts'
import { winBackWords } from '../../../model/words/ui/winBack.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { relatedId, textOf } from '../reading.ts'
import { isLeftOut } from './leftOut.ts'
import { holderOf, makeTasks } from './steps.ts'

export const winBackActions = [
  implement(followPlaybook, follow),
  implement(recordLoss, lose),
  implement(startWinBack, start),
  implement(succeedWinBack, ({ input }) => Promise.resolve({ changes: { boughtOn: input['boughtOn'] ?? null } })),
  implement(failWinBack, ({ input }) => Promise.resolve({ changes: { endReason: input['endReason'] ?? null } })),
]

/** Its steps become tasks, once within its days of rest; a share of the customers is left out, so that the result can be set against theirs. */
async function follow(doing: Doing): Promise<Outcome> {
  const { record, id, input, context, write, read, tx } = doing
  const playbook = textOf(input, 'playbook') ?? ''
  const book = await read('playbook', playbook)
  requireOn(book)
  const today = companyToday(context)
  const since = addDays(today, -Number(book['restDays'] ?? 0))
  const [before] = await tx.query<{ on: string }>(sql`
    select started_on::text as on from playbook_use where workspace_id = ${tx.workspaceId} and customer_id = ${id}::uuid and playbook_id = ${playbook}::uuid and deleted_at is null and started_on > ${since}::date limit 1`)
  if (before !== undefined) throw new Problem({ kind: 'playbook.resting', status: 409, title: { en: 'This playbook was begun with the customer on {day}, and rests.', zh: '该策略已于 {day} 对此客户执行，间隔期未满。' }, values: { day: before.on } })
  const own = Number(book['leftOutShare'] ?? 0)
  // A playbook with a share of its own is compared by that, any other by the company's.
  const chosen = own > 0 ? { share: own, out: isLeftOut(id, playbook, own) } : await heldOutOf(tx, id)
  const { out } = chosen
  const taskCount = out ? 0 : await makeTasks(doing, { customer: id, owner: holderOf(record, context), playbook, note: textOf(book, 'aim') })
  const made = await write.create('playbookUse', { playbook, customer: id, status: out ? 'leftOut' : 'begun', startedOn: today, effectUntil: addDays(today, Number(book['effectDays'] ?? 90)), taskCount })
  await compare(doing, { customer: id, proposal: 'playbook', key: `playbook ${made.id}`, ...chosen })
  return { result: { playbookUse: { id: made.id }, tasks: taskCount } }
}

interface Compared { readonly customer: string; readonly proposal: ProposalKind; readonly key: string; readonly share: number; readonly out: boolean }

async function heldOutOf(tx: Transaction, customer: string): Promise<Pick<Compared, 'share' | 'out'>> {
  const heldOut = await heldOutIn(tx)
  return { share: heldOut.share, out: isHeldOut(heldOut, customer) }
}

/** Keeps who was treated and who was held out, at the moment at which that was decided. */
async function compare({ write, context }: Doing, { customer, proposal, key, share, out }: Compared): Promise<void> {
  await write.create('comparisonCase', { customer, proposal, arm: out ? 'heldOut' : 'treated', startedOn: companyToday(context), shareThen: share, caseKey: key })
}

/** @throws Problem 409 for a playbook that nobody follows: one that is new, or was switched off. */
function requireOn(book: JsonObject): void {
  if (book['active'] !== true) throw new Problem({ kind: 'playbook.off', status: 409, title: { en: 'The playbook “{name}” is switched off. Switch it on first, or choose another.', zh: '策略“{name}”未启用，请先启用或另选其他策略。' }, values: { name: textOf(book, 'name') ?? '' } })
}

async function lose({ id, record, input, read, write, context }: Doing): Promise<Outcome> {
  const { winBackUntil, playbook, ...given } = input
  if (typeof playbook === 'string' && typeof winBackUntil === 'string') requireOn(await read('playbook', playbook))
  const loss = await write.create('lossRecord', { ...given, customer: id })
  if (typeof winBackUntil !== 'string') return { result: { lossRecord: { id: loss.id } } }
  const name = say(winBackWords.planFor, context.actor.language, { name: textOf(record, 'name') ?? '' }).slice(0, 160)
  const plan = await write.create('winBackPlan', { name, customer: id, loss: loss.id, dueOn: winBackUntil, ...(typeof playbook === 'string' ? { playbook } : {}) })
  return { result: { lossRecord: { id: loss.id }, winBackPlan: { id: plan.id } } }
}

async function start(doing: Doing): Promise<Outcome> {
  const { record, id, context, read, tx } = doing
  const customer = relatedId(record, 'customer') ?? ''
  const held: JsonObject = await read('customer', customer)
  const playbook = relatedId(record, 'playbook')
  if (playbook !== undefined) requireOn(await read('playbook', playbook))
  const chosen = await heldOutOf(tx, customer)
  await compare(doing, { customer, proposal: 'winBack', key: `winBack ${id}`, ...chosen })
  const tasks = chosen.out ? 0 : await makeTasks(doing, { customer, owner: relatedId(record, 'owner') ?? holderOf(held, context), playbook, until: textOf(record, 'dueOn'), note: textOf(record, 'offer') })
  return { changes: { startedOn: companyToday(context), leftOut: chosen.out }, result: { tasks } }
}
