import type { Words } from '../../../lib/words.ts'

/** Words of the cards beside a quote. */
export const quotePageWords = {
  explain: { en: 'How the price of {product} came about', zh: '查看 {product} 的价格由来' },
  withoutProduct: { en: 'This line names no product: its price was given by hand.', zh: '该行未关联产品，价格为手工填写。' },
  rivals: { en: 'Competing offers', zh: '竞争报价' },
  lower: { en: '{share} lower', zh: '低 {share}' },
  higher: { en: '{share} higher', zh: '高 {share}' },
  level: { en: 'the same', zh: '持平' },
  links: { en: 'Links given out', zh: '已发出的链接' },
  handedOver: { en: 'Handed over by hand', zh: '人工转交' },
  open: { en: 'open', zh: '有效' },
  answered: { en: 'answered', zh: '已答复' },
  revoked: { en: 'taken back', zh: '已失效' },
  expired: { en: 'expired', zh: '已过期' },
  seen: { en: 'looked at {when}', zh: '{when}查看' },
  notSeen: { en: 'not looked at yet', zh: '尚未查看' },
  changes: { en: 'Changed since the version before', zh: '与上一版的差异' },
  added: { en: 'added', zh: '新增' },
  removed: { en: 'taken out', zh: '删除' },
  changed: { en: 'changed', zh: '修改' },
  nothing: { en: 'The lines are the same.', zh: '明细没有变化。' },
} as const satisfies Readonly<Record<string, Words>>
