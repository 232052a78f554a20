import { addDays } from '../../lib/calendar.ts'
import { countedOrders, countedOrderStates } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import { customerCuts } from './customers.ts'
import { type Metric, type Part, quotient, type Times } from './kpi.ts'

const customers = (where: Part['where']): Part => ({ object: 'customer', function: 'count', where })
const everybody: Filter = { and: [] }
const came: Part = { ...customers(everybody), date: 'createdAt', instant: true }
const cameAnd = (list: string, where: Filter = everybody): Part => ({ ...came, where: { some: list, where } })
const bought = ({ from, to }: Times['now'], more: readonly Filter[] = []): Filter => ({ some: 'orders', where: { and: [countedOrders, { field: 'date', is: 'between', value: [from, to] }, ...more] } })
const byCampaign: Filter = { field: 'campaign', is: 'isNotEmpty' }
/** Customers whose first order lies in the period. */
const begun: Part = { ...customers(everybody), date: 'firstOrderOn' }
/** Orders of the period by customers that first bought in it. */
const firstOrders = (measure: Pick<Part, 'function' | 'field'>): Part => ({ object: 'order', ...measure, date: 'date', where: ({ now: { from, to } }) => ({ and: [countedOrders, { field: 'customer.firstOrderOn', is: 'between', value: [from, to] }] }), at: atCustomer })
const atCustomer = { level: 'customer.level', lifecycleStage: 'customer.lifecycleStage', region: 'customer.region', industry: 'customer.industry', kind: 'customer.kind', valueQuadrant: 'customer.valueQuadrant', rfmSegment: 'customer.rfmSegment', lifecycle: 'customer.lifecycle', churnRisk: 'customer.churnRisk', cluster: 'customer.cluster' }
const answered: Filter = { field: 'status', is: 'in', value: ['answered', 'registered', 'attended'] }
const silentDays = 180
/** A sum of scores of which there are none is no zero. */
const ofKnown = ({ of = null, known = null }: Readonly<Record<string, number | null>>): number | null => (known === null || known === 0 ? null : of)

/** Loyalty is the mean of the parts that are known: who buys again, who is still alive, who was sent by others. */
const loyalty = (parts: Readonly<Record<string, number | null>>): number | null => {
  const { again = null, buyers = null, alive = null, referred = null, of = null } = parts
  const known = [quotient(again, buyers), alive, quotient(referred, of)].filter((part) => part !== null)
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0) / known.length
}

