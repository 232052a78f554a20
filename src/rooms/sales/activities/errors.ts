import { Problem } from '../../../lib/problem.ts'

export const noTime = () => new Problem({ kind: 'activity.no-time', status: 409, title: { en: 'Give the activity a time or a day first; the series begins there.', zh: '请先为该跟进设定时间或日期，重复系列从那时开始。' } })
export const inSeries = () => new Problem({ kind: 'activity.in-series', status: 409, title: { en: 'The activity belongs to a series already.', zh: '该跟进已属于某个重复系列。' } })
export const noSeries = () => new Problem({ kind: 'activity.no-series', status: 409, title: { en: 'The activity belongs to no series.', zh: '该跟进不属于任何重复系列。' } })
export const noSuchDay = () => new Problem({ kind: 'activity.no-such-day', status: 409, title: { en: 'The series does not happen on that day.', zh: '该系列在此日期没有安排。' } })
