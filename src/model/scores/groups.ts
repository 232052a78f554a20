import { choiceScore, defineScores, textScore } from '../define/score.ts'

const numbered = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`c${place + 1}`, { en: `Group ${place + 1}`, zh: `群组 ${place + 1}` }]))

/** Customers who are alike in how they buy. */
export const clusterScores = defineScores('customer', 'insight', {
  cluster: choiceScore(numbered, { model: 'clusters', label: { en: 'Cluster', zh: '客户聚类' } }),
})

/** What a customer may buy next, by what those who are alike have. */
export const nextProductScores = defineScores('customer', 'insight', {
  nextProduct: textScore({ model: 'nextProduct', label: { en: 'Next best product', zh: '下一最佳产品' } }),
})
