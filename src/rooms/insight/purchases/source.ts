import type { Scope } from '../../../platform/database/index.ts'
import type { AskedAway } from '../warehouse/door.ts'

/** Which of the two answered, as a run says it. */
export type ReadFrom = 'warehouse' | 'database'

/** What customers bought, a row for each customer and day, by day: the one shape in which models read purchases. */
export interface PurchaseRows {
  /** Ids of the customers, living ones only; `customer` holds places in it. */
  readonly customers: readonly string[]
  readonly customer: Int32Array
  /** Days since 1970 in the company's zone. */
  readonly day: Int32Array
  /** How many orders that day. */
  readonly orders: Int32Array
  /** Their sum in minor units of the base currency, what came back netted. */
  readonly amount: Float64Array
  readonly readFrom?: ReadFrom
}

/** The products that customers bought, a row for each order line with a product. */
export interface LineRows {
  readonly customers: readonly string[]
  readonly products: readonly { readonly id: string; readonly name: string; /** Whether it may still be offered. */ readonly sold: boolean }[]
  readonly customer: Int32Array
  readonly product: Int32Array
  /** Days since 1970. */
  readonly day: Int32Array
  readonly readFrom?: ReadFrom
}

/** Where purchases are read from: PostgreSQL, or the warehouse that follows it. */
export interface PurchaseSource {
  /** All purchases up to a day (ISO), the day itself among them: orders that were confirmed and not cancelled. */
  purchases(scope: Scope, until: string): Promise<PurchaseRows>
  /** Their lines, of the same orders. */
  lines(scope: Scope, until: string): Promise<LineRows>
  /** How another process reads them itself; undefined where it is to be handed them. */
  away?(scope: Scope, until: string, needs?: 'lines'): Promise<AskedAway | undefined>
}

/** Makes the columns of rows that come customer by customer or day by day. */
export function purchaseRows(rows: readonly { readonly customer: string; readonly day: number; readonly orders: number; readonly amount: number }[]): PurchaseRows {
  const { places, placeOf } = placing()
  const customer = Int32Array.from(rows, (row) => placeOf(row.customer))
  return { customers: [...places.keys()], customer, day: Int32Array.from(rows, ({ day }) => day), orders: Int32Array.from(rows, ({ orders }) => orders), amount: Float64Array.from(rows, ({ amount }) => amount), readFrom: 'database' }
}

export function lineRows(rows: readonly { readonly customer: string; readonly product: string; readonly day: number }[], products: LineRows['products']): LineRows {
  const { places, placeOf } = placing()
  const product = new Map(products.map(({ id }, place) => [id, place]))
  const customer = Int32Array.from(rows, (row) => placeOf(row.customer))
  return { customers: [...places.keys()], products, customer, product: Int32Array.from(rows, (row) => product.get(row.product) ?? -1), day: Int32Array.from(rows, ({ day }) => day), readFrom: 'database' }
}

/** Numbers ids in the order in which they come. */
function placing() {
  const places = new Map<string, number>()
  const placeOf = (id: string): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, places.size)
    return places.size - 1
  }
  return { places, placeOf }
}
