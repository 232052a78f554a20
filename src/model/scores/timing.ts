import { choiceScore, dateScore, defineScores, moneyScore, numberScore, shareScore } from '../define/score.ts'

/** When a customer will buy again, and whether it is late by its own habit. */
export const repurchaseScores = defineScores('customer', 'insight', {
  repurchase: choiceScore({ later: { en: 'Not yet', zh: '未到期', tone: 'neutral' }, due: { en: 'Due', zh: '临近复购', tone: 'info' }, overdue: { en: 'Overdue', zh: '逾期未购', tone: 'warn' } }, { model: 'repurchase', told: true, label: { en: 'Repurchase', zh: '复购状态' } }),
  nextPurchaseOn: dateScore({ model: 'repurchase', label: { en: 'Next purchase', zh: '预计下次购买' } }),
  nextPurchaseFrom: dateScore({ model: 'repurchase', label: { en: 'Next purchase, earliest', zh: '下次购买最早' } }),
  nextPurchaseUntil: dateScore({ model: 'repurchase', label: { en: 'Next purchase, latest', zh: '下次购买最晚' } }),
})

/** Whether it is still a customer, how much it will buy in a year, and between which bounds. */
export const clvScores = defineScores('customer', 'insight', {
  aliveProbability: shareScore({ model: 'clv', label: { en: 'P(alive)', zh: '存续概率' } }),
  expectedPurchases: numberScore({ model: 'clv', grain: 0.5, decimals: 2, label: { en: 'Expected purchases in a year', zh: '未来一年预计购买次数' } }),
  lifetimeValue: moneyScore({ model: 'clv', label: { en: 'Value of the next year', zh: '未来一年价值' } }),
  lifetimeValueFrom: moneyScore({ model: 'clv', label: { en: 'Value, at least', zh: '价值下限' } }),
  lifetimeValueTo: moneyScore({ model: 'clv', label: { en: 'Value, at most', zh: '价值上限' } }),
  /** Above what it bought in the last year; nothing where less is expected. */
  valueBeyond: moneyScore({ model: 'clv', label: { en: 'Potential beyond last year', zh: '潜在增量价值' } }),
})

/** How likely it buys nothing in the next 90 days, learned from those who bought nothing in the last. */
export const churnScores = defineScores('customer', 'insight', {
  churnRisk: choiceScore({ low: { en: 'Low', zh: '低', tone: 'ok' }, medium: { en: 'Medium', zh: '中', tone: 'warn' }, high: { en: 'High', zh: '高', tone: 'bad' } }, { model: 'churn', told: true, label: { en: 'Churn risk', zh: '流失风险' } }),
  churnProbability: shareScore({ model: 'churn', label: { en: 'Churn probability', zh: '流失概率' } }),
})
