import type { Doing } from '../../../records/act/index.ts'
import { minor } from '../invoices/reading.ts'
import { textOf } from '../reading.ts'

/**
 * What came back is not to be paid: where the plans of an order come to more than what is left of it, those that are due last are
 * lowered, never below what was received for them; one of which nothing is left goes to the bin. @returns how many changed.
 */
export async function lowerPlans({ list, read, write }: Pick<Doing, 'list' | 'read' | 'write'>, order: string): Promise<number> {
  let over = -minor(await read('order', order), 'unplanned')
  if (over <= 0) return 0
  const plans = await list('paymentPlan', { filter: { and: [{ field: 'order', is: 'equals', value: order }, { field: 'open', is: 'moreThan', value: 0 }] }, sort: [{ field: 'dueOn', descending: true }] })
  let changed = 0
  for (const plan of plans) {
    const [amount, open] = [minor(plan, 'amount'), minor(plan, 'open')]
    const less = Math.min(over, open)
    if (less <= 0) break
    const id = textOf(plan, 'id') ?? ''
    if (less === amount) await write.remove('paymentPlan', id)
    else await write.update('paymentPlan', id, { amount: { amount: amount - less, currency: textOf(plan, 'currency') ?? '' } })
    over -= less
    changed += 1
  }
  return changed
}
