import { type Events, lastHeldOut } from '../../../analytics/recommend/held.ts'
import { historiesOf, type Histories } from '../../../analytics/recommend/events.ts'
import { chooseRanking, learnRanking, recommend, recommenders } from '../../../analytics/recommend/recommend.ts'
import { similarities } from '../../../analytics/recommend/scorer.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { unknownWord } from './problems.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** What each customer may like next. */
export const recommendAnalysis: Analysis = {
  key: 'recommend',
  title: 'Recommend: what each customer may like next, and why; from purchases, views or ratings',
  columns: [
    { key: 'customer', required: true, about: 'who', names: ['customer id', 'customer', 'user id', 'userid', 'user', 'member id', 'member number', 'client id', 'reviewer id', '客户编号', '客户', '会员编号', '用户'] },
    { key: 'item', required: true, about: 'what', names: ['item', 'item id', 'movie id', 'product id', 'product', 'stock code', 'item description', 'description', 'isbn', 'sku', 'asin', 'title', '商品', '商品编号', '产品'] },
    { key: 'weight', about: 'how much: quantity or rating; what is 0 or less does not count', names: ['rating', 'quantity', 'qty', 'score', 'stars', 'count', 'plays', '数量', '评分'] },
    { key: 'date', about: 'when; the last day of each customer is held out to measure', names: ['timestamp', 'date', 'order date', 'invoice date', 'time', 'datetime', '日期', '时间'] },
  ],
  options: [
    { key: 'model', kind: 'choice', choices: ['auto', ...recommenders], default: 'auto', about: 'what many have, what is like what one has, or factors (implicit ALS); auto takes what does best on what is held out' },
    { key: 'top', kind: 'whole', min: 1, max: 1000, default: 10, about: 'how many for each customer' },
    { key: 'least', kind: 'whole', min: 2, max: 1000, default: 5, about: 'days (without dates: items) that a customer needs to be held out' },
    { key: 'min-weight', kind: 'number', about: 'rows with less do not count: ratings below 4, say' },
    { key: 'train-until', kind: 'day', about: 'the last day that counts; later ones are what is held out' },
    { key: 'blocked', kind: 'text', about: 'items that nobody is shown, apart by semicolons: out of stock' },
    { key: 'again', kind: 'text', about: 'items that may be shown to those who have them, apart by semicolons; ALL for all' },
  ],
  run,
}

interface Read extends Events { readonly weights: Float64Array; readonly names: readonly string[]; readonly things: readonly string[] }

function run(table: Table, settings: Settings): Outcome {
  const read = readEvents(table, settings)
  const seed = settings.numberOr('seed', 1), top = settings.numberOr('top', 10), least = settings.numberOr('least', 5)
  const until = settings.day('train-until')
  const held = until === undefined || read.moments === undefined ? lastHeldOut(read, { least, seed }) : Uint8Array.from(read.moments, (day) => (day > until ? 1 : 0))
  const before = histories(read, (row) => held[row] === 0)
  const wanted = laterOf(read, held, before)
  const measurable = wanted.some((items) => items.length > 0)
  const asked = recommenders.find((name) => name === settings.text('model'))
  const chosen = measurable ? chooseRanking(before, wanted, { seed }) : undefined
  const name = asked ?? chosen?.best ?? 'cosine'
  const whole = until === undefined ? histories(read, () => true) : before
  const blocked = namedItems(settings.text('blocked'), read.things), again = settings.text('again') === 'ALL' ? new Set(read.things.keys()) : namedItems(settings.text('again'), read.things)
  return {
    model: `recommend: ${name}`,
    parameters: { seed, top, blocked: blocked.size, again: again.size, ...(name === 'als' ? { factors: 32, rounds: 6, ridge: 5, sureness: 2 } : {}) },
    fit: {
      customers: read.names.length, items: read.things.length, events: read.items.length, pairs: whole.of.reduce((sum, own) => sum + own.length, 0),
      heldOut: until !== undefined ? 'what came after that day' : read.moments === undefined ? `one item of each customer with ${least} or more` : `the last day of each customer with ${least} or more`,
      ranked: 'all items that the customer did not have', measured: chosen?.measured.map((each) => ({ ...each })) ?? [],
    },
    rows: rows(),
  }
  function* rows(): Generator<OutcomeRow> {
    const near = similarities(whole)
    const scorer = learnRanking(name, whole, { near, seed }), fallback = learnRanking('popular', whole)
    for (let customer = 0; customer < whole.customers; customer += 1) {
      const own = whole.of[customer] ?? new Int32Array()
      const shown = recommend(scorer, fallback, near, own, whole.weights[customer] ?? new Float64Array(), top, { blocked, again })
      for (const [place, { item, score, because }] of shown.entries()) yield { customer: read.names[customer] ?? '', rank: place + 1, item: read.things[item] ?? '', score: Math.round(score * 1e6) / 1e6, because: because === undefined ? null : read.things[because] ?? null }
    }
  }
}

function readEvents(table: Table, settings: Settings): Read {
  const customer = table.text('customer'), item = table.text('item')
  const weights = table.has('weight') ? table.numbers('weight') : undefined
  const moments = table.has('date') ? table.days('date') : undefined
  const least = settings.number('min-weight') ?? Number.MIN_VALUE
  const kept = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => (customer.codes[row] ?? -1) >= 0 && (item.codes[row] ?? -1) >= 0 && (weights === undefined || (weights[row] ?? Number.NaN) >= least) && (moments === undefined || Number.isFinite(moments[row] ?? Number.NaN)))
  if (kept.length < table.rows) table.read.leftOut['noCustomerItemOrWeight'] = table.rows - kept.length
  const of = (codes: Int32Array) => Int32Array.from(kept, (row) => codes[row] ?? 0)
  const read = { customers: of(customer.codes), items: of(item.codes), names: customer.values, things: item.values, weights: Float64Array.from(kept, (row) => weights?.[row] ?? 1), ...(moments === undefined ? {} : { moments: Float64Array.from(kept, (row) => moments[row] ?? 0) }) }
  requireAtLeast(20, new Set(read.customers).size, { en: 'customers with something', zh: '位有记录的客户' })
  requireAtLeast(5, new Set(read.items).size, { en: 'different items', zh: '种不同商品' })
  return read
}

/** Each row counts once, whatever its quantity: how often, not how much, tells a liking; ratings were sifted by --min-weight. */
function histories({ customers, items, names, things }: Read, wanted: (row: number) => boolean): Histories {
  return historiesOf(events(), names.length, things.length)
  function* events() { for (let row = 0; row < customers.length; row += 1) if (wanted(row)) yield { customer: customers[row] ?? 0, item: items[row] ?? 0, weight: 1 } }
}

/** The held-out items of each customer that are new to them; nothing for those of whom nothing else is known. */
function laterOf({ customers, items }: Read, held: Uint8Array, { of }: Histories): Int32Array[] {
  const came = of.map(() => new Set<number>())
  customers.forEach((customer, row) => { if (held[row] === 1) came[customer]?.add(items[row] ?? 0) })
  return of.map((own, customer) => (own.length === 0 ? new Int32Array() : Int32Array.from(came[customer] ?? []).filter((item) => !own.includes(item))))
}

function namedItems(text: string | undefined, things: readonly string[]): ReadonlySet<number> {
  const places = new Map(things.map((thing, place) => [thing.toLowerCase(), place]))
  return new Set((text ?? '').split(';').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const place = places.get(part.toLowerCase())
    if (place === undefined) throw unknownWord({ en: 'item', zh: '商品' }, part, things.slice(0, 10))
    return place
  }))
}
