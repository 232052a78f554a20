import { cohort, movement, path, pathBySource } from './blocks.ts'
import type { ReportDimension, ShippedDashboard } from './definition.ts'
import { by, chart, figure, laid, month, note, overYear, type Placed } from './laid.ts'
import type { Words } from '../../lib/words.ts'
import { countedOrderStates } from '../define/orderStates.ts'

const now = { period: 'all' } as const
/** Sums over the lines of orders that count, in the time of the report. */
function lines(id: string, title: Words, rows: readonly ReportDimension[]): Placed {
  return { id, title, width: 6, height: 6, report: { object: 'orderLine', filter: { field: 'order.status', is: 'in', value: [...countedOrderStates] }, date: 'order.date', rows, columns: [], measures: [{ function: 'sum', field: 'netTotal' }, { function: 'sum', field: 'costTotal' }], chart: 'table', limit: 20 } }
}

/** The 7P report: seven pages on customers, what they bring, and how they are won. */
export const sevenP: readonly ShippedDashboard[] = [
  {
    name: 'profiling', set: 'sevenP', label: { en: 'Profiling', zh: '客户画像' }, about: { en: 'Who the customers are: layers, risk, habits.', zh: '客户是谁：分层、风险、习惯。' },
    cards: laid(
      [figure('customer.count'), figure('customer.active_count'), figure('customer.at_risk_count'), figure('value.model')],
      [chart('levels', { en: 'By level', zh: '按客户级别' }, 'pie', ['customer.count'], [by('level')], { width: 4, ...now }), chart('quadrants', { en: 'By value quadrant', zh: '按价值象限' }, 'bar', ['customer.count'], [by('valueQuadrant')], { width: 4, ...now }), chart('churn', { en: 'By churn risk', zh: '按流失风险' }, 'pie', ['customer.count'], [by('churnRisk')], { width: 4, ...now })],
      [chart('segments', { en: 'By RFM segment', zh: '按 RFM 分群' }, 'table', ['customer.count', 'customer.lifetime_value', 'customer.alive'], [by('rfmSegment')], now), chart('clusters', { en: 'By cluster of buying habits', zh: '按购买习惯聚类' }, 'table', ['customer.count', 'customer.lifetime_value', 'customer.alive'], [by('cluster')], now)],
      [chart('where', { en: 'Industry and region', zh: '行业与地区' }, 'heatmap', ['customer.count'], [by('industry')], { columns: [by('region')], width: 8, height: 6, ...now }), chart('credit', { en: 'Risk that people noted', zh: '人工标注的风险' }, 'bar', ['customer.count'], [by('risk')], { width: 4, height: 6, ...now })],
      [chart('channel', { en: 'Habits: preferred channel', zh: '习惯：偏好渠道' }, 'bar', ['customer.count'], [by('preferredChannel')], now), chart('repurchase', { en: 'Habits: repurchase', zh: '习惯：复购状态' }, 'bar', ['customer.count'], [by('repurchase')], now)],
    ),
  },
  {
    name: 'persistency', set: 'sevenP', label: { en: 'Persistency', zh: '客户持久性' }, about: { en: 'How loyal they are, how lasting that is, and how it changes.', zh: '客户有多忠诚、能持续多久、如何变化。' },
    cards: laid(
      [figure('customer.repeat_share'), figure('customer.retention'), figure('customer.loyalty_index'), figure('customer.alive')],
      [figure('customer.lost_count'), figure('customer.churn_rate'), figure('customer.won_back_count'), figure('customer.renewal_rate')],
      [figure('customer.cross_sell_rate'), figure('value.potential'), figure('customer.lifetime_value'), figure('customer.participation')],
      [movement, chart('life', { en: 'Lifecycle by purchases', zh: '购买生命周期' }, 'bar', ['customer.count'], [by('lifecycle')], { height: 6, ...now })],
      [cohort],
    ),
  },
  {
    name: 'profitability', set: 'sevenP', label: { en: 'Profitability', zh: '客户盈利性' }, about: { en: 'What each customer, segment and product leaves.', zh: '每个客户、分群和产品带来多少利润。' },
    cards: laid(
      [note('cost', { en: 'Gross profit is sales after discounts less cost of goods; profit after expenses takes what was claimed off. Cost of service is not known before there are tickets.', zh: '毛利为折后销售额减销货成本；扣费后利润再减已报销费用。启用工单前，服务成本没有数据。' })],
      [figure('profit.gross'), figure('profit.gross_margin'), figure('profit.net'), figure('value.realised')],
      [chart('segments', { en: 'By value quadrant', zh: '按价值象限' }, 'table', ['sales.amount', 'profit.gross', 'profit.gross_margin'], [by('customer.valueQuadrant')]), chart('levels', { en: 'By level', zh: '按客户级别' }, 'table', ['sales.amount', 'profit.gross', 'profit.gross_margin'], [by('customer.level')])],
      [chart('customers', { en: 'Customers', zh: '客户' }, 'table', ['sales.amount', 'profit.gross', 'profit.gross_margin'], [by('customer')], { height: 6, limit: 30 }), lines('categories', { en: 'By category: net sales and cost', zh: '按品类：净销售额与成本' }, [by('product.category')])],
      [chart('products', { en: 'By product', zh: '按产品' }, 'table', ['profit.product_gross', 'profit.marginal', 'sales.product_quantity'], [by('product')], { height: 6, limit: 30 }), chart('potential', { en: 'Where the potential lies', zh: '潜在价值分布' }, 'bar', ['value.potential'], [by('valueQuadrant')], { height: 6, ...now })],
      [chart('trend', { en: 'Gross margin month by month', zh: '逐月毛利率' }, 'line', ['profit.gross_margin'], [month], { ...overYear, width: 12 })],
    ),
  },
  {
    name: 'performance', set: 'sevenP', label: { en: 'Performance', zh: '销售绩效' }, about: { en: 'Sales by kind of product, channel, place and employee.', zh: '按产品类别、渠道、地点与员工的销售。' },
    cards: laid(
      [figure('sales.amount'), figure('sales.growth'), figure('sales.target_attainment'), figure('sales.win_rate')],
      [chart('kinds', { en: 'By category', zh: '按品类' }, 'bar', ['sales.product_amount'], [by('product.category')]), chart('channels', { en: 'By channel', zh: '按渠道' }, 'pie', ['sales.amount'], [by('channel')])],
      [chart('market', { en: 'Market share by category', zh: '各品类市场份额' }, 'bar', ['market.share'], [by('product.category')], { period: 'year' }), chart('regionShare', { en: 'Market share by region', zh: '各地区市场份额' }, 'bar', ['market.share'], [by('customer.region')], { period: 'year' })],
      [chart('places', { en: 'By region', zh: '按地区' }, 'bar', ['sales.amount'], [by('customer.region')]), chart('trend', { en: 'Month by month', zh: '逐月' }, 'line', ['sales.amount'], [month], overYear)],
      [chart('people', { en: 'By employee', zh: '按员工' }, 'table', ['sales.amount', 'sales.order_count', 'sales.avg_order_value', 'profit.gross', 'sales.win_rate'], [by('owner')], { width: 12, height: 7, limit: 50 })],
    ),
  },
  {
    name: 'prospecting', set: 'sevenP', label: { en: 'Prospecting', zh: '客户拓展' }, about: { en: 'How many customers come, of which kind, and by which means.', zh: '新客户的数量、类型与来源。' },
    cards: laid(
      [figure('lead.new_count'), figure('lead.conversion'), figure('customer.new_count'), figure('customer.acquisition_cost')],
      [path, pathBySource],
      [chart('trend', { en: 'New customers month by month', zh: '逐月新增客户' }, 'line', ['customer.new_count'], [month], overYear), chart('kinds', { en: 'By kind', zh: '按类型' }, 'pie', ['customer.new_count'], [by('kind')])],
      [chart('sources', { en: 'Leads by source', zh: '按来源的线索' }, 'table', ['lead.new_count', 'lead.conversion'], [by('source')]), chart('industries', { en: 'New customers by industry', zh: '按行业的新增客户' }, 'bar', ['customer.new_count'], [by('industry')])],
    ),
  },
  {
    name: 'product', set: 'sevenP', label: { en: 'Product', zh: '产品' }, about: { en: 'What is bought next, what comes back, and how supply stands.', zh: '下一购买、退货反馈与供应状况。' },
    cards: laid(
      [figure('sales.product_amount'), figure('sales.product_quantity'), figure('product.return_rate'), figure('product.short_count')],
      [chart('next', { en: 'Next best product, customers', zh: '下一最佳产品（客户数）' }, 'bar', ['customer.count'], [by('nextProduct')], now), chart('categories', { en: 'By category', zh: '按品类' }, 'pie', ['sales.product_amount'], [by('product.category')])],
      [chart('returned', { en: 'Design feedback: returned', zh: '设计反馈：退货' }, 'table', ['sales.product_quantity', 'product.return_rate'], [by('product')], { height: 6, limit: 30 }), chart('lost', { en: 'Design feedback: why deals are lost', zh: '设计反馈：丢单原因' }, 'bar', ['sales.lost_count'], [by('lossReason')], { height: 6, ...overYear })],
      [chart('suppliers', { en: 'Supply: suppliers', zh: '供应：供应商' }, 'table', ['supplier.answer_days', 'supplier.late_share', 'supplier.defect_share'], [by('supplier')], { ...overYear }), chart('short', { en: 'Supply: what runs short, by category', zh: '供应：缺货与低库存（按品类）' }, 'bar', ['product.short_count'], [by('category')])],
      [note('complaints', { en: 'Complaints as feedback on the design come with tickets.', zh: '投诉类设计反馈需启用工单后统计。' })],
    ),
  },
  {
    name: 'promotion', set: 'sevenP', label: { en: 'Promotion', zh: '营销推广' }, about: { en: 'Campaigns and advertising: cost, response, profit.', zh: '活动与广告：费用、响应、利润。' },
    cards: laid(
      [figure('campaign.cost'), figure('campaign.precision'), figure('campaign.cost_per_sale'), figure('campaign.sales')],
      [figure('marketing.roi'), figure('marketing.incremental_profit'), figure('marketing.roi_attributed'), figure('campaign.compared_share')],
      [figure('marketing.incremental_response'), figure('campaign.retention'), figure('customer.participation'), figure('customer.acquisition_cost')],
      [note('control', { en: 'What campaigns brought is known of those that held members back; of all others only what came of their orders, which is more than they brought.', zh: '只有设对照组的活动可以得出增量；其余活动只有归因口径的毛利，会高于实际增量。' })],
      [chart('incremental', { en: 'Incremental profit by category', zh: '按品类的增量毛利' }, 'bar', ['marketing.incremental_profit'], [by('product.category')], overYear), chart('levels', { en: 'Incremental profit and return by level', zh: '按客户级别的增量毛利与回报' }, 'table', ['marketing.incremental_profit', 'marketing.roi'], [by('customer.level')], overYear)],
      [chart('kinds', { en: 'Cost by kind', zh: '按类型的费用' }, 'bar', ['campaign.cost'], [by('kind')]), chart('trend', { en: 'Sales from campaigns, month by month', zh: '逐月活动销售额' }, 'line', ['campaign.sales'], [month], overYear)],
      [chart('campaigns', { en: 'Campaigns', zh: '市场活动' }, 'table', ['campaign.cost', 'campaign.precision', 'campaign.sales', 'marketing.incremental_profit', 'marketing.roi', 'marketing.roi_attributed'], [by('campaign')], { ...overYear, width: 12, height: 6, limit: 30 })],
    ),
  },
]
