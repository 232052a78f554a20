import { defineAction } from '../define/action.ts'
import { date, time } from '../define/vocabulary.ts'

/** An occurrence that is only computed as yet becomes an activity, so that it can be changed by itself. */
export const makeOccurrence = defineAction('activitySeries.makeOccurrence', {
  on: 'activitySeries',
  label: { en: 'Make an occurrence', zh: '生成某次安排' },
  about: { en: 'Makes the activity of that day now, so that it can be changed by itself.', zh: '提前生成该日的安排，以便单独更改。' },
  input: { on: date({ required: true }), at: time() },
})

export const skipOccurrence = defineAction('activitySeries.skip', {
  on: 'activitySeries',
  label: { en: 'Skip a day', zh: '跳过某天' },
  about: { en: 'It does not happen on that day; an open activity of that day goes to the bin.', zh: '该日不执行；当日未完成的安排移入回收站。' },
  input: { on: date({ required: true }), at: time() },
})

export const endSeries = defineAction('activitySeries.end', {
  on: 'activitySeries',
  label: { en: 'End the series', zh: '结束重复' },
  about: { en: 'What lies after the last day and is still open goes to the bin.', zh: '最后日期之后仍未完成的安排移入回收站。' },
  input: { after: date({ default: { initial: 'today' } }) },
  tone: 'danger',
})
