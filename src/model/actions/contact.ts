import { defineAction } from '../define/action.ts'
import { choice, date, datetime, longText, text } from '../define/vocabulary.ts'

/** What was just done is kept as a done activity, and the next one is arranged in the same form. */
export const logContact = defineAction('customer.logContact', {
  on: 'customer',
  right: 'read',
  label: { en: 'Contacted', zh: '记录联系' },
  about: { en: 'Keeps what came of a contact, and when the next one is.', zh: '记录联系结果，并可约定下次联系。' },
  input: {
    kind: choice(['call', 'visit', 'meeting'], { required: true, default: 'call' }),
    outcome: choice(['reached', 'notReached', 'callBack', 'interested', 'notInterested', 'agreed', 'postponed'], { open: true, default: 'reached' }),
    result: longText({ max: 5000 }),
    doneAt: datetime({ default: { initial: 'now' } }),
    nextContactOn: date(),
    nextKind: choice(['call', 'visit', 'meeting', 'task'], { default: 'call', shownWhen: { field: 'nextContactOn' } }),
  },
  tone: 'primary',
})

/** The rhythm goes on from the next contact; until that day nobody is asked to make one. */
export const snoozeContact = defineAction('customer.snoozeContact', {
  on: 'customer',
  label: { en: 'Put contact off', zh: '推迟联系' },
  about: { en: 'Nobody is asked to contact the customer before that day. The reason stays with the customer.', zh: '在此日期之前不再提醒联系，推迟原因保留在客户上。' },
  input: { until: date({ required: true }), reason: text({ max: 500, required: true }) },
  bulk: true,
})
