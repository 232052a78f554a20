import type { Words } from '../../../lib/words.ts'

const kpis: Readonly<Record<string, Words>> = {
  amount: { en: 'Sales', zh: '销售额' }, orderCount: { en: 'Orders', zh: '订单数' }, averageOrder: { en: 'Average order value', zh: '客单价' }, newCustomers: { en: 'New customers', zh: '新增客户' },
  newOpportunities: { en: 'New opportunities', zh: '新增商机' }, wonAmount: { en: 'Amount won', zh: '赢单金额' }, winRate: { en: 'Win rate', zh: '赢单率' }, grossProfit: { en: 'Gross profit', zh: '毛利额' }, grossMargin: { en: 'Gross margin', zh: '毛利率' }, calls: { en: 'Calls', zh: '电话数' }, visits: { en: 'Visits', zh: '拜访数' },
  activities: { en: 'Activities', zh: '跟进数' }, contactsAverage: { en: 'Contacts per customer', zh: '客均联系次数' }, commissionCost: { en: 'Commission cost', zh: '提成成本' }, marketShare: { en: 'Market share', zh: '市场份额' },
}
const bases: Readonly<Record<string, Words>> = { confirmed: { en: 'Order confirmed', zh: '订单确认' }, signed: { en: 'Contract signed', zh: '合同签订' }, invoiced: { en: 'Invoice issued', zh: '已开票' }, paid: { en: 'Money received', zh: '已回款' } }
const periods: Readonly<Record<string, Words>> = { month: { en: 'Month', zh: '月' }, quarter: { en: 'Quarter', zh: '季度' }, year: { en: 'Year', zh: '年' } }
const ways: Readonly<Record<string, Words>> = { evenly: { en: 'Evenly', zh: '平均' }, lastYear: { en: 'As a year ago', zh: '按去年同期' }, value: { en: 'Number', zh: '数值' }, attainment: { en: 'Share of the target', zh: '目标达成率' } }

/** Choices of targets, plans, credit and commission. */
export const targetChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  kpi: kpis, basis: bases, period: periods, 'salesTarget.spread.into': periods, 'salesTarget.spread.by': ways, 'salesTarget.handOut.by': ways, 'salesTarget.leaderboard.by': ways,
  'salesTarget.attained.by': { owner: { en: 'Person', zh: '人员' }, department: { en: 'Department', zh: '部门' } },
  'salesTarget.subject': { company: { en: 'Company', zh: '公司' }, department: { en: 'Department', zh: '部门' }, person: { en: 'Person', zh: '个人' } },
  'salesPlan.status': { draft: { en: 'Draft', zh: '草稿' }, active: { en: 'In force', zh: '执行中' }, closed: { en: 'Closed', zh: '已关闭' } },
  'budgetLine.category': {
    travel: { en: 'Travel', zh: '差旅' }, meals: { en: 'Meals', zh: '餐饮招待' }, gifts: { en: 'Gifts', zh: '礼品' }, transport: { en: 'Transport', zh: '交通' }, lodging: { en: 'Lodging', zh: '住宿' },
    exhibition: { en: 'Exhibition', zh: '展会' }, advertising: { en: 'Advertising', zh: '广告推广' }, training: { en: 'Training', zh: '培训' }, samples: { en: 'Samples', zh: '样品' }, other: { en: 'Other', zh: '其他' },
  },
  'planScenario.formula': { frequency: { en: 'Average order × frequency × buyers', zh: '客单价 × 购买频次 × 购买客户数' }, traffic: { en: 'Average order × traffic × conversion', zh: '客单价 × 流量 × 转化率' } },
  'budgetLine.source': { typed: { en: 'Typed', zh: '手填' }, expenses: { en: 'Expenses', zh: '费用单' }, kpi: { en: 'A KPI', zh: '指标' } },
  counted: periods,
  earner: { everybody: { en: 'Everybody', zh: '所有人' }, role: { en: 'A role', zh: '角色' }, department: { en: 'A department', zh: '部门' }, person: { en: 'A person', zh: '人员' }, partner: { en: 'Partners', zh: '合作伙伴' } },
  measure: { amount: { en: 'Sales', zh: '销售额' }, margin: { en: 'Margin', zh: '毛利' } },
  tiering: { marginal: { en: 'Each part at its own rate', zh: '分段累进' }, whole: { en: 'All at the rate reached', zh: '全额按达到档位' } },
  'commissionStatement.status': { draft: { en: 'Draft', zh: '草稿' }, confirmed: { en: 'Confirmed', zh: '已确认' }, paid: { en: 'Paid', zh: '已发放' } },
  'commissionLine.kind': { earned: { en: 'Earned', zh: '计提' }, catchUp: { en: 'Higher tier', zh: '升档补差' }, takenBack: { en: 'Corrected', zh: '调整' } },
  'creditSplit.role': {
    closer: { en: 'Closer', zh: '签单' }, opener: { en: 'Opener', zh: '开拓' }, accountManager: { en: 'Account manager', zh: '客户经理' }, presales: { en: 'Presales', zh: '售前' }, service: { en: 'Service', zh: '服务' },
    partnerManager: { en: 'Partner manager', zh: '渠道经理' }, head: { en: 'Head', zh: '主管' }, other: { en: 'Other', zh: '其他' },
  },
  'creditSplit.kind': { revenue: { en: 'Revenue', zh: '营收' }, overlay: { en: 'Overlay', zh: '叠加' } },
  'creditSplit.origin': { given: { en: 'Given', zh: '设定' }, kept: { en: 'Kept at a transfer', zh: '转移时保留' } },
}
