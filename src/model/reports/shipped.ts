import { lifecycleDashboard, serviceDashboard } from './blocks.ts'
import type { ShippedDashboard } from './definition.ts'
import { by, chart, figure, laid, month, overYear } from './laid.ts'
import { sevenP } from './sevenP.ts'

/** The dashboards that every company has from the first day on, in both languages. Each shows what its reader may see. */
export const shippedDashboards: readonly ShippedDashboard[] = [
  {
    name: 'sales', label: { en: 'Sales', zh: '销售' }, about: { en: 'What was sold, by whom and to whom.', zh: '销售额、由谁销售、售给谁。' },
    cards: laid(
      [figure('sales.amount'), figure('sales.growth'), figure('sales.order_count'), figure('sales.avg_order_value')],
      [figure('sales.buyers'), figure('sales.purchase_frequency'), figure('profit.gross'), figure('profit.gross_margin')],
      [chart('trend', { en: 'Sales month by month', zh: '逐月销售额' }, 'line', ['sales.amount'], [month], { ...overYear, width: 8 }), chart('levels', { en: 'By customer level', zh: '按客户级别' }, 'pie', ['sales.amount'], [by('customer.level')], { width: 4 })],
      [chart('owners', { en: 'By owner', zh: '按负责人' }, 'bar', ['sales.amount'], [by('owner')]), chart('regions', { en: 'By region', zh: '按地区' }, 'bar', ['sales.amount'], [by('customer.region')])],
      [chart('customers', { en: 'Largest customers', zh: '最大客户' }, 'table', ['sales.amount', 'sales.order_count', 'sales.avg_order_value'], [by('customer')], { width: 12, height: 6, limit: 20 })],
    ),
  },
  {
    name: 'funnel', label: { en: 'Funnel', zh: '销售漏斗' }, about: { en: 'How leads and deals come through.', zh: '线索与商机的推进情况。' },
    cards: laid(
      [figure('lead.new_count'), figure('lead.conversion'), figure('sales.new_opportunities'), figure('sales.win_rate')],
      [figure('funnel.open_amount'), figure('funnel.weighted_amount'), figure('sales.cycle_days'), figure('funnel.velocity')],
      [chart('stages', { en: 'Came into each stage', zh: '进入各阶段的商机' }, 'funnel', ['funnel.entered'], [by('stage')]), chart('went', { en: 'Went on, by stage', zh: '各阶段转化率' }, 'bar', ['funnel.conversion'], [by('stage')])],
      [chart('open', { en: 'Open pipeline by stage', zh: '各阶段在手金额' }, 'bar', ['funnel.open_amount'], [by('stage')]), chart('lost', { en: 'Why deals are lost', zh: '丢单原因' }, 'pie', ['sales.lost_count'], [by('lossReason')], overYear)],
      [chart('flow', { en: 'From source to stage', zh: '从来源到阶段' }, 'sankey', ['funnel.entered'], [by('source')], { columns: [by('stage')], width: 12, height: 6, ...overYear })],
    ),
  },
  {
    name: 'targets', label: { en: 'Targets', zh: '目标' }, about: { en: 'What was reached of what is aimed at.', zh: '目标达成情况。' },
    cards: laid(
      [figure('sales.target_attainment'), figure('sales.amount'), figure('sales.won_amount'), figure('customer.new_count')],
      [chart('gauge', { en: 'Sales against target', zh: '销售额与目标' }, 'gauge', ['sales.amount'], [], { width: 4 }), chart('departments', { en: 'Attained by department', zh: '各部门达成率' }, 'bar', ['sales.target_attainment'], [by('department')], { width: 8 })],
      [chart('months', { en: 'Attained month by month', zh: '逐月达成率' }, 'line', ['sales.target_attainment'], [month], { ...overYear, width: 8 }), chart('kpis', { en: 'Attained by KPI', zh: '各指标达成率' }, 'table', ['sales.target_attainment'], [by('kpi')], { width: 4, limit: 20 })],
      [chart('people', { en: 'By owner', zh: '按负责人' }, 'table', ['sales.target_attainment', 'sales.amount', 'sales.won_amount', 'sales.win_rate', 'customer.new_count'], [by('owner')], { width: 12, height: 6, limit: 50 })],
    ),
  },
  {
    name: 'products', label: { en: 'Product sales', zh: '产品销售' }, about: { en: 'Which products are sold, where and through which channel.', zh: '各产品的销售额、地区与渠道。' },
    cards: laid(
      [figure('sales.product_amount'), figure('sales.product_quantity'), figure('sales.product_orders'), figure('sales.avg_order_value')],
      [chart('categories', { en: 'By category', zh: '按品类' }, 'pie', ['sales.product_amount'], [by('product.category')], { width: 4 }), chart('trend', { en: 'Month by month', zh: '逐月' }, 'area', ['sales.product_amount'], [month], { ...overYear, width: 8 })],
      [chart('map', { en: 'Category by region', zh: '品类与地区' }, 'heatmap', ['sales.product_amount'], [by('product.category')], { columns: [by('customer.region')], width: 12, height: 6 })],
      [chart('products', { en: 'Products', zh: '产品明细' }, 'table', ['sales.product_amount', 'sales.product_quantity', 'sales.product_orders'], [by('product')], { width: 12, height: 7, limit: 50 })],
    ),
  },
  {
    name: 'channels', label: { en: 'Channels', zh: '渠道' }, about: { en: 'Where customers come from, through what they buy, and what it costs.', zh: '客户来源、购买渠道与成本。' },
    cards: laid(
      [figure('campaign.cost'), figure('campaign.precision'), figure('campaign.cost_per_sale'), figure('marketing.roi_attributed')],
      [chart('sources', { en: 'Sales by source', zh: '按来源的销售额' }, 'bar', ['sales.amount'], [by('source')]), chart('channels', { en: 'Sales by channel', zh: '按销售渠道' }, 'pie', ['sales.amount'], [by('channel')])],
      [chart('new', { en: 'New customers by source', zh: '按来源的新增客户' }, 'bar', ['customer.new_count'], [by('source')]), chart('leads', { en: 'Leads by source', zh: '按来源的线索' }, 'table', ['lead.new_count', 'lead.conversion'], [by('source')])],
      [chart('campaigns', { en: 'Campaigns', zh: '市场活动' }, 'table', ['campaign.cost', 'campaign.precision', 'campaign.sales'], [by('campaign')], { ...overYear, width: 12, height: 6, limit: 30 })],
    ),
  },
  {
    name: 'people', label: { en: 'People and customers', zh: '员工与客户' }, about: { en: 'Who looks after whom, how often, and what comes of it.', zh: '员工跟进客户的频率与成效。' },
    cards: laid(
      [figure('contact.activities'), figure('contact.average'), figure('contact.overdue_share'), figure('contact.inbound')],
      [chart('work', { en: 'Work and what came of it, by owner', zh: '各员工的跟进与成效' }, 'table', ['contact.calls', 'contact.visits', 'contact.activities', 'sales.amount', 'sales.win_rate'], [by('owner')], { width: 12, height: 6, limit: 50 })],
      [chart('scatter', { en: 'Activities and sales, by owner', zh: '跟进数与销售额' }, 'scatter', ['contact.activities', 'sales.amount'], [by('owner')]), chart('weeks', { en: 'Activities by week', zh: '每周跟进' }, 'bar', ['contact.activities'], [{ field: 'date', period: 'week' }], { period: 'quarter' })],
    ),
  },
  lifecycleDashboard,
  serviceDashboard,
  {
    name: 'quality', label: { en: 'Data quality', zh: '数据质量' }, about: { en: 'How good what is known of customers is.', zh: '客户数据的完整、准确、一致与及时。' },
    cards: laid(
      [figure('data.score'), figure('data.completeness'), figure('data.accuracy'), figure('data.consistency')], [figure('data.timeliness'), figure('data.update_rate'), figure('data.confirmed'), figure('data.duplicates')],
      [chart('owners', { en: 'By owner', zh: '按负责人' }, 'table', ['customer.count', 'data.score', 'data.completeness', 'data.accuracy', 'data.consistency', 'data.timeliness'], [by('owner')], { height: 6, limit: 50 }), chart('sources', { en: 'Completeness by source', zh: '按来源的完整度' }, 'bar', ['data.completeness'], [by('source')], { height: 6 })],
    ),
  },
  ...sevenP,
]

/** Dashboards that belong together and go out as one, by the name of the set. */
export function shippedSet(name: string): readonly ShippedDashboard[] {
  return shippedDashboards.filter(({ set }) => set === name)
}

/** The dashboard by that name. */
export function shippedDashboard(name: string): ShippedDashboard | undefined {
  return shippedDashboards.find((each) => each.name === name)
}
