import { addDays } from '../../lib/calendar.ts'
import { countedOrders } from '../define/orderStates.ts'
import type { Filter } from '../filter/filter.ts'
import type { Metric, Part, Times } from './kpi.ts'
import { doneCuts } from './sales.ts'

/** A customer is active for so many days after an order. */
export const activeDays = 180

const bought = (from: string, to: string): Filter => ({ some: 'orders', where: { and: [countedOrders, { field: 'date', is: 'between', value: [from, to] }] } })
const notSince = (from: string, to: string): Filter => ({ none: 'orders', where: { and: [countedOrders, { field: 'date', is: 'between', value: [from, to] }] } })
const inNow = ({ now }: Times) => bought(now.from, now.to)
const inBefore = ({ before }: Times) => bought(before.from, before.to)
/** Bought within the days of activity before the period began. */
const activeAtStart = ({ now }: Times) => bought(addDays(now.from, -activeDays), addDays(now.from, -1))
/** The end of the period, or today while it runs. */
const endOf = ({ now, today }: Times) => (today >= now.from && today < now.to ? today : now.to)
/** Of these, who bought nothing in the days of activity up to the end of the period. */
const lost = (times: Times): Filter => ({ and: [activeAtStart(times), notSince(addDays(endOf(times), 1 - activeDays), endOf(times))] })
const customers = (where: Part['where']): Part => ({ object: 'customer', function: 'count', where })
/** Bought before the period began, and in it of a category that they had never bought of. A first purchase is no cross-sale. */
const crossBought: Part = {
  ...customers((times) => ({ and: [inNow(times), { field: 'firstOrderOn', is: 'before', value: times.now.from }] })),
  newValue: ({ now: { from, to } }) => ({
    over: 'orders', through: 'lines', field: 'product.category',
    among: { and: [countedOrders, { field: 'date', is: 'between', value: [from, to] }] }, notAmong: { and: [countedOrders, { field: 'date', is: 'before', value: from }] },
  }),
}
/** By what customers are cut; what models say of them among it. */
export const customerCuts = ['owner', 'department', 'level', 'lifecycleStage', 'region', 'industry', 'source', 'kind', 'valueQuadrant', 'rfmSegment', 'lifecycle', 'churnRisk', 'cluster']
const cuts = customerCuts
const ending: Omit<Part, 'where'> = { object: 'contract', function: 'count', date: 'endsOn' }

/** Plans of customers who were held out for comparison were none. */
const followed: Filter = { not: { field: 'leftOut', is: 'isTrue' } }

