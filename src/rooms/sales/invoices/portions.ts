import { roundHalfAway } from '../../../lib/money.ts'

/** What of an order, or of a contract, may be invoiced: a line of it, or its freight. Money in minor units of its currency, quantities in thousandths. */
export interface Portion {
  /** The line that it is; absent: freight, or the whole of an order without lines. */
  readonly line: string | undefined
  readonly product: string | undefined
  readonly name: string
  readonly unit: string | undefined
  readonly quantity: number
  readonly unitPrice: number
  /** After all discounts, the one on the whole included. */
  readonly discount: number
  readonly taxRate: number | undefined
  /** In or without tax, as the document says. */
  readonly total: number
  readonly tax: number
}

/** What is read of a document with priced lines. */
export interface Billable {
  readonly taxIncluded: boolean
  /** Shares of the lines that the discount on the whole leaves. */
  readonly discount: number
  readonly freight: number
  readonly taxTotal: number
  /** What the customer pays for all of it. */
  readonly total: number
  readonly label: string
  readonly lines: readonly Portion[]
}

/** Parts of a whole by their weights, to the smallest unit: each is the rounded share of all up to it less those before, so that nothing is lost. */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let before = 0
  let given = 0
  return weights.map((weight, index) => {
    before += weight
    const upTo = index === weights.length - 1 ? whole : sum === 0 ? 0 : roundHalfAway((whole * before) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

/**
 * The portions of a document, which come to its total to the smallest unit: the discount on the whole is shared over the lines, its
 * freight is a portion of its own, and an amount given by hand instead of lines is shared over them.
 */
export function portionsOf({ taxIncluded, discount, freight, taxTotal, total, label, lines }: Billable): readonly Portion[] {
  const rest = (parts: readonly Portion[]) => total - parts.reduce((sum, part) => sum + grossOf(part, taxIncluded), 0)
  if (lines.length === 0) return total === 0 ? [] : [wholeOf(label, total)]
  const sum = lines.reduce((all, line) => all + line.total, 0)
  const totals = apportion(sum - roundHalfAway(sum * discount), lines.map((line) => line.total))
  const taxes = apportion(taxTotal, lines.map((line) => line.tax))
  const shared = lines.map((line, index): Portion => ({ ...line, discount: 1 - (1 - line.discount) * (1 - discount), total: totals[index] ?? 0, tax: taxes[index] ?? 0 }))
  const left = rest(shared)
  if (left === 0) return shared
  if (left === freight) return [...shared, { ...wholeOf(label, freight), name: freightName, taxRate: undefined }]
  // The document comes to what somebody wrote above it: the lines bear the difference by what each comes to.
  const changed = apportion(left, shared.map((line) => grossOf(line, taxIncluded)))
  return shared.map((line, index) => ({ ...line, total: line.total + (changed[index] ?? 0) }))
}

/** How freight is named where nobody named it; the screen that prints it has words of its own. */
export const freightName = 'Freight'

function wholeOf(name: string, total: number): Portion {
  return { line: undefined, product: undefined, name, unit: undefined, quantity: 1000, unitPrice: total, discount: 0, taxRate: undefined, total, tax: 0 }
}

/** With its tax, whether that is in the price or on top of it. */
export function grossOf({ total, tax }: Pick<Portion, 'total' | 'tax'>, taxIncluded: boolean): number {
  return taxIncluded ? total : total + tax
}

/** Without its tax. */
export function netOf({ total, tax }: Pick<Portion, 'total' | 'tax'>, taxIncluded: boolean): number {
  return taxIncluded ? total - tax : total
}

/** What of a portion is invoiced already, red ones taken off. */
export interface Taken { readonly quantity: number; readonly total: number; readonly tax: number }
export const nothingTaken: Taken = { quantity: 0, total: 0, tax: 0 }

/**
 * What is left of a portion.
 * @param most how much of its quantity may be invoiced by now, in thousandths: what was delivered, say; absent: all.
 */
export function leftOf(portion: Portion, taken: Taken, most = portion.quantity): Portion {
  const upTo = portion.quantity === 0 ? 1 : Math.max(-1, Math.min(1, most / portion.quantity))
  const whole = upTo === 1
  return {
    ...portion, quantity: (whole ? portion.quantity : most) - taken.quantity,
    total: (whole ? portion.total : roundHalfAway(portion.total * upTo)) - taken.total, tax: (whole ? portion.tax : roundHalfAway(portion.tax * upTo)) - taken.tax,
  }
}

/** The part of each portion that together comes to this gross amount, or to all of them where it is what they come to. */
export function partOf(portions: readonly Portion[], taxIncluded: boolean, gross: number): readonly Portion[] {
  const weights = portions.map((portion) => grossOf(portion, taxIncluded))
  const parts = apportion(gross, weights)
  return portions.flatMap((portion, index): Portion[] => {
    const part = parts[index] ?? 0
    const weight = weights[index] ?? 0
    return part === 0 ? [] : [shareOf(portion, weight === 0 ? 1 : part / weight, taxIncluded, part)]
  })
}

/** A share of a portion that comes to `gross`, its quantity and tax in proportion. */
function shareOf(portion: Portion, share: number, taxIncluded: boolean, gross: number): Portion {
  const tax = share === 1 ? portion.tax : roundHalfAway(portion.tax * share)
  return { ...portion, quantity: share === 1 ? portion.quantity : roundHalfAway(portion.quantity * share), tax, total: taxIncluded ? gross : gross - tax }
}
