import { choiceScore, defineScores, moneyScore, shareScore, wholeScore } from '../define/score.ts'

/** Points of risk by rules; the level goes by them and by what was learned, whichever is higher. What people judge by hand is a field of its own. */
export const riskScores = defineScores('customer', 'insight', {
  riskClass: choiceScore({ low: { en: 'Low', zh: '低', tone: 'ok' }, medium: { en: 'Medium', zh: '中', tone: 'warn' }, high: { en: 'High', zh: '高', tone: 'bad' } }, { model: 'risk', told: true, seenWith: ['customer.overdueAmount'], label: { en: 'Level of risk', zh: '风险等级' } }),
  riskPoints: wholeScore({ model: 'risk', grain: 5, seenWith: ['customer.overdueAmount'], label: { en: 'Points of risk', zh: '风险分' }, help: { en: '0 is none, 100 all of it', zh: '0 为无风险，100 为最高' } }),
})

/** What was learned of how customers pay, beside the points of the rules: which of them stands in force is a matter of its run. */
export const lateScores = defineScores('customer', 'insight', {
  lateRisk: choiceScore({ low: { en: 'Low', zh: '低', tone: 'ok' }, medium: { en: 'Medium', zh: '中', tone: 'warn' }, high: { en: 'High', zh: '高', tone: 'bad' } }, { model: 'lateRisk', told: true, seenWith: ['customer.overdueAmount'], label: { en: 'Late payment', zh: '逾期付款风险' } }),
  lateProbability: shareScore({ model: 'lateRisk', seenWith: ['customer.overdueAmount'], label: { en: 'Chance to pay late', zh: '预测逾期概率' } }),
})

const cost = ['orderLine.cost', 'order.grossProfit']

/** What a customer leaves over, now and in the half year to come. Whoever may not see costs does not see it. */
export const profitScores = defineScores('customer', 'insight', {
  profitNet: moneyScore({ model: 'profit', seenWith: cost, label: { en: 'Net profit of the year', zh: '近一年净利润' } }),
  profitShare: shareScore({ model: 'profit', grain: 0.005, seenWith: cost, label: { en: 'Share of all profit', zh: '利润贡献占比' } }),
  profitMargin: shareScore({ model: 'profit', seenWith: cost, label: { en: 'Net margin', zh: '净利率' } }),
  profitAhead: moneyScore({ model: 'profit', seenWith: cost, label: { en: 'Profit of the next half year', zh: '未来半年利润预测' } }),
  profitAheadFrom: moneyScore({ model: 'profit', seenWith: cost, label: { en: 'Profit ahead, at least', zh: '利润预测下限' } }),
  profitAheadTo: moneyScore({ model: 'profit', seenWith: cost, label: { en: 'Profit ahead, at most', zh: '利润预测上限' } }),
})

/** How much care its segment deserves: Kotler's five levels. How close people feel to it is a field of its own. */
export const careScores = defineScores('customer', 'insight', {
  careLevel: choiceScore({
    basic: { en: 'Basic', zh: '基本型', tone: 'neutral' }, reactive: { en: 'Reactive', zh: '被动型', tone: 'info' }, accountable: { en: 'Accountable', zh: '负责型', tone: 'plum' },
    proactive: { en: 'Proactive', zh: '能动型', tone: 'ok' }, partnership: { en: 'Partnership', zh: '伙伴型', tone: 'accent' },
  }, { model: 'relationship', told: true, seenWith: cost, label: { en: 'Recommended relationship', zh: '建议关系层级' } }),
})
