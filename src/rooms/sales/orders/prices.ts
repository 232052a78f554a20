import { systemUserId } from '../../../access/index.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { together } from '../../../lib/together.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { judgeHandDiscount } from '../../../model/prices/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { amountIn, shareIn } from '../invoices/reading.ts'
import { handLimitFor } from '../pricing/facts.ts'
import { priceWithin } from '../pricing/price.ts'
import { relatedId, textOf } from '../reading.ts'
import { pricesDiffer } from './errors.ts'
import { foundWithin } from './foundWithin.ts'
import { linesOf, type OrderLine } from './lines.ts'

/** The verb whose yes keeps prices beyond what may be given by hand. */
export const pricesVerb = 'order.approvePrices'

/** A line whose price is not what the rules say on the day of the order. Amounts of one piece, minor units. */
export interface PriceDifference {
  readonly line: string
  readonly name: string
  /** As it stands on the line, and what a piece comes to after the discounts of line and order. */
  readonly unitPrice: number
  readonly given: number
  readonly rule: number
  readonly currency: string
  /** What is taken off the price by the rules, with the discounts of line and order; below 0 where more is asked. */
  readonly share: number
  /** More than the caller may take off by hand. */
  readonly beyond: boolean
}

type Reading = Pick<Doing, 'tx' | 'context' | 'record' | 'list' | 'id'>
interface Compared { readonly differing: readonly PriceDifference[]; /** What the caller may take off by hand; undefined: as much as they like. */ readonly limit: number | undefined; readonly lines: readonly OrderLine[] }

/** What was found before the gate was asked holds in the same transaction: the order is locked, and nobody else changes its lines. */
export const compared = foundWithin<Compared>()

/** The lines of an order against the price engine. Prices that a quote or a contract agreed on stand: those were judged then. */
export async function comparePrices(registry: Registry, { tx, context, record, list, id }: Reading): Promise<Compared> {
  const [all, limit] = await together(linesOf(tx, id), context.actor.userId === systemUserId ? Promise.resolve(undefined) : handLimitFor(tx, context))
  const asked = await withoutAgreed({ list }, all.flatMap((line) => (line.product === null || line.binned || line.quantity <= 0 ? [] : [{ ...line, product: line.product }])))
  if (asked.length === 0) return { differing: [], limit, lines: all }
  const currency = textOf(record, 'currency') ?? context.baseCurrency
  const { lines } = await priceWithin(tx, registry, context, { lines: asked.map(({ product, quantity }) => ({ product, quantity })), customer: relatedId(record, 'customer'), date: textOf(record, 'date'), currency, taxIncluded: record['taxIncluded'] === true, handLimit: { limit } })
  const ofOrder = shareIn(record['discount']) ?? 0
  const differing = asked.flatMap(({ id: line, name, unitPrice, discount }, index): PriceDifference[] => {
    const { rulePrice, basePrice } = lines[index] ?? {}
    if (rulePrice === undefined || unitPrice === null) return []
    const given = Math.round(unitPrice * (1 - (discount ?? 0)) * (1 - ofOrder))
    const { share, needsApproval } = judgeHandDiscount(basePrice ?? rulePrice, rulePrice, given, limit)
    return unitPrice === rulePrice && !needsApproval ? [] : [{ line, name, unitPrice, given, rule: rulePrice, currency, share, beyond: needsApproval }]
  })
  return { differing, limit, lines: all }
}

/** Where a price can have been agreed on before. */
const sources = ['quoteLine', 'contractLine'] as const

/** Lines that still cost what the quote or the contract said are left out. */
async function withoutAgreed<Line extends OrderLine>({ list }: Pick<Doing, 'list'>, lines: readonly Line[]): Promise<readonly Line[]> {
  const agreed = new Map<string, string>()
  for (const source of sources) {
    const ids = lines.flatMap((line) => line[source] ?? [])
    if (ids.length === 0) continue
    for (const row of await list(source, { filter: { field: 'id', is: 'in', value: ids }, fields: ['unitPrice', 'discount'] })) {
      const price = amountIn(row['unitPrice'])
      agreed.set(textOf(row, 'id') ?? '', priceOf({ unitPrice: price?.amount ?? null, currency: price?.currency ?? null, discount: shareIn(row['discount']) ?? null }))
    }
  }
  return lines.filter((line) => !sources.some((source) => agreed.get(line[source] ?? '') === priceOf(line)))
}

const priceOf = ({ unitPrice, currency, discount }: Pick<OrderLine, 'unitPrice' | 'currency' | 'discount'>): string => JSON.stringify([unitPrice, currency, discount ?? 0])

/** What confirming would be told of; nothing is changed. */
export async function tellPrices(registry: Registry, doing: Doing): Promise<Outcome> {
  const { differing, limit } = await comparePrices(registry, doing)
  return { result: { lines: differing.map((each) => ({ ...each })), limit: limit ?? null } }
}

/** Takes the prices by the rules where that was chosen, and notes how far those that stay go below them. @returns whether anything was written. */
export async function notePrices(registry: Registry, doing: Doing): Promise<boolean> {
  const { input, write, record, id, approvedAs } = doing
  if (approvedAs.includes(pricesVerb)) return false
  const found = await comparePrices(registry, doing)
  const { differing } = found
  const changes = input['prices'] !== 'take' ? [] : differing.filter(({ unitPrice, rule }) => unitPrice !== rule).map(({ line, rule, currency }): { id: string; changes: JsonObject } => ({ id: line, changes: { unitPrice: { amount: rule, currency } } }))
  if (changes.length > 0) await write.updateMany('orderLine', changes)
  const below = deepest(compared.keep(doing, changes.length > 0 ? await comparePrices(registry, doing) : found).differing)
  const noted = (shareIn(record['priceBelow']) ?? 0) !== below
  if (noted) await write.update('order', id, { priceBelow: below === 0 ? null : below })
  return noted || changes.length > 0
}

/** @throws Problem 409 that names each line with both prices, where nobody chose, or what stays needs a yes that was not given. */
export async function requirePrices(registry: Registry, doing: Doing): Promise<readonly PriceDifference[]> {
  const { differing, limit } = compared.of(doing) ?? await comparePrices(registry, doing)
  if (differing.length === 0) return differing
  const { input, record, approvedAs } = doing
  const below = deepest(differing)
  const mayKeep = below === 0 || below <= (shareIn(record['pricesApproved']) ?? 0) || (approvedAs.includes(pricesVerb) && below <= (shareIn(record['priceBelow']) ?? 0))
  // Who may take off as much as they like has said the prices by entering them; they stand in the answer.
  if (!mayKeep || (limit !== undefined && input['prices'] === undefined && !approvedAs.includes(pricesVerb))) throw pricesDiffer(differing, mayKeep)
  return differing
}

/** The yes that is needed for prices beyond what may be given by hand, as was noted just before. */
export function underPrices({ input, record }: Pick<Doing, 'input' | 'record'>): string | undefined {
  const below = shareIn(record['priceBelow']) ?? 0
  return input['prices'] === 'keep' && below > 0 && below > (shareIn(record['pricesApproved']) ?? 0) ? pricesVerb : undefined
}

/** The largest share below the rules of those that go beyond the limit, exact to a hundredth of a percent; nothing where none does. */
function deepest(differing: readonly PriceDifference[]): number {
  return Math.round(Math.max(0, ...differing.filter(({ beyond }) => beyond).map(({ share }) => share)) * 10_000) / 10_000
}
