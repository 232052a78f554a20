import type { Filter } from '../filter/filter.ts'
import { type Metric, type Part, quotient } from './kpi.ts'
import { dealCuts } from './sales.ts'

const status = (value: string): Filter => ({ field: 'status', is: 'equals', value })
const open: Omit<Part, 'function'> = { object: 'opportunity', where: status('open') }
const won: Omit<Part, 'function'> = { object: 'opportunity', where: status('won'), date: 'closedOn' }
const closed: Part = { object: 'opportunity', function: 'count', where: { field: 'status', is: 'in', value: ['won', 'lost'] }, date: 'closedOn' }
const ofDeal = { owner: 'opportunity.owner', department: 'opportunity.department', customer: 'opportunity.customer', source: 'opportunity.source' }
const entered: Omit<Part, 'where'> = { object: 'stageVisit', function: 'count', date: 'enteredAt', instant: true, at: ofDeal }
const visitCuts = ['stage', 'owner', 'department', 'source']
const leadCuts = ['owner', 'department', 'source', 'campaign', 'industry', 'region', 'rating']
const leads: Omit<Part, 'where'> = { object: 'lead', function: 'count', date: 'createdAt', instant: true }

/** How leads and deals come through the funnel. */
export const dealMetrics: readonly Metric[] = [
  { key: 'lead.new_count', label: { en: 'New leads', zh: '新增线索' }, unit: 'count', direction: 'up', dimensions: leadCuts, of: { ...leads, where: { and: [] } }, module: 'leads' },
  { key: 'lead.conversion', label: { en: 'Leads converted', zh: '线索转化率' }, about: { en: 'Of the leads that came in the period, those that became a customer, whenever that was.', zh: '期间新增线索中已转为客户的占比（不限转化时间）。' }, unit: 'rate', direction: 'up', dimensions: leadCuts, of: { ...leads, where: { field: 'convertedAt', is: 'isNotEmpty' } }, over: { ...leads, where: { and: [] } }, module: 'leads' },
  { key: 'funnel.open_count', label: { en: 'Open deals', zh: '在手商机数' }, unit: 'count', direction: 'up', dimensions: dealCuts, of: { ...open, function: 'count' }, module: 'pipeline' },
  { key: 'funnel.open_amount', label: { en: 'Open pipeline', zh: '在手商机金额' }, unit: 'money', direction: 'up', dimensions: dealCuts, of: { ...open, function: 'sum', field: 'amount' }, module: 'pipeline' },
  { key: 'funnel.weighted_amount', label: { en: 'Weighted pipeline', zh: '加权商机金额' }, unit: 'money', direction: 'up', dimensions: dealCuts, of: { ...open, function: 'sum', field: 'weightedAmount' }, module: 'pipeline' },
  { key: 'funnel.entered', label: { en: 'Came into the stage', zh: '进入阶段数' }, unit: 'count', direction: 'up', dimensions: visitCuts, of: { ...entered, where: { and: [] } }, module: 'pipeline' },
  { key: 'funnel.conversion', label: { en: 'Went on', zh: '阶段转化率' }, about: { en: 'Of the stays in stages that began in the period, those that ended forward or with a win.', zh: '期间进入阶段的商机中，向前推进或赢单的占比。' }, unit: 'rate', direction: 'up', dimensions: visitCuts, of: { ...entered, where: { field: 'leftBy', is: 'in', value: ['forward', 'won'] } }, over: { ...entered, where: { and: [] } }, module: 'pipeline' },
  { key: 'sales.won_count', label: { en: 'Deals won', zh: '赢单数' }, unit: 'count', direction: 'up', dimensions: dealCuts, of: { ...won, function: 'count' }, module: 'pipeline' },
  { key: 'sales.lost_count', label: { en: 'Deals lost', zh: '丢单数' }, unit: 'count', direction: 'down', dimensions: [...dealCuts, 'lossReason', 'lossClass', 'lostTo'], of: { object: 'opportunity', function: 'count', where: status('lost'), date: 'closedOn' }, module: 'pipeline' },
  { key: 'sales.average_won', label: { en: 'Average deal won', zh: '平均赢单金额' }, unit: 'money', direction: 'up', dimensions: dealCuts, of: { ...won, function: 'average', field: 'amount' }, module: 'pipeline' },
  { key: 'sales.cycle_days', label: { en: 'Days to win', zh: '平均赢单天数' }, about: { en: 'Days from opening to closing, of the deals won.', zh: '赢单商机从创建到关闭的平均天数。' }, unit: 'days', direction: 'down', dimensions: dealCuts, of: { ...won, function: 'average', field: 'daysOpen' }, module: 'pipeline' },
  {
    key: 'funnel.velocity', label: { en: 'Pipeline velocity a day', zh: '商机日流速' }, about: { en: 'Open deals x win rate x average value of the won / days to win.', zh: '在手商机数×赢单率×平均赢单金额÷平均赢单天数。' }, unit: 'money', direction: 'up', dimensions: ['owner', 'department'], module: 'pipeline', opens: 'of',
    of: { ...open, function: 'count' }, and: { won: { ...won, function: 'count' }, closed, average: { ...won, function: 'average', field: 'amount' }, days: { ...won, function: 'average', field: 'daysOpen' } },
    value: ({ of, won: wins, closed: all, average, days }) => { const rate = quotient(wins, all); const a = quotient(average, days); return typeof of !== 'number' || rate === null || a === null ? null : of * rate * a },
  },
]
