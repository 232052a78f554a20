import { Problem } from '../../../lib/problem.ts'

/** What was paid stands for good. */
export function paidForGood(): Problem {
  return new Problem({ kind: 'commission.paid', status: 409, title: { en: 'This commission was paid: it stands as it is. What changes later stands in the next statement.', zh: '该提成已发放，不可更改；之后的变动体现在下一张提成单中。' } })
}
