import { countedOrders } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import { type Metric, type Part, quotient } from './kpi.ts'

const among = (value: readonly string[]): Filter => ({ field: 'status', is: 'in', value: [...value] })
/** A team is that of the campaign, for its cost and for the orders that came of it alike. */
const at = { kind: 'campaign.kind', owner: 'campaign.owner', department: 'campaign.department' }
const members: Omit<Part, 'where'> = { object: 'campaignMember', function: 'count', date: 'campaign.start', at }
const cost: Part = { object: 'campaign', function: 'sum', field: 'cost', where: { field: 'status', is: 'notEquals', value: 'cancelled' }, date: 'start', at: { campaign: 'id' } }
const byCampaign: Filter = { and: [countedOrders, { field: 'campaign', is: 'isNotEmpty' }] }
const orders: Part = { object: 'order', function: 'count', where: byCampaign, date: 'date', at }
const profit: Part = { object: 'order', function: 'sum', field: 'grossProfit', where: byCampaign, date: 'date', at }
const cuts = ['campaign', 'kind', 'owner', 'department']

/** What campaigns brought for what they cost. Time is when a campaign began, and when the orders that came of any were confirmed. */
export const campaignMetrics: readonly Metric[] = [
  { key: 'campaign.cost', label: { en: 'Campaign cost', zh: '活动费用' }, unit: 'money', direction: 'down', dimensions: cuts, of: cost, module: 'marketing' },
  { key: 'campaign.precision', label: { en: 'Response', zh: '活动响应率' }, about: { en: 'Members that answered, registered or came / members that were reached.', zh: '已回应、报名或到场的成员/已触达成员。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: { ...members, where: among(['answered', 'registered', 'attended']) }, over: { ...members, where: among(['sent', 'seen', 'answered', 'registered', 'attended', 'declined']) }, module: 'marketing' },
  { key: 'campaign.sales', label: { en: 'Sales from campaigns', zh: '活动带来的销售额' }, unit: 'money', direction: 'up', dimensions: cuts, of: { ...orders, function: 'sum', field: 'total' }, module: 'marketing' },
  { key: 'campaign.cost_per_sale', label: { en: 'Campaign cost per order', zh: '活动单均成本' }, about: { en: 'Cost of the campaigns of the period / orders that came of campaigns.', zh: '期间活动费用/活动带来的订单数。' }, unit: 'money', direction: 'down', dimensions: cuts, of: cost, over: orders, module: 'marketing' },
  { key: 'marketing.roi', label: { en: 'Return on campaigns', zh: '营销回报率' }, about: { en: '(Gross profit of orders from campaigns - cost) / cost. All of that profit is taken as brought by them; what a campaign with members held back brought beyond that stands on its page.', zh: '（活动订单毛利－活动费用）/活动费用。毛利全部计为活动所得；设有对照组的活动，其增量见活动页面。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: profit, over: cost, value: ({ of, over }) => { const share = quotient(of, over); return share === null ? null : share - 1 }, opens: 'of', module: 'marketing' },
]
