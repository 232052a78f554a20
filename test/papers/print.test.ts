import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { pagesOf } from './reading.ts'

let app: TestApp
let order: { readonly id: string; readonly number: string }
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  const { admin } = app
  await admin.create('own-companies', { name: '云帆贸易有限公司', language: 'zh', address: '上海市浦东新区张江路 88 号', taxNumber: '91310000MA1K00001X', bankName: '招商银行上海分行', bankAccount: '6225 8888' })
  await admin.create('own-companies', { name: 'Yunfan Trading Ltd', language: 'en', address: '88 Zhangjiang Road, Shanghai' })
  const customer = await admin.create('customers', { name: '龘龙精密机械（苏州）有限公司', address: '苏州工业园区星湖街 1 号' })
  order = await admin.create('orders', { customer: customer.id, date: '2026-11-20', remark: '货到 30 天付款', lines: [{ name: '伺服电机', quantity: 3, unit: '台', unitPrice: cny(1_200_00), position: 1 }, { name: 'Cable <b>5 m</b>', quantity: 10, unitPrice: cny(35_50), position: 2 }] })
}, 120_000)

const print = async (client: TestApp['admin'], query = '') => client.get(`/api/v1/orders/${order.id}/print${query}`)

describe('a printed order', () => {
  test('holds the letterhead, the parties, each line, the totals and page numbers, in Chinese', async () => {
    const answer = await print(app.admin, '?language=zh')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(`订单 ${order.number}.pdf`)
    const [page = ''] = await pagesOf(answer.bytes)
    for (const text of ['云帆贸易有限公司', '91310000MA1K00001X', '招商银行上海分行', '龘龙精密机械（苏州）有限公司', '苏州工业园区星湖街1号', order.number, '2026年11月20日', '伺服电机', '¥1,200.00', '¥3,600.00', '¥3,955.00', '人民币叁仟玖佰伍拾伍元整', '货到30天付款', '第1页，共1页', '我方（签字盖章）']) expect(page).toContain(text)
    // What is typed is text, never markup.
    expect(page).toContain('Cable<b>5m</b>')
  })

  test('has English words for who reads English, and the company as it is called there', async () => {
    const [page = ''] = await pagesOf((await print(app.admin, '?language=en')).bytes)
    for (const text of ['YunfanTradingLtd', 'Order', 'Unitprice', '20November2026', 'CNY3,955.00', 'CNYthreethousandninehundredandfifty-fiveonly', 'Page1of1']) expect(page).toContain(text)
    expect(page).not.toContain('云帆')
  })

  test('gives the same bytes each time, and other ones once what it shows is changed', async () => {
    const first = (await print(app.admin, '?language=zh')).bytes
    expect((await print(app.admin, '?language=zh')).bytes.equals(first)).toBe(true)
    const { version } = (await app.admin.get(`/api/v1/orders/${order.id}`)).body
    expect((await app.admin.patch(`/api/v1/orders/${order.id}`, { remark: '货到 60 天付款' }, { version })).status).toBe(200)
    expect((await print(app.admin, '?language=zh')).bytes.equals(first)).toBe(false)
  })

  test('of many lines goes over many pages, with the head of the table on each', async () => {
    const customer = await app.admin.create('customers', { name: 'Many lines' })
    const long = await app.admin.create('orders', { customer: customer.id, lines: Array.from({ length: 120 }, (_, index) => ({ name: `Part ${index}`, quantity: 1, unitPrice: cny(100), position: index + 1 })) })
    const pages = await pagesOf((await app.admin.get(`/api/v1/orders/${long.id}/print?language=en`)).bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.slice(0, -1).entries()) { expect(page).toContain('Unitprice'); expect(page).toContain(`Page${index + 1}of${pages.length}`) }
    expect(pages.join('')).toContain('Part119')
  })
})

describe('other papers', () => {
  test('a quote names what is optional and its terms, and keeps to itself what is not for the customer', async () => {
    const customer = await app.admin.create('customers', { name: '淮南化工' })
    const quote = await app.admin.create('quotes', { customer: customer.id, subject: '阀门', terms: '预付三成', remark: '底价 90', lines: [{ name: '球阀', quantity: 2, unitPrice: cny(300_00), taxRate: 0.13 }, { name: '安装', unitPrice: cny(80_00), optional: true }] })
    const [page = ''] = await pagesOf((await app.admin.get(`/api/v1/quotes/${quote.id as string}/print?language=zh`)).bytes)
    for (const text of ['报价单', '淮南化工', quote.number as string, '球阀', '安装', '¥678.00', '预付三成']) expect(page).toContain(text)
    expect(page).not.toContain('底价')
  })

  test('a delivery note tells goods, carrier and where to, and no price', async () => {
    const lines = (await app.admin.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: order.id }, sort: [{ field: 'position' }] })).body.rows
    const note = await app.admin.create('deliveries', { order: order.id, waybill: 'SF100200', deliveryAddress: '星湖街 2 号', lines: [{ orderLine: lines[0].id, quantity: 2 }] })
    const [page = ''] = await pagesOf((await app.admin.get(`/api/v1/deliveries/${note.id as string}/print?language=zh`)).bytes)
    for (const text of ['送货单', '龘龙精密机械', note.number as string, order.number, 'SF100200', '星湖街2号', '伺服电机', '我方（签字盖章）']) expect(page).toContain(text)
    expect(page).not.toContain('¥')
  })
})

describe('who prints', () => {
  test('must see the record: another department, another company and nobody do not', async () => {
    const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    expect((await print(stranger)).status).toBe(404)
    expect((await print(await app.otherWorkspace())).status).toBe(404)
    expect((await print(app.nobody())).status).toBe(401)
  })

  test('sees on paper no more than on the screen', async () => {
    const closed = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false }
    const look = { ...closed, read: 'all' }
    await app.admin.create('roles', { key: 'paperReader', name: 'Reads papers', home: { page: 'myDay' }, navigation: ['order'], permissions: { otherwise: closed, objects: { order: { ...look, fields: { remark: 'none' } }, orderLine: { ...look, fields: { unitPrice: 'none' } }, customer: { ...look, fields: { address: 'masked' } } } } })
    const reader = await app.person({ role: 'paperReader' })
    const [page = ''] = await pagesOf((await print(reader, '?language=zh')).bytes)
    expect(page).not.toContain('60天付款')
    expect(page).not.toContain('苏州工业园区星湖街')
    expect(page).not.toContain('¥1,200.00')
    expect(page).toContain('龘龙精密机械')
  })

  test('asks for a language and a layout that there are', async () => {
    expect((await print(app.admin, '?language=fr')).status).toBe(422)
    expect((await print(app.admin, '?template=../../etc/passwd')).status).toBe(422)
    expect((await print(app.admin, '?colour=red')).status).toBe(422)
  })
})
