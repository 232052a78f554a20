import { defineAction } from '../define/action.ts'
import { date, file, percent, text } from '../define/vocabulary.ts'

export const signContract = defineAction('contract.sign', {
  on: 'contract', from: ['draft'], to: 'active',
  label: { en: 'Sign', zh: '签订' },
  about: { en: 'It is in force from now on; what it comes to over its whole time is fixed.', zh: '合同自此生效，并锁定合同期内的总额。' },
  input: { signedOn: date({ required: true, default: { initial: 'today' } }), signedBy: text({ max: 100 }), signedCopy: file() },
  tone: 'primary',
})

export const endContract = defineAction('contract.end', {
  on: 'contract', from: ['active', 'expired'], to: 'ended',
  label: { en: 'End early', zh: '终止' },
  about: { en: 'It ends on that day, for a reason that stays with it.', zh: '合同于所填日期终止，原因随合同保留。' },
  input: { endedOn: date({ required: true, default: { initial: 'today' } }), endReason: text({ max: 500, required: true }) },
  tone: 'danger',
})

export const renewContract = defineAction('contract.renew', {
  on: 'contract', from: ['active', 'expired'],
  label: { en: 'Renew', zh: '续签' },
  about: { en: 'Makes the next contract as a draft, with the lines at their present prices. This one counts as renewed when that one is signed and this one is over.', zh: '按现行价格复制明细，生成下一份合同草稿；新合同签订且本合同到期后，本合同记为已续签。' },
  input: { startsOn: date(), endsOn: date(), priceChange: percent({ min: -1, max: 1 }) },
})

export const orderFromContract = defineAction('contract.toOrder', {
  on: 'contract', from: ['active'],
  label: { en: 'Make an order', zh: '生成订单' },
  about: { en: 'A draft order with the lines of the contract.', zh: '按合同明细生成订单草稿。' },
  module: 'orders',
})

export const scheduleContract = defineAction('contract.schedule', {
  on: 'contract', right: 'read', reads: true,
  label: { en: 'Periods', zh: '分期明细' },
  about: { en: 'Each period of each line with its days and its amount: broken periods by days, with the price changes of the years.', zh: '逐期列出各明细的起止日期与金额：不足一期按天折算，并计入逐年调价。' },
})
