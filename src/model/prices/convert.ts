import { minorDigits, type Money, roundHalfAway } from '../../lib/money.ts'
import type { Setting } from './given.ts'

/** The amount in the currency of the document, minor units; undefined where no rate leads there. */
export function inDocument(money: Money, setting: Pick<Setting, 'currency' | 'baseCurrency' | 'rates'>): number | undefined {
  if (money.currency === setting.currency) return money.amount
  const rate = rateBetween(money.currency, setting)
  return rate === undefined ? undefined : roundHalfAway(money.amount * rate * 10 ** (minorDigits(setting.currency) - minorDigits(money.currency)))
}

/** Major units of the document's currency for one major unit of the other. */
export function rateBetween(from: string, { currency, baseCurrency, rates }: Pick<Setting, 'currency' | 'baseCurrency' | 'rates'>): number | undefined {
  const ofBase = (code: string) => (code === baseCurrency ? 1 : rates[code])
  const over = ofBase(from)
  const under = ofBase(currency)
  return over === undefined || under === undefined || under === 0 ? undefined : over / under
}
