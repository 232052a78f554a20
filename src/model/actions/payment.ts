import { defineAction } from '../define/action.ts'
import { belongsTo, choice, date, integer, json, money, percent, text } from '../define/vocabulary.ts'

/** Instalments of an order in one go: a deposit, and the rest in equal parts. What a cent is over, the last one bears. */
export const planPayments = defineAction('order.planPayments', {
  module: 'payments',
  on: 'order',
  from: ['draft', 'confirmed', 'partDelivered', 'delivered'],
  label: { en: 'Plan payments', zh: '排回款计划' },
  about: { en: 'Makes the payment plan of what is not planned yet: a deposit, and the rest in equal instalments.', zh: '为订单未排计划的金额生成回款计划：预付款，加若干期等额余款。' },
  input: {
    deposit: percent({ default: 0 }),
    depositOn: date({ default: { initial: 'today' } }),
    instalments: integer({ min: 1, max: 60, required: true, default: 1 }),
    firstDueOn: date({ required: true, default: { initial: 'today' } }),
    everyMonths: integer({ min: 1, max: 12, default: 1 }),
  },
})

/** What nobody has claimed, for whoever knows that it is theirs: the payer and the amount, nothing of other customers. */
export const findReceipts = defineAction('receipt.find', {
  on: 'receipt',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Unclaimed receipts', zh: '待认领到账' },
  about: { en: 'Money that arrived and that nobody has claimed yet, and which customer it may be of. Nothing is changed.', zh: '列出尚未认领的到账及可能的客户；不做任何更改。' },
  input: { search: text({ max: 100 }), receipt: text({ max: 36 }) },
})

/** The first who claims has it; whoever comes later is told by whom it was claimed. */
export const claimReceipt = defineAction('receipt.claim', {
  on: 'receipt',
  kind: 'collection',
  label: { en: 'Claim', zh: '认领' },
  about: { en: 'Says of which customer the money is. Who claims first has it.', zh: '确认到账属于哪个客户，先认领者为准。' },
  input: { receipt: text({ max: 36, required: true }), customer: belongsTo('customer', { required: true }), note: text({ max: 500 }) },
  tone: 'primary',
})

export const releaseReceipt = defineAction('receipt.release', {
  on: 'receipt',
  label: { en: 'Give back', zh: '取消认领' },
  about: { en: 'It was claimed by mistake: it is unclaimed again. Only while nothing of it is allocated or refunded.', zh: '认领有误时退回待认领；已分配或退款的不可退回。' },
  input: { reason: text({ max: 500 }) },
  tone: 'back',
})

/** What allocating would do where nobody says otherwise. */
export const proposeAllocation = defineAction('receipt.propose', {
  on: 'receipt',
  reads: true,
  right: 'read',
  label: { en: 'Propose an allocation', zh: '建议分配' },
  about: { en: 'The open plans and orders of the customer in this currency, the oldest first, and what of the rest would go to each. Nothing is changed.', zh: '列出该客户同币种的未收计划与订单，按到期先后给出建议金额；不做任何更改。' },
})

/** Entries in one write: all of them or none. Without a list the oldest are paid first; what is left stays as the customer's credit. */
export const allocateReceipt = defineAction('receipt.allocate', {
  on: 'receipt',
  label: { en: 'Allocate', zh: '分配' },
  about: { en: 'Says which plans, orders and invoices the money pays, never more than is open; what pays an invoice pays its orders, and what pays a plan or an order is counted for its invoices: those of the same plan first, then the oldest due, never above what is open. Without a list the oldest first; the rest stays as the customer’s credit.', zh: '将到账分配到回款计划、订单或发票，不超过未收金额（付发票即付其订单；付计划或订单则计入其发票：同一计划优先，其次先到期，不超过发票未收）；不填明细则按到期先后分配，剩余为客户余款。' },
  input: { allocations: json({ max: 50_000 }), date: date() },
  tone: 'primary',
})

export const takeBackPayment = defineAction('receipt.takeBack', {
  on: 'receipt',
  label: { en: 'Take back', zh: '撤回分配' },
  about: { en: 'A payment went to the wrong plan or order: it is taken back by an entry of its own, and the money is the customer’s credit again.', zh: '分配有误时以冲销记录撤回，金额回到客户余款。' },
  input: { payment: belongsTo('payment', { required: true }), amount: money({ above: 0 }), reason: text({ max: 500, required: true }) },
  tone: 'back',
})

export const reverseReceipt = defineAction('receipt.reverse', {
  on: 'receipt',
  label: { en: 'Reverse', zh: '退票' },
  about: { en: 'The money bounced: everything that was allocated is undone by entries of its own.', zh: '款项被退回：已分配的金额以冲销记录全部撤回。' },
  input: { on: date({ required: true, default: { initial: 'today' } }), reason: text({ max: 500, required: true }) },
  tone: 'danger',
})

