import { beforeAll, expect, it } from 'vitest'
import { importFile } from '../../src/app/imports/command.ts'
import { retailPreset } from '../../src/app/imports/presets/retail.ts'
import { shippedDashboards } from '../../src/model/reports/shipped.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { describeSets, fileWith, full, rowsOf, thousandths } from '../data/sets.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { runModels, startRun } from '../insight/company.ts'

/** Every so-manyth customer in the usual run, with all of its invoices; everybody with FULL_DATA=1. */
const every = full ? 1 : 24
const [from, to, beforeFrom, beforeTo] = ['2011-07-01', '2011-09-30', '2011-04-01', '2011-06-30']
const rate = 10

/** The file's own rows in a table apart from the program's: what SQL says of them owes nothing to the import. */
const invoices = `(select customer, invoice, min(day) as day, sum(pence) * ${rate} as minor from told group by 1, 2) i`
const between = (one: string, other: string) => `day between '${one}' and '${other}'`
const buyers = (one: string, other: string) => `select distinct customer from told where ${between(one, other)}`
const number = (what: string, where: string) => `select ${what} from ${invoices} where ${where}`
const active = buyers('2011-01-02', '2011-06-30')
const lost = `select customer from (${active}) a where customer not in (${buyers('2011-04-04', to)})`
const share = (one: string, other: string) => `select (select count(*) from (${one}) one)::double precision / nullif((select count(*) from (${other}) other), 0)`

const kpis: Readonly<Record<string, string>> = {
  'sales.amount': number('sum(minor)', between(from, to)),
  'sales.order_count': number('count(*)', between(from, to)),
  'sales.avg_order_value': number('round(sum(minor)::numeric / count(*))', between(from, to)),
  'sales.buyers': number('count(distinct customer)', between(from, to)),
  'sales.purchase_frequency': number('count(*)::double precision / count(distinct customer)', between(from, to)),
  'sales.growth': `select (${number('sum(minor)', between(from, to))})::double precision / (${number('sum(minor)', between(beforeFrom, beforeTo))}) - 1`,
  'sales.product_quantity': `select sum(quantity) from told where ${between(from, to)}`,
  'customer.active_count': number('count(distinct customer)', between(from, to)),
  'customer.first_buyers': `select count(*) from (select customer, min(day) as first from told group by 1) f where first between '${from}' and '${to}'`,
  'customer.retention': share(`${buyers(from, to)} intersect ${buyers(beforeFrom, beforeTo)}`, buyers(beforeFrom, beforeTo)),
  'customer.repeat_share': share(`${buyers(from, to)} intersect select customer from told group by 1 having min(day) < '${from}'`, buyers(from, to)),
  'customer.lost_count': `select count(*) from (${lost}) l`,
  'customer.churn_rate': share(lost, active),
}

/** Quantiles of type 7 plus one; a score is one more than the bounds that are reached, recency the other way round. */
const scored = (column: string, turned: boolean) => {
  const bound = (part: number) => `(select percentile_cont(${part}) within group (order by ${column}) from facts) + 1`
  const reached = [0.2, 0.4, 0.6, 0.8].map((part) => `(case when ${column} >= ${bound(part)} then 1 else 0 end)`).join(' + ')
  return turned ? `5 - (${reached})` : `1 + ${reached}`
}
const rfm = `with facts as (select customer, date '2011-12-10' - max(day) as recency, count(distinct invoice) as frequency, sum(pence)::double precision * ${rate} / 100 as monetary from told group by 1)
  select customer, ${scored('recency', true)} as recency, ${scored('frequency', false)} as frequency, ${scored('monetary', false)} as monetary, round(monetary * 100)::bigint as amount from facts order by customer`

