import type { FieldType } from '../../../model/define/field.ts'

/** What the cells of a column look like: the share of filled cells that read as this type. */
export type ContentShares = Readonly<Partial<Record<FieldType, number>>>

const looks: readonly (readonly [FieldType, RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['url', /^(https?:\/\/|www\.)\S+$/i],
  ['phone', /^\+?[\d\s().-]{7,20}(?:\s?(?:ext|x|转)\s?\d+)?$/],
  ['date', /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/],
  ['datetime', /^\d{4}[-/]\d{1,2}[-/]\d{1,2}[T ]\d{1,2}:\d{2}/],
  ['boolean', /^(yes|no|true|false|是|否|0|1)$/i],
  ['percent', /^-?\d+(\.\d+)?\s?%$/],
  ['money', /^(?:[¥$€£]|[A-Z]{3}\s)\s?-?[\d,]+(\.\d+)?$|^-?[\d,]+(\.\d+)?\s?(?:元|[A-Z]{3})$/],
  ['number', /^-?[\d,]+(\.\d+)?$/],
]

/** Looks at a sample of a column's cells. */
export function contentShares(cells: readonly string[]): ContentShares {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return {}
  const shares: Partial<Record<FieldType, number>> = {}
  for (const [type, pattern] of looks) {
    const share = filled.filter((cell) => pattern.test(cell)).length / filled.length
    if (share > 0) shares[type] = share
  }
  return shares
}

/** Types whose cells have a look of their own, and the looks that suit them. */
const suits: Readonly<Partial<Record<FieldType, readonly FieldType[]>>> = {
  email: ['email'], url: ['url'], phone: ['phone'], date: ['date', 'datetime'], datetime: ['datetime', 'date'], boolean: ['boolean'],
  percent: ['percent', 'number'], money: ['money', 'number'], number: ['number'], rating: ['number'], duration: ['number'],
}

/** How far the cells speak for (above 0) or against (below 0) a field of this type; 0 where they cannot tell. */
export function contentScore(shares: ContentShares, type: FieldType): number {
  const suitable = suits[type]
  if (suitable === undefined) return 0
  if (Object.keys(shares).length === 0) return 0
  const share = Math.max(0, ...suitable.map((look) => shares[look] ?? 0))
  return share >= 0.8 ? share * 0.3 : (share - 0.8) * 0.6
}
