import { halfWidth } from '../../../lib/halfWidth.ts'

/** How a column writes its numbers. */
export interface NumberStyle { readonly decimal: '.' | ','; /** Currency signs and codes that stand at its numbers. */ readonly currencies: readonly string[] }

interface Plain { readonly digits: string; readonly negative: boolean; readonly factor: number; readonly currency: string | undefined }

const signs: Readonly<Record<string, string>> = { $: '$', '€': 'EUR', '£': 'GBP', '¥': '¥', '￥': '¥', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '元': '¥', 'R$': 'BRL', US$: '$', kr: 'kr' }

/** A cell without its sign, currency, blanks and the like. @returns undefined where it is no number in any style. */
function plainOf(text: string): Plain | undefined {
  const bare = halfWidth(text).replace(/[\s\u00A0\u202F'’_]/g, '').replace(/[−–]/g, '-')
  const match = /^(\()?([+-])?(R\$|US\$|[$€£¥￥₹₽₩]|[A-Z]{3}|kr)?([+-])?([\d.,]+(?:[eE][+-]?\d{1,3})?)(%)?([$€£¥￥₹₽₩元]|[A-Z]{3}|kr)?(-)?(\))?$/.exec(bare)
  if (match === null || !/\d/.test(match[5] ?? '') || (match[1] === undefined) !== (match[9] === undefined)) return undefined
  const sign = match[3] ?? match[7]
  return {
    digits: match[5] ?? '', negative: match[1] !== undefined || match[2] === '-' || match[4] === '-' || match[8] !== undefined,
    factor: match[6] === undefined ? 1 : 0.01, currency: sign === undefined ? undefined : signs[sign] ?? sign,
  }
}

/** For (above 0) or against (below 0) a decimal comma. 1,234 and 1.234 say little: a thousand is likelier with the comma, a fraction with the point. */
function vote(digits: string): number {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')]
  if (comma < 0 && point < 0) return 0
  if (comma >= 0 && point >= 0) return comma > point ? 100 : -100
  const [sign, at, against] = comma >= 0 ? [',', comma, -1] as const : ['.', point, 1] as const
  const tail = digits.length - at - 1
  const several = digits.indexOf(sign) !== at
  if (several) return against * 100
  if (tail === 3 && at <= 3 && digits[0] !== '0') return -0.001
  return against * -100
}

/** Decides over all distinct texts of a column how it writes its numbers. */
export function numberStyle(values: readonly string[]): NumberStyle {
  let votes = 0
  const currencies = new Set<string>()
  for (const value of values) {
    const plain = plainOf(value)
    if (plain === undefined) continue
    votes += vote(plain.digits)
    if (plain.currency !== undefined) currencies.add(plain.currency)
  }
  return { decimal: votes > 0 ? ',' : '.', currencies: [...currencies] }
}

/** Reads one number in the style of its column: 1,234.50, 1.234,50, $5, (12.00), 12-, 5 %, 1e3. Undefined where it is none. */
export function readInStyle(text: string, { decimal }: Pick<NumberStyle, 'decimal'>): number | undefined {
  // Most cells are plain.
  if (decimal === '.' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  const plain = plainOf(text)
  if (plain === undefined) return undefined
  const apart = decimal === '.' ? ',' : '.'
  const groups = (plain.digits.split(decimal)[0] ?? '').split(apart)
  if (groups.length > 1 && groups.slice(1).some((group) => group.length < 2 || group.length > 4)) return undefined
  const digits = plain.digits.replaceAll(apart, '').replace(decimal, '.')
  const value = Number(digits)
  return digits === '' || !Number.isFinite(value) ? undefined : value * plain.factor * (plain.negative && value !== 0 ? -1 : 1)
}

/** The currency that stands at a number. */
export function currencyIn(text: string): string | undefined {
  return plainOf(text)?.currency
}