describeSets(`RFM, cohorts and KPIs of an imported shop${full ? '' : ' (every 24th customer; all with FULL_DATA=1)'}`, () => {
  let bench: ImportBench
  let customers = 0

  beforeAll(async () => {
    bench = await importBench({ at: '2011-12-10T02:00:00Z' })
    await bench.admin.create('exchange-rates', { base: 'CNY', quote: 'GBP', date: '2010-01-01', rate })
    const rows = rowsOf('online_retail/online_retail.csv.gz').filter((row) => row['CustomerID'] !== '' && Number(row['CustomerID']) % every === 0 && thousandths(row['UnitPrice'] ?? '') % 10 === 0)
    const step = retailPreset.steps[0]
    const record = await importFile(bench.program, await bench.contextOf(bench.admin), { path: fileWith('shop.csv', Object.keys(rows[0] ?? {}), rows), ...(step === undefined ? {} : { step }) })
    expect(record).toMatchObject({ status: 'done', createdCount: rows.length, refusedCount: 0 })
    customers = new Set(rows.map((row) => row['CustomerID'])).size
    await asOwner(bench.program.database, 'create table told (customer text, invoice text, day date, quantity integer, pence bigint)')
    const told = rows.map((row) => ({ customer: row['CustomerID'], invoice: row['InvoiceNo'], day: row['InvoiceDate']?.slice(0, 10), quantity: Number(row['Quantity']), pence: Number(row['Quantity']) * Math.round(Number(row['UnitPrice']) * 100) }))
    await asOwner(bench.program.database, 'insert into told select * from jsonb_to_recordset($1::jsonb) as t(customer text, invoice text, day date, quantity integer, pence bigint)', [JSON.stringify(told)])
  }, 3_600_000)

  it('gives each customer the RFM scores and the sum that SQL over the file gives', async () => {
    await runModels(bench, { run: await startRun(bench, 'rfm') })
    const ours = await asOwner(bench.program.database, `
      select c.external_id as customer, max(s.number_value) filter (where s.score = 'rfmRecency')::integer as recency, max(s.number_value) filter (where s.score = 'rfmFrequency')::integer as frequency,
        max(s.number_value) filter (where s.score = 'rfmMonetary')::integer as monetary, max(s.number_value) filter (where s.score = 'rfmAmount')::bigint as amount
      from customer c join customer_score s on s.record_id = c.id group by 1 order by 1`)
    expect(ours).toHaveLength(customers)
    expect(ours).toEqual(await asOwner(bench.program.database, rfm))
  }, 600_000)

  it('counts every KPI of a quarter as SQL over the file does', async () => {
    const { metrics } = (await bench.admin.post('/api/v1/reports/figures', { period: 'quarter', startsOn: '2011-08-10', metrics: Object.keys(kpis) })).body.result as { metrics: readonly { readonly key: string; readonly value: number | null }[] }
    const expected = await Promise.all(Object.entries(kpis).map(async ([key, text]) => [key, Number(Object.values((await asOwner(bench.program.database, text))[0] ?? {})[0])] as const))
    expect(metrics.map(({ key, value }) => [key, value])).toEqual(expected.map(([key, value]) => [key, expect.closeTo(value, 9)]))
    expect(expected.every(([, value]) => value !== 0)).toBe(true)
  }, 600_000)

  it('draws the triangle of those who stayed with the counts that SQL over the file gives', async () => {
    const definition = shippedDashboards.flatMap(({ cards }) => cards).flatMap((card) => (card.id === 'cohort' && 'report' in card ? [card.report] : []))[0]
    const { rows } = (await bench.admin.post('/api/v1/reports/preview', { definition: { ...definition, period: undefined, limit: 1000 }, period: 'range', from: '2010-12-01', to: '2011-12-31' })).body.result as { rows: readonly { readonly keys: readonly [string, string]; readonly values: readonly [number] }[] }
    const cells = await asOwner(bench.program.database, `
      select to_char(f.first, 'YYYY-MM') as begun, to_char(t.day, 'YYYY-MM') as month, count(distinct t.customer)::integer as count
      from told t join (select customer, min(day) as first from told group by 1) f on f.customer = t.customer group by 1, 2 order by 1, 2`)
    const ours = rows.map(({ keys: [begun, month], values: [count] }) => ({ begun: begun.slice(0, 7), month: month.slice(0, 7), count }))
    expect(ours.toSorted((one, other) => `${one.begun}${one.month}`.localeCompare(`${other.begun}${other.month}`))).toEqual(cells)
    expect(cells.length).toBeGreaterThan(60)
  }, 600_000)
})