/** The life of customers, from the first touch to what they are worth; scores are those of the models in force. */
export const lifecycleMetrics: readonly Metric[] = [
  { key: 'path.converted', label: { en: 'Leads that became customers', zh: '已转客户线索' }, unit: 'count', direction: 'up', dimensions: ['source', 'campaign', 'owner', 'department'], of: { object: 'lead', function: 'count', where: { field: 'convertedAt', is: 'isNotEmpty' }, date: 'createdAt', instant: true }, module: 'leads' },
  { key: 'path.with_deal', label: { en: 'New customers with a deal', zh: '有商机的新客户' }, about: { en: 'Of the customers that came in the period, those with an opportunity, whenever that was.', zh: '期间新增客户中已有商机的客户数（不限时间）。' }, unit: 'count', direction: 'up', dimensions: customerCuts, of: cameAnd('opportunities'), module: 'pipeline' },
  { key: 'path.with_order', label: { en: 'New customers with an order', zh: '有订单的新客户' }, about: { en: 'Of the customers that came in the period, those with a confirmed order, whenever that was.', zh: '期间新增客户中已有确认订单的客户数（不限时间）。' }, unit: 'count', direction: 'up', dimensions: customerCuts, of: cameAnd('orders', countedOrders), module: 'orders' },
  { key: 'path.with_payment', label: { en: 'New customers that paid', zh: '已回款的新客户' }, about: { en: 'Of the customers that came in the period, those from whom money came, whenever that was.', zh: '期间新增客户中已有回款的客户数（不限时间）。' }, unit: 'count', direction: 'up', dimensions: customerCuts, of: cameAnd('payments'), module: 'payments' },
  { key: 'customer.new_value', label: { en: 'Sales of first buyers', zh: '首购客户销售额' }, about: { en: 'Sales of the period to customers whose first order lies in it.', zh: '期间内对首单落在该期间的客户的销售额。' }, unit: 'money', direction: 'up', dimensions: customerCuts, of: firstOrders({ function: 'sum', field: 'total' }), module: 'orders' },
  { key: 'customer.new_frequency', label: { en: 'Orders per first buyer', zh: '首购客户人均订单' }, unit: 'number', direction: 'up', dimensions: customerCuts, of: firstOrders({ function: 'count' }), over: begun, module: 'orders' },
  {
    key: 'customer.loyalty_index', label: { en: 'Loyalty index', zh: '忠诚度指数' }, about: { en: 'Mean of what is known of: repeat buyers / buyers, P(alive), customers won by referral / new customers. Recommendation from surveys is not known yet.', zh: '以下已知项的均值：复购客户/购买客户、存续概率、转介绍客户/新增客户。问卷推荐意愿暂无数据。' }, unit: 'rate', direction: 'up', dimensions: customerCuts, opens: 'of', module: 'orders',
    of: came, and: { again: customers((times) => ({ and: [bought(times.now), { field: 'firstOrderOn', is: 'before', value: times.now.from }] })), buyers: customers(({ now }) => bought(now)), alive: { object: 'customer', function: 'average', field: 'aliveProbability', where: everybody }, referred: { ...came, where: { field: 'source', is: 'equals', value: 'referral' } } },
    value: loyalty,
  },
  { key: 'customer.participation', label: { en: 'Participation', zh: '活动参与率' }, about: { en: 'Customers that answered, registered for or came to a campaign that began in the period / all customers.', zh: '期间开始的活动中已回应、报名或到场的客户/全部客户。' }, unit: 'rate', direction: 'up', dimensions: customerCuts, of: customers(({ now: { from, to } }) => ({ some: 'campaigns', where: { and: [answered, { field: 'campaign.start', is: 'between', value: [from, to] }] } })), over: customers(everybody), opens: 'of', module: 'marketing' },
  { key: 'customer.won_back_count', label: { en: 'Won back', zh: '赢回客户数' }, about: { en: 'Customers that bought in the period, had bought before, and not in the 180 days before it.', zh: '期间内购买、此前购买过、且期初前 180 天内未购买的客户数。' }, unit: 'count', direction: 'up', dimensions: customerCuts, of: customers(({ now }) => ({ and: [bought(now), { field: 'firstOrderOn', is: 'before', value: addDays(now.from, -silentDays) }, { none: 'orders', where: { and: [countedOrders, { field: 'date', is: 'between', value: [addDays(now.from, -silentDays), addDays(now.from, -1)] }] } }] })), module: 'orders' },
  { key: 'customer.at_risk_count', label: { en: 'At risk of leaving', zh: '高流失风险客户' }, about: { en: 'Customers of high churn risk by the model in force.', zh: '按当前模型流失风险为高的客户数。' }, unit: 'count', direction: 'down', dimensions: customerCuts, of: customers({ field: 'churnRisk', is: 'equals', value: 'high' }), module: 'insight' },
  { key: 'customer.alive', label: { en: 'P(alive)', zh: '平均存续概率' }, about: { en: 'Mean probability that a customer still is one, by the model in force.', zh: '按当前模型，客户仍存续的平均概率。' }, unit: 'rate', direction: 'up', dimensions: customerCuts, of: { object: 'customer', function: 'average', field: 'aliveProbability', where: everybody }, without: 'noScores', module: 'insight' },
  { key: 'customer.lifetime_value', label: { en: 'Value per customer, next year', zh: '客均未来一年价值' }, unit: 'money', direction: 'up', dimensions: customerCuts, of: { object: 'customer', function: 'average', field: 'lifetimeValue', where: everybody }, without: 'noScores', module: 'insight' },
  { key: 'value.model', label: { en: 'Expected in the next year', zh: '未来一年预期价值' }, about: { en: 'What customers are expected to buy in a year, by the model in force; its bounds stand on the customer.', zh: '按当前模型预期客户一年内的购买额，区间见客户页。' }, unit: 'money', direction: 'up', dimensions: customerCuts, of: { object: 'customer', function: 'sum', field: 'lifetimeValue', where: everybody }, and: { known: customers({ field: 'lifetimeValue', is: 'isNotEmpty' }) }, value: ofKnown, without: 'noScores', module: 'insight' },
  { key: 'value.potential', label: { en: 'Potential beyond last year', zh: '潜在价值' }, about: { en: 'What customers are expected to buy in a year beyond what they bought in the last one, by the model in force, added up over those of whom more is expected. Cross-sales and up-sales are one number here: the model says how much, the next best product says of what.', zh: '按当前模型，预期客户未来一年购买额超出过去一年的部分之和（仅计预期增长的客户）。交叉销售与向上销售合并为一个数：模型给出金额，下一最佳产品给出方向。' }, unit: 'money', direction: 'up', dimensions: [...customerCuts, 'nextProduct'], of: { object: 'customer', function: 'sum', field: 'valueBeyond', where: { field: 'valueBeyond', is: 'isNotEmpty' } }, and: { known: customers({ field: 'valueBeyond', is: 'isNotEmpty' }) }, value: ofKnown, without: 'noScores', module: 'insight' },
  { key: 'value.realised', label: { en: 'Profit to date', zh: '累计已实现毛利' }, about: { en: 'Gross profit of all confirmed orders so far.', zh: '迄今全部已确认订单的毛利。' }, unit: 'money', direction: 'up', dimensions: ['customer', 'owner', 'department', 'customer.level', 'customer.region'], of: { object: 'order', function: 'sum', field: 'grossProfit', where: countedOrders }, module: 'orders' },
  { key: 'customer.acquisition_cost', label: { en: 'Cost per new customer', zh: '单客获取成本' }, about: { en: 'Cost of the campaigns of the period / new customers.', zh: '期间活动费用/新增客户。' }, unit: 'money', direction: 'down', dimensions: [], of: { object: 'campaign', function: 'sum', field: 'cost', where: { field: 'status', is: 'notEquals', value: 'cancelled' }, date: 'start' }, over: came, module: 'marketing' },
  { key: 'campaign.retention', label: { en: 'Campaign buyers that stay', zh: '活动客户留存率' }, about: { en: 'Of the customers that bought through a campaign in the period before, those that bought in this one.', zh: '上期经活动购买的客户中，本期仍购买的占比。' }, unit: 'rate', direction: 'up', dimensions: customerCuts, of: customers(({ now, before }) => ({ and: [bought(before, [byCampaign]), bought(now)] })), over: customers(({ before }) => bought(before, [byCampaign])), module: 'marketing' },
  { key: 'product.return_rate', label: { en: 'Returned', zh: '退货率' }, about: { en: 'Quantity returned / quantity sold, of the orders of the period.', zh: '期间订单的退货数量/销售数量。' }, unit: 'rate', direction: 'down', dimensions: ['product', 'product.category', 'owner', 'department', 'customer'], of: soldLines('returnedQuantity'), over: soldLines('quantity'), module: 'orders' },
  { key: 'product.short_count', label: { en: 'Products that run short', zh: '缺货与低库存产品' }, about: { en: 'Active products that are low or out of stock now.', zh: '当前库存偏低或缺货的在售产品数。' }, unit: 'count', direction: 'down', dimensions: ['category', 'supplier'], of: { object: 'product', function: 'count', where: { and: [{ field: 'status', is: 'equals', value: 'active' }, { field: 'stockState', is: 'in', value: ['low', 'out'] }] } } },
]

function soldLines(field: string): Part {
  return { object: 'orderLine', function: 'sum', field, where: { field: 'order.status', is: 'in', value: [...countedOrderStates] }, date: 'order.date', at: { owner: 'order.owner', department: 'order.department', customer: 'order.customer' } }
}
