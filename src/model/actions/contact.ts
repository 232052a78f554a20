import { defineAction } from '../define/action.ts'
import { date, text } from '../define/vocabulary.ts'

/** The rhythm goes on from the next contact; until that day nobody is asked to make one. */
export const snoozeContact = defineAction('customer.snoozeContact', {
  module: 'rhythm',
  on: 'customer',
  label: { en: 'Put contact off', zh: '推迟联系' },
  about: { en: 'Nobody is asked to contact the customer before that day. The reason stays with the customer.', zh: '在此日期之前不再提醒联系，推迟原因保留在客户上。' },
  input: { until: date({ required: true }), reason: text({ max: 500, required: true }) },
  bulk: true,
})
