import type { Metric, Part } from './kpi.ts'

const customers = (where: Part['where']): Part => ({ object: 'customer', function: 'count', where })
/** The mean of a score of quality over the customers that have it: rules and weights are an administrator's. */
const mean = (field: string): Part => ({ object: 'customer', function: 'average', field, where: { field, is: 'isNotEmpty' } })
/** A metric of a score of quality, and the same of its twin over open fields for whoever sees some fields masked or not at all. */
function ofScore(ending: string, metric: Omit<Metric, 'of' | 'direction' | 'dimensions' | 'module'>): Metric {
  const shared = { ...metric, direction: 'up', dimensions: cuts, module: 'insight' } as const
  const label = { en: `${metric.label.en} (open fields)`, zh: `${metric.label.zh}（公开字段）` }
  return { ...shared, of: mean(`data${ending}`), instead: { ...shared, label, of: mean(`open${ending}`) } }
}
const cuts = ['owner', 'department', 'level', 'region', 'industry', 'source']

/** How good the data of customers is. */
export const dataMetrics: readonly Metric[] = [
  ofScore('Quality', { key: 'data.score', label: { en: 'Data quality', zh: '数据质量分' }, about: { en: 'Mean score of customers, 0 to 100: the share of the quality rules that hold, by their weight.', zh: '客户数据质量平均分（0–100）：按权重计算的质量规则达标比例。' }, unit: 'number' }),
  ofScore('Completeness', { key: 'data.completeness', label: { en: 'Completeness', zh: '数据完整度' }, about: { en: 'Of the fields that work with a customer needs, by the quality rules, those that are filled.', zh: '质量规则要求填写的客户字段的已填比例。' }, unit: 'rate' }),
  ofScore('Accuracy', { key: 'data.accuracy', label: { en: 'Accuracy', zh: '数据准确度' }, about: { en: 'Of what can be checked of a customer (numbers, addresses, codes, calls that found a number wrong), what is right.', zh: '客户可校验内容（电话、邮箱、代码、错号反馈等）的正确比例。' }, unit: 'rate' }),
  ofScore('Consistency', { key: 'data.consistency', label: { en: 'Consistency', zh: '数据一致度' }, about: { en: 'Of the rules on contradictions and doubles, those that hold of a customer.', zh: '客户无重复、无矛盾规则的达标比例。' }, unit: 'rate' }),
  { key: 'data.confirmed', label: { en: 'Contact points confirmed', zh: '联系方式确认率' }, about: { en: 'Contact points that were confirmed / all.', zh: '已确认的联系方式/全部联系方式。' }, unit: 'rate', direction: 'up', dimensions: ['kind'], of: { object: 'contactPoint', function: 'count', where: { field: 'verified', is: 'isTrue' } }, over: { object: 'contactPoint', function: 'count', where: { and: [] } } },
  { key: 'data.duplicates', label: { en: 'Possible doubles open', zh: '待处理疑似重复' }, unit: 'count', direction: 'down', dimensions: ['likelihood', 'object'], of: { object: 'duplicateCandidate', function: 'count', where: { field: 'state', is: 'equals', value: 'open' } } },
  ofScore('Timeliness', { key: 'data.timeliness', label: { en: 'Fresh', zh: '数据新鲜度' }, about: { en: 'Customers changed within the days that the quality rules give them.', zh: '在质量规则规定的保鲜期内更新过的客户比例。' }, unit: 'rate' }),
  { key: 'data.update_rate', label: { en: 'Kept up', zh: '数据更新率' }, about: { en: 'Customers last changed in the period / all.', zh: '最近一次更新在期间内的客户/全部客户。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: { object: 'customer', function: 'count', where: { and: [] }, date: 'updatedAt', instant: true }, over: customers({ and: [] }) },
  { key: 'supplier.answer_days', label: { en: 'Days to answer', zh: '供应商答复天数' }, unit: 'days', direction: 'down', dimensions: ['supplier', 'kind'], of: { object: 'supplierRequest', function: 'average', field: 'answerDays', where: { field: 'answeredOn', is: 'isNotEmpty' }, date: 'askedOn' }, module: 'partners' },
  { key: 'supplier.late_share', label: { en: 'Lots late', zh: '供应商逾期率' }, unit: 'rate', direction: 'down', dimensions: ['supplier'], of: { object: 'supplierEvaluation', function: 'sum', field: 'lateLots', where: { and: [] }, date: 'evaluatedOn' }, over: { object: 'supplierEvaluation', function: 'sum', field: 'receivedLots', where: { and: [] }, date: 'evaluatedOn' }, module: 'partners' },
  { key: 'supplier.defect_share', label: { en: 'Defects', zh: '供应商不良率' }, unit: 'rate', direction: 'down', dimensions: ['supplier'], of: { object: 'supplierEvaluation', function: 'sum', field: 'defectQuantity', where: { and: [] }, date: 'evaluatedOn' }, over: { object: 'supplierEvaluation', function: 'sum', field: 'receivedQuantity', where: { and: [] }, date: 'evaluatedOn' }, module: 'partners' },
]
