import { defineAction } from '../define/action.ts'
import { bases, kpiNames, periodKinds } from '../define/kpis.ts'
import { belongsTo, belongsToAny, choice, date, json } from '../define/vocabulary.ts'

const when = {
  period: choice([...periodKinds], { required: true, default: 'month' }),
  startsOn: date({ required: true, default: { initial: 'today' } }),
} as const
const measured = { kpi: choice(kpiNames, { required: true, default: 'amount' }), basis: choice([...bases], { required: true, default: 'confirmed' }) } as const
const subject = { person: belongsTo('user'), unit: belongsTo('department') } as const

/** Many at once, from the page where targets are set: what is there for the same subject, KPI and period is changed. */
export const setTargets = defineAction('salesTarget.set', {
  on: 'salesTarget',
  kind: 'collection',
  label: { en: 'Set targets', zh: '设定目标' },
  about: { en: 'Sets targets for people, departments or the company. One that is there for the same period is changed.', zh: '为人员、部门或公司设定目标；同一期间已有的目标将被更新。' },
  input: { targets: json({ required: true, max: 500_000 }) },
})

export const spreadTarget = defineAction('salesTarget.spread', {
  on: 'salesTarget',
  label: { en: 'Spread over shorter periods', zh: '分解到更短周期' },
  about: { en: 'Makes the targets of the months or quarters that add up to this one: evenly, or as last year went.', zh: '把本目标分解到各月或各季度，可平均分配，也可按去年同期的分布；合计与本目标一致。' },
  input: { into: choice(['month', 'quarter'], { required: true, default: 'month' }), by: choice(['evenly', 'lastYear'], { required: true, default: 'lastYear' }) },
})

export const handOutTarget = defineAction('salesTarget.handOut', {
  on: 'salesTarget',
  label: { en: 'Hand out to people', zh: '分配到人' },
  about: { en: 'Makes the targets of the people of the department that add up to this one: evenly, or as they did a year ago.', zh: '把部门目标分配给部门成员，可平均分配，也可按去年同期业绩；合计与部门目标一致。' },
  input: { by: choice(['evenly', 'lastYear'], { required: true, default: 'lastYear' }) },
})

export const readAttainment = defineAction('salesTarget.attainment', {
  on: 'salesTarget',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Attainment', zh: '目标达成' },
  about: { en: 'What was reached of the targets of a period, against what was to be expected by today, for a person, a department with those below it, or the company.', zh: '某期间目标的达成情况，并与截至今日的应达进度比较；可查看个人、部门（含下级）或全公司。' },
  input: { ...measured, ...when, ...subject },
})

export const readLeaderboard = defineAction('salesTarget.leaderboard', {
  on: 'salesTarget',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Leaderboard', zh: '业绩排行' },
  about: { en: 'Who did most in a period, by amount or by share of the target.', zh: '某期间的业绩排名，可按数值或目标达成率。' },
  input: { ...measured, ...when, by: choice(['value', 'attainment'], { required: true, default: 'value' }), unit: belongsTo('department') },
})

export const readFigures = defineAction('salesTarget.figures', {
  on: 'salesTarget',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Sales figures', zh: '销售指标' },
  about: { en: 'Every KPI of selling in a period beside the same part of the one before and of last year, of the records that you may see.', zh: '某期间各项销售指标，并与上期及去年同期的相同时段比较，按您可见的记录统计。' },
  input: { basis: choice([...bases], { required: true, default: 'confirmed' }), ...when, ...subject },
})

/** What was reached month by month, to set the next year's targets by. */
export const readHistory = defineAction('salesTarget.history', {
  on: 'salesTarget',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Month by month', zh: '逐月业绩' },
  about: { en: 'What was reached in each month of a year, of a person, a department or the company.', zh: '个人、部门或公司在某年各月的实际业绩。' },
  input: { ...measured, startsOn: date({ required: true }), ...subject },
})

/** What is aimed at, of several KPIs at once: for whoever counts what was reached himself. */
export const readGoals = defineAction('salesTarget.goals', {
  on: 'salesTarget',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Goals', zh: '目标值' },
  about: { en: 'What is aimed at in a period, of several KPIs at once.', zh: '某期间多项指标的目标值。' },
  input: { kpis: json({ required: true, max: 2000 }), basis: choice([...bases], { required: true, default: 'confirmed' }), ...when, ...subject },
})

/** What the metric of attainment is counted by: the same numbers as those of the page, of many periods and subjects at once. */
export const readAttained = defineAction('salesTarget.attained', {
  on: 'salesTarget',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Attainment of several periods', zh: '多期目标达成' },
  about: { en: 'What was reached and what is aimed at, of several KPIs and periods at once; by person or by department with those below it.', zh: '同时查看多个指标、多个期间的实际与目标，可按人员或部门（含下级）列出。' },
  input: { kpis: json({ required: true, max: 2000 }), basis: choice([...bases], { required: true, default: 'confirmed' }), period: when.period, spans: json({ required: true, max: 10_000 }), by: choice(['owner', 'department']), ...subject },
})

export const activatePlan = defineAction('salesPlan.activate', {
  on: 'salesPlan', from: ['draft'], to: 'active', tone: 'primary',
  label: { en: 'Put into force', zh: '启用' },
  about: { en: 'The plan holds from now on.', zh: '计划自此生效。' },
})
export const closePlan = defineAction('salesPlan.close', {
  on: 'salesPlan', from: ['active'], to: 'closed',
  label: { en: 'Close', zh: '关闭' },
  about: { en: 'The time of the plan is over; what it cost stays as it is.', zh: '计划期结束，费用数据就此固定。' },
})
export const reopenPlan = defineAction('salesPlan.reopen', {
  on: 'salesPlan', from: ['closed', 'active'], to: 'draft', tone: 'back',
  label: { en: 'Back to draft', zh: '退回草稿' },
  about: { en: 'Takes the plan back to be worked on.', zh: '退回草稿继续编制。' },
})

/** What nobody has to type: expenses by their kind, and money KPIs, of the plan's department in the plan's time. */
export const countPlan = defineAction('salesPlan.count', {
  on: 'salesPlan', bulk: true,
  label: { en: 'Count actuals', zh: '统计实际数' },
  about: { en: 'Counts what the lines came to that say from what: expenses that were claimed, or a KPI, of the plan’s department in its time. It is done each night as well.', zh: '按各预算行设定的来源（已报销申请的费用或指标），统计计划部门在计划期内的实际数；每晚也会自动统计。' },
})

export const shareCredit = defineAction('creditSplit.share', {
  on: 'creditSplit',
  kind: 'collection',
  label: { en: 'Split credit', zh: '分配业绩' },
  about: { en: 'Says whose success a deal is: shares of revenue that come to 100 %, and overlays beside them.', zh: '设定这笔业务的业绩归属：营收份额合计 100%，另可设叠加份额。' },
  input: { target: belongsToAny(['opportunity', 'order'], { required: true }), credits: json({ required: true, max: 20_000 }) },
})

export const targetActions = [setTargets, spreadTarget, handOutTarget, readAttainment, readLeaderboard, readFigures, readHistory, readGoals, readAttained, activatePlan, countPlan, closePlan, reopenPlan, shareCredit] as const
