import { countedOrders, countedOrderStates } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import { type Metric, type Part, quotient } from './kpi.ts'

const among = (value: readonly string[]): Filter => ({ field: 'status', is: 'in', value: [...value] })
/** A team is that of the campaign, for its cost and for the orders that came of it alike. */
const at = { kind: 'campaign.kind', owner: 'campaign.owner', department: 'campaign.department' }
const members: Omit<Part, 'where'> = { object: 'campaignMember', function: 'count', date: 'campaign.start', at }
const cost: Part & { readonly where: Filter } = { object: 'campaign', function: 'sum', field: 'cost', where: { field: 'status', is: 'notEquals', value: 'cancelled' }, date: 'start', at: { campaign: 'id' } }
const byCampaign: Filter = { and: [countedOrders, { field: 'campaign', is: 'isNotEmpty' }] }
const orders: Part = { object: 'order', function: 'count', where: byCampaign, date: 'date', at }
const profit: Part = { object: 'order', function: 'sum', field: 'grossProfit', where: byCampaign, date: 'date', at }
/** By its lines what customers of campaigns bought can be cut by all that it is told by. */
const bought: Part = {
  object: 'orderLine', function: 'sum', field: 'netTotal', where: { field: 'order.status', is: 'in', value: [...countedOrderStates] }, date: 'order.date',
  at: { campaign: 'order.campaign', kind: 'order.campaign.kind', owner: 'order.campaign.owner', department: 'order.campaign.department', 'customer.level': 'order.customer.level' },
}
const cuts = ['campaign', 'kind', 'owner', 'department']

/** What campaigns brought for what they cost. Time is when a campaign began, and when the orders that came of any were confirmed. */
export const campaignMetrics: readonly Metric[] = [
  { key: 'campaign.cost', label: { en: 'Campaign cost', zh: '活动费用' }, unit: 'money', direction: 'down', dimensions: cuts, of: cost, module: 'marketing' },
  { key: 'campaign.precision', label: { en: 'Response', zh: '活动响应率' }, about: { en: 'Members that answered, registered or came / members that were reached.', zh: '已回应、报名或到场的成员/已触达成员。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: { ...members, where: among(['answered', 'registered', 'attended']) }, over: { ...members, where: among(['sent', 'seen', 'answered', 'registered', 'attended', 'declined']) }, module: 'marketing' },
  { key: 'campaign.sales', label: { en: 'Sales from campaigns', zh: '活动带来的销售额' }, unit: 'money', direction: 'up', dimensions: cuts, of: { ...orders, function: 'sum', field: 'total' }, module: 'marketing' },
  { key: 'campaign.cost_per_sale', label: { en: 'Campaign cost per order', zh: '活动单均成本' }, about: { en: 'Cost of the campaigns of the period / orders that came of campaigns.', zh: '期间活动费用/活动带来的订单数。' }, unit: 'money', direction: 'down', dimensions: cuts, of: cost, over: orders, module: 'marketing' },
  {
    key: 'marketing.roi', label: { en: 'Return on campaigns', zh: '营销回报率' }, unit: 'rate', direction: 'up', dimensions: [...cuts, 'customer.level'], of: bought, counted: { by: 'earned', as: 'return' }, without: 'noComparison', module: 'marketing',
    about: { en: '(Incremental gross profit - cost) / cost of the campaigns that began in the period, held members back and whose 90 days are over: what the customers they were meant for brought beyond those held back. Campaigns without members held back count on neither side. Cut by level, cost is shared out by customers.', zh: '（增量毛利－费用）/费用：期间内开始、设有对照组且 90 天观察期已满的活动，目标客户比对照客户多带来的毛利。未设对照组的活动两边均不计。按级别拆分时，费用按客户数分摊。' },
  },
  {
    key: 'marketing.incremental_profit', label: { en: 'Incremental profit of campaigns', zh: '营销增量毛利' }, unit: 'money', direction: 'up', dimensions: [...cuts, 'customer.level', 'product.category'], of: bought, counted: { by: 'earned', as: 'profit' }, without: 'noComparison', module: 'marketing',
    about: { en: 'Gross profit within 90 days, less the part returned, of the customers that campaigns were meant for beyond that of those held back. Only campaigns that held members back and whose 90 days are over.', zh: '观察期 90 天内，活动目标客户比对照客户多带来的毛利（扣除退货）。仅计设有对照组且观察期已满的活动。' },
  },
  {
    key: 'marketing.incremental_response', label: { en: 'Incremental response', zh: '增量响应率' }, unit: 'rate', direction: 'up', dimensions: [...cuts, 'customer.level'], of: bought, counted: { by: 'earned', as: 'response' }, without: 'noComparison', module: 'marketing',
    about: { en: 'Of the customers that campaigns were meant for, the share that bought within 90 days beyond the share of those held back. Only campaigns that held members back and whose 90 days are over.', zh: '观察期 90 天内，活动目标客户的购买占比高出对照客户的部分。仅计设有对照组且观察期已满的活动。' },
  },
  { key: 'marketing.roi_attributed', label: { en: 'Return, all their orders', zh: '营销回报率（归因口径）' }, about: { en: '(Gross profit of orders from campaigns - cost) / cost. All of that profit is taken as brought by them, also what would have come without.', zh: '（活动订单毛利－活动费用）/活动费用。活动订单毛利全部计为活动所得，包括没有活动也会发生的部分。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: profit, over: cost, value: ({ of, over }) => { const share = quotient(of, over); return share === null ? null : share - 1 }, opens: 'of', module: 'marketing' },
  { key: 'campaign.compared_share', label: { en: 'Cost with members held back', zh: '设对照组的费用占比' }, about: { en: 'Of what the campaigns of the period cost, what those cost that held members back: as far as that, it can be said what they brought.', zh: '期间活动费用中，设有对照组的活动所占比例：只有这部分可以得出增量成效。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: { ...cost, where: { and: [cost.where, { some: 'members', where: { field: 'control', is: 'isTrue' } }] } }, over: cost, module: 'marketing' },
]