/** From now on it is held: nothing else can be done with it, whoever pays when. */
export const refundReceipt = defineAction('receipt.refund', {
  on: 'receipt',
  label: { en: 'Refund', zh: '申请退款' },
  about: { en: 'Asks for money to go back to the customer: out of what is not allocated, or of one payment, which is taken back once the refund is paid.', zh: '申请退款：退未分配的余额，或退某笔回款（支付时冲销该回款）。' },
  input: {
    payment: belongsTo('payment'), amount: money({ above: 0, required: true, beginsWith: ['remaining'] }), reason: text({ max: 500, required: true }),
    method: choice(['transfer', 'cash', 'cheque', 'draft', 'card', 'alipay', 'wechat', 'other'], { open: true, default: 'transfer' }),
    payee: text({ max: 200, beginsWith: ['payer'] }), payeeAccount: text({ max: 60, beginsWith: ['payerAccount'] }),
  },
  tone: 'back',
})

export const applyCredit = defineAction('receipt.applyCredit', {
  on: 'receipt',
  kind: 'collection',
  label: { en: 'Apply credit', zh: '使用客户余款' },
  about: { en: 'Pays what is open out of the customer’s credit, the oldest of both first; or one order only.', zh: '以客户余款冲抵未收款项，先到账先用、先到期先冲；可限定某订单。' },
  input: { customer: belongsTo('customer', { required: true }), currency: text({ max: 3, pattern: '^[A-Z]{3}$' }), order: belongsTo('order'), amount: money({ above: 0 }) },
  parts: ['receipt.allocate'],
})

export const payRefund = defineAction('refund.pay', {
  on: 'refund',
  from: ['requested'],
  to: 'paid',
  label: { en: 'Mark paid', zh: '确认支付' },
  about: { en: 'The money went back to the customer.', zh: '退款已付出。' },
  input: { paidOn: date({ required: true, default: { initial: 'today' } }), reference: text({ max: 100 }) },
  parts: ['receipt.takeBack'],
  tone: 'primary',
})

export const cancelRefund = defineAction('refund.cancel', {
  on: 'refund',
  from: ['requested'],
  to: 'cancelled',
  label: { en: 'Cancel', zh: '取消退款' },
  input: { reason: text({ max: 500 }) },
  tone: 'back',
})

/** The same, begun on the payment itself. */
export const takeBackAllocation = defineAction('payment.takeBack', {
  on: 'payment',
  label: { en: 'Take back', zh: '撤回分配' },
  about: { en: 'It went to the wrong plan or order: an entry of its own takes it back, and the money is the customer’s credit again.', zh: '分配有误时以冲销记录撤回，金额回到客户余款。' },
  input: { amount: money({ above: 0, beginsWith: ['amount'] }), reason: text({ max: 500, required: true }) },
  parts: ['receipt.takeBack'],
  tone: 'back',
})

export const refundPayment = defineAction('payment.refund', {
  on: 'payment',
  label: { en: 'Refund', zh: '申请退款' },
  about: { en: 'Asks for the money of this payment to go back; the payment is taken back once the refund is paid.', zh: '申请退回该笔回款；退款支付时冲销该回款。' },
  input: { amount: money({ above: 0, required: true, beginsWith: ['amount'] }), reason: text({ max: 500, required: true }), payee: text({ max: 200 }), payeeAccount: text({ max: 60 }) },
  parts: ['receipt.refund'],
  tone: 'back',
})

/** A promise in one step: the day, what was said, and a note that it was. */
export const promisePayment = defineAction('paymentPlan.promise', {
  on: 'paymentPlan',
  label: { en: 'Note a promise', zh: '记录付款承诺' },
  about: { en: 'When the customer has promised to pay, and what was said: kept on the plan and on the customer’s timeline.', zh: '记录客户承诺的付款日期与沟通内容，同时记入客户时间线。' },
  input: { promisedOn: date({ required: true }), promise: text({ max: 500 }) },
})

/** Every entry that makes a customer's balance, by currency. */
export const readLedger = defineAction('customer.ledger', {
  module: 'payments',
  on: 'customer',
  reads: true,
  right: 'read',
  label: { en: 'Ledger', zh: '往来明细' },
  about: { en: 'What the customer ordered, paid and got back, in one list with the balance in each currency. Nothing is changed.', zh: '客户的订单、到账与退款按时间列出，并按币种给出余额；不做任何更改。' },
  input: { from: date(), to: date() },
})
