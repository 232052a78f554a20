import { addDays, startOfDate } from '../../lib/calendar.ts'
import type { Filter } from '../filter/filter.ts'
import type { Metric, Part, Times } from './kpi.ts'

/** What of a customer is needed to work with it. */
export const neededFields = ['phone', 'email', 'city', 'industry', 'source', 'level', 'lifecycleStage', 'owner'] as const
/** So long what is known counts as fresh. */
export const freshDays = 180

const customers = (where: Part['where']): Part => ({ object: 'customer', function: 'count', where })
const filled = (field: string): Part => customers({ field, is: 'isNotEmpty' })
const fresh = ({ today, zone }: Times): Filter => ({ field: 'updatedAt', is: 'atLeast', value: new Date(startOfDate(addDays(today, -freshDays), zone)).toISOString() })
const cuts = ['owner', 'department', 'level', 'region', 'industry', 'source']

/** How good the data of customers is. */
export const dataMetrics: readonly Metric[] = [
  {
    key: 'data.completeness', label: { en: 'Completeness', zh: '数据完整度' }, about: { en: 'Of the fields that work with a customer needs (phone, mail, city, industry, source, level, stage, owner), those that are filled.', zh: '跟进客户所需字段（电话、邮箱、城市、行业、来源、级别、阶段、负责人）的已填比例。' },
    unit: 'rate', direction: 'up', dimensions: cuts, of: customers({ and: [] }), and: Object.fromEntries(neededFields.map((field) => [field, filled(field)])),
    value: ({ of, ...parts }) => (typeof of !== 'number' || of === 0 ? null : neededFields.reduce((sum, field) => sum + (parts[field] ?? 0), 0) / (of * neededFields.length)),
  },
  { key: 'data.accuracy', label: { en: 'Contact points confirmed', zh: '联系方式确认率' }, about: { en: 'Contact points that were confirmed / all.', zh: '已确认的联系方式/全部联系方式。' }, unit: 'rate', direction: 'up', dimensions: ['kind'], of: { object: 'contactPoint', function: 'count', where: { field: 'verified', is: 'isTrue' } }, over: { object: 'contactPoint', function: 'count', where: { and: [] } } },
  { key: 'data.duplicates', label: { en: 'Possible doubles open', zh: '待处理疑似重复' }, unit: 'count', direction: 'down', dimensions: ['likelihood', 'object'], of: { object: 'duplicateCandidate', function: 'count', where: { field: 'state', is: 'equals', value: 'open' } } },
  { key: 'data.timeliness', label: { en: 'Fresh', zh: '数据新鲜度' }, about: { en: 'Customers that were changed in the last 180 days / all.', zh: '近 180 天更新过的客户/全部客户。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: { object: 'customer', function: 'count', where: fresh }, over: customers({ and: [] }) },
  { key: 'data.update_rate', label: { en: 'Kept up', zh: '数据更新率' }, about: { en: 'Customers last changed in the period / all.', zh: '最近一次更新在期间内的客户/全部客户。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: { object: 'customer', function: 'count', where: { and: [] }, date: 'updatedAt', instant: true }, over: customers({ and: [] }) },
  { key: 'supplier.answer_days', label: { en: 'Days to answer', zh: '供应商答复天数' }, unit: 'days', direction: 'down', dimensions: ['supplier', 'kind'], of: { object: 'supplierRequest', function: 'average', field: 'answerDays', where: { field: 'answeredOn', is: 'isNotEmpty' }, date: 'askedOn' }, module: 'partners' },
  { key: 'supplier.late_share', label: { en: 'Lots late', zh: '供应商逾期率' }, unit: 'rate', direction: 'down', dimensions: ['supplier'], of: { object: 'supplierEvaluation', function: 'sum', field: 'lateLots', where: { and: [] }, date: 'evaluatedOn' }, over: { object: 'supplierEvaluation', function: 'sum', field: 'receivedLots', where: { and: [] }, date: 'evaluatedOn' }, module: 'partners' },
  { key: 'supplier.defect_share', label: { en: 'Defects', zh: '供应商不良率' }, unit: 'rate', direction: 'down', dimensions: ['supplier'], of: { object: 'supplierEvaluation', function: 'sum', field: 'defectQuantity', where: { and: [] }, date: 'evaluatedOn' }, over: { object: 'supplierEvaluation', function: 'sum', field: 'receivedQuantity', where: { and: [] }, date: 'evaluatedOn' }, module: 'partners' },
]
