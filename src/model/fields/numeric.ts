import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Language } from '../../lib/words.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import { asNumber, broken, comparing } from './behaviour.ts'
import { familyOperators } from './families.ts'

/** What the number types share. */
export const numeric = { family: 'number', operators: familyOperators.number, written: true, compare: comparing(asNumber) } as const

export interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly above?: number | undefined
  readonly decimals: number
}

/** The largest number with a fraction that keeps its decimals in a double. */
const largest = 1e15

/** A finite number within the bounds; without decimals a safe integer. */
export function numberSchema(bounds: Bounds): z.ZodType<Json> {
  return z.number('number').transform((given, context): number => {
    const value = given === 0 ? 0 : given
    if (bounds.decimals === 0 && !Number.isSafeInteger(value)) return broken(context, 'whole')
    if (Math.abs(value) > (bounds.decimals === 0 ? Number.MAX_SAFE_INTEGER : largest)) return broken(context, 'atMost', { max: largest })
    if (Number(value.toFixed(Math.min(bounds.decimals, 100))) !== value) return broken(context, 'decimals', { decimals: bounds.decimals })
    return within(value, bounds, context)
  })
}

/** The value, or the bound that it broke. */
export function within(value: number, { min, max, above }: Omit<Bounds, 'decimals'>, context: z.RefinementCtx): number {
  if (min !== undefined && value < min) return broken(context, 'atLeast', { min })
  if (max !== undefined && value > max) return broken(context, 'atMost', { max })
  if (above !== undefined && value <= above) return broken(context, 'above', { above })
  return value
}

/** A typed number: '1,234.5', '１２３', '1 234', '(12)' as bookkeepers write −12, '3万'. Undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = halfWidth(text).trim().replace(/^\((.*)\)$/, '-$1').replace(/[−–]/, '-')
  const match = /^([+-]?)(\d{1,3}(?:[,' ]\d{3})+|\d+)?(\.\d+)?(万|亿)?$/.exec(plain)
  if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined
  const digits = Number(`${(match[2] ?? '0').replace(/[,' ]/g, '')}${match[3] ?? ''}`)
  const factor = match[4] === '万' ? 1e4 : match[4] === '亿' ? 1e8 : 1
  const value = factor === 1 ? digits : Number((digits * factor).toPrecision(15))
  return match[1] === '-' && value !== 0 ? -value : value
}

/** A typed number that may be a share: '25 %' is 0.25, '0.25' as it stands. */
export function readShare(text: string): number | undefined {
  const plain = halfWidth(text).trim()
  if (!plain.endsWith('%')) return readNumber(plain)
  const number = readNumber(plain.slice(0, -1))
  return number === undefined ? undefined : Number((number / 100).toPrecision(15))
}

/** With thousands separators, which both languages write alike, unless it is a year or a code. */
export function formatNumber(value: Json, language: Language, decimals: number, { grouped = true }: { readonly grouped?: boolean } = {}): string {
  const number = asNumber(value)
  if (number === undefined) return ''
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: Math.min(decimals, 20), useGrouping: grouped }).format(number)
}

export function jsonBounds({ min, max, above }: Omit<Bounds, 'decimals'>) {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
  }
}

export const notNumbers: readonly unknown[] = ['7', true, {}, [], Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300]
