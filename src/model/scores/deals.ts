import { choiceScore, dateScore, defineScores, moneyScore, shareScore } from '../define/score.ts'

/** How likely an open deal is won, what it is worth by that, and when it is decided. The stage's own chance is a field that people set. */
export const winScores = defineScores('opportunity', 'insight', {
  winChance: choiceScore({ low: { en: 'Low', zh: '低', tone: 'bad' }, medium: { en: 'Medium', zh: '中', tone: 'warn' }, high: { en: 'High', zh: '高', tone: 'ok' } }, { model: 'win', told: true, label: { en: 'Chance', zh: '赢单机会' } }),
  winProbability: shareScore({ model: 'win', label: { en: 'Learned win probability', zh: '预测赢率' } }),
  winAmount: moneyScore({ model: 'win', seenWith: ['opportunity.amount'], label: { en: 'Amount by learned chance', zh: '预测赢率加权金额' } }),
  likelyCloseOn: dateScore({ model: 'win', label: { en: 'Likely decided on', zh: '预计决策日' } }),
  likelyCloseFrom: dateScore({ model: 'win', label: { en: 'Decided, earliest', zh: '最早决策日' } }),
  likelyCloseUntil: dateScore({ model: 'win', label: { en: 'Decided, latest', zh: '最晚决策日' } }),
})
