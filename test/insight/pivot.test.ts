import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { pivotOf, type PivotLine, type PivotRow } from '../../src/model/reports/pivot.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { pagesOf } from '../papers/reading.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const year = { period: 'year', startsOn: '2026-11-10' }
const definition = {
  object: 'order', date: 'date', rows: [{ field: 'channel' }, { field: 'customer.kind' }], columns: [{ field: 'date', period: 'quarter' }],
  measures: [{ function: 'distinct', field: 'customer' }, { ratio: { of: { function: 'sum', field: 'total' }, over: { function: 'count' } } }, { function: 'sum', field: 'total' }], chart: 'table',
} as const

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales') })
  const orderOf = async (who: TestClient, customer: string, date: string, yuan: number, channel: string) => {
    const order = await who.create('orders', { customer, date, channel, lines: [{ name: 'Work', quantity: 1, unitPrice: cny(yuan) }] })
    const done = await who.post(`/api/v1/orders/${order.id}/confirm`, { shortage: 'backOrder' })
    if (done.status !== 200) throw new Error(done.text)
  }
  const [firm, person, mine] = [(await app.admin.create('customers', { name: 'Firm', kind: 'company' })).id as string, (await app.admin.create('customers', { name: 'Person', kind: 'person' })).id as string, (await rep.create('customers', { name: 'Mine', kind: 'company' })).id as string]
  // The same customers in several quarters and channels: no distinct count and no average adds up.
  for (const [who, customer, date, yuan, channel] of [
    [app.admin, firm, '2026-02-02', 100, 'shop'], [app.admin, firm, '2026-03-02', 200, 'shop'], [app.admin, firm, '2026-05-02', 900, 'shop'], [app.admin, firm, '2026-05-03', 50, 'telephone'],
    [app.admin, person, '2026-02-10', 30, 'shop'], [app.admin, person, '2026-05-10', 70, 'telephone'], [rep, mine, '2026-05-11', 500, 'shop'], [rep, mine, '2026-08-11', 10, 'telephone'],
  ] as const) await orderOf(who, customer, date, yuan, channel)
}, 120_000)

/** Counted by hand for one cell: nothing of the program's own way of making tables. */
async function counted({ channel, kind, quarter }: { readonly channel?: string; readonly kind?: string; readonly quarter?: string }): Promise<readonly (number | null)[]> {
  const [row] = await asOwner(app.program.database, `
    select count(distinct o.customer_id)::int as buyers, (sum(o.total_base) / nullif(count(*), 0))::double precision as average, sum(o.total_base)::double precision as total from "order" o join customer c on c.id = o.customer_id
    where o.workspace_id = $1 and o.deleted_at is null and o.date between '2026-01-01' and '2026-12-31'
      and ($2::text is null or o.channel = $2) and ($3::text is null or c.kind = $3) and ($4::date is null or (o.date >= $4::date and o.date < $4::date + interval '3 months'))`,
  [app.workspaceId, channel ?? null, kind ?? null, quarter ?? null]) as { buyers: number; average: number | null; total: number | null }[]
  return [row?.buyers ?? 0, row?.average === null || row === undefined ? null : Math.round(row.average), row?.total ?? 0]
}

test('every subtotal, column total and the grand total equal what SQL counts for that cell alone', async () => {
  const { body: { result } } = await app.admin.post('/api/v1/reports/preview', { ...year, definition })
  const { heads, rows } = pivotOf(definition, result as { rows: PivotLine[]; totals: PivotLine[]; measures: { value: number | null }[] })
  expect(heads.map(({ key }) => key)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01'])
  expect(rows.map(({ kind, keys }) => [kind, ...keys])).toEqual([
    ['group', 'shop', 'company'], ['group', 'shop', 'person'], ['subtotal', 'shop'], ['group', 'telephone', 'company'], ['group', 'telephone', 'person'], ['subtotal', 'telephone'], ['total'],
  ])
  const cellsOf = (row: PivotRow) => [...row.cells, row.whole]
  for (const row of rows) for (const [index, cell] of cellsOf(row).entries()) {
    const [channel, kind] = row.keys
    const expected = await counted({ ...(typeof channel === 'string' ? { channel } : {}), ...(typeof kind === 'string' ? { kind } : {}), ...(typeof heads[index]?.key === 'string' ? { quarter: heads[index].key } : {}) })
    expect([row.keys, index, cell?.values ?? [0, null, 0]]).toEqual([row.keys, index, expected])
  }
  // And none of them is a sum: three customers bought in all, two of them by both ways.
  const buyers = rows.filter(({ kind }) => kind === 'subtotal').map(({ whole }) => whole?.values[0])
  expect([buyers, rows.at(-1)?.whole?.values[0]]).toEqual([[3, 3], 3])
})

test('records are cut by their own date in years without a time to count them in, or with another', async () => {
  for (const date of [undefined, 'confirmedAt']) {
    const { body: { result } } = await app.admin.post('/api/v1/reports/preview', { ...year, definition: { object: 'order', ...(date === undefined ? {} : { date }), rows: [{ field: 'date', period: 'quarter' }], columns: [], measures: [{ function: 'count' }], chart: 'table' } })
    expect([date, ...result.rows.map(({ keys, values }: PivotLine) => [...keys, ...values])]).toEqual([date, ['2026-01-01', 3], ['2026-04-01', 4], ['2026-07-01', 1]])
  }
})

test('the subtotals go out in every file', async () => {
  const take = async (format: string) => Buffer.from((await app.admin.post('/api/v1/reports/take', { ...year, definition: { ...definition, columns: [] }, format, title: 'Ways', inLanguage: 'en' })).body.result.content as string, 'base64')
  const csv = (await take('csv')).toString('utf8').slice(1).split('\r\n').map((line) => line.replaceAll(/[’']/g, ''))
  expect(csv.map((line) => line.split(',').slice(0, 3).join())).toEqual(['Channel,Customer · Kind,Different · Customer', 'Online shop,Company,2', 'Online shop,Person,1', 'Total Online shop,,3', 'Telephone,Company,2', 'Telephone,Person,1', 'Total Telephone,,3', 'Total,,3', '4 groups', ''])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await take('xlsx') as never)
  const rows = book.getWorksheet('Ways')?.getSheetValues().map((row) => (Array.isArray(row) ? [row[1], row[3]] : row)) ?? []
  expect(rows).toContainEqual(['Total Online shop', 3])
  expect((await pagesOf(await take('pdf'))).join('')).toContain('TotalOnlineshop')
})

test('a reader of less gets subtotals of less', async () => {
  const { body: { result } } = await rep.post('/api/v1/reports/preview', { ...year, definition })
  const { rows } = pivotOf(definition, result as { rows: PivotLine[]; totals: PivotLine[]; measures: { value: number | null }[] })
  expect(rows.map(({ kind, whole }) => [kind, whole?.values])).toEqual([['group', [1, 500_00, 500_00]], ['subtotal', [1, 500_00, 500_00]], ['group', [1, 10_00, 10_00]], ['subtotal', [1, 10_00, 10_00]], ['total', [1, 255_00, 510_00]]])
})
