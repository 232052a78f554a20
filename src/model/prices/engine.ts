import { allot } from './bundle.ts'
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

/** A line with its part of the sums; of a bundle also what its components get of the net amount. */
export type PricedLine = Readonly<LinePrice>

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
  return priceLines(indexRules(catalogue.lists, catalogue.rules, asked, targetsOf(asked, catalogue.products)), asked, catalogue.products)
}

/** What rules may be for so that they touch these lines: the products, their categories, and everything. */
function targetsOf({ lines }: Asked, products: Catalogue['products']): ReadonlySet<string> {
  const targets = new Set([''])
  for (const { product } of lines) {
    targets.add(product)
    for (const category of products.get(product)?.categories ?? none) targets.add(category)
  }
  return targets
}

/** The same with rules that were laid ready before, for the same customer, day and currency. */
export function priceLines(index: RuleIndex, asked: Asked, products: Catalogue['products']): PricedDocument {
  const lines = asked.lines.map((line) => priceLine(index, line, products.get(line.product), asked))
  const { lines: parts, ...totals } = totalsOf(lines.map(({ product, amount, taxRate, cost }) => ({ amount, taxRate, cost, categories: products.get(product)?.categories ?? none })), asked)
  const has = (wanted: (note: Note) => boolean) => lines.some((line) => line.notes.some(wanted)) || totals.notes.some(wanted)
  return {
    ...totals, currency: asked.currency, taxIncluded: asked.taxIncluded ?? false,
    lines: lines.map((line, turn) => whole(line, parts[turn], products.get(line.product), index)),
    needsApproval: has(({ needsApproval }) => needsApproval === true), refused: has(({ severity }) => severity === 'refusal'),
  }
}

const none: readonly string[] = []

/** The line with its part of the sums. It was made here, and nobody else holds it: it is filled in, not copied. */
function whole(line: LinePrice, part: LineTotal | undefined, product: PricedProduct | undefined, { setting }: RuleIndex): PricedLine {
  if (part !== undefined) {
    line.reduction = part.reduction
    line.net = part.net
    line.tax = part.tax
    line.gross = part.gross
    line.margin = part.margin
  }
  if (product?.components !== undefined && product.components.length > 0) line.components = allot(product, line.quantity, line.net, setting)
  return line
}
