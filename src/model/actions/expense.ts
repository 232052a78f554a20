import { defineAction } from '../define/action.ts'
import { date, longText } from '../define/vocabulary.ts'

export const claimExpense = defineAction('expense.claim', {
  on: 'expense', from: ['draft'], to: 'claimed', bulk: true, tone: 'primary',
  label: { en: 'Claim', zh: '提交报销' },
  about: { en: 'Asks for the money back; from now on it counts in net profit.', zh: '提交报销申请，费用计入净利润。' },
})

export const reimburseExpense = defineAction('expense.reimburse', {
  on: 'expense', from: ['claimed'], to: 'reimbursed', bulk: true, tone: 'primary',
  label: { en: 'Reimbursed', zh: '已报销' },
  about: { en: 'The money was paid. Nobody does this to his own expense.', zh: '款项已支付；不能为自己的费用操作。' },
  input: { reimbursedOn: date({ required: true, default: { initial: 'today' } }) },
})

export const cancelExpense = defineAction('expense.cancel', {
  on: 'expense', from: ['draft', 'claimed'], to: 'cancelled', tone: 'danger', bulk: true,
  label: { en: 'Cancel', zh: '取消' },
  about: { en: 'It is not claimed and counts no more.', zh: '不再报销，不计入费用。' },
  input: { remark: longText({ max: 2000 }) },
})
