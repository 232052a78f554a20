import type { Words } from '../../../lib/words.ts'

/** What every question for figures asks for; the same words mean other things elsewhere. */
const asked: Readonly<Record<string, Words>> = {
  period: { en: 'Period', zh: '周期' }, startsOn: { en: 'A day in it', zh: '期间内的一天' }, from: { en: 'From', zh: '开始日期' }, to: { en: 'To', zh: '结束日期' },
  against: { en: 'Compared with', zh: '对比' }, person: { en: 'Person', zh: '人员' }, unit: { en: 'Department with those below it', zh: '部门（含下级）' }, segment: { en: 'Customers of', zh: '客户分群' }, limit: { en: 'Most groups', zh: '最多分组数' },
}
const verbs = ['report.figures', 'report.preview', 'report.run', 'report.explain', 'dashboard.show', 'report.take', 'dashboard.take'] as const
const { limit: most, ...when } = asked

/** Metrics, reports, dashboards and alerts. */
export const reportFieldWords: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(verbs.flatMap((verb) => Object.entries(when).map(([name, words]) => [`${verb}.${name}`, words]))),
  ...Object.fromEntries(['report.figures.limit', 'report.explain.limit'].flatMap((name) => (most === undefined ? [] : [[name, most]]))),
  ...Object.fromEntries(['period', 'startsOn', 'unit', 'person'].flatMap((name) => (asked[name] === undefined ? [] : [[`salesTarget.goals.${name}`, asked[name]]]))),
  'report.take.title': { en: 'Its name on it', zh: '文件标题' }, 'dashboard.take.title': { en: 'Its name on it', zh: '文件标题' },
  'managementReport.name': { en: 'Report', zh: '报告名称' }, 'managementReport.signedBy': { en: 'Signed by', zh: '签署人' }, 'managementReport.signedAt': { en: 'Signed', zh: '签署时间' }, 'managementReport.against': { en: 'Compared with', zh: '对比' }, findings: { en: 'Findings', zh: '发现' }, proposals: { en: 'Proposals', zh: '建议' }, writtenAt: { en: 'Findings written', zh: '发现生成时间' },
  'report.name': { en: 'Report', zh: '报表名称' },
  'dashboard.name': { en: 'Dashboard', zh: '仪表盘名称' },
  metrics: { en: 'Metrics', zh: '指标' },
  metric: { en: 'Metric', zh: '指标' },
  kpis: { en: 'KPIs', zh: '指标' },
  dimension: { en: 'Cut by', zh: '维度' },
  definition: { en: 'Definition', zh: '报表定义' },
  cards: { en: 'Cards', zh: '卡片' },
  dashboard: { en: 'Dashboard', zh: '仪表盘' },
  opensWith: { en: 'Opens with', zh: '默认条件' },
  format: { en: 'Format', zh: '格式' },
  inLanguage: { en: 'Language', zh: '语言' },
  card: { en: 'Card', zh: '卡片' },
  mailAs: { en: 'With the mail', zh: '邮件附件' },
  mailEvery: { en: 'Sent by mail', zh: '邮件发送' },
  mailTo: { en: 'Sent to', zh: '收件人' },
  'metricAlert.name': { en: 'Alert', zh: '预警名称' },
  alertWhen: { en: 'Tell when', zh: '预警条件' },
  threshold: { en: 'Bound', zh: '阈值' },
  measuredOver: { en: 'Counted over', zh: '统计周期' },
  deviations: { en: 'Usual distances from the middle', zh: '偏离几个常见偏差' },
  periodsBefore: { en: 'Periods that say what is usual', zh: '参照期数' },
  usualFrom: { en: 'Which periods', zh: '参照哪些期' },
  'metricAlert.segment': { en: 'Customers of', zh: '客户分群' }, 'metricAlert.preview.segment': { en: 'Customers of', zh: '客户分群' },
  cutBy: { en: 'Cut by', zh: '限定维度' },
  cutTo: { en: 'Only', zh: '限定取值' },
  'metricAlert.tells': { en: 'Also told', zh: '同时通知' },
  shown: { en: 'Periods shown', zh: '显示期数' },
  ofPerson: { en: 'Of the owner', zh: '限定负责人' },
  ofDepartment: { en: 'Of the department', zh: '限定部门' },
  lastValue: { en: 'Last value', zh: '最近值' },
  alertedOn: { en: 'Last told', zh: '上次预警' },
  finding: { en: 'Found', zh: '发现' },
  mailedAt: { en: 'Last sent', zh: '上次发送' },
}
