import type { Words } from '../../../lib/words.ts'
import { pageNames } from './pageNames.ts'

/** The page on which a budget is spread over channels. */
export const allocationWords = {
  page: pageNames.budget,
  about: { en: 'How a half year’s money and hours are spread best over kinds of campaigns, for new and for known customers: each gets so much that one more unit brings the same everywhere. Learned from campaigns that cost something and began half a year ago or earlier.', zh: '如何把半年的预算与工时分配到各类活动的新客与老客：使每多投入一单位的收益在各处相等。依据半年前开始且有费用的市场活动学得。' },
  money: { en: 'Budget of the half year', zh: '半年预算' },
  hours: { en: 'Hours there are (empty: enough)', zh: '可用工时（留空为不限）' },
  expected: { en: 'Expected', zh: '预期收益' },
  within: { en: '{from} to {to} in four of five cases', zh: '八成把握在 {from} 至 {to} 之间' },
  asBefore: { en: 'Spread as before', zh: '按以往比例' },
  oneMore: { en: 'One more unit of money brings', zh: '每多投入 1 元收益' },
  spent: { en: 'Spent', zh: '投入' },
  channel: { en: 'Channel', zh: '渠道' },
  customers: { en: 'Customers', zh: '客群' },
  new: { en: 'New', zh: '新客' },
  known: { en: 'Known', zh: '老客' },
  before: { en: 'So far', zh: '以往投入' },
  proposed: { en: 'Proposed', zh: '建议投入' },
  compared: { en: 'Compared', zh: '对比' },
  atMost: { en: 'At most', zh: '上限' },
  limitOf: { en: 'At most for {channel}, {customers}', zh: '{channel}（{customers}）上限' },
  seen: { en: 'Half years seen', zh: '历史半年数' },
  asProfit: { en: 'Counted as gross profit.', zh: '按毛利计算。' },
  asSales: { en: 'Counted as sales: no order has costs.', zh: '按销售额计算：订单尚无成本。' },
  none: { en: 'Nothing to spread yet.', zh: '暂无可分配的渠道。' },
} as const satisfies Readonly<Record<string, Words>>
