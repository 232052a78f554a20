import { defineAction } from '../define/action.ts'
import { belongsTo, date, text } from '../define/vocabulary.ts'

export const quoteInquiry = defineAction('inquiry.toQuote', {
  on: 'inquiry',
  from: ['open'],
  to: 'quoted',
  label: { en: 'Make a quote', zh: '生成报价' },
  about: { en: 'Makes a draft quote with what was asked for, at the prices of today.', zh: '按询价内容与当前价格生成报价草稿。' },
  input: { customer: belongsTo('customer', { beginsWith: ['customer'] }), validUntil: date() },
  tone: 'primary',
  parts: ['quote.reprice'],
})

export const closeInquiry = defineAction('inquiry.close', {
  on: 'inquiry',
  from: ['open'],
  to: 'closed',
  label: { en: 'Close', zh: '关闭' },
  about: { en: 'Puts the inquiry aside without a quote, with the reason.', zh: '说明原因后关闭询价，不再报价。' },
  input: { closedBecause: text({ max: 500, required: true }) },
  bulk: true,
})

export const reopenInquiry = defineAction('inquiry.reopen', {
  on: 'inquiry',
  from: ['quoted', 'closed'],
  to: 'open',
  label: { en: 'Take up again', zh: '重新打开' },
  about: { en: 'Opens the inquiry again, for another quote.', zh: '重新打开询价，可再次报价。' },
  tone: 'back',
})
