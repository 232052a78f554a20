import { Problem } from '../../../lib/problem.ts'
import { cancelExpense, claimExpense, reimburseExpense } from '../../../model/actions/expense.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { filled, relatedId } from '../reading.ts'
import { companyToday } from '../../../records/context.ts'

export const expenseActions = [
  implement(claimExpense, asBefore(['status'], ({ context }) => Promise.resolve({ changes: { claimedOn: companyToday(context) } }))),
  implement(reimburseExpense, asBefore(['status'], reimburse)),
  implement(cancelExpense, asBefore(['status'], ({ input }) => Promise.resolve({ changes: filled(input, ['remark']) }))),
]

/** @throws Problem for whose own expense it is: four eyes see a payment. */
function reimburse({ input, record, context }: Doing): Promise<Outcome> {
  if (relatedId(record, 'owner') === context.actor.userId) throw new Problem({ kind: 'expense-own', status: 403, title: { en: 'Somebody else confirms that your expense was paid.', zh: '自己的费用须由他人确认已支付。' } })
  return Promise.resolve({ changes: filled(input, ['reimbursedOn']) })
}
