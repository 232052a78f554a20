/** Who had to do with what, as sorted lists. Customers and items are numbers from 0. */
export interface Histories {
  readonly customers: number
  readonly items: number
  /** Items of each customer, ascending, each once. */
  readonly of: readonly Int32Array[]
  /** How strongly, in step with `of`: times bought, or the sum of ratings. */
  readonly weights: readonly Float64Array[]
}

export interface Event {
  readonly customer: number
  readonly item: number
  readonly weight: number
}

/** Adds events up to histories. Weights at or below 0 count for nothing. */
export function historiesOf(events: Iterable<Event>, customers: number, items: number): Histories {
  const sums = Array.from({ length: customers }, () => new Map<number, number>())
  for (const { customer, item, weight } of events) {
    const own = sums[customer]
    if (own !== undefined) own.set(item, (own.get(item) ?? 0) + weight)
  }
  const of = sums.map((own) => Int32Array.from([...own].filter(([, weight]) => weight > 0).map(([item]) => item)).sort())
  return { customers, items, of, weights: of.map((own, customer) => Float64Array.from(own, (item) => sums[customer]?.get(item) ?? 0)) }
}

/** How many customers each item has. */
export function popularity({ items, of }: Histories): Float64Array {
  const counts = new Float64Array(items)
  for (const own of of) for (const item of own) counts[item] = (counts[item] ?? 0) + 1
  return counts
}
