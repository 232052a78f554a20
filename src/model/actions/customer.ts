import { defineAction } from '../define/action.ts'
import { boolean, money, text } from '../define/vocabulary.ts'

/** Whoever sells does not say how much the buyer may owe: a verb of its own, for the roles that name it. */
export const setCredit = defineAction('customer.setCredit', {
  module: 'orders',
  on: 'customer',
  right: 'read',
  administrator: true,
  label: { en: 'Set credit', zh: '设定信用' },
  about: { en: 'Says how much the customer may owe, and whether orders are confirmed at all.', zh: '设定客户的信用额度，以及是否停止接单。' },
  input: { creditLimit: money({ min: 0, beginsWith: ['creditLimit'] }), orderStop: boolean({ beginsWith: ['orderStop'] }), orderStopReason: text({ max: 200, beginsWith: ['orderStopReason'] }) },
})
