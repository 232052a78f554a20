import { countedOrders, countedOrderStates } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import { type Metric, type Part, quotient } from './kpi.ts'
import { orderCuts } from './sales.ts'

const orders = { object: 'order', where: countedOrders, date: 'date' } as const
const sold: Part = { ...orders, function: 'sum', field: 'total' }
const count: Part = { ...orders, function: 'count' }
const buyers: Part = { ...orders, function: 'distinct', field: 'customer' }
const soldLines: Filter = { field: 'order.status', is: 'in', value: [...countedOrderStates] }
const ofOrder = { owner: 'order.owner', department: 'order.department', customer: 'order.customer', channel: 'order.channel', 'customer.region': 'order.customer.region', 'customer.level': 'order.customer.level' }
const lines = { object: 'orderLine', where: soldLines, date: 'order.date', at: ofOrder } as const
const lineCuts = ['product', 'product.category', 'owner', 'department', 'customer', 'channel', 'customer.region', 'customer.level']
/** Of which it is known what the goods cost. */
const costed: Filter = { and: [soldLines, { field: 'costTotal', is: 'isNotEmpty' }] }
const netLines: Part = { ...lines, where: costed, function: 'sum', field: 'netTotal' }
const lineCosts: Part = { ...lines, where: costed, function: 'sum', field: 'costTotal' }
const lineProfit = ({ of = null, cost = null }: Readonly<Record<string, number | null>>) => (of === null ? null : of - (cost ?? 0))
const paid: Part = { object: 'payment', function: 'sum', field: 'amount', where: { and: [] }, date: 'date' }
const spent: Part = { object: 'expense', function: 'sum', field: 'amount', where: { field: 'status', is: 'in', value: ['claimed', 'reimbursed'] }, date: 'spentOn' }
const costedOrders: Part = { ...orders, function: 'sum', field: 'grossProfit' }
const holders = ['owner', 'department', 'customer']

/** What was sold beside the KPIs of targets: growth, buyers, products, money that came, cost and what is left. */
export const sellingMetrics: readonly Metric[] = [
  { key: 'sales.growth', label: { en: 'Growth of sales', zh: '销售增长率' }, about: { en: 'Sales of the period against the comparable period before, less 1.', zh: '本期销售额与上一可比期间之比减 1。' }, unit: 'rate', direction: 'up', dimensions: orderCuts, of: sold, over: { ...sold, when: 'before' }, value: ({ of, over }) => { const share = quotient(of, over); return share === null ? null : share - 1 }, opens: 'of', module: 'orders' },
  { key: 'sales.buyers', label: { en: 'Buyers', zh: '购买客户数' }, about: { en: 'Different customers with an order in the period.', zh: '期间内下过订单的不同客户数。' }, unit: 'count', direction: 'up', dimensions: orderCuts, of: buyers, module: 'orders' },
  { key: 'sales.purchase_frequency', label: { en: 'Orders per buyer', zh: '购买频次' }, about: { en: 'Orders / buyers. Sales are average order value x orders per buyer x buyers.', zh: '订单数/购买客户数。销售额=客单价×购买频次×购买客户数。' }, unit: 'number', direction: 'up', dimensions: orderCuts, of: count, over: buyers, module: 'orders' },
  { key: 'sales.per_buyer', label: { en: 'Sales per buyer', zh: '客均销售额' }, unit: 'money', direction: 'up', dimensions: orderCuts, of: sold, over: buyers, module: 'orders' },
  { key: 'sales.product_amount', label: { en: 'Sales of products', zh: '产品销售额' }, about: { en: 'Totals of the lines of confirmed orders, before what is taken off the order as a whole.', zh: '已确认订单明细的金额合计，未扣整单优惠。' }, unit: 'money', direction: 'up', dimensions: lineCuts, of: { ...lines, function: 'sum', field: 'total' }, module: 'orders' },
  { key: 'sales.product_quantity', label: { en: 'Quantity sold', zh: '销售数量' }, unit: 'number', direction: 'up', dimensions: lineCuts, of: { ...lines, function: 'sum', field: 'quantity' }, module: 'orders' },
  { key: 'sales.product_orders', label: { en: 'Orders with the product', zh: '含该产品的订单数' }, unit: 'count', direction: 'up', dimensions: lineCuts, of: { ...lines, function: 'distinct', field: 'order' }, module: 'orders' },
  { key: 'profit.product_gross', label: { en: 'Gross profit of products', zh: '产品毛利' }, about: { en: 'Order lines without tax less what their goods cost, of lines whose cost is known; before what is taken off the order as a whole, and before returns.', zh: '成本已知的订单明细不含税金额减货品成本；未扣整单优惠与退货。' }, unit: 'money', direction: 'up', dimensions: lineCuts, of: netLines, and: { cost: lineCosts }, value: lineProfit, module: 'orders' },
  { key: 'profit.marginal', label: { en: 'Profit of one more unit', zh: '单位边际利润' }, about: { en: 'Price without tax less cost of the goods, for a unit sold, of lines whose cost is known.', zh: '成本已知的明细中，每售出一单位的不含税价格减货品成本。' }, unit: 'money', direction: 'up', dimensions: lineCuts, of: netLines, and: { cost: lineCosts, units: { ...lines, where: costed, function: 'sum', field: 'quantity' } }, value: ({ units = null, ...parts }) => quotient(lineProfit(parts), units), module: 'orders' },
  { key: 'money.received', label: { en: 'Money received', zh: '回款额' }, unit: 'money', direction: 'up', dimensions: holders, of: paid, module: 'payments' },
  { key: 'money.overdue', label: { en: 'Overdue now', zh: '当前逾期金额' }, about: { en: 'What is open of payment plans that are overdue now.', zh: '当前已逾期回款计划的未收金额。' }, unit: 'money', direction: 'down', dimensions: holders, of: { object: 'paymentPlan', function: 'sum', field: 'open', where: { field: 'status', is: 'equals', value: 'overdue' } }, module: 'payments' },
  { key: 'cost.sales', label: { en: 'Cost per order', zh: '单均销售费用' }, about: { en: 'Expenses claimed or reimbursed / confirmed orders.', zh: '已报销申请的费用/已确认订单数。' }, unit: 'money', direction: 'down', dimensions: holders, of: spent, over: count, module: 'pipeline' },
  { key: 'cost.expenses', label: { en: 'Expenses', zh: '费用' }, unit: 'money', direction: 'down', dimensions: [...holders, 'category'], of: spent, module: 'pipeline' },
  { key: 'profit.net', label: { en: 'Profit after expenses', zh: '扣费后利润' }, about: { en: 'Gross profit of orders less expenses that were claimed.', zh: '订单毛利减已报销申请的费用。' }, unit: 'money', direction: 'up', dimensions: holders, of: costedOrders, and: { spent }, value: ({ of, spent: less }) => (of === null || of === undefined ? null : of - (less ?? 0)), opens: 'of', module: 'orders' },
]
