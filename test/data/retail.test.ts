import { asText } from '../../src/lib/json.ts'
import { beforeAll, expect, it } from 'vitest'
import { importFile } from '../../src/app/imports/command.ts'
import { retailPreset } from '../../src/app/imports/presets/retail.ts'
import type { Row } from '../../src/records/engine.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { describeSets, fileWith, full, pathOf, rowsOf, type SetRow, thousandths } from './sets.ts'

/** Whole invoices of the first days in the usual run, the whole file with FULL_DATA=1. */
const until = full ? '9999' : '2010-12-03'

describeSets(`an online shop from its own file of invoice lines${full ? '' : ' (first days; all of it with FULL_DATA=1)'}`, () => {
  let bench: ImportBench
  let rows: SetRow[]
  let path: string
  let record: Row

  const ask = async (sql: string) => (await asOwner(bench.program.database, sql))[0] ?? {}
  const step = retailPreset.steps[0]
  const refusedPrices = (row: SetRow) => (thousandths(row['UnitPrice'] ?? '0') % 10) !== 0

  beforeAll(async () => {
    bench = await importBench()
    await bench.admin.create('exchange-rates', { base: 'CNY', quote: 'GBP', date: '2010-01-01', rate: 10 })
    const all = rowsOf('online_retail/online_retail.csv.gz')
    // Four lines of the file have prices of a tenth of a penny: they are among the rows in the short run too.
    const odd = new Set(all.filter(refusedPrices).map((row) => row['InvoiceNo']))
    rows = all.filter((row) => (row['InvoiceDate'] ?? '') < until || odd.has(row['InvoiceNo']))
    path = full ? pathOf('online_retail/online_retail.csv.gz') : fileWith('online_retail.csv', Object.keys(all[0] ?? {}), rows)
  }, 120_000)

  it('makes customers, products, orders and lines; refuses the four lines whose price has a tenth of a penny', async () => {
    const started = performance.now()
    record = await importFile(bench.program, await bench.contextOf(bench.admin), { path, ...(step === undefined ? {} : { step }) })
    console.log(`${rows.length} invoice lines in ${Math.round((performance.now() - started) / 100) / 10} s`)
    const good = rows.filter((row) => !refusedPrices(row))
    expect(rows.length - good.length).toBe(4)
    if (full) expect(rows.length).toBe(541_909)
    expect(record).toMatchObject({ status: 'done', rowCount: rows.length, createdCount: good.length, updatedCount: 0, refusedCount: 4 })
    const refused = await bench.admin.get(`/api/v1/imports/${asText(record['id'])}/refused`)
    expect(refused.body.rows.map(({ problems }: { problems: { path: string; rule: string }[] }) => `${problems[0]?.path} ${problems[0]?.rule}`)).toEqual(Array.from({ length: 4 }, () => '/UnitPrice amount'))
  }, 3_600_000)

  it('reconciles with the file: lines, quantities and money, returns and customers that are missing among them', async () => {
    const good = rows.filter((row) => !refusedPrices(row))
    const pence = (list: readonly SetRow[]) => list.reduce((sum, row) => sum + Number(row['Quantity']) * Math.round(Number(row['UnitPrice']) * 100), 0)
    const quantity = (list: readonly SetRow[]) => list.reduce((sum, row) => sum + Number(row['Quantity']), 0)
    expect(await ask('select count(*), sum(quantity)::bigint as quantity, sum(quantity * unit_price_amount)::bigint as pence from order_line')).toEqual({ count: good.length, quantity: quantity(good), pence: pence(good) })
    expect(await ask('select sum(order_total_base)::bigint as total, sum(order_count)::bigint as orders from customer')).toEqual({ total: pence(good) * 10, orders: new Set(good.map((row) => row['InvoiceNo'])).size })
    expect(await ask('select count(*) from product')).toEqual({ count: new Set(good.map((row) => row['StockCode'])).size })
    expect(await ask('select sum(sold_quantity)::bigint as sold from product')).toEqual({ sold: quantity(good) })
    const withCustomer = good.filter((row) => row['CustomerID'] !== '')
    expect(await ask(`select count(*) from customer where external_id <> 'none'`)).toEqual({ count: new Set(withCustomer.map((row) => row['CustomerID'])).size })
    const without = good.filter((row) => row['CustomerID'] === '')
    expect(await ask(`select order_total_base as total from customer where external_id = 'none'`)).toEqual({ total: pence(without) * 10 })
    const returns = good.filter((row) => row['InvoiceNo']?.startsWith('C'))
    expect(await ask(`select count(*), sum(l.quantity * l.unit_price_amount)::bigint as pence from order_line l join "order" o on o.id = l.order_id where o.external_id like 'C%'`)).toEqual({ count: returns.length, pence: pence(returns) })
    if (!full) return
    // The published totals, the four refused lines among them.
    const money = (list: readonly SetRow[]) => list.reduce((sum, row) => sum + Number(row['Quantity']) * thousandths(row['UnitPrice'] ?? ''), 0)
    const named = rows.filter((row) => row['CustomerID'] !== '')
    expect([rows.length, quantity(rows), money(rows)]).toEqual([541_909, 5_176_450, 9_747_747_934])
    expect([named.length, money(named), new Set(named.map((row) => row['CustomerID'])).size]).toEqual([406_829, 8_300_065_814, 4372])
    expect([returns.length, pence(returns)]).toEqual([9288, -89_681_249])
  })

  it('has the revenue of each month, of named customers without returns, to the penny', async () => {
    const sold = rows.filter((row) => !refusedPrices(row) && row['CustomerID'] !== '' && Number(row['Quantity']) > 0)
    const months = new Map<string, number>()
    for (const row of sold) {
      const month = row['InvoiceDate']?.slice(0, 7) ?? ''
      months.set(month, (months.get(month) ?? 0) + Number(row['Quantity']) * Math.round(Number(row['UnitPrice']) * 100))
    }
    const found = await asOwner(bench.program.database, `
      select to_char(o.date, 'YYYY-MM') as month, sum(l.quantity * l.unit_price_amount)::bigint as pence
      from order_line l join "order" o on o.id = l.order_id join customer c on c.id = o.customer_id
      where l.quantity > 0 and c.external_id <> 'none' group by 1 order by 1`)
    expect(found).toEqual([...months].sort().map(([month, pence]) => ({ month, pence })))
    if (!full) return
    const tenths = new Map([...months].map(([month, pence]) => [month, pence * 10]))
    for (const row of rows.filter((one) => refusedPrices(one) && one['CustomerID'] !== '' && Number(one['Quantity']) > 0)) {
      const month = row['InvoiceDate']?.slice(0, 7) ?? ''
      tenths.set(month, (tenths.get(month) ?? 0) + Number(row['Quantity']) * thousandths(row['UnitPrice'] ?? ''))
    }
    // Published in pence; the refused lines have tenths of them.
    const published = new Map(rowsOf('online_retail/monthly_revenue_expected.csv').map((row) => [row['d'], Math.round(Number(row['revenue']) * 100)]))
    expect(new Map([...tenths].map(([month, sum]) => [month, Math.round(sum / 10)]))).toEqual(published)
    expect([...tenths.values()].reduce((sum, one) => sum + one, 0)).toBe(8_911_407_904)
  })

  it('gives each customer the sum and the dates of the own invoices', async () => {
    const [first] = rows.filter((row) => row['CustomerID'] !== '')
    const own = rows.filter((row) => row['CustomerID'] === first?.['CustomerID'])
    const dates = own.map((row) => row['InvoiceDate']?.slice(0, 10) ?? '').sort()
    expect(await ask(`select order_count as orders, order_total_base as total, first_order_on::text as first, last_order_on::text as last, country from customer where external_id = '${first?.['CustomerID'] ?? ''}'`)).toEqual({
      orders: new Set(own.map((row) => row['InvoiceNo'])).size, total: own.reduce((sum, row) => sum + Number(row['Quantity']) * Math.round(Number(row['UnitPrice']) * 100), 0) * 10,
      first: dates[0], last: dates.at(-1), country: first?.['Country'],
    })
  })

  it('changes nothing when the same file comes again: equal lines of one invoice are told apart by how often they stand there', async () => {
    const last = await ask(`select max(id) as id, (select count(*) from order_line) as lines from feed where object not in ('import', 'file', 'notification')`)
    const again = await importFile(bench.program, await bench.contextOf(bench.admin), { path, ...(step === undefined ? {} : { step }) })
    expect(again).toMatchObject({ createdCount: 0, updatedCount: 0, refusedCount: 4, skippedCount: rows.length - 4 })
    expect(await ask(`select max(id) as id, (select count(*) from order_line) as lines from feed where object not in ('import', 'file', 'notification')`)).toEqual(last)
  }, 3_600_000)
})
