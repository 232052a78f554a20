import { roundHalfAway } from '../../lib/money.ts'
import { bundleCost, bundlePrice, type ComponentPrice } from './bundle.ts'
import { inDocument } from './convert.ts'
import type { Asked, AskedLine, PricedProduct, Setting } from './given.ts'
import { judgeHandDiscount } from './handDiscount.ts'
import { amountText, approval, type Note, refusal, shareText, warning } from './note.ts'
import type { RuleIndex } from './ruleIndex.ts'
import type { SetAside, Step } from './step.ts'
import { supplyNotes } from './supply.ts'
import { unitPriceOf, type UnitPrice } from './unitPrice.ts'

/** A line with its own price, before anything is taken off the whole. Amounts are minor units of the document. */
export interface LinePrice {
  readonly product: string
  readonly quantity: number
  readonly listPrice?: number | undefined
  /** Of one piece: the list price, or the price that a rule set, of which percents are; absent where there is no price. */
  readonly basePrice?: number | undefined
  /** Of one piece, by the rules. */
  readonly rulePrice: number
  /** Of one piece, after what was given by hand. */
  readonly unitPrice: number
  /** The line's own discount, a share of the amount. */
  readonly discount: number
  /** quantity x unitPrice x (1 - discount), rounded half away from zero. */
  readonly amount: number
  /** From the list price to what is paid, a share; absent without a list price. */
  readonly offList?: number | undefined
  readonly taxRate: number
  /** Of one piece and of all, without tax; absent where nobody knows it. */
  readonly unitCost?: number | undefined
  readonly cost?: number | undefined
  readonly floorPrice?: number | undefined
  readonly steps: readonly Step[]
  readonly setAside: readonly SetAside[]
  readonly notes: readonly Note[]
  /** Filled in once the sums of the document are known. */
  reduction: number
  net: number
  tax: number
  gross: number
  margin: number | undefined
  components: readonly ComponentPrice[] | undefined
}

/** Beyond these nothing is priced: amounts must stay whole numbers that are exact. */
export const largestQuantity = 1_000_000_000
const largestAmount = 1_000_000_000_000_000

/** A line by itself: what it costs, how that came about, and what is to be said of it. A refused line counts nothing. */
export function priceLine(index: RuleIndex, line: AskedLine, product: PricedProduct | undefined, { handLimit }: Pick<Asked, 'handLimit'>): LinePrice {
  const refused = refusalOf(line, product)
  if (refused !== undefined || product === undefined) return nothing(line, [refused ?? refusal('unknownProduct')])
  const { setting } = index
  const { quantity, discount = 0 } = line
  const byRules = unitPriceOf(index, product, quantity, bundlePrice(product, setting))
  if (byRules.base === undefined) return { ...nothing(line, [noPrice(product, setting)]), steps: byRules.steps, setAside: byRules.setAside }
  const { steps } = byRules
  const unitPrice = byHand(steps, line, byRules, byRules.base)
  const amount = roundHalfAway(quantity * unitPrice * (1 - discount))
  if (Math.abs(quantity * unitPrice) > largestAmount) return nothing(line, [refusal('hugeAmount')])
  if (discount > 0) steps.push({ kind: 'discount', percent: discount, amount: roundHalfAway(-unitPrice * discount), price: roundHalfAway(unitPrice * (1 - discount)) })
  const paid = unitPrice * (1 - discount)
  const floorPrice = product.floorPrice === undefined ? undefined : inDocument(product.floorPrice, setting)
  const unitCost = product.cost === undefined ? bundleCost(product, setting) : inDocument(product.cost, setting)
  const { listPrice } = byRules
  return {
    product: product.id, quantity, listPrice, basePrice: byRules.base, rulePrice: byRules.price, unitPrice, discount, amount, taxRate: product.taxRate, unitCost, floorPrice, steps, setAside: byRules.setAside, reduction: 0, net: 0, tax: 0, gross: 0, margin: undefined, components: undefined,
    offList: listPrice === undefined || listPrice === 0 ? undefined : (listPrice - paid) / listPrice,
    cost: unitCost === undefined ? undefined : roundHalfAway(unitCost * quantity),
    notes: notesOf(product, line, { byRules, paid, floorPrice, handLimit, setting }),
  }
}

interface Told { readonly byRules: UnitPrice; readonly paid: number; readonly floorPrice: number | undefined; readonly handLimit: number | undefined; readonly setting: Setting }

function notesOf(product: PricedProduct, { quantity }: AskedLine, { byRules, paid, floorPrice, handLimit, setting }: Told): readonly Note[] {
  const notes = supplyNotes(product, quantity)
  ruleNotes(notes, byRules)
  const { needsApproval, share, limit = 0 } = judgeHandDiscount(byRules.base ?? 0, byRules.price, paid, handLimit)
  if (needsApproval) notes.push(approval('aboveHandLimit', { percent: shareText(share), limit: shareText(limit) }))
  if (floorPrice !== undefined && Math.round(paid) < floorPrice) notes.push(approval('belowFloor', { floor: amountText(floorPrice, setting.currency) }))
  return notes
}

function refusalOf({ quantity, handPercent = 0, handPrice = 0, discount = 0 }: AskedLine, product: PricedProduct | undefined): Note | undefined {
  if (product === undefined) return refusal('unknownProduct')
  if (product.status === 'discontinued' && quantity > 0) return refusal('discontinued', { product: product.name })
  if (!Number.isFinite(quantity) || quantity === 0) return refusal('wrongQuantity')
  if (Math.abs(quantity) > largestQuantity) return refusal('hugeQuantity')
  if (!Number.isSafeInteger(handPrice) || handPrice < 0) return refusal('wrongHandPrice')
  return isShare(handPercent) && isShare(discount) ? undefined : refusal('wrongShare')
}

const isShare = (share: number) => share >= 0 && share <= 1

function noPrice({ name, listPrice }: PricedProduct, { currency }: Setting): Note {
  return listPrice === undefined ? refusal('noPrice', { product: name, currency }) : refusal('noRate', { from: listPrice.currency, currency })
}

/** The last step: a price that was agreed, or a share of the base price off. */
function byHand(steps: Step[], { handPrice, handPercent = 0 }: AskedLine, { price }: UnitPrice, base: number): number {
  if (handPrice !== undefined) {
    if (handPrice !== price) steps.push({ kind: 'handPrice', amount: handPrice - price, price: handPrice, ...(base === 0 ? {} : { percent: (price - handPrice) / base }) })
    return handPrice
  }
  if (handPercent === 0) return price
  const off = Math.min(price, roundHalfAway(base * handPercent))
  steps.push({ kind: 'handPercent', percent: handPercent, amount: -off, price: price - off })
  return price - off
}

function ruleNotes(notes: Note[], { overlaps, cutAtZero }: UnitPrice): void {
  for (const { taken, others } of overlaps) notes.push(warning('overlap', { taken, others: others.map((name) => `“${name}”`).join(', ') }))
  if (cutAtZero) notes.push(warning('cutAtZero'))
}

function nothing({ product, quantity }: AskedLine, notes: readonly Note[]): LinePrice {
  return { product, quantity, rulePrice: 0, unitPrice: 0, discount: 0, amount: 0, taxRate: 0, steps: [], setAside: [], notes, reduction: 0, net: 0, tax: 0, gross: 0, margin: undefined, components: undefined }
}
