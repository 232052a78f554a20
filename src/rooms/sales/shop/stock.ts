import type { Row } from '../../../records/engine.ts'
import { textOf } from '../reading.ts'

/** What may be said of the stock of a product. */
export interface Stock {
  readonly state: 'inStock' | 'low' | 'out' | 'toOrder' | 'unknown'
  /** Free pieces, of goods of which the stock is kept. */
  readonly free: number | undefined
  readonly restockOn: string | undefined
  readonly leadDays: number | undefined
  /** Nothing more will come. */
  readonly ends: boolean
}

/** Below so many pieces there are few left. */
const few = 5

/** Of the fields of a product, as the ledger of stock keeps them; where nobody counts, what somebody said of it. */
export function stockOf(product: Row): Stock {
  const kept = product['kind'] === 'goods' && typeof product['stock'] === 'number'
  const free = kept && typeof product['stockFree'] === 'number' ? Math.max(0, product['stockFree']) : kept ? 0 : undefined
  const said = product['stockState']
  const state = free !== undefined ? (free <= 0 ? 'out' : free < few ? 'low' : 'inStock') : said === 'inStock' || said === 'low' || said === 'out' || said === 'toOrder' ? said : 'unknown'
  const leadDays = product['leadDays']
  return { state, free, restockOn: textOf(product, 'restockOn'), leadDays: typeof leadDays === 'number' ? leadDays : undefined, ends: product['status'] === 'endOfLife' }
}

/** Whether so many may be ordered: what is counted must be there, unless the shop takes orders beyond it and more will come. */
export function isThere({ free, ends }: Stock, quantity: number, backOrders: boolean): boolean {
  return free === undefined || quantity <= free || (backOrders && !ends)
}

/** Days until it comes: from the shelf those of the shop; what is not there waits for the lead time besides. Undefined where nobody knows. */
export function daysUntil({ free, state, leadDays }: Stock, quantity: number, deliveryDays: number | undefined): number | undefined {
  const waits = free === undefined ? state === 'out' || state === 'toOrder' : quantity > free
  if (!waits) return deliveryDays
  return leadDays === undefined ? undefined : leadDays + (deliveryDays ?? 0)
}
