import { beforeAll, expect, test } from 'vitest'
import { type ImportBench, importBench, sendForm } from './bench.ts'

// A file of which nobody says whose records it has.

let bench: ImportBench
beforeAll(async () => { bench = await importBench() }, 180_000)

const send = (text: string, client = bench.admin, name = 'file.csv') => sendForm(bench.door, client, '/api/v1/imports', {}, name, text)
const fieldsOf = ({ mapping }: { mapping: { columns: { entity?: string; field?: string }[] } }) => mapping.columns.map(({ entity, field }) => (entity === undefined ? '' : `${entity}.${field ?? ''}`))

test('products come with their list price, by which a quote is priced', async () => {
  const { status, body } = await send('商品编码,商品名称,单位,售价（元）\nB-1,主板,块,98.50\n')
  expect([status, body.object, fieldsOf(body)]).toEqual([201, 'product', ['product.code', 'product.name', 'product.unit', 'product.listPrice']])
  expect(await bench.run(bench.admin, body.id)).toMatchObject({ status: 'done', createdCount: 1, refusedCount: 0 })
  const [product] = (await bench.admin.post('/api/v1/products/query', { filter: { field: 'code', is: 'equals', value: 'B-1' } })).body.rows
  expect(product).toMatchObject({ name: '主板', listPrice: { amount: 98_50, currency: 'CNY' } })
  const customer = await bench.admin.create('customers', { name: 'Qiming' })
  const priced = await bench.admin.post('/api/v1/products/compute', { customer: customer.id, lines: [{ product: product.id, quantity: 2 }] })
  expect([priced.status, priced.body.result.lines?.[0]]).toEqual([200, expect.objectContaining({ listPrice: 98_50 })])
})

test('it is what a person says that it is: with another object its columns are matched anew, and it is imported as that', async () => {
  const { body } = await send('Name,Company,Job title,Mobile\nLi Lei,Acme,Buyer,13800138000\n')
  expect([body.object, fieldsOf(body)]).toEqual(['contact', ['contact.name', 'customer.name', 'contact.title', 'contact.mobile']])
  const changed = await bench.put(bench.admin, `/api/v1/imports/${body.id}/plan`, { object: 'lead' })
  expect([changed.status, changed.body.object, fieldsOf(changed.body)]).toEqual([200, 'lead', ['lead.name', 'lead.company', 'lead.title', 'lead.phone']])
  expect(await bench.run(bench.admin, body.id)).toMatchObject({ status: 'done', object: 'lead', createdCount: 1 })
  expect((await bench.admin.get('/api/v1/leads')).body.rows).toMatchObject([{ name: 'Li Lei', company: 'Acme' }])
})

test('it is found among what one may bring in, and never taken for something else against the right to import it', async () => {
  const marketer = await bench.person({ role: 'marketer' })
  const { body } = await send('Lead name,Company,Phone,Lead source\nLi,Acme,13800138000,fair\n', marketer)
  expect(body.object).toBe('lead')
  expect((await bench.put(marketer, `/api/v1/imports/${body.id}/plan`, { object: 'priceList' })).status).toBe(403)
  const technician = await bench.person({ role: 'technician' })
  expect((await send('Name,Email\nAcme,a@b.cn\n', technician)).status).toBe(403)
  expect((await bench.put(await bench.otherWorkspace(), `/api/v1/imports/${body.id}/plan`, { object: 'lead' })).status).toBe(404)
})

test('a card is a contact, and a file without a heading that is known is taken for customers', async () => {
  expect((await send('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nORG:Acme\r\nEND:VCARD\r\n', bench.admin, 'ann.vcf')).body.object).toBe('contact')
  expect((await send('foo,bar\n1,2\n')).body.object).toBe('customer')
})
