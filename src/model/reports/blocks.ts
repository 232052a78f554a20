import { countedOrders } from '../define/orderStates.ts'
import type { Words } from '../../lib/words.ts'
import { by, chart, figure, laid, month, note, overYear, type Placed } from './laid.ts'
import type { ShippedDashboard } from './definition.ts'

/** How many of those who began in a month still buy, month after month. */
export const cohort: Placed = { id: 'cohort', title: { en: 'Still buying, by month of first order', zh: '按首单月份的留存' }, width: 12, height: 8, report: { object: 'order', filter: countedOrders, date: 'date', rows: [{ field: 'customer.firstOrderOn', period: 'month' }], columns: [{ field: 'date', period: 'month' }], measures: [{ function: 'distinct', field: 'customer' }], chart: 'cohort', ...overYear, limit: 24 } }
/** Where customers stood a year before, and where they stand now. */
export const movement: Placed = { id: 'movement', title: { en: 'From value quadrant to value quadrant, in a year', zh: '一年间的价值象限流动' }, width: 6, height: 6, report: { object: 'customer', filter: { and: [{ field: 'valueQuadrant', is: 'isNotEmpty' }, { field: 'valueQuadrantBefore', is: 'isNotEmpty' }] }, rows: [by('valueQuadrantBefore')], columns: [by('valueQuadrant')], measures: [{ function: 'count' }], chart: 'sankey', period: 'all' } }
export const path: Placed = chart('path', { en: 'From first touch to payment', zh: '从首次接触到回款' }, 'funnel', ['lead.new_count', 'path.converted', 'customer.new_count', 'path.with_deal', 'path.with_order', 'path.with_payment'], [], { height: 6 })
export const pathBySource: Placed = chart('path by source', { en: 'The same by source of the customer', zh: '按客户来源' }, 'table', ['customer.new_count', 'path.with_deal', 'path.with_order', 'path.with_payment'], [by('source')], { height: 6 })

/** Leads by source, what became of them, and how far the customers are that came of them: a flow over every step. */
export const journey: Placed = { id: 'journey', title: { en: 'From first touch to customer, step by step', zh: '从首次接触到客户（逐步流向）' }, width: 12, height: 7, report: { object: 'lead', date: 'createdAt', rows: [by('source'), by('status')], columns: [by('convertedCustomer.lifecycleStage')], measures: [{ function: 'count' }], chart: 'sankey', ...overYear } }
/** Money that came, by where its customer came from, how was ordered and how was paid. */
export const moneyPath: Placed = { id: 'money path', title: { en: 'Money that came: from first touch to payment', zh: '回款：从首次接触到付款' }, width: 12, height: 7, report: { object: 'payment', date: 'date', rows: [by('customer.source'), by('order.channel')], columns: [by('receipt.method')], measures: [{ function: 'sum', field: 'amount' }], chart: 'sankey', ...overYear } }

const head = (id: string, text: Words): Placed => note(id, text)

/** A block for each stage of a customer's life. */
export const lifecycleDashboard: ShippedDashboard = {
  name: 'lifecycle', label: { en: 'Customer lifecycle', zh: '客户生命周期' }, about: { en: 'Customers that come, grow, stay, go and come back, a block for each stage.', zh: '客户的获取、成长、保留、流失与赢回，每个阶段一块。' },
  cards: laid(
    [head('win', { en: 'Win: who comes, and from where', zh: '获取：谁来了，从哪里来' })],
    [figure('customer.new_count'), figure('customer.first_buyers'), figure('customer.referrals'), figure('customer.acquisition_cost')],
    [figure('customer.new_value'), figure('customer.new_frequency'), figure('lead.conversion'), figure('customer.count')],
    [path, pathBySource],
    [journey],
    [moneyPath],
    [head('grow', { en: 'Develop: how they grow', zh: '成长：买得更多更好' })],
    [figure('sales.per_buyer'), figure('sales.purchase_frequency'), figure('customer.participation'), figure('customer.lifetime_value')],
    [chart('stages', { en: 'Customers by stage', zh: '各阶段客户数' }, 'bar', ['customer.count'], [by('lifecycleStage')], { width: 5 }), chart('trend', { en: 'New customers by month', zh: '逐月新增客户' }, 'line', ['customer.new_count'], [month], { ...overYear, width: 7 })],
    [head('keep', { en: 'Keep: who stays', zh: '保留：谁留下来' })],
    [figure('customer.active_count'), figure('customer.retention'), figure('customer.repeat_share'), figure('customer.loyalty_index')],
    [figure('customer.alive'), figure('customer.renewal_rate'), figure('contract.monthly'), figure('contact.overdue_share')],
    [cohort],
    [head('lose', { en: 'Lose and win back: who goes, and who returns', zh: '流失与赢回：谁离开，谁回来' })],
    [figure('customer.at_risk_count'), figure('customer.lost_count'), figure('customer.churn_rate'), figure('customer.won_back_count')],
  ),
}

/** What serving customers shows today; the desk itself is still to come. */
export const serviceDashboard: ShippedDashboard = {
  name: 'service', label: { en: 'Service', zh: '服务' }, about: { en: 'What comes back, who calls, and what is not counted yet.', zh: '退货、来电，以及尚未统计的内容。' },
  cards: laid(
    [note('missing', { en: 'Complaints, first answer, time to solve, service level and satisfaction are counted once tickets and surveys are in use: nothing is kept of them yet, so no number stands here.', zh: '投诉率、首次响应、解决时长、SLA 达成与满意度需启用工单和问卷后统计：目前没有数据，因此不显示数字。' })],
    [figure('contact.inbound'), figure('product.return_rate'), figure('contact.overdue_share'), figure('customer.renewal_rate')],
    [chart('inbound', { en: 'Contacts by customers, month by month', zh: '逐月客户来访来电' }, 'line', ['contact.inbound'], [month], overYear), chart('returns', { en: 'Returned, by category', zh: '按品类的退货率' }, 'bar', ['product.return_rate'], [by('product.category')])],
    [chart('who', { en: 'Who is called by whom', zh: '各负责人的客户来访来电' }, 'table', ['contact.inbound', 'contact.activities', 'contact.average'], [by('owner')], { width: 12, height: 6, limit: 50 })],
  ),
}
