import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { mailDashboardsJob } from '../../src/app/insight.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { pagesOf } from '../papers/reading.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let other: TestClient
const hostile = `=cmd|'/c calc'!A1"><img src=x onerror=alert(1)>`
const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const month = { period: 'month', startsOn: '2026-11-10' }
const byCustomer = { rows: [{ field: 'customer' }], columns: [], measures: [{ metric: 'sales.amount' }, { metric: 'sales.order_count' }], chart: 'bar' }

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales })
  other = await app.otherWorkspace()
  const orderOf = async (who: TestClient, customer: string, date: string, yuan: number, channel = 'shop') => {
    const order = await who.create('orders', { customer, date, channel, lines: [{ name: 'Work', quantity: 1, unitPrice: cny(yuan) }] })
    const done = await who.post(`/api/v1/orders/${order.id}/confirm`, { shortage: 'backOrder' })
    if (done.status !== 200) throw new Error(done.text)
  }
  const mine = (await rep.create('customers', { name: hostile })).id as string
  const theirs = (await app.admin.create('customers', { name: '云帆贸易' })).id as string
  await orderOf(rep, mine, '2026-11-02', 100)
  await orderOf(app.admin, theirs, '2026-11-04', 800)
  await orderOf(app.admin, theirs, '2026-11-05', 300, 'telephone')
})

const takeReport = async (who: TestClient, definition: object, format: string, more: object = {}) => who.post('/api/v1/reports/take', { ...month, definition, format, title: 'Sales of customers', ...more })
const bytesOf = (content: string) => Buffer.from(content, 'base64')
async function bookOf(content: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytesOf(content) as never)
  return book
}

test('a workbook has numbers as numbers, the totals of the server and how many groups there are, and no cell is a formula', async () => {
  const { body: { result } } = await takeReport(app.admin, { ...byCustomer, limit: 1 }, 'xlsx')
  expect(result).toMatchObject({ fileName: 'Sales of customers 2026-11-25.xlsx', rows: 1 })
  const book = await bookOf(result.content)
  const page = book.getWorksheet('Sales of customers')
  if (page === undefined) throw new Error('There is no such sheet.')
  const rows = page.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1) : row))
  expect(rows.slice(3)).toEqual([['Customer', 'Sales (CNY)', 'Orders'], ['云帆贸易', 1100, 2], ['Total', 1200, 3], undefined, ['1 of 2 groups']])
  expect(page.getCell('B4').numFmt).toBe('#,##0.00')
  const whole = await bookOf((await takeReport(app.admin, byCustomer, 'xlsx')).body.result.content)
  for (const sheet of whole.worksheets) sheet.eachRow((row) => { row.eachCell((cell) => { expect(cell.type).not.toBe(ExcelJS.ValueType.Formula) }) })
})

test('a CSV leads what looks like a formula by an apostrophe', async () => {
  const { body: { result } } = await takeReport(app.admin, byCustomer, 'csv')
  const text = bytesOf(result.content).toString('utf8')
  expect(text).toContain(`"'=cmd|'/c calc'!A1""><img src=x onerror=alert(1)>"`)
  expect(text.split('\r\n').slice(1, 4)).toEqual(['云帆贸易,1100,2', `"'=cmd|'/c calc'!A1""><img src=x onerror=alert(1)>",100,1`, 'Total,1200,3'])
})

test('a PDF is made by the server in the language that is asked for, with Chinese letters that can be read', async () => {
  const pages = async (inLanguage: string) => (await pagesOf(bytesOf((await takeReport(app.admin, byCustomer, 'pdf', { inLanguage })).body.result.content))).join('')
  expect(await pages('zh')).toMatch(/客户.*销售额.*云帆贸易.*¥1,100\.00.*合计.*¥1,200\.00/)
  expect(await pages('en')).toMatch(/Customer.*Sales.*云帆贸易.*Total.*¥1,200\.00.*2groups/)
})

test('a pivot goes out with the totals of both sides', async () => {
  const { body: { result } } = await takeReport(app.admin, { rows: [{ field: 'channel' }], columns: [{ field: 'date', period: 'day' }], measures: [{ metric: 'sales.order_count' }], chart: 'table' }, 'csv')
  expect(bytesOf(result.content).toString('utf8').slice(1).split('\r\n')).toEqual(['Channel,2 Nov 2026,4 Nov 2026,5 Nov 2026,Total', 'Online shop,1,1,,2', 'Telephone,,,1,1', 'Total,1,1,1,3', '3 groups', ''])
})

