import { allot, type ComponentPrice } from './bundle.ts'
import type { Asked, GivenList, GivenRule, PricedProduct } from './given.ts'
import { type LinePrice, priceLine } from './line.ts'
import type { Note } from './note.ts'
import { indexRules, type RuleIndex } from './ruleIndex.ts'
import { type LineTotal, type Totals, totalsOf } from './totals.ts'

/** What is sold and at which rules; the lists are those to which the customer is entitled. */
export interface Catalogue {
  readonly products: ReadonlyMap<string, PricedProduct>
  readonly lists: readonly GivenList[]
  readonly rules: readonly GivenRule[]
}

export interface PricedLine extends LinePrice, LineTotal {
  /** Of a bundle: what its components get of the net amount. */
  readonly components?: readonly ComponentPrice[]
}

export interface PricedDocument extends Omit<Totals, 'lines'> {
  readonly currency: string
  readonly taxIncluded: boolean
  readonly lines: readonly PricedLine[]
  /** Something in it goes on only when somebody agrees. */
  readonly needsApproval: boolean
  /** A line has no price, or a coupon does not hold. */
  readonly refused: boolean
}

/**
 * The price of a document, each line explained. Pure: the same question has the same answer, whatever the order of rules and lists.
 *
 * Order: list price → price set by a rule → what rules take off → what is given by hand (a price, or a share of the base price) → the
 * line's own discount → amount of the line → discount on the whole → coupons → freight → tax. Within the rules see unitPriceOf.
 */
export function priceDocument(asked: Asked, catalogue: Catalogue): PricedDocument {
  return priceLines(indexRules(catalogue.lists, catalogue.rules, asked), asked, catalogue.products)
}

/** The same with rules that were laid ready before, for the same customer, day and currency. */
export function priceLines(index: RuleIndex, asked: Asked, products: Catalogue['products']): PricedDocument {
  const lines = asked.lines.map((line) => priceLine(index, line, products.get(line.product), asked))
  const { lines: parts, ...totals } = totalsOf(lines.map((line) => ({ ...line, categories: products.get(line.product)?.categories ?? none })), asked)
  const notes: readonly Note[] = [...lines.flatMap((line) => line.notes), ...totals.notes]
  return {
    ...totals, currency: asked.currency, taxIncluded: asked.taxIncluded ?? false,
    lines: lines.map((line, turn) => whole(line, parts[turn], products.get(line.product), index)),
    needsApproval: notes.some(({ needsApproval }) => needsApproval === true), refused: notes.some(({ severity }) => severity === 'refusal'),
  }
}

const none: readonly string[] = []

function whole(line: LinePrice, part: LineTotal | undefined, product: PricedProduct | undefined, { setting }: RuleIndex): PricedLine {
  const { reduction = 0, net = 0, tax = 0, gross = 0, margin } = part ?? {}
  const priced: PricedLine = { ...line, reduction, net, tax, gross, ...(margin === undefined ? {} : { margin }) }
  return product?.components === undefined || product.components.length === 0 ? priced : { ...priced, components: allot(product, line.quantity, net, setting) }
}
