import { minorDigits, roundHalfAway } from '../../../lib/money.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { ratesOn } from '../pricing/facts.ts'
import { textOf } from '../reading.ts'
import type { TracedLine } from './lines.ts'

/** How an order in another currency than its contract is told in that of the contract. */
export interface Conversion {
  readonly order: string
  readonly number: string
  readonly from: string
  /** Units of the contract's currency for one of the order's; null where no rate is known: it is counted in no sum. */
  readonly rate: number | null
  /** The day of the order, whose rates are used. */
  readonly on: string
}

/** The conversions of the orders that are in another currency, by the rates of their own days through the currency of the books. */
export async function conversionsOf({ tx, context }: Pick<Doing, 'tx' | 'context'>, orders: readonly Row[], to: string): Promise<readonly Conversion[]> {
  const foreign = orders.filter((order) => currencyOf(order, to) !== to)
  const rates = new Map<string, Readonly<Record<string, number>>>()
  for (const on of new Set(foreign.map((order) => textOf(order, 'date') ?? ''))) rates.set(on, { ...await ratesOn(tx, context.baseCurrency, on), [context.baseCurrency]: 1 })
  return foreign.map((order) => {
    const [from, on] = [currencyOf(order, to), textOf(order, 'date') ?? '']
    const [own, other] = [rates.get(on)?.[from], rates.get(on)?.[to]]
    return { order: textOf(order, 'id') ?? '', number: textOf(order, 'number') ?? '', from, on, rate: own === undefined || other === undefined ? null : own / other }
  })
}

const currencyOf = (order: Row, otherwise: string): string => textOf(order, 'currency') ?? otherwise

/**
 * The lines of an order in the currency of its contract. The order is converted as a whole and shared over its lines, so that they come
 * to what it comes to. @param nothing what stands where no rate is known.
 */
export function convertedLines(lines: readonly TracedLine[], { from, rate }: Conversion, to: string, nothing: Pick<TracedLine, 'amount' | 'invoiced' | 'paid'>): readonly TracedLine[] {
  if (rate === null) return lines.map((line) => ({ ...line, ...nothing }))
  const factor = rate * 10 ** (minorDigits(to) - minorDigits(from))
  const [amounts, invoiced, paid] = [shared(lines.map(({ amount }) => amount), factor), shared(lines.map((line) => line.invoiced), factor), shared(lines.map((line) => line.paid), factor)]
  return lines.map((line, index) => ({ ...line, amount: amounts[index] ?? null, invoiced: invoiced[index] ?? null, paid: paid[index] ?? null }))
}

/** Each is what the sum up to it comes to, less what those before it got: roundings never add up. */
function shared(amounts: readonly (number | null)[], factor: number): readonly (number | null)[] {
  let [sum, given] = [0, 0]
  return amounts.map((amount) => {
    if (amount === null) return null
    sum += amount
    const share = roundHalfAway(sum * factor) - given
    given += share
    return share
  })
}

