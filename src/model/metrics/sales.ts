import { countedOrders } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import { type Basis, bases } from '../define/kpis.ts'
import type { Kpi, Measured } from './kpi.ts'

const is = (field: string, value: string): Filter => ({ field, is: 'equals', value })
const among = (field: string, value: readonly string[]): Filter => ({ field, is: 'in', value: [...value] })

const orders: Omit<Measured, 'function'> = { object: 'order', where: countedOrders, date: 'date' }
const won: Omit<Measured, 'function'> = { object: 'opportunity', where: is('status', 'won'), date: 'closedOn' }
const done = (...kinds: readonly string[]): Measured => ({
  object: 'activity', function: 'count', date: 'doneAt', instant: true, where: { and: [is('status', 'done'), among('kind', kinds)] },
})
export const orderCuts = ['owner', 'department', 'customer', 'channel', 'source', 'campaign', 'customer.level', 'customer.region', 'customer.industry']
export const dealCuts = ['owner', 'department', 'customer', 'stage', 'source', 'campaign', 'kind', 'partner', 'customer.level', 'customer.region']
export const doneCuts = ['owner', 'department', 'customer', 'kind', 'customer.level']

/** Which records are sales, by the event that counts. */
const sold: Readonly<Record<Basis, Measured>> = {
  confirmed: { ...orders, function: 'sum', field: 'total' },
  signed: { object: 'contract', function: 'sum', field: 'total', where: among('status', ['active', 'expired', 'ended', 'renewed']), date: 'signedOn' },
  invoiced: { object: 'invoice', function: 'sum', field: 'total', where: among('status', ['issued', 'sent']), date: 'date' },
  paid: { object: 'payment', function: 'sum', field: 'amount', where: { and: [] }, date: 'date' },
}

/** The KPIs of selling: each declared once, read from here by every screen, target, leaderboard and rule of commission. */
export const salesKpis: readonly Kpi[] = [
  { key: 'sales.amount', name: 'amount', label: { en: 'Sales', zh: '销售额' }, unit: 'money', direction: 'up', dimensions: orderCuts, of: sold.confirmed },
  { key: 'sales.order_count', name: 'orderCount', label: { en: 'Orders', zh: '订单数' }, unit: 'count', direction: 'up', dimensions: orderCuts, of: { ...orders, function: 'count' }, module: 'orders' },
  { key: 'sales.avg_order_value', name: 'averageOrder', label: { en: 'Average order value', zh: '客单价' }, unit: 'money', direction: 'up', dimensions: orderCuts, of: sold.confirmed, over: { ...orders, function: 'count' }, module: 'orders' },
  { key: 'customer.new_count', name: 'newCustomers', label: { en: 'New customers', zh: '新增客户' }, unit: 'count', direction: 'up', dimensions: ['owner', 'department', 'source', 'level', 'region', 'industry'], of: { object: 'customer', function: 'count', where: { and: [] }, date: 'createdAt', instant: true } },
  { key: 'sales.new_opportunities', name: 'newOpportunities', label: { en: 'New opportunities', zh: '新增商机' }, unit: 'count', direction: 'up', dimensions: dealCuts, of: { object: 'opportunity', function: 'count', where: { and: [] }, date: 'openedOn' }, module: 'pipeline' },
  { key: 'sales.won_amount', name: 'wonAmount', label: { en: 'Amount won', zh: '赢单金额' }, unit: 'money', direction: 'up', dimensions: dealCuts, of: { ...won, function: 'sum', field: 'amount' }, module: 'pipeline' },
  {
    key: 'sales.win_rate', name: 'winRate', label: { en: 'Win rate', zh: '赢单率' }, unit: 'rate', direction: 'up', dimensions: dealCuts, module: 'pipeline',
    of: { ...won, function: 'count' }, over: { object: 'opportunity', function: 'count', where: among('status', ['won', 'lost']), date: 'closedOn' },
  },
  { key: 'profit.gross', name: 'grossProfit', label: { en: 'Gross profit', zh: '毛利额' }, unit: 'money', direction: 'up', dimensions: orderCuts, of: { ...orders, function: 'sum', field: 'grossProfit' }, module: 'orders' },
  {
    key: 'profit.gross_margin', name: 'grossMargin', label: { en: 'Gross margin', zh: '毛利率' }, unit: 'rate', direction: 'up', dimensions: orderCuts, module: 'orders',
    of: { ...orders, function: 'sum', field: 'grossProfit' }, over: { ...orders, function: 'sum', field: 'costedTotal' },
  },
  { key: 'contact.calls', name: 'calls', label: { en: 'Calls', zh: '电话数' }, unit: 'count', direction: 'up', dimensions: doneCuts, of: done('call') },
  { key: 'contact.visits', name: 'visits', label: { en: 'Visits', zh: '拜访数' }, unit: 'count', direction: 'up', dimensions: doneCuts, of: done('visit') },
  { key: 'contact.activities', name: 'activities', label: { en: 'Activities', zh: '跟进数' }, unit: 'count', direction: 'up', dimensions: doneCuts, of: done('call', 'visit', 'meeting', 'task') },
  {
    key: 'contact.average', name: 'contactsAverage', label: { en: 'Contacts per customer', zh: '客均联系次数' }, unit: 'number', direction: 'up', dimensions: doneCuts,
    of: done('call', 'visit', 'meeting'), over: { object: 'customer', function: 'count', where: { and: [] }, at: { kind: null, customer: 'id', 'customer.level': 'level' } },
  },
  { key: 'cost.commission', name: 'commissionCost', label: { en: 'Commission cost', zh: '提成成本' }, unit: 'money', direction: 'down', dimensions: ['owner', 'department', 'rule'], of: { object: 'commissionLine', function: 'sum', field: 'amount', where: among('statement.status', ['confirmed', 'paid']), date: 'earnedOn' }, module: 'targets' },
]

/** The KPI by its name, with sales counted by the event that is asked for. */
export function kpiOf(name: string, basis: Basis = 'confirmed'): Kpi | undefined {
  const kpi = salesKpis.find((each) => each.name === name)
  return kpi === undefined || name !== 'amount' ? kpi : { ...kpi, of: sold[basis] }
}

/** The basis that a text names; an order confirmed where it names none. */
export function basisOf(value: unknown): Basis {
  return bases.find((each) => each === value) ?? 'confirmed'
}
