import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let rep: TestClient
const cny = (amount: number) => ({ amount, currency: 'CNY' })
const number = (last: number) => `2531200000001234${String(last).padStart(4, '0')}`

beforeAll(async () => {
  app = await testApp()
  const department = await app.department('Sales')
  head = await app.person({ role: 'headOfSales', department, name: 'Hedda Head' })
  rep = await app.person({ role: 'rep', department, name: 'Rita Rep' })
})

async function waiting(name: string, amount: number): Promise<string> {
  const customer = (await rep.create('customers', { name })).id as string
  await rep.create('invoice-titles', { customer, name })
  const made = await rep.create('invoices', { customer, titleName: name, invoiceKind: 'digitalOrdinary', taxIncluded: true, lines: [{ name: 'Board', unitPrice: cny(amount), taxRate: 0.13 }] })
  return made.id as string
}

async function upload(who: TestClient, text: string): Promise<string> {
  const boundary = 'the-list'
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="list.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--${boundary}--\r\n`
  const made = await who.post('/api/v1/files', body, { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
  expect(made.status, made.text).toBe(201)
  return made.body.id as string
}
const list = (...rows: readonly string[]) => ['数电发票号码,开票日期,购买方名称,金额,税额,价税合计,发票票种,发票状态', ...rows].join('\n')
const take = (who: TestClient, file: string) => who.post('/api/v1/invoices/import-list', { list: file })

test('the list sets issued what waits, by buyer and amount, and names what it does not find, and why; again it does nothing', async () => {
  const ids = [await waiting('启明电子', 9999), await waiting('云栖纺织', 5000)]
  const text = list(
    `${number(1)},2026-11-24 09:10:11,启明电子,88.49,11.50,99.99,数电发票（普通发票）,正常`,
    `${number(2)},2026-11-24,云栖纺织,1,0,1.00,数电发票（普通发票）,正常`,
    `${number(3)},2026-11-24,没有这家,1,0,1.00,数电发票（普通发票）,正常`,
    `123,2026-11-24,云栖纺织,1,0,1.00,,正常`,
  )
  const answer = await take(head, await upload(head, text))
  expect(answer.status, answer.text).toBe(200)
  expect(answer.body.result.issued).toMatchObject([{ line: 2, invoice: ids[0], number: number(1) }])
  expect(answer.body.result.unmatched.map(({ line, why }: { line: number; why: string }) => [line, why])).toEqual([[3, 'amount'], [4, 'nobody'], [5, 'number']])
  expect((await head.get(`/api/v1/invoices/${ids[0] ?? ''}`)).body).toMatchObject({ status: 'issued', invoiceNumber: number(1), date: '2026-11-24' })
  expect((await head.get(`/api/v1/invoices/${ids[1] ?? ''}`)).body).toMatchObject({ status: 'requested', invoiceNumber: null })
  const again = await take(head, await upload(head, text))
  expect(again.body.result).toMatchObject({ issued: [], unmatched: [{ why: 'known' }, { why: 'amount' }, { why: 'nobody' }, { why: 'number' }] })
  expect(app.faults).toEqual([])
})

test('whatever else is no list of the platform, and is said to be none', async () => {
  expect((await take(head, await upload(head, 'Name,Phone\nAnna,1'))).body.type).toBe('/problems/invoice-list')
})

test('it is for those who enter numbers, and reaches what they see', async () => {
  const hers = await waiting('别家客户', 700)
  const text = list(`${number(9)},2026-11-24,别家客户,6.19,0.81,7.00,数电发票（普通发票）,正常`)
  expect((await take(rep, await upload(rep, text))).status).toBe(403)
  const other = await app.person({ role: 'headOfSales', department: await app.department('Elsewhere') })
  expect((await take(other, await upload(other, text))).body.result).toMatchObject({ issued: [], unmatched: [{ why: 'nobody' }] })
  expect((await take(await app.otherWorkspace(), await upload(head, text))).status).toBe(404)
  expect((await head.get(`/api/v1/invoices/${hers}`)).body.status).toBe('requested')
})
