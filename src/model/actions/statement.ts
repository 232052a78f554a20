import { defineAction } from '../define/action.ts'
import { byLink } from '../define/byLink.ts'
import { choice, date, integer, json, longText, text } from '../define/vocabulary.ts'

export const makeStatement = defineAction('customer.makeStatement', {
  module: 'payments',
  on: 'customer',
  label: { en: 'Make a statement', zh: '生成对账单' },
  about: { en: 'What was owed at the beginning of the period, what came and went, and what is owed at its end.', zh: '按期间汇总期初、订单、到账、退款、开票与期末余额。' },
  input: { from: date({ required: true }), until: date({ required: true, default: { initial: 'today' } }), currency: text({ max: 3, pattern: '^[A-Z]{3}$', default: { initial: 'baseCurrency' } }) },
})

export const sendStatement = defineAction('statement.send', {
  on: 'statement',
  from: ['draft', 'sent', 'disputed'],
  to: 'sent',
  label: { en: 'Mark sent', zh: '登记发送' },
  about: { en: 'Notes to whom it went. From then on the customer confirms or disputes it.', zh: '登记发送对象；此后由客户确认或提出异议。' },
  input: { sentTo: text({ max: 100, required: true }) },
})

/** The link is signed, ends after the days that are given, and is answered once; each new one ends the one before. */
export const sendStatementByLink = defineAction('statement.sendByLink', {
  on: 'statement',
  from: ['draft', 'sent', 'disputed'],
  to: 'sent',
  label: { en: 'Send by link', zh: '发送对账链接' },
  about: { en: 'Gives the customer a link on which to confirm the statement, or to say line by line what is wrong. Name, time and address of the answer are kept.', zh: '为客户生成链接，可整单确认或逐行提出异议；系统记录答复人、时间与网络地址。' },
  input: { ...byLink, days: integer({ min: 1, max: 180, required: true, default: 30 }) },
  confidential: true,
  tone: 'primary',
})

export const recallStatementLink = defineAction('statement.recallLink', {
  on: 'statement',
  from: ['sent'],
  label: { en: 'End the link', zh: '收回链接' },
  about: { en: 'The link leads nowhere from now on. The statement stays sent.', zh: '链接立即失效，对账单仍为已发送。' },
  input: { reason: text({ max: 500 }) },
  tone: 'back',
})

/** Who was sent a link, who looked, who answered; it changes nothing. */
export const readStatementLinks = defineAction('statement.readLinks', {
  on: 'statement',
  label: { en: 'Links given out', zh: '已发出的链接' },
  right: 'read',
  reads: true,
})

/** `objections`: [{ line, remark }]; lines that are not named are confirmed. */
export const answerStatement = defineAction('statement.answer', {
  on: 'statement',
  from: ['sent'],
  label: { en: 'Enter the answer', zh: '登记客户答复' },
  about: { en: 'Confirmed as a whole, or disputed, line by line. What is disputed becomes a task of the owner.', zh: '整单确认，或逐行提出异议；有异议时为负责人生成任务。' },
  input: { confirmed: choice(['confirmed', 'disputed'], { required: true }), answeredBy: text({ max: 100, required: true }), answerRemark: longText({ max: 2000 }), objections: json({ max: 200_000 }) },
})
