import { Problem } from '../../../lib/problem.ts'
import { depositBack, loseTender, payDeposit, submitTender, winTender, withdrawTender } from '../../../model/actions/tender.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { moneyFields } from '../money.ts'
import { filled, relatedId, textOf } from '../reading.ts'

export const tenderActions = [
  implement(submitTender, asBefore(['status'], submit)),
  implement(winTender, win),
  implement(loseTender, lose),
  implement(withdrawTender, asBefore(['status'], ({ input }) => Promise.resolve({ changes: filled(input, ['lossRemark']) }))),
  implement(payDeposit, asBefore([], ({ input }) => Promise.resolve({ changes: filled(input, ['deposit', 'depositPaidOn']) }))),
  implement(depositBack, asBefore([], giveBack)),
]

/** @throws Problem after the deadline: a late bid is no bid. */
function submit({ input, record, context }: Doing): Promise<Outcome> {
  const deadline = textOf(record, 'deadline')
  if (deadline !== undefined && Date.parse(deadline) < context.now) {
    throw new Problem({ kind: 'tender-late', status: 422, title: { en: 'The deadline of this tender has passed. Change the deadline if it was extended.', zh: '已过投标截止时间；如已延期，请先修改截止时间。' } })
  }
  return Promise.resolve({ changes: filled(input, ['bid', 'submittedOn', 'bidDocument']) })
}

async function win(doing: Doing): Promise<Outcome> {
  const { input, act, record } = doing
  const opportunity = await openOpportunity(doing)
  if (opportunity !== undefined) await act('opportunity.win', { id: opportunity, input: { closedOn: input['decidedOn'] ?? null, ...moneyFields('amount', record['bid']) } })
  return { changes: filled(input, ['decidedOn']) }
}

async function lose(doing: Doing): Promise<Outcome> {
  const { input, act } = doing
  const opportunity = await openOpportunity(doing)
  if (opportunity !== undefined) {
    await act('opportunity.lose', { id: opportunity, input: {
      closedOn: input['decidedOn'] ?? null, lossClass: 'competitor', lossReason: input['lossReason'] ?? 'competitorPrice', ...(textOf(input, 'winner') === undefined ? {} : { lostTo: input['winner'] ?? null }), ...(textOf(input, 'lossRemark') === undefined ? {} : { lossRemark: input['lossRemark'] ?? null }),
    } })
  }
  return { changes: filled(input, ['decidedOn', 'winner', 'winningPrice', 'lossRemark']) }
}

/** The opportunity behind the tender, where it is to be closed and is still open. */
async function openOpportunity({ input, record, read }: Doing): Promise<string | undefined> {
  const id = relatedId(record, 'opportunity')
  if (id === undefined || input['closesOpportunity'] === false) return undefined
  const found = await read('opportunity', id)
  return found['status'] === 'open' ? id : undefined
}

/** @throws Problem where none was paid. */
function giveBack({ input, record }: Doing): Promise<Outcome> {
  if (textOf(record, 'depositPaidOn') === undefined) throw new Problem({ kind: 'tender-no-deposit', status: 422, title: { en: 'No deposit was paid for this tender.', zh: '该投标尚未缴纳保证金。' } })
  return Promise.resolve({ changes: filled(input, ['depositReturnedOn']) })
}
