import { dateInZone } from '../../../lib/calendar.ts'
import { together } from '../../../lib/together.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Asked, type AskedLine, type GivenRule, type PricedProduct, priceDocument, type PricedDocument } from '../../../model/prices/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { productsFor } from './catalogue.ts'
import { couponsFor } from './coupons.ts'
import { boughtBy, customerFacts, handLimitFor, ratesOn } from './facts.ts'
import { listsFor, rulesFor } from './rules.ts'

/** What a document asks: its lines, and for whom, when and how it counts. */
export interface PriceQuestion extends Pick<Asked, 'taxIncluded' | 'taxRounding' | 'discount' | 'reduction' | 'freight' | 'freightTaxRate'> {
  readonly lines: readonly AskedLine[]
  readonly customer?: string | undefined
  /** Absent: today, where whoever asks is. */
  readonly date?: string | undefined
  /** Absent: that of the books. */
  readonly currency?: string | undefined
  readonly couponCodes?: readonly string[] | undefined
  /** A price list that holds besides those to which the customer is entitled. */
  readonly list?: string | undefined
  /** What whoever asks may take off by hand, where it was found out before; undefined: as much as they like. */
  readonly handLimit?: { readonly limit: number | undefined }
  /** The order asked for: its own coupons count as not yet used. */
  readonly document?: string | undefined
}

/**
 * The prices of a document inside the caller's transaction, in some ten statements whatever the number of lines and rules. Nothing is
 * masked: who shows it leaves out what the viewer may not see (see seenBy). Whether the caller may read the customer is the caller's to ask.
 */
export async function priceWithin(tx: Transaction, registry: Registry, context: Context, question: PriceQuestion): Promise<PricedDocument> {
  const { customer, lines, couponCodes = [], document, list, handLimit, date = dateInZone(context.now, context.actor.zone), currency = context.baseCurrency, ...rest } = question
  const ids = [...new Set(lines.map(({ product }) => product))]
  const [products, lists] = await together(productsFor(tx, ids), listsFor(tx, registry, context, { customer, date, currency, list }))
  // Where nothing is priced by it, nobody asks who the customer is.
  const facts = customer === undefined || (lists.length === 0 && couponCodes.length === 0) ? undefined : await customerFacts(tx, customer)
  const entitled = { customer: facts?.id, level: facts?.level, date, currency, list }
  const rules = await rulesFor(tx, lists, entitled, ids, [...new Set([...products.values()].flatMap(({ categories }) => categories))])
  const { coupons, unknown } = await couponsFor(tx, couponCodes, facts?.id, document)
  const foreign = currency !== context.baseCurrency || coupons.length > 0 || [...products.values()].some((product) => inOther(product, context.baseCurrency)) || rules.some((rule) => worthOther(rule, context.baseCurrency))
  const asked: Asked = {
    ...rest, lines, date, currency, baseCurrency: context.baseCurrency, coupons, unknownCodes: unknown,
    rates: foreign ? await ratesOn(tx, context.baseCurrency, date) : {},
    customer: facts !== undefined && rules.some(({ period }) => period !== undefined) ? { ...facts, bought: await boughtBy(tx, context, facts.id, date) } : facts,
    handLimit: handLimit === undefined ? await handLimitFor(tx, context) : handLimit.limit,
  }
  return priceDocument(asked, { products, lists, rules })
}

/** Whether a price or the cost of a product, or of what it is made of, is in another currency: rates are asked for only then. */
function inOther({ listPrice, cost, floorPrice, components = [] }: PricedProduct, base: string): boolean {
  return [listPrice, cost, floorPrice, ...components.flatMap((each) => [each.ownPrice, each.listPrice, each.cost])].some((money) => money !== undefined && money.currency !== base)
}
function worthOther({ effect }: GivenRule, base: string): boolean {
  return (effect.kind === 'fixed' && effect.price.currency !== base) || (effect.kind === 'amountOff' && effect.amount.currency !== base)
}
