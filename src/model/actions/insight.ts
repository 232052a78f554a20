import { defineAction } from '../define/action.ts'
import { bases } from '../define/kpis.ts'
import { belongsTo, choice, date, integer, json, text } from '../define/vocabulary.ts'
import { takenFormats } from '../define/taken.ts'

/** When, against what, and whose: nobody's in particular is all that the caller may see. */
const asked = {
  period: choice(['day', 'week', 'month', 'quarter', 'year', 'twelveMonths', 'range']),
  startsOn: date(), from: date(), to: date(),
  against: choice(['previous', 'lastYear', 'none'], { required: true, default: 'previous' }),
  basis: choice([...bases], { required: true, default: 'confirmed' }),
  person: belongsTo('user'), unit: belongsTo('department'),
  /** A field of the customer and its value: 'rfmSegment:champions'. */
  segment: text({ max: 120 }),
} as const

export const readMetrics = defineAction('report.figures', {
  on: 'report', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Metrics', zh: '指标查询' },
  about: { en: 'Metrics of a period beside the one before, cut by dimensions where that is asked for, over the records that you may see; each with the list behind it. Without names, all of them.', zh: '查询某期间的指标，并与上期比较，可按维度拆分；按您可见的记录统计，并附对应清单。不指定名称时返回全部指标。' },
  input: { metrics: json({ max: 10_000 }), by: json({ max: 2000 }), ...asked, limit: integer({ min: 1, max: 1000 }) },
})

export const previewReport = defineAction('report.preview', {
  on: 'report', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Try a report', zh: '试算报表' },
  about: { en: 'Runs a definition of a report that is not kept.', zh: '按未保存的报表定义计算。' },
  input: { definition: json({ required: true, max: 100_000 }), ...asked },
})

export const runReport = defineAction('report.run', {
  on: 'report', reads: true, right: 'read',
  label: { en: 'Run', zh: '运行' },
  about: { en: 'Runs the report with the rights of who asks.', zh: '按查看者本人的权限运行报表。' },
  input: { ...asked },
})

export const explainChange = defineAction('report.explain', {
  on: 'report', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Why did it change?', zh: '变动原因' },
  about: { en: 'What each customer, product or owner added to the difference of a metric between two periods: the parts come to the difference exactly.', zh: '某指标两期差额由各客户、产品或负责人分别贡献多少；各部分之和与差额完全一致。' },
  input: { metric: text({ max: 60, required: true }), dimension: text({ max: 60, required: true }), ...asked, limit: integer({ min: 1, max: 50, default: 10 }) },
})

export const showDashboard = defineAction('dashboard.show', {
  on: 'dashboard', kind: 'collection', reads: true, right: 'read',
  label: { en: 'Figures of a dashboard', zh: '仪表盘数据' },
  about: { en: 'The figures of all its cards at once, of one that comes with the program by its name, of one that is kept by its id, or of cards that are given.', zh: '一次返回全部卡片的数据：可按名称取内置仪表盘，按标识取已保存的仪表盘，或直接给出卡片。' },
  input: { name: text({ max: 60 }), dashboard: belongsTo('dashboard'), cards: json({ max: 300_000 }), ...asked },
})

/** As what figures are taken out of the house; each taking stands in the history. */
const taken = { format: choice([...takenFormats], { required: true }), inLanguage: choice(['en', 'zh']) } as const

export const takeReport = defineAction('report.take', {
  on: 'report', kind: 'collection', right: 'read', confidential: true,
  label: { en: 'Take a report as a file', zh: '导出报表' },
  about: { en: 'A report as a workbook, a PDF or CSV, with the rights of who asks, its totals, and how many groups there are and stand in it. The file comes as base64.', zh: '将报表导出为 Excel、PDF 或 CSV：按查看者本人的权限，含合计，并注明分组总数与已含数量。文件以 base64 返回。' },
  input: { definition: json({ required: true, max: 100_000 }), title: text({ max: 200 }), ...taken, ...asked },
})

export const takeDashboard = defineAction('dashboard.take', {
  on: 'dashboard', kind: 'collection', right: 'read', confidential: true,
  label: { en: 'Take a dashboard as a file', zh: '导出仪表盘' },
  about: { en: 'All cards of a dashboard, or one of them, as a workbook with a sheet for each, a PDF or CSV, with the rights of who asks. The file comes as base64.', zh: '将仪表盘的全部或某一张卡片导出为 Excel（每张卡片一个工作表）、PDF 或 CSV，按查看者本人的权限。文件以 base64 返回。' },
  input: { name: text({ max: 60 }), dashboard: belongsTo('dashboard'), cards: json({ max: 300_000 }), card: text({ max: 40 }), title: text({ max: 200 }), ...taken, ...asked },
})

export const insightActions = [readMetrics, previewReport, runReport, explainChange, showDashboard, takeReport, takeDashboard] as const
