import type { Words } from '../../../lib/words.ts'

/** What pages are called at the left and in menus, and little else that stands in every frame: their other words come with the pages. */
export const pageNames = {
  approvals: { en: 'Approvals', zh: '审批' },
  today: { en: 'Who to contact today', zh: '今天该联系谁' },
  overdue: { en: 'Overdue', zh: '逾期事项' },
  receivables: { en: 'Receivables', zh: '应收账款' },
  claims: { en: 'Unclaimed receipts', zh: '到账认领' },
  workLog: { en: 'Work log', zh: '工作日志' },
  visits: { en: 'On the road', zh: '外勤' },
  attainment: { en: 'Targets', zh: '目标达成' },
  calling: { en: 'Calling', zh: '外呼' },
  forecast: { en: 'Forecast', zh: '预测' },
  dashboards: { en: 'Dashboards', zh: '仪表盘' },
  funnel: { en: 'Funnel', zh: '漏斗' },
  bestContacts: { en: 'Best contacts today', zh: '今日最佳联系' },
  earned: { en: 'What it earned', zh: '成效对照' },
  budget: { en: 'Spread a budget', zh: '渠道预算分配' },
  customerInsight: { en: 'Customer insight', zh: '客户洞察' },
  planning: { en: 'Sales planning', zh: '销售规划' },
  dataQuality: { en: 'Data quality', zh: '数据质量' },
  pools: { en: 'Public pools', zh: '公海' },
  inApproval: { en: 'In approval', zh: '审批中' },
} as const satisfies Readonly<Record<string, Words>>
