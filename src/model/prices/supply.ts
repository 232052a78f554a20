import type { PricedProduct } from './given.ts'
import { type Note, warning } from './note.ts'

/** What holds of a product and a quantity of it, whatever the price: how little may be ordered, and when it comes. */
export function supplyNotes({ name, status, minimumQuantity, orderMultiple, stockState, leadDays }: PricedProduct, quantity: number): Note[] {
  const notes: Note[] = []
  if (quantity < 0) return [warning('goodsReturned')]
  if (status === 'planned') notes.push(warning('notYetSold', { product: name }))
  if (status === 'endOfLife') notes.push(warning('endOfLife', { product: name }))
  if (minimumQuantity !== undefined && quantity < minimumQuantity) notes.push(warning('belowMinimum', { minimum: minimumQuantity }))
  const next = orderMultiple === undefined ? undefined : nextMultiple(quantity, orderMultiple, minimumQuantity)
  if (next !== undefined && orderMultiple !== undefined) notes.push(warning('notMultiple', { multiple: orderMultiple, next }))
  if (stockState === 'out') notes.push(warning('outOfStock'))
  if (stockState === 'low') notes.push(warning('lowStock'))
  if (stockState === 'toOrder') notes.push(warning('toOrder'))
  if (leadDays !== undefined && leadDays > 0) notes.push(warning('leadTime', { days: leadDays }))
  return notes
}

/** The next quantity that may be ordered, where this one may not. Quantities have three decimals. */
function nextMultiple(quantity: number, multiple: number, minimum = 0): number | undefined {
  const [pieces, step, least] = [quantity, multiple, Math.max(minimum, quantity)].map((each) => Math.round(each * 1000))
  if (pieces === undefined || step === undefined || least === undefined || step === 0 || pieces % step === 0) return undefined
  return (Math.ceil(least / step) * step) / 1000
}