test('a dashboard is a workbook with a sheet for each table, and one card goes alone', async () => {
  const all = await app.admin.post('/api/v1/dashboards/take', { ...month, name: 'sales', format: 'xlsx', inLanguage: 'zh' })
  const book = await bookOf(all.body.result.content)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['概览', '逐月销售额', '按客户级别', '按负责人', '按地区', '最大客户'])
  const summary = book.getWorksheet('概览')
  expect(summary?.getColumn(2).values).toContain(1200)
  const one = await app.admin.post('/api/v1/dashboards/take', { ...month, name: 'sales', card: 'customers', format: 'csv' })
  expect(bytesOf(one.body.result.content).toString('utf8')).toContain('云帆贸易,1100,2,550')
})

test('a file has the records of who takes it, and names of records go out only with the right to export them', async () => {
  const seen = await takeReport(rep, { ...byCustomer, rows: [{ field: 'channel' }] }, 'csv')
  expect(bytesOf(seen.body.result.content).toString('utf8')).toContain('Total,100,1')
  // A representative may not export customers: nor one by one in a report, nor in the card of a dashboard.
  expect((await takeReport(rep, byCustomer, 'csv')).status).toBe(403)
  expect((await takeReport(rep, { object: 'order', rows: [{ field: 'customer.name' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' }, 'xlsx')).status).toBe(403)
  const dashboard = bytesOf((await rep.post('/api/v1/dashboards/take', { ...month, name: 'sales', format: 'csv' })).body.result.content).toString('utf8')
  expect(dashboard).toContain('Your role does not allow you to export: Customer.')
  expect(dashboard).not.toContain('calc')
  expect(bytesOf((await takeReport(other, byCustomer, 'csv')).body.result.content).toString('utf8')).toContain('Total,0,0')
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  await app.admin.create('roles', { name: 'Onlooker', key: 'onlooker', navigation: ['home'], permissions: { ...role.permissions, objects: { ...role.permissions.objects, report: { ...role.permissions.objects.report, export: false } } } })
  expect((await takeReport(await app.person({ role: 'onlooker' }), { ...byCustomer, rows: [] }, 'csv')).status).toBe(403)
})

test('each taking stands in the history with its name, and what cannot be taken is refused in words', async () => {
  await takeReport(app.admin, byCustomer, 'csv')
  const [entry] = await asOwner(app.program.database, `select after from feed where action = 'report.take' order by id desc limit 1`, []) as { after: object }[]
  expect(entry?.after).toEqual({ format: 'csv', title: 'Sales of customers', rows: 2 })
  for (const [definition, format] of [[byCustomer, 'exe'], [{ measures: [] }, 'csv'], ['x', 'csv']] as const) expect((await takeReport(app.admin, definition as object, format)).status).toBe(422)
})

test('the mail of a dashboard brings the file that its owner chose, with the figures of each recipient', async () => {
  const cards = [{ id: 'a', title: 'Channels', x: 0, y: 0, width: 6, height: 5, report: { rows: [{ field: 'channel' }], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'bar' } }]
  await app.admin.create('dashboards', { name: 'Weekly', cards, mailEvery: 'day', mailAs: 'xlsx', mailTo: [{ object: 'user', id: rep.userId }, { object: 'user', id: app.admin.userId }] })
  const letters: { to: string; text: string; attachments?: readonly { name: string; content: string }[] | undefined }[] = []
  const program = { ...app.program, together: { ...app.program.together, sendsMail: () => Promise.resolve(true), queueLetter: (_: unknown, letter: (typeof letters)[number]) => { letters.push(letter); return Promise.resolve() } } }
  const context = { workspaceId: app.workspaceId, actor: systemActor('Guanxi', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), companyZone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'mail' } as const
  await app.program.database.transaction({ workspaceId: app.workspaceId }, (transaction) => mailDashboardsJob.run({ program, context }, {}, { signal: new AbortController().signal, transaction, progress: () => Promise.resolve(), runId: 'mail' } as never))
  const totals = await Promise.all(letters.map(async ({ to, attachments: [file] = [] }) => [to, file?.name, (await bookOf(file?.content ?? '')).getWorksheet('Channels')?.getColumn(2).values.at(-1)]))
  expect(totals.toSorted()).toEqual([[app.admin.email, 'Weekly 2026-11-25.xlsx', 1200], [rep.email, 'Weekly 2026-11-25.xlsx', 100]].toSorted())
  expect(letters.find(({ to }) => to === rep.email)?.text).toContain('Online shop: ¥100.00')
})

test('the 7P report goes out as seven pages in one file, narrowed to a segment where one is chosen', async () => {
  const { body: { result } } = await app.admin.post('/api/v1/dashboards/take', { ...month, name: 'sevenP', format: 'pdf', inLanguage: 'en', title: '7P report' })
  const text = (await pagesOf(bytesOf(result.content))).join('')
  for (const page of ['Profiling', 'Persistency', 'Profitability', 'Performance', 'Prospecting', 'Product', 'Promotion']) expect(text).toContain(`7Preport·${page}`)
  const narrowed = (await app.admin.post('/api/v1/dashboards/show', { ...month, cards: [{ id: 'a', metric: 'sales.amount', x: 0, y: 0, width: 3, height: 2 }, { id: 'b', metric: 'customer.count', x: 3, y: 0, width: 3, height: 2 }, { id: 'c', metric: 'lead.new_count', x: 6, y: 0, width: 3, height: 2 }], segment: 'kind:person' })).body.result.cards
  expect(narrowed.map(({ figure }: { figure: { value?: number; unavailable?: string } }) => figure.unavailable ?? figure.value)).toEqual([0, 0, 'notCounted'])
  const all = (await app.admin.post('/api/v1/dashboards/show', { ...month, cards: [{ id: 'a', metric: 'sales.amount', x: 0, y: 0, width: 3, height: 2 }], segment: 'kind:company' })).body.result.cards
  expect(all[0].figure.value).toBe(1200_00)
})

test('numbers and addresses of records go out only with the right to export them, as their names do', async () => {
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'leader' } })).body.rows
  const { order, customer } = role.permissions.objects
  await app.admin.create('roles', { name: 'Counter', key: 'counter', navigation: ['home'], permissions: { ...role.permissions, objects: { ...role.permissions.objects, order: { ...order, export: false }, customer: { ...customer, export: false } } } })
  const counter = await app.person({ role: 'counter' })
  for (const row of [{ field: 'number' }, { field: 'id' }, { field: 'customer' }, { field: 'customer.code' }]) {
    const definition = { object: 'order', rows: [row], columns: [], measures: [{ function: 'count' }], chart: 'table' }
    expect([row, (await takeReport(counter, definition, 'csv')).status]).toEqual([row, 403])
    const whole = await takeReport(app.admin, definition, 'csv')
    expect([row, whole.status]).toEqual([row, 200])
  }
  expect((await takeReport(counter, { object: 'order', rows: [{ field: 'channel' }], columns: [], measures: [{ function: 'count' }], chart: 'table' }, 'csv')).status).toBe(200)
})

test('what a role sees masked or not at all stands in no file: neither as a group, nor as a name, nor in a number', async () => {
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'leader' } })).body.rows
  const { order, customer } = role.permissions.objects
  await app.admin.create('roles', { name: 'Veiled', key: 'veiled', navigation: ['home'], permissions: { ...role.permissions, objects: { ...role.permissions.objects, order: { ...order, read: 'all', export: true, fields: { ...order.fields, total: 'none', channel: 'masked' } }, customer: { ...customer, read: 'all', export: true, fields: { ...customer.fields, name: 'masked', code: 'none' } } } } })
  const veiled = await app.person({ role: 'veiled' })
  for (const format of ['csv', 'xlsx', 'pdf']) for (const definition of [
    { ...byCustomer, rows: [{ field: 'channel' }] }, { object: 'order', rows: [{ field: 'channel' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' },
    { object: 'order', rows: [{ field: 'customer.name' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' }, { object: 'order', rows: [{ field: 'customer' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' },
    { object: 'order', rows: [{ field: 'customer.code' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' }, { object: 'order', rows: [{ field: 'status' }], columns: [], measures: [{ function: 'sum', field: 'total' }, { function: 'max', field: 'total' }], chart: 'bar' },
  ]) {
    const answer = await takeReport(veiled, definition, format, { inLanguage: 'en' })
    const bytes = answer.status === 200 ? bytesOf(answer.body.result.content) : Buffer.from(answer.text)
    const text = format === 'pdf' && answer.status === 200 ? (await pagesOf(bytes)).join('') : format === 'xlsx' && answer.status === 200 ? JSON.stringify((await bookOf(answer.body.result.content)).worksheets.map((sheet) => sheet.getSheetValues())) : bytes.toString('utf8')
    for (const secret of ['云帆贸易', 'calc', 'Online shop', 'Telephone', '1,200', '1200', '1100', '800']) expect([format, JSON.stringify(definition.rows), secret, text.includes(secret)]).toEqual([format, JSON.stringify(definition.rows), secret, false])
  }
})
