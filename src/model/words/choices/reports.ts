import type { Words } from '../../../lib/words.ts'

const periods: Readonly<Record<string, Words>> = {
  day: { en: 'Day', zh: '日' }, week: { en: 'Week', zh: '周' }, month: { en: 'Month', zh: '月' }, quarter: { en: 'Quarter', zh: '季度' }, year: { en: 'Year', zh: '年' },
  twelveMonths: { en: 'Last 12 months', zh: '近 12 个月' }, range: { en: 'From date to date', zh: '自定义日期' },
}
const verbs = ['report.figures', 'report.preview', 'report.run', 'report.explain', 'dashboard.show', 'report.take', 'dashboard.take'] as const

/** Choices of metrics, reports and dashboards. */
export const reportChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  ...Object.fromEntries(verbs.map((verb) => [`${verb}.period`, periods])),
  against: { previous: { en: 'Period before', zh: '上期' }, lastYear: { en: 'A year ago', zh: '去年同期' }, none: { en: 'Nothing', zh: '不对比' } },
  alertWhen: { above: { en: 'It is above the bound', zh: '高于阈值' }, below: { en: 'It is below the bound', zh: '低于阈值' }, unusual: { en: 'It is unusual', zh: '异常波动' } },
  measuredOver: { day: { en: 'Day', zh: '日' }, week: { en: 'Week', zh: '周' }, month: { en: 'Month', zh: '月' }, quarter: { en: 'Quarter', zh: '季度' }, year: { en: 'Year', zh: '年' } },
  usualFrom: { before: { en: 'Those right before', zh: '最近各期' }, yearAgo: { en: 'Those around a year ago', zh: '去年同期前后' } },
  format: { xlsx: { en: 'Excel (XLSX)', zh: 'Excel（XLSX）' }, pdf: { en: 'PDF', zh: 'PDF' }, csv: { en: 'CSV', zh: 'CSV' } },
  inLanguage: { en: { en: 'English', zh: '英文' }, zh: { en: 'Chinese', zh: '中文' } },
  mailAs: { letter: { en: 'No file', zh: '无附件' }, pdf: { en: 'PDF', zh: 'PDF' }, xlsx: { en: 'Excel (XLSX)', zh: 'Excel（XLSX）' } },
  'managementReport.status': { draft: { en: 'Draft', zh: '草稿' }, signed: { en: 'Signed', zh: '已签署' } },
  mailEvery: { never: { en: 'Not', zh: '不发送' }, day: { en: 'Every day', zh: '每天' }, week: { en: 'Every week', zh: '每周' }, month: { en: 'Every month', zh: '每月' } },
}
