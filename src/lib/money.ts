/** Money is an integer of minor units and an ISO 4217 currency: 12.50 CNY is { amount: 1250, currency: 'CNY' }. */
export interface Money {
  readonly amount: number
  readonly currency: string
}

const withoutMinorUnit = new Set(['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'])
const withThreeDigits = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

/** Digits after the point in one major unit of the currency (ISO 4217 list one). */
export function minorDigits(currency: string): number {
  if (withoutMinorUnit.has(currency)) return 0
  return withThreeDigits.has(currency) ? 3 : 2
}

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code)
}

/** Half away from zero, as invoices round; the result is an integer of minor units. */
export function roundHalfAway(value: number): number {
  const rounded = Math.round(Math.abs(value) + Number.EPSILON * Math.abs(value))
  return value < 0 ? -rounded : rounded
}

/** Major units (as a person types, '1,234.50' or 1234.5) to minor units; undefined when it is no amount of this currency. */
export function parseAmount(text: string, currency: string): number | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text.replace(/[,\s，]/g, ''))
  if (match === null) return undefined
  const digits = minorDigits(currency)
  const fraction = match[3] ?? ''
  if (/[1-9]/.test(fraction.slice(digits))) return undefined
  const amount = Number(`${match[2] ?? ''}${fraction.slice(0, digits).padEnd(digits, '0')}`)
  if (!Number.isSafeInteger(amount)) return undefined
  return match[1] === '-' && amount !== 0 ? -amount : amount
}

/** Minor units as a plain decimal: 1250 CNY is '12.50'. Exact, no floating point. */
export function decimalAmount(amount: number, currency: string): string {
  const digits = minorDigits(currency)
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(text.length - digits)}`
}

/**
 * The amount in the base currency, in minor units of the base.
 * @param rate base major units for one major unit of the money's currency.
 */
export function toBase(money: Money, base: string, rate: number): number {
  if (money.currency === base) return money.amount
  return roundHalfAway(money.amount * rate * 10 ** (minorDigits(base) - minorDigits(money.currency)))
}
