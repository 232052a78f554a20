import { distribute } from '../../lib/distribute.ts'
import { roundHalfAway } from '../../lib/money.ts'
import { type CouponUse, applyCoupon } from './couponRules.ts'
import type { Asked, GivenCoupon } from './given.ts'
import { type Note, refusal } from './note.ts'
import { taxesOf, taxIn, type TaxWay } from './taxes.ts'

/** What the totals ask of a line. */
export interface Counted {
  readonly amount: number
  readonly taxRate: number
  readonly categories: readonly string[]
  readonly cost?: number | undefined
}

/** A line's part of what is taken off the whole, and its tax. Amounts are minor units. */
export interface LineTotal {
  /** Its part of the discount on the whole and of the coupons. */
  readonly reduction: number
  /** Without tax. */
  readonly net: number
  readonly tax: number
  /** With tax. */
  readonly gross: number
  /** net - cost; absent where nobody knows the cost. */
  readonly margin?: number | undefined
}

export interface TaxOfRate { readonly taxRate: number; readonly net: number; readonly tax: number }

export interface Totals {
  readonly lines: readonly LineTotal[]
  readonly linesTotal: number
  /** The discount on the whole, without coupons. */
  readonly discount: number
  readonly coupons: readonly CouponUse[]
  /** discount and coupons together. */
  readonly reduction: number
  /** As the document states it: with tax where its prices include it. */
  readonly freight: number
  readonly net: number
  readonly taxTotal: number
  readonly taxes: readonly TaxOfRate[]
  /** What is to be paid. */
  readonly total: number
  /** Of the lines, without freight; absent unless the cost of each is known. */
  readonly cost?: number
  readonly margin?: number
  readonly notes: readonly Note[]
}

/**
 * The sums of a document: lines; the discount on the whole (share, then amount); coupons in their order; freight; tax. What is taken
 * off the whole is given to the lines in proportion to what is left of them, by the largest remainder, so that the lines sum to the
 * document to the last cent, with tax and without.
 */
export function totalsOf(counted: readonly Counted[], asked: Asked): Totals {
  const notes: Note[] = []
  const linesTotal = sum(counted.map(({ amount }) => amount))
  const left = counted.map(({ amount }) => amount)
  const discount = discountOf(linesTotal, asked, notes)
  take(left, distribute(discount, left))
  const share = shareLeft(linesTotal, discount, asked)
  const discounted = [...left]
  const coupons = applyCoupons(counted, left, asked, notes)
  const freight = coupons.some(({ freesFreight }) => freesFreight) ? 0 : asked.freight ?? 0
  const way: TaxWay = { taxIncluded: asked.taxIncluded ?? false, taxRounding: asked.taxRounding ?? 'line' }
  const taxes = taxesOf(counted.map(({ amount, taxRate }, index) => ({ amount, taxRate, left: share * ratio(left[index], discounted[index]) })), way)
  const freightTaxRate = asked.freightTaxRate ?? 0
  const taxed = [...left.map((amount, index) => ({ amount, taxRate: counted[index]?.taxRate ?? 0, tax: taxes[index] ?? 0 })), { amount: freight, taxRate: freightTaxRate, tax: taxIn(freight, freightTaxRate, way.taxIncluded) }]
  const parts = taxed.map(({ amount, taxRate, tax }) => (way.taxIncluded ? { taxRate, net: amount - tax, tax, gross: amount } : { taxRate, net: amount, tax, gross: amount + tax }))
  const lines = counted.map(({ amount, cost }, index): LineTotal => {
    const { net = 0, tax = 0, gross = 0 } = parts[index] ?? {}
    return { reduction: amount - (left[index] ?? 0), net, tax, gross, margin: cost === undefined ? undefined : net - cost }
  })
  const cost = counted.length > 0 && counted.every((one) => one.cost !== undefined) ? sum(counted.map((one) => one.cost ?? 0)) : undefined
  return {
    lines, linesTotal, discount, coupons, reduction: sum(lines.map(({ reduction }) => reduction)), freight,
    net: sum(parts.map(({ net }) => net)), taxTotal: sum(parts.map(({ tax }) => tax)), total: sum(parts.map(({ gross }) => gross)), taxes: byRate(parts), notes,
    ...(cost === undefined ? {} : { cost, margin: sum(lines.map(({ net }) => net)) - cost }),
  }
}

function discountOf(linesTotal: number, { discount = 0, reduction = 0 }: Asked, notes: Note[]): number {
  const share = discount >= 0 && discount <= 1 ? roundHalfAway(linesTotal * discount) : undefined
  if (share !== undefined && Number.isSafeInteger(reduction) && reduction >= 0 && (reduction === 0 || share + reduction <= linesTotal)) return share + reduction
  notes.push(refusal('wrongDiscount'))
  return 0
}

/** What a discount on the whole leaves, as a share: exactly what was said where only a share was. */
function shareLeft(linesTotal: number, discount: number, { discount: share = 0, reduction = 0 }: Asked): number {
  if (discount === 0) return 1
  return reduction === 0 ? 1 - share : ratio(linesTotal - discount, linesTotal)
}

function ratio(part: number | undefined, whole: number | undefined): number {
  return part === undefined || whole === undefined || whole === 0 ? 1 : part / whole
}

function applyCoupons(counted: readonly Counted[], left: number[], asked: Asked, notes: Note[]): readonly CouponUse[] {
  const uses: CouponUse[] = []
  const taken: GivenCoupon[] = []
  for (const coupon of asked.coupons ?? []) {
    const meant = left.map((amount, index) => (coupon.category === undefined || counted[index]?.categories.includes(coupon.category) === true ? amount : 0))
    const use = applyCoupon(coupon, taken, meant, asked)
    uses.push(use)
    if (use.refused !== undefined) {
      notes.push(use.refused)
      continue
    }
    taken.push(coupon)
    take(left, distribute(use.amount, meant))
  }
  for (const code of asked.unknownCodes ?? []) notes.push(refusal('unknownCoupon', { code }))
  return uses
}

function take(left: number[], parts: readonly number[]): void {
  parts.forEach((part, index) => { left[index] = (left[index] ?? 0) - part })
}

function byRate(parts: readonly { readonly taxRate: number; readonly net: number; readonly tax: number }[]): readonly TaxOfRate[] {
  const rates = new Map<number, { net: number; tax: number }>()
  for (const { taxRate, net, tax } of parts) {
    if (net === 0 && tax === 0) continue
    const so = rates.get(taxRate) ?? { net: 0, tax: 0 }
    rates.set(taxRate, { net: so.net + net, tax: so.tax + tax })
  }
  return [...rates].map(([taxRate, so]) => ({ taxRate, ...so })).sort((a, b) => b.taxRate - a.taxRate)
}

function sum(all: readonly number[]): number {
  return all.reduce((so, each) => so + each, 0)
}
