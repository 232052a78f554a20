import { defineAction } from '../define/action.ts'

/** Of every competitor in the deal: what they are good and bad at, how we fared against them, their products beside ours. */
export const readBattleCard = defineAction('opportunity.battleCard', {
  on: 'opportunity',
  right: 'read',
  reads: true,
  module: 'partners',
  label: { en: 'Battle card', zh: '竞争作战卡' },
  about: { en: 'What to know of each competitor in this deal: strengths and weaknesses, wins and losses against them, products and prices beside ours.', zh: '本商机各竞争对手须知：优劣势、与其交锋的胜负、产品与价格对比。' },
})

export const readCompetitorRecord = defineAction('competitor.figures', {
  on: 'competitor',
  right: 'read',
  reads: true,
  label: { en: 'Wins and losses against', zh: '交锋胜负' },
  about: { en: 'How many deals were won and lost against them, over what you may see, and why they were lost.', zh: '在您可见范围内与其交锋的胜负数、金额及输单原因。' },
})
