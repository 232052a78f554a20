import { roundHalfAway } from '../../lib/money.ts'
import { type DraftValues, ref } from './draft.ts'
import type { SampleMoney, SampleProduct, World } from './world.ts'

/** A line of a document for a product, without its quantity. */
export function pricedLine(world: World, { key, name, price, unit, cost, taxRate }: SampleProduct, currency: string) {
  const unitPrice = world.money(price, currency)
  return { product: ref(key), name, unit, unitPrice, listPrice: unitPrice, cost: world.money(cost, currency), taxRate }
}

interface PricedLine { readonly position: number; readonly quantity: number; readonly unitPrice: SampleMoney; readonly discount: number }

/** What a document whose prices hold the tax comes to, in minor units, rounded as the engine rounds. */
export function totalOf(lines: readonly PricedLine[], discount: number): number {
  // Percents are whole: reckoned in whole numbers, so that a half is a half.
  const less = (amount: number, share: number) => roundHalfAway(amount * (100 - Math.round(share * 100)) / 100)
  const sum = lines.reduce((total, line) => total + less(line.quantity * line.unitPrice.amount, line.discount), 0)
  return sum - roundHalfAway(sum * Math.round(discount * 100) / 100)
}

/** The lines of a document among the drafts. */
export function linesIn(values: DraftValues): readonly (PricedLine & DraftValues)[] {
  return Array.isArray(values['lines']) ? values['lines'] as (PricedLine & DraftValues)[] : []
}
