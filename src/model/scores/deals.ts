import { choiceScore, dateScore, defineScores, moneyScore, numberScore, shareScore, wholeScore } from '../define/score.ts'

/** How likely an open deal is won, what it is worth by that, and when it is decided. The stage's own chance is a field that people set. */
export const winScores = defineScores('opportunity', 'insight', {
  winChance: choiceScore({ low: { en: 'Unlikely', zh: '赢面小', tone: 'bad' }, medium: { en: 'Open', zh: '赢面中', tone: 'warn' }, high: { en: 'Likely', zh: '赢面大', tone: 'ok' } }, { model: 'win', told: true, label: { en: 'Chance', zh: '赢单机会' } }),
  winProbability: shareScore({ model: 'win', label: { en: 'Learned win probability', zh: '预测赢率' } }),
  winAmount: moneyScore({ model: 'win', seenWith: ['opportunity.amount'], label: { en: 'Amount by learned chance', zh: '预测赢率加权金额' } }),
  likelyCloseOn: dateScore({ model: 'win', label: { en: 'Likely decided on', zh: '预计决策日' } }),
  likelyCloseFrom: dateScore({ model: 'win', label: { en: 'Decided, earliest', zh: '最早决策日' } }),
  likelyCloseUntil: dateScore({ model: 'win', label: { en: 'Decided, latest', zh: '最晚决策日' } }),
})

const chances = { low: { en: 'Low', zh: '低', tone: 'neutral' }, medium: { en: 'Medium', zh: '中', tone: 'info' }, high: { en: 'High', zh: '高', tone: 'ok' } } as const

/** How likely a lead becomes a customer; the score that people's rules give is a field of its own. */
export const leadScores = defineScores('lead', 'insight', {
  leadChance: choiceScore(chances, { model: 'lead', told: true, label: { en: 'Chance to convert', zh: '转化机会' } }),
  learnedScore: wholeScore({ model: 'lead', grain: 5, label: { en: 'Learned score', zh: '预测评分' }, help: { en: 'Of 100 leads like it so many become customers', zh: '每 100 条类似线索中预计转化的条数' } }),
  leadProbability: shareScore({ model: 'lead', label: { en: 'Probability to convert', zh: '转化概率' } }),
})

/** How likely a member of a campaign answers, and what the campaign adds to its probability to buy. */
export const responseScores = defineScores('campaignMember', 'insight', {
  responseChance: choiceScore(chances, { model: 'response', label: { en: 'Chance to answer', zh: '响应机会' } }),
  responseProbability: shareScore({ model: 'response', label: { en: 'Response probability', zh: '响应概率' } }),
  uplift: shareScore({ model: 'response', label: { en: 'Uplift', zh: '增量效果' }, help: { en: 'What the campaign adds to the probability to buy, learned from those who were held back', zh: '活动对购买概率的增量，由对照组学得' } }),
})

/** What one more unit of money would bring in the channel of a campaign. */
export const channelScores = defineScores('campaign', 'insight', {
  channelAdvice: choiceScore({ less: { en: 'Less', zh: '减少投入', tone: 'bad' }, keep: { en: 'Keep', zh: '保持', tone: 'neutral' }, more: { en: 'More', zh: '增加投入', tone: 'ok' } }, { model: 'allocation', seenWith: ['order.grossProfit'], label: { en: 'Channel', zh: '渠道建议' } }),
  marginalReturn: numberScore({ model: 'allocation', decimals: 2, grain: 0.1, seenWith: ['order.grossProfit'], label: { en: 'One more unit brings', zh: '边际收益' } }),
})
