import { defineAction } from '../define/action.ts'
import { choice, date, longText, text } from '../define/vocabulary.ts'

export const sendSample = defineAction('sample.send', {
  on: 'sample', from: ['requested'], to: 'sent', tone: 'primary',
  label: { en: 'Send', zh: '寄出' },
  about: { en: 'Keeps the courier number and plans a task to ask what the customer thinks.', zh: '登记快递单号，并生成询问反馈的任务。' },
  input: { sentOn: date({ required: true, default: { initial: 'today' } }), carrier: text({ max: 100, beginsWith: ['carrier'] }), courierNumber: text({ max: 60, beginsWith: ['courierNumber'] }), feedbackDueOn: date({ beginsWith: ['feedbackDueOn'] }) },
})

export const receiveSample = defineAction('sample.receive', {
  on: 'sample', from: ['sent'], to: 'received', bulk: true,
  label: { en: 'Has arrived', zh: '已签收' },
  about: { en: 'The customer has the sample.', zh: '客户已收到样品。' },
  input: { receivedOn: date({ required: true, default: { initial: 'today' } }) },
})

export const evaluateSample = defineAction('sample.evaluate', {
  on: 'sample', from: ['sent', 'received'], to: 'evaluated', tone: 'primary',
  label: { en: 'Enter result', zh: '录入反馈' },
  about: { en: 'What the customer said of it.', zh: '记录客户对样品的评价。' },
  input: { sampleResult: choice(['accepted', 'changesWanted', 'rejected'], { required: true }), feedback: longText({ max: 5000 }), evaluatedOn: date({ required: true, default: { initial: 'today' } }) },
})

export const giveBackSample = defineAction('sample.giveBack', {
  on: 'sample', from: ['sent', 'received', 'evaluated'], to: 'returned',
  label: { en: 'Came back', zh: '已退回' },
  about: { en: 'The customer sent the sample back.', zh: '客户已退回样品。' },
  input: { remark: longText({ max: 2000 }) },
})

export const cancelSample = defineAction('sample.cancel', {
  on: 'sample', from: ['requested'], to: 'cancelled', tone: 'danger', bulk: true,
  label: { en: 'Cancel', zh: '取消' },
  about: { en: 'It is not sent.', zh: '不再寄送该样品。' },
  input: { remark: longText({ max: 2000 }) },
})
