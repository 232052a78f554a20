import { defineAction } from '../define/action.ts'
import { choice, date, json, longText, text } from '../define/vocabulary.ts'

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
  tone: 'primary',
})

/** `objections`: [{ line, remark }]; lines that are not named are confirmed. */
export const answerStatement = defineAction('statement.answer', {
  on: 'statement',
  from: ['sent'],
  label: { en: 'Enter the answer', zh: '登记客户答复' },
  about: { en: 'Confirmed as a whole, or disputed, line by line. What is disputed becomes a task of the owner.', zh: '整单确认，或逐行提出异议；有异议时为负责人生成任务。' },
  input: { confirmed: choice(['confirmed', 'disputed'], { required: true }), answeredBy: text({ max: 100, required: true }), answerRemark: longText({ max: 2000 }), objections: json({ max: 200_000 }) },
})
