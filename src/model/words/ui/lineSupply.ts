import type { Words } from '../../../lib/words.ts'

/** What stands below the product of a line: whether there is enough of it. */
export const lineSupplyWords = {
  enough: { en: '{free} in stock · ready to send', zh: '库存 {free} · 可发' },
  short: { en: '{free} in stock · {short} short', zh: '库存 {free} · 缺 {short}' },
  shortUntil: { en: '{free} in stock · {short} short, more on {date}', zh: '库存 {free} · 缺 {short}，{date} 到' },
} as const satisfies Record<string, Words>
