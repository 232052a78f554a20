import { choiceScore, defineScores, moneyScore } from '../define/score.ts'
import { type NextActionName, nextActionNames } from './nextActionNames.ts'

/** What it is made of: whoever may not read one of these does not see it. */
const facts = ['overdueAmount', 'openOpportunityCount', 'openOpportunityAmount', 'nextContactAt', 'lastOrderOn', 'averageOrder', 'churnRisk', 'churnProbability', 'repurchase', 'nextPurchaseOn', 'valueQuadrant', 'valueQuadrantBefore', 'lifecycle', 'nextProduct', 'lifetimeValue'].map((name) => `customer.${name}`)
const tones = { collect: 'bad', keep: 'bad', fallen: 'warn', close: 'accent', repurchase: 'warn', due: 'info', crossSell: 'ok', winBack: 'neutral', first: 'neutral' } as const

/** The first of the next best actions, as it stands on the page of the customer, and what hangs on it. */
export const nextScores = defineScores('customer', 'insight', {
  nextAction: choiceScore(Object.fromEntries(Object.entries<NextActionName>(nextActionNames).map(([key, { short, label }]) => [key, { ...(short ?? label), tone: tones[key as keyof typeof tones] ?? 'neutral' }])), { model: 'nextAction', seenWith: facts, label: { en: 'Next best action', zh: '下一步行动' } }),
  nextActionWorth: moneyScore({ model: 'nextAction', seenWith: facts, label: { en: 'At stake', zh: '涉及金额' }, help: { en: 'What is overdue or open, the value of the next year, or an average order', zh: '逾期或在手金额、未来一年价值，或平均订单额' } }),
})
