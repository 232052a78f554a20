import type { Words } from '../../../lib/words.ts'

/** What is told before an order is confirmed. */
export const confirmWords = {
  pricesDiffer: { en: 'These prices are not what the rules say on the day of the order. Take the prices of the rules, or keep these.', zh: '以下价格与订单当日的价格规则不一致：可改用规则价，或保留现价。' },
  differs: { en: '{name}: {given} here, {rule} by the rules ({difference})', zh: '{name}：现价 {given}，规则价 {rule}（差 {difference}）' },
  differsBeyond: { en: '{name}: {given} here, {rule} by the rules ({difference}), beyond your discount: keeping it needs a yes', zh: '{name}：现价 {given}，规则价 {rule}（差 {difference}），超出您的折扣权限，保留须获批准' },
  more: { en: 'and {count} more', zh: '另有 {count} 行' },
} as const satisfies Record<string, Words>
