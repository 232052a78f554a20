import { dayNumber } from '../../../lib/calendar.ts'
import type { Judged } from '../../../records/scores/index.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { OutcomeRow } from '../analyse/analysis.ts'
import { recommendAnalysis } from '../analyse/recommend.ts'
import { readSettings } from '../analyse/settings.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import { ownTable } from '../purchases/table.ts'
import { because, figure, kept, type PurchaseModel, word } from './model.ts'

const shown = 3

/** What those who bought alike have and this one has not; never what is no longer sold. */
export const nextProductModel: PurchaseModel = {
  key: 'nextProduct',
  object: 'customer',
  needs: 'lines',
  heldByDrift: false,
  judge({ lines, asOf }) {
    requireAtLeast(1, lines?.customer.length ?? 0, { en: 'order line with a product', zh: '条含产品的订单明细' })
    const { customers = [], products = [], customer = new Int32Array(), product = new Int32Array(), day = new Int32Array() } = lines ?? {}
    const table = ownTable(customer.length, { customer: { texts: { header: 'customer', codes: customer, values: customers } }, item: { texts: { header: 'item', codes: product, values: products.map(({ id }) => id) } }, date: { figures: Float64Array.from(day) } })
    const ended = products.filter(({ sold }) => !sold).map(({ id }) => id)
    const settings = readSettings(recommendAnalysis.options, { top: String(shown), ...(ended.length === 0 ? {} : { blocked: ended.join(';') }) }, dayNumber(asOf))
    const { parameters, fit, rows } = recommendAnalysis.run(table, settings)
    return { parameters: kept(parameters), quality: kept(fit), judged: judged(rows, new Map(products.map(({ id, name }) => [id, name]))) }
  },
}

/** The rows of a customer come together, best first. */
function* judged(rows: Iterable<OutcomeRow>, names: ReadonlyMap<string, string>): Generator<Judged> {
  let open: { readonly record: string; readonly name: string; readonly reasons: JsonObject[] } | undefined
  const said = function* () { if (open !== undefined) yield { record: open.record, score: 'nextProduct', value: open.name, reasons: open.reasons } }
  for (const row of rows) {
    const [record, item, from] = [word(row, 'customer'), word(row, 'item'), word(row, 'because')]
    const name = names.get(item) ?? ''
    if (record !== open?.record) {
      yield* said()
      open = { record, name, reasons: [] }
    }
    open.reasons.push(from === '' ? because('popularProduct', { product: name, id: item, rank: figure(row, 'rank') }) : because('boughtTogether', { product: name, id: item, with: names.get(from) ?? '', rank: figure(row, 'rank') }))
  }
  yield* said()
}
