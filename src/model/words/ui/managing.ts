import type { Words } from '../../../lib/words.ts'

/** Sentences of management reports. */
export const managingWords = {
  span: { en: '{from} – {to}, against {before}.', zh: '{from} – {to}，对比 {before}。' },
  reach: { en: 'Counted over the records that {name} may see.', zh: '按 {name} 可见的记录统计。' },
  moved: { en: '{metric}: {value}, {change} on {before}.', zh: '{metric}：{value}，较 {before} {change}。' },
  stands: { en: '{metric}: {value}.', zh: '{metric}：{value}。' },
  untold: { en: '{metric}: {why}', zh: '{metric}：{why}' },
  mostly: { en: 'Moved most by {names}; all others {others}.', zh: '变动最大：{names}；其他合计 {others}。' },
  nothing: { en: 'nothing', zh: '零' },
  salesFell: { en: 'Go through the customers that fell most with their owners, beginning with {names}.', zh: '与负责人逐一复盘下降最多的客户，先从 {names} 开始。' },
  winRateFell: { en: 'Look at the deals that were lost in this time: the win rate fell by {points} points.', zh: '复盘该期间丢单：赢单率下降 {points} 个百分点。' },
  atRisk: { en: '{count} customers are at high risk of leaving: give each to somebody this week.', zh: '{count} 个客户流失风险高：本周逐一指定跟进人。' },
  overdue: { en: '{amount} is overdue: agree with each customer on a day.', zh: '逾期未收 {amount}：与客户逐一约定回款日。' },
  campaigns: { en: 'Campaigns cost more than they brought: stop or change the weakest.', zh: '活动费用高于带来的毛利：停止或调整效果最差的活动。' },
  data: { en: 'Only {share} of what is needed of customers is filled: begin with those of the greatest value.', zh: '客户必填信息仅完整 {share}：从价值最高的客户开始补全。' },
  steady: { en: 'Nothing asks to be mended at once; keep to the plan.', zh: '没有需要立即处理的事项，按计划推进。' },
} as const satisfies Readonly<Record<string, Words>>
