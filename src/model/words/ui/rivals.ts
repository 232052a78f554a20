import type { Words } from '../../../lib/words.ts'

/** Competitors: the battle card of a deal, wins and losses against each. */
export const rivalWords = {
  battleCard: { en: 'Competitors in this deal', zh: '本商机的竞争对手' },
  record: { en: 'Wins and losses against them', zh: '交锋胜负' },
  won: { en: 'Won', zh: '赢' },
  lost: { en: 'Lost', zh: '输' },
  open: { en: 'Open', zh: '进行中' },
  winRate: { en: '{rate} won of those decided', zh: '已决出的赢率 {rate}' },
  noneDecided: { en: 'No deal against them was decided yet.', zh: '尚无与其交锋的结果。' },
  reasons: { en: 'Lost because of', zh: '输单原因' },
  strengths: { en: 'Strong in', zh: '优势' },
  weaknesses: { en: 'Weak in', zh: '劣势' },
  strategy: { en: 'What they do', zh: '策略' },
  products: { en: 'Their products beside ours', zh: '产品对比' },
  against: { en: 'against {product}', zh: '对应 {product}' },
  cheaper: { en: '{share} cheaper', zh: '低 {share}' },
  dearer: { en: '{share} dearer', zh: '高 {share}' },
  theirOffer: { en: 'Their offer here', zh: '对方本次报价' },
  ofThoseSeen: { en: 'Of the deals that you may see.', zh: '仅统计您可见的商机。' },
} as const satisfies Readonly<Record<string, Words>>
