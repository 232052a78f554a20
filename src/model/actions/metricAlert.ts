import { defineAction } from '../define/action.ts'
import { watchedPeriods } from '../define/kpis.ts'
import { belongsTo, choice, integer, number, text } from '../define/vocabulary.ts'

/** What an alert watches; the same as stands in its record. */
export const previewAlert = defineAction('metricAlert.preview', {
  on: 'metricAlert', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Try an alert', zh: '试算预警' },
  about: { en: 'The metric over the last whole periods, with its bound or what was usual at each, and when the alert would have been raised; over the records that you may see.', zh: '列出指标最近各完整周期的数值、每期的阈值或正常范围，以及本应预警的周期；按您可见的记录统计。' },
  input: {
    metric: text({ max: 60, required: true }), alertWhen: choice(['above', 'below', 'unusual'], { required: true, default: 'below' }), threshold: number({ decimals: 4 }),
    measuredOver: choice([...watchedPeriods], { required: true, default: 'week' }),
    deviations: number({ decimals: 1, min: 1, max: 10, default: 3 }), periodsBefore: integer({ min: 4, max: 26, default: 8 }), usualFrom: choice(['before', 'yearAgo'], { default: 'before' }),
    ofPerson: belongsTo('user'), ofDepartment: belongsTo('department'), segment: text({ max: 120 }), cutBy: text({ max: 60 }), cutTo: text({ max: 200 }),
    /** How many periods; absent: about two weeks, a quarter or a year. */
    shown: integer({ min: 1, max: 30 }),
  },
})

/** What it has told, to whom and when. Each sees the figures that they were told themselves: those of others are of another reach. */
export const readAlertHistory = defineAction('metricAlert.readTold', {
  on: 'metricAlert', reads: true, right: 'read',
  label: { en: 'What was told', zh: '预警记录' },
  about: { en: 'What the alert has told, when and to whom, the latest first; with value and bound where it was told to you.', zh: '列出该预警的历次提醒：时间、接收人，最近的在前；发给您本人的还包括数值与阈值。' },
})
