import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import { decimalAmount, type Money } from '../../../lib/money.ts'
import type { Words, WordValues } from '../../../lib/words.ts'

/** An amount as it stands in an answer: the same in both languages. */
export const inWords = ({ amount, currency }: Money): string => `${currency} ${decimalAmount(amount, currency)}`

const refused = (kind: string, status: number, title: Words, values?: WordValues, path?: string): Problem => new Problem({
  kind, status, title, ...(values === undefined ? {} : { values }),
  ...(path === undefined ? {} : { fields: [{ path, rule: kind, message: title, ...(values === undefined ? {} : { values }) } satisfies FieldProblem] }),
})

export const errors = {
  noReceipt: () => refused('not-found', 404, { en: 'There is no such receipt among those that nobody has claimed.', zh: '待认领的到账中没有这一笔。' }, undefined, '/receipt'),
  claimed: (by: string, at: string) => refused('receipt.claimed', 409, { en: 'Somebody was faster: {by} has claimed it ({at}).', zh: '已被认领：{by}（{at}）。' }, { by, at }),
  reversed: () => refused('receipt.reversed', 409, { en: 'This receipt was reversed: the money is not there any more.', zh: '该到账已退票，款项不存在。' }),
  nothingOpen: () => refused('payments.nothing-open', 422, { en: 'Nothing of this customer is open in this currency: all of it stays as credit.', zh: '该客户此币种没有未收款项，全部留作客户余款。' }),
  noRest: () => refused('payments.no-rest', 422, { en: 'Nothing of this receipt is left to allocate.', zh: '该到账已无可分配余额。' }),
  noCredit: () => refused('payments.no-credit', 422, { en: 'This customer has no credit in this currency.', zh: '该客户此币种没有余款。' }),
  aboveRest: (asked: Money, rest: Money) => refused('payments.above-receipt', 422, { en: '{asked} is more than what is left of the receipt ({rest}).', zh: '分配 {asked} 超过该到账的余额（{rest}）。' }, { asked: inWords(asked), rest: inWords(rest) }, '/allocations'),
  aboveOpen: (index: number, name: string, asked: Money, open: Money) => refused('payments.above-open', 422, { en: '{asked} is more than what is open on {name} ({open}). Leave the rest unallocated: it stays as the customer’s credit.', zh: '{asked} 超过 {name} 的未收金额（{open}）。多出部分请不要分配，将作为客户余款保留。' }, { asked: inWords(asked), open: inWords(open), name }, `/allocations/${index}/amount`),
  notOpen: (index: number) => refused('payments.not-open', 422, { en: 'This plan, order or invoice is not open, is in another currency, or is not this customer’s.', zh: '该计划、订单或发票没有未收金额、币种不同，或不属于该客户。' }, undefined, `/allocations/${index}`),
  wrongAllocations: (path: string) => refused('payments.allocations', 422, { en: 'Give a list of plans, orders or invoices, each once, with an amount above nothing in minor units.', zh: '请给出计划、订单或发票的列表，每项一次，金额须大于零（最小货币单位）。' }, undefined, path),
  otherPayment: () => refused('payments.other-payment', 422, { en: 'This payment is not one of this receipt, or is itself one that takes back.', zh: '该回款不属于此到账，或本身为冲销记录。' }, undefined, '/payment'),
  otherCurrency: (path: string, currency: string) => refused('payments.currency', 422, { en: 'Give the amount in {currency}.', zh: '请以 {currency} 填写金额。' }, { currency }, path),
  aboveLeft: (asked: Money, left: Money) => refused('payments.above-payment', 422, { en: '{asked} is more than what is left of this payment ({left}).', zh: '{asked} 超过该回款的剩余金额（{left}）。' }, { asked: inWords(asked), left: inWords(left) }, '/amount'),
  aboveCredit: (asked: Money, left: Money) => refused('refund.above-credit', 422, { en: '{asked} is more than what is left of this receipt ({left}). To refund what is allocated, name the payment.', zh: '{asked} 超过该到账的余额（{left}）。如需退已分配的款项，请选择对应回款。' }, { asked: inWords(asked), left: inWords(left) }, '/amount'),
  refundsStand: () => refused('receipt.refunds', 409, { en: 'Of this receipt something was refunded or is to be. Cancel what is asked for; what was paid back must be settled first.', zh: '该到账已有退款或待支付的退款：请先取消申请；已付出的退款须先行处理。' }),
  takenBackMeanwhile: () => refused('refund.taken-back', 409, { en: 'The payment was taken back meanwhile. Cancel this refund and ask for one out of the credit.', zh: '对应回款已被撤回，请取消此退款并改从客户余款申请。' }),
  planned: () => refused('payments.planned', 422, { en: 'All of this order is planned or paid already.', zh: '该订单金额已全部排入计划或已收。' }),
}

/** A plan that would make all plans of an order more than the order. */
export const planAbove = (plans: Money, total: Money) => refused('paymentPlan.above-order', 422, { en: 'The plans of this order would be {plans} together with what was paid outside of them; the order is {total}.', zh: '该订单的计划与计划外已收合计将为 {plans}，超过订单总额 {total}。' }, { plans: inWords(plans), total: inWords(total) }, '/amount')
export const planBelow = (received: Money) => refused('paymentPlan.below-received', 422, { en: '{received} was received for this plan already.', zh: '该计划已收 {received}。' }, { received: inWords(received) }, '/amount')
export const planPaid = () => refused('paymentPlan.has-payments', 409, { en: 'Something was paid for this plan. Take the payments back first.', zh: '该计划已有回款，请先撤回回款。' })
export const planOfNothing = () => refused('paymentPlan.order', 422, { en: 'Say of which order.', zh: '请选择订单。' }, undefined, '/order')
export const planCurrency = (currency: string) => errors.otherCurrency('/amount', currency)
export const receiptUsed = (path?: string) => refused('receipt.used', 409, { en: 'Of this receipt something is allocated or refunded: it stays as it is. Take that back, or reverse the receipt.', zh: '该到账已有分配或退款，不能更改或删除。请先撤回，或使用退票。' }, undefined, path)
