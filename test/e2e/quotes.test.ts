import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { cny, linesOf } from '../quotes/quote.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let board: string
let customer: string
let deal: string

beforeAll(async () => {
  app = await testApp()
  const { admin } = app
  board = (await admin.create('products', { name: 'PCB-8L', code: 'PCB-8L', unit: 'pcs', listPrice: cny(9800), cost: cny(6000), floorPrice: cny(8200), taxRate: 0.13 })).id
  customer = (await admin.create('customers', { name: '深圳启明电子科技' })).id
  const list = (await admin.create('price-lists', { name: '经销商价', audience: 'everybody' })).id
  await admin.create('price-rules', { name: 'Dealer price', list, product: board, kind: 'percentOff', percent: 0.05 })
  const stages = (await admin.get('/api/v1/stages?sort=order')).body.rows as { id: string }[]
  deal = (await admin.create('opportunities', { name: 'Boards for Qiming', customer, stage: stages[0]?.id })).id
  const competitor = (await admin.create('competitors', { name: '华强精工' })).id
  await admin.create('competing-offers', { name: 'Their boards', opportunity: deal, competitor, price: cny(2_019_000) })
  address = await app.listen()
}, 180_000)

/** Two lines of which one is optional, priced by the rules. */
async function draft(): Promise<string> {
  const quote = await app.admin.create('quotes', { customer, opportunity: deal, terms: 'Thirty days net', lines: [
    { product: board, name: 'PCB-8L', unit: 'pcs', quantity: 200, listPrice: cny(9800), unitPrice: cny(9800) },
    { name: 'Express delivery', quantity: 1, unitPrice: cny(30_000), taxRate: 0.06, optional: true },
  ] })
  await app.admin.post(`/api/v1/quotes/${quote.id as string}/reprice`, {})
  return quote.id as string
}

const words = {
  en: { free: 'This line names no product', send: 'Send', accept: 'Accept the quote', thanks: 'The quote was accepted', name: /name/i, price: 'How the price of PCB-8L came about', rivals: 'Competing offers', lower: '4% lower', order: 'Make an order', list: 'Price list “经销商价”' },
  zh: { free: '该行未关联产品', send: '发送', accept: '接受报价', thanks: '报价已接受', name: /姓名/, price: 'PCB-8L 这个价怎么来的', rivals: '竞争报价', lower: '低 4%', order: '生成订单', list: '价格表“经销商价”' },
} as const

for (const language of ['en', 'zh'] as const) {
  const said = words[language]
  test(`a quote goes out by link, the customer takes the optional line on a phone, and it becomes an order (${language})`, { timeout: 2 * patience }, async () => {
    const id = await draft()
    const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: `/quotes/${id}`, language })
    const card = page.getByRole('region', { name: said.price })
    await card.getByText(said.list).waitFor()
    expect(await card.innerText()).toMatch(/98\.00[\s\S]*-4\.90[\s\S]*93\.10/)
    await page.getByRole('region', { name: said.rivals }).getByText(said.lower).waitFor()
    await page.getByRole('button', { name: 'Express delivery', exact: true }).click()
    await page.getByText(said.free).waitFor()
    // What only reads is no button.
    for (const name of [/Compare with/, /与上一版比较/, /^Links given out/, /^已发出的链接/]) expect(await page.getByRole('button', { name }).count()).toBe(0)
    await page.getByRole('button', { name: said.send, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: said.send, exact: true }).click()
    const link = dialog.getByText(/\/links\/gxl_/).or(dialog.locator('input[value*="/links/gxl_"]')).first()
    await link.waitFor()
    const path = /\/links\/[^\s"]+/.exec(await link.evaluate((element) => (element instanceof HTMLInputElement ? element.value : element.textContent ?? '')))?.[0] ?? ''

    const phone = await browser.visit({ address, now: app.clock.now(), path: `${path}?lang=${language}`, language, width: 360, height: 800, touch: true })
    await phone.getByRole('heading', { level: 1 }).waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const sums = phone.locator('#sums')
    const before = await sums.innerText()
    await phone.getByRole('checkbox').tap()
    await expect.poll(() => sums.innerText(), { timeout: patience / 2 }).not.toBe(before)
    // 200 x 93.10 + 300.00; tax 2,420.60 + 18.00.
    expect(await sums.innerText()).toContain('21,358.60')
    await phone.getByLabel(said.name).fill('Li Hua')
    await phone.getByRole('button', { name: said.accept }).tap()
    await phone.getByText(said.thanks).waitFor()

    await page.goto(`${address}/quotes/${id}`)
    await page.getByRole('button', { name: said.order }).click()
    const making = page.getByRole('dialog')
    await making.getByRole('button', { name: said.order }).click()
    const orderOf = async (): Promise<string | undefined> => (await app.admin.get(`/api/v1/quotes/${id}`)).body.order?.id as string | undefined
    await expect.poll(orderOf, { timeout: patience / 2 }).toEqual(expect.any(String))
    const lines = (await app.admin.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: await orderOf() }, sort: [{ field: 'position' }] })).body.rows
    expect(lines.map(({ name, quantity, unitPrice }: { name: string; quantity: number; unitPrice: { amount: number } }) => [name, quantity, unitPrice.amount])).toEqual([['PCB-8L', 200, 9310], ['Express delivery', 1, 30_000]])
    expect((await linesOf(app.admin, id)).map(({ chosen }) => chosen)).toEqual([false, true])
  })
}
