import { defineAction } from '../define/action.ts'
import { date, longText, user } from '../define/vocabulary.ts'

/** Statements that are confirmed or paid are left as they are. */
export const computeCommission = defineAction('commissionStatement.compute', {
  on: 'commissionStatement',
  kind: 'collection',
  listed: true,
  label: { en: 'Compute commission', zh: '计算提成' },
  about: { en: 'Makes the drafts of a month anew, from the deals and rules as they are now. What is confirmed or paid stays.', zh: '按当前业务与规则重新生成该月的提成草稿；已确认或已发放的不变。' },
  input: { month: date({ required: true, default: { initial: 'today' } }), person: user() },
})

export const confirmCommission = defineAction('commissionStatement.confirm', {
  on: 'commissionStatement', from: ['draft'], to: 'confirmed', bulk: true, tone: 'primary',
  label: { en: 'Confirm', zh: '确认' },
  about: { en: 'The statement is right: it is computed no more.', zh: '确认无误，不再重新计算。' },
  input: { remark: longText({ max: 2000, beginsWith: ['remark'] }) },
})

export const reopenCommission = defineAction('commissionStatement.reopen', {
  on: 'commissionStatement', from: ['confirmed'], to: 'draft', tone: 'back',
  label: { en: 'Back to draft', zh: '退回草稿' },
  about: { en: 'Takes a statement that is not yet paid back, to be computed anew.', zh: '把尚未发放的提成单退回草稿，重新计算。' },
})

export const payCommission = defineAction('commissionStatement.pay', {
  on: 'commissionStatement', from: ['confirmed'], to: 'paid', bulk: true, tone: 'primary',
  label: { en: 'Mark as paid', zh: '标记已发放' },
  about: { en: 'Locks the statement for good. What is refunded or cancelled later stands below nothing in the next one.', zh: '发放后永久锁定；之后的退款或取消将在下一张提成单中以负数体现。' },
  input: { paidOn: date({ required: true, default: { initial: 'today' } }) },
})

export const commissionActions = [computeCommission, confirmCommission, reopenCommission, payCommission] as const
