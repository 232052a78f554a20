import { pinyin } from 'pinyin-pro'
import { fold } from '../../model/filter/fold.ts'

/** Longer keys would not fit an index entry (2,704 bytes). */
const longestKey = 400
const longestOriginal = 100

/**
 * The key by which names are sorted, compared byte by byte (collation C): Chinese characters by their plain reading, Latin in
 * lower case, then the original, so that equal readings keep an order: '李娜' is 'li na\u0001李娜'.
 */
export function sortKey(text: string): string {
  const lower = fold(text)
  const reading = /\p{Script=Han}/u.test(lower) ? pinyin(lower, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ') : lower
  return `${reading.replace(/\s+/g, ' ').trim().slice(0, longestKey)}\u0001${[...text].slice(0, longestOriginal).join('')}`
}
