import type { Words } from '../../lib/words.ts'

/** What a next best action is called; in a column without what the name tells, and short. They come with the first list: why and when stand beside the rules. */
export interface NextActionName { readonly label: Words; readonly short?: Words }

export const nextActionNames = {
  collect: { label: { en: 'Ask for the overdue payment', zh: '催收逾期款项' } },
  keep: { label: { en: 'Call and ask what is missing', zh: '致电了解原因' } },
  fallen: { label: { en: 'Find out why it buys less', zh: '了解购买下降的原因' }, short: { en: 'Find out why it buys less', zh: '了解下降原因' } },
  close: { label: { en: 'Bring the open deal to a decision', zh: '推进在手商机' } },
  repurchase: { label: { en: 'Offer what it usually buys', zh: '按习惯提供报价' } },
  due: { label: { en: 'Ask about the next order', zh: '询问下次订货' } },
  crossSell: { label: { en: 'Offer {product} besides', zh: '推荐 {product}' }, short: { en: 'Offer another product', zh: '推荐其他产品' } },
  winBack: { label: { en: 'Plan to win it back', zh: '制定赢回计划' } },
  first: { label: { en: 'Win the first order', zh: '争取首单' } },
} as const satisfies Readonly<Record<string, NextActionName>>
export type NextActionKey = keyof typeof nextActionNames