/** Customers that come, stay, go and come back. */
export const customerMetrics: readonly Metric[] = [
  { key: 'customer.count', label: { en: 'Customers', zh: '客户数' }, unit: 'count', direction: 'up', dimensions: cuts, of: customers({ and: [] }) },
  { key: 'customer.first_buyers', label: { en: 'First buyers', zh: '首次购买客户' }, about: { en: 'Customers whose first order falls into the period.', zh: '首单落在期间内的客户数。' }, unit: 'count', direction: 'up', dimensions: cuts, of: { ...customers({ and: [] }), date: 'firstOrderOn' }, module: 'orders' },
  { key: 'customer.referrals', label: { en: 'Won by referral', zh: '转介绍客户' }, unit: 'count', direction: 'up', dimensions: cuts, of: { ...customers({ field: 'source', is: 'equals', value: 'referral' }), date: 'createdAt', instant: true } },
  { key: 'customer.active_count', label: { en: 'Active customers', zh: '活跃客户数' }, about: { en: 'Customers with an order in the period.', zh: '期间内有订单的客户数。' }, unit: 'count', direction: 'up', dimensions: cuts, of: customers(inNow), module: 'orders' },
  { key: 'customer.retention', label: { en: 'Retention', zh: '客户留存率' }, about: { en: 'Of the customers that bought in the period before, those that bought in this one.', zh: '上期购买客户中本期仍购买的占比。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: customers((times) => ({ and: [inBefore(times), inNow(times)] })), over: customers(inBefore), module: 'orders' },
  { key: 'customer.repeat_share', label: { en: 'Repeat buyers', zh: '复购客户占比' }, about: { en: 'Of the customers that bought in the period, those that had bought before it.', zh: '本期购买客户中此前已购买过的占比。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: customers((times) => ({ and: [inNow(times), { field: 'firstOrderOn', is: 'before', value: times.now.from }] })), over: customers(inNow), module: 'orders' },
  { key: 'customer.cross_sell_rate', label: { en: 'Cross-sold', zh: '交叉销售率' }, about: { en: 'Of the customers that bought in the period, those that had bought before it and now bought of a product category that was new to them. Lines without a product or a category say nothing.', zh: '本期购买客户中，此前已购买过、且本期首次购买某一产品品类的客户占比。未关联产品或品类的明细不计入。' }, unit: 'rate', direction: 'up', dimensions: cuts, of: crossBought, over: customers(inNow), module: 'orders' },
  { key: 'customer.lost_count', label: { en: 'Customers lost', zh: '流失客户数' }, about: { en: 'Active when the period began (an order in 180 days), and without any in the 180 days up to its end.', zh: '期初活跃（180 天内有订单），且截至期末的 180 天内无订单的客户数。' }, unit: 'count', direction: 'down', dimensions: cuts, of: customers(lost), module: 'orders' },
  { key: 'customer.churn_rate', label: { en: 'Churn', zh: '客户流失率' }, about: { en: 'Customers lost / customers active when the period began.', zh: '流失客户数/期初活跃客户数。' }, unit: 'rate', direction: 'down', dimensions: cuts, of: customers(lost), over: customers(activeAtStart), opens: 'of', module: 'orders' },
  { key: 'customer.losses_recorded', label: { en: 'Losses recorded', zh: '登记流失数' }, about: { en: 'Loss records whose day falls into the period; cut by cause they say why customers leave.', zh: '流失日期在期间内的流失记录；按原因拆分可知客户为何流失。' }, unit: 'count', direction: 'down', dimensions: ['owner', 'department', 'customer', 'lossClass', 'lossCause', 'competitor'], of: { object: 'lossRecord', function: 'count', date: 'lostOn', where: { and: [] } }, module: 'rhythm' },
  { key: 'customer.value_lost', label: { en: 'Value lost', zh: '流失价值' }, unit: 'money', direction: 'down', dimensions: ['owner', 'department', 'customer', 'lossClass', 'lossCause', 'competitor'], of: { object: 'lossRecord', function: 'sum', field: 'valueLost', date: 'lostOn', where: { and: [] } }, module: 'rhythm' },
  { key: 'customer.repurchase_after_winback', label: { en: 'Share won back', zh: '赢回后复购率' }, about: { en: 'Of the win-back plans begun in the period, those whose customer bought again before the deadline.', zh: '期间内启动的赢回计划中，客户在期限内重新购买的占比。' }, unit: 'rate', direction: 'up', dimensions: ['owner', 'department', 'customer', 'playbook'], of: { object: 'winBackPlan', function: 'count', date: 'startedOn', where: { and: [{ field: 'status', is: 'equals', value: 'wonBack' }, followed] } }, over: { object: 'winBackPlan', function: 'count', date: 'startedOn', where: { and: [{ field: 'status', is: 'in', value: ['running', 'wonBack', 'notWonBack'] }, followed] } }, module: 'rhythm' },
  { key: 'customer.renewal_rate', label: { en: 'Renewal', zh: '续约率' }, about: { en: 'Contracts renewed / contracts whose term ended in the period.', zh: '已续约合同/期间内到期合同。' }, unit: 'rate', direction: 'up', dimensions: ['owner', 'department', 'customer', 'kind'], of: { ...ending, where: { field: 'status', is: 'equals', value: 'renewed' } }, over: { ...ending, where: { field: 'status', is: 'in', value: ['active', 'expired', 'ended', 'renewed'] } }, module: 'contracts' },
  { key: 'contract.monthly', label: { en: 'Recurring revenue a month', zh: '月经常性收入' }, unit: 'money', direction: 'up', dimensions: ['owner', 'department', 'customer', 'kind'], of: { object: 'contract', function: 'sum', field: 'mrr', where: { field: 'status', is: 'equals', value: 'active' } }, module: 'contracts' },
  { key: 'contact.inbound', label: { en: 'Contacts by customers', zh: '客户来访来电' }, about: { en: 'Calls, visits and meetings that the customer began.', zh: '由客户发起的电话、拜访与会议。' }, unit: 'count', direction: 'up', dimensions: doneCuts, of: { object: 'activity', function: 'count', date: 'doneAt', instant: true, where: { and: [{ field: 'status', is: 'equals', value: 'done' }, { field: 'kind', is: 'in', value: ['call', 'visit', 'meeting'] }, { field: 'direction', is: 'equals', value: 'incoming' }] } } },
  { key: 'contact.overdue_share', label: { en: 'Contacts overdue', zh: '逾期未联系占比' }, about: { en: 'Of the customers that have a day to be contacted on, those whose day is past.', zh: '已设联系日的客户中，联系日已过的占比。' }, unit: 'rate', direction: 'down', dimensions: cuts, of: { object: 'customer', function: 'count', where: { field: 'contactDueOn', is: 'before', value: { period: 'day', offset: 0 } } }, over: customers({ field: 'contactDueOn', is: 'isNotEmpty' }), opens: 'of', module: 'rhythm' },
]
