import { averageOrder, favouriteOf, leastOrders, leastShare, type PowerCuts, powerCuts, powerOf, sensitivityOf, usualDiscounted } from '../../../analytics/taste/taste.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { heldOutDays, type LeadingRow, readTastes, type Tastes, year } from '../taste/read.ts'
import { because, type Gathered, kept, type RecordModel, rounded } from './model.ts'

/** Thirds of fewer customers are thirds of nothing. */
const leastBuyers = 10

/** What a customer's orders of the year say of its taste and its purse: the tags by which a shop and a chooser order products. */
export const tasteModel: RecordModel = {
  key: 'taste',
  object: 'customer',
  gather: async (from) => tasteGathered(await readTastes(from.database, from.scope, from.asOf)),
}

const scoreOf = { category: 'favouriteCategory', brand: 'favouriteBrand', product: 'favouriteProduct' } as const

/** The judgement over what was read; pure. */
export function tasteGathered(tastes: Tastes): Gathered {
  return {
    rows: tastes.buyers.length + tastes.leading.length + tastes.priced.length, records: tastes.buyers.length,
    judge() {
      const averages = tastes.buyers.map(averageOrder)
      requireAtLeast(leastBuyers, averages.filter(Number.isFinite).length, { en: 'customers with an order in the last year', zh: '位近一年有订单的客户' })
      const cuts = powerCuts(averages)
      const usual = usualDiscounted(tastes.priced)
      return {
        parameters: kept({ days: year, powerCuts: { ...cuts }, priceCuts: tastes.prices === null ? null : [...tastes.prices], leastOrders, leastShare, usualDiscounted: usual }),
        quality: kept({ customers: tastes.buyers.length, favourites: tastes.leading.filter((row) => favourite(row) !== undefined).length, holdOut: heldOut(tastes) }),
        judged: judged(tastes, cuts, usual),
      }
    },
  }
}

const favourite = ({ name, orders, of }: LeadingRow) => favouriteOf({ key: name, orders, of })

/** How many whose favourite was known before bought of it again since, beside how many bought of the category that most people bought of. */
function heldOut({ earlier: { leading, since } }: Tastes): JsonObject {
  const bought = new Map(since.map(({ customer, categories }) => [customer, new Set(categories)]))
  const told = leading.filter((row) => row.kind === 'category' && favourite(row) !== undefined && bought.has(row.customer))
  const counts = new Map<string, number>()
  for (const { customer } of told) for (const category of bought.get(customer) ?? []) counts.set(category, (counts.get(category) ?? 0) + 1)
  const share = (count: number) => (told.length === 0 ? Number.NaN : rounded(count / told.length))
  return kept({ rows: told.length, days: heldOutDays, boughtAgain: share(told.filter(({ customer, id }) => bought.get(customer)?.has(id) === true).length), ofThePopular: share([...counts.values()].reduce((most, count) => Math.max(most, count), 0)) })
}

/** All scores of a record come together. */
function* judged({ buyers, leading, priced, prices }: Tastes, cuts: PowerCuts, usual: number): Generator<Judged> {
  const leads = new Map<string, LeadingRow[]>()
  for (const row of leading) leads.set(row.customer, [...leads.get(row.customer) ?? [], row])
  const pricedOf = new Map(priced.map((row) => [row.customer, row]))
  for (const { customer: record, ...facts } of buyers) {
    const average = averageOrder(facts)
    const power = powerOf(average, cuts)
    if (power !== undefined) yield { record, score: 'purchasingPower', value: power, reasons: [because('taste.power', { amount: { money: Math.round(average) }, count: facts.orders, low: { money: Math.round(cuts.low) }, high: { money: Math.round(cuts.high) } }), ...priceReason(power, prices)] }
    for (const row of leads.get(record) ?? []) {
      if (favourite(row) === undefined) continue
      yield { record, score: scoreOf[row.kind], value: row.name.slice(0, 200), reasons: [because(`taste.${row.kind}`, { name: row.name, id: row.id, orders: row.orders, of: row.of }), because('taste.spent', { share: { share: rounded(row.share, 2) } })] }
    }
    const lines = pricedOf.get(record)
    const sensitivity = lines === undefined ? undefined : sensitivityOf(lines, usual)
    if (lines !== undefined && sensitivity !== undefined) yield { record, score: 'priceSensitivity', value: sensitivity, reasons: [because('taste.discounted', { discounted: lines.discounted, lines: lines.lines }), because('taste.usual', { share: { share: rounded(usual, 2) } })] }
  }
}

/** Which of the products on sale fit, by the thirds of their list prices. */
function priceReason(power: 'low' | 'middle' | 'high', prices: Tastes['prices']): JsonObject[] {
  if (prices === null) return []
  const [from, to] = prices.map((price) => ({ money: Math.round(price) }))
  if (from === undefined || to === undefined) return []
  return [power === 'low' ? because('taste.fits.low', { to: from }) : power === 'high' ? because('taste.fits.high', { from: to }) : because('taste.fits.middle', { from, to })]
}
