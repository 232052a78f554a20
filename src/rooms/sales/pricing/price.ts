import { dateInZone } from '../../../lib/calendar.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Asked, type AskedLine, priceDocument, type PricedDocument } from '../../../model/prices/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { productsFor } from './catalogue.ts'
import { couponsFor } from './coupons.ts'
import { customerFacts, handLimitFor, ratesOn } from './facts.ts'
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
  /** The order asked for: its own coupons count as not yet used. */
  readonly document?: string | undefined
}

/**
 * The prices of a document inside the caller's transaction, in some ten statements whatever the number of lines and rules. Nothing is
 * masked: who shows it leaves out what the viewer may not see (see seenBy). Whether the caller may read the customer is the caller's to ask.
 */
export async function priceWithin(tx: Transaction, registry: Registry, context: Context, question: PriceQuestion): Promise<PricedDocument> {
  const { customer, lines, couponCodes = [], document, list, date = dateInZone(context.now, context.actor.zone), currency = context.baseCurrency, ...rest } = question
  const ids = [...new Set(lines.map(({ product }) => product))]
  const products = await productsFor(tx, ids)
  const facts = customer === undefined ? undefined : await customerFacts(tx, context, customer, date)
  const entitled = { customer: facts?.id, level: facts?.level, date, currency, list }
  const lists = await listsFor(tx, registry, context, entitled)
  const rules = await rulesFor(tx, lists, entitled, ids, [...new Set([...products.values()].flatMap(({ categories }) => categories))])
  const { coupons, unknown } = await couponsFor(tx, couponCodes, facts?.id, document)
  const asked: Asked = {
    ...rest, lines, date, currency, baseCurrency: context.baseCurrency, rates: await ratesOn(tx, context.baseCurrency, date), customer: facts, coupons, unknownCodes: unknown, handLimit: await handLimitFor(tx, context),
  }
  return priceDocument(asked, { products, lists, rules })
}
