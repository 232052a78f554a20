/** What is there of a product and what of it is promised, in thousandths of its unit, so that sums are exact. */
export interface Level { readonly onHand: number; readonly reserved: number }

/** A quantity wanted of a product for a line; thousandths. */
export interface Want { readonly line: string; readonly product: string; readonly wanted: number }
/** How much of it is promised now; the rest is missing. */
export interface Allotted extends Want { readonly taken: number; readonly free: number }

/** Quantities are kept to the thousandth. */
export function thousandths(quantity: number): number {
  return Math.round(quantity * 1000)
}

export function inUnits(quantity: number): number {
  return quantity / 1000
}

export function freeOf({ onHand, reserved }: Level): number {
  return onHand - reserved
}

/**
 * Hands out what is free, line after line in their order: each takes as much as is left of its product. Products without a
 * level keep no stock and are not among the answers. `free` is what the line found.
 */
export function allot(wants: readonly Want[], levels: ReadonlyMap<string, Level>): readonly Allotted[] {
  const left = new Map([...levels].map(([product, level]) => [product, freeOf(level)]))
  return wants.flatMap((want) => {
    const free = left.get(want.product)
    if (free === undefined) return []
    const taken = Math.max(0, Math.min(free, want.wanted))
    left.set(want.product, free - taken)
    return [{ ...want, taken, free }]
  })
}

export function shortOf(allotted: readonly Allotted[]): readonly Allotted[] {
  return allotted.filter(({ taken, wanted }) => taken < wanted)
}
