import { seededRandom } from '../../lib/random.ts'

/** Events, column by column. */
export interface Events {
  readonly customers: Int32Array
  readonly items: Int32Array
  /** By moment or day; undefined where the file has no time. */
  readonly moments?: Float64Array
}

/**
 * Which events are held out: of each customer with at least `least` different days those of the last day; without times, or with only one day, one event of each customer
 * with at least `least` items, drawn by the seed.
 */
export function lastHeldOut({ customers, items, moments }: Events, { least = 5, seed = 1 }: { readonly least?: number; readonly seed?: number } = {}): Uint8Array {
  const held = new Uint8Array(customers.length)
  const rows = new Map<number, number[]>()
  customers.forEach((customer, row) => {
    const own = rows.get(customer)
    if (own === undefined) rows.set(customer, [row])
    else own.push(row)
  })
  const random = seededRandom(seed)
  for (const own of rows.values()) {
    if (moments !== undefined) {
      const days = new Set(own.map((row) => Math.floor(moments[row] ?? 0)))
      const last = Math.max(...days)
      if (days.size >= least) for (const row of own) if (Math.floor(moments[row] ?? 0) === last) held[row] = 1
    } else if (new Set(own.map((row) => items[row])).size >= least) {
      const chosen = items[own[Math.floor(random.next() * own.length)] ?? 0]
      for (const row of own) if (items[row] === chosen) held[row] = 1
    }
  }
  return held
}
