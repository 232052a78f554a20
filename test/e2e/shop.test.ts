import { beforeAll, expect, test } from 'vitest'
import { openedShop, type OpenedShop, yuan } from '../shop/shop.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { violationsOf } from './axe.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let shop: OpenedShop

beforeAll(async () => {
  app = await testApp()
  shop = await openedShop(app, { orderState: 'confirmed', deliveryFee: yuan(12), freeFrom: yuan(1000), accountHolder: 'Harbour Ltd', bankAccount: '6222 0000 1111', stockShown: 'quantity' })
  await app.admin.create('products', { name: 'Pump', listPrice: yuan(100), cost: yuan(61), taxRate: 0.13, stock: 50, shownInShop: true })
  address = await app.listen()
}, 180_000)

const words = {
  en: { add: 'Add to cart', quantity: 'Quantity', checkout: 'Go on to order', name: 'Your name', phone: 'Phone', delivery: /address/i, order: /^Order ·/, thanks: 'We have got your order', number: /Order (\S+)/ },
  zh: { add: '加入购物车', quantity: '数量', checkout: '去结算', name: '姓名', phone: '电话', delivery: /地址/, order: /^提交订单/, thanks: '我们已收到您的订单', number: /订单 (\S+)/ },
} as const

const settingWords = {
  en: { name: /^Name/, save: 'Save', closed: 'Closed', open: 'Open', look: 'Look at it', hidden: 'Not in the shop', show: /^Show in the shop/ },
  zh: { name: /^名称/, save: '保存', closed: '未营业', open: '开业', look: '打开商城', hidden: '未展示', show: /^加入商城/ },
} as const

for (const [language, width] of [['en', 1440], ['zh', 360]] as const) {
  const said = words[language]
  test(`a guest finds a product, orders it and is told how to pay; the order stands in the company (${language}, ${String(width)} wide)`, { timeout: 2 * patience }, async () => {
    const page = await browser.visit({ address, now: app.clock.now(), path: `/shop/${shop.address}?lang=${language}`, language, width, touch: width < 400 })
    await page.getByRole('link', { name: /Pump/ }).click()
    await page.getByRole('heading', { name: 'Pump', level: 1 }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByLabel(said.quantity).fill('3')
    await page.getByRole('button', { name: said.add }).click()
    await page.getByRole('link', { name: said.checkout }).click()
    await page.getByLabel(said.name).fill(`Mei Lin ${language}`)
    await page.getByLabel(said.phone).fill('13700002222')
    await page.getByLabel(said.delivery).fill('Harbour Road 1')
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.getByRole('button', { name: said.order }).click()
    await page.getByText(said.thanks).waitFor()
    expect(await page.innerText('main')).toContain('6222 0000 1111')
    const number = said.number.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1]
    const { rows } = (await app.admin.post('/api/v1/orders/query', { filter: { field: 'number', is: 'equals', value: number } })).body
    expect(rows).toMatchObject([{ channel: 'shop', status: 'confirmed', total: { amount: 31_200 } }])
    if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: `${process.env['PICTURES']}/shop-${language}.png`, fullPage: true })
  })
}

for (const [language, width] of [['en', 1440], ['zh', 360]] as const) {
  const said = settingWords[language]
  test(`a shop is set up, opened, given products in bulk and looked at on one page (${language}, ${String(width)} wide)`, { timeout: 2 * patience }, async () => {
    const lamp = (await app.admin.create('products', { name: `Lamp ${language}`, listPrice: yuan(30) })).id as string
    const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/settings/shop/new', language, width, touch: width < 400 })
    await page.getByLabel(said.name, { exact: true }).fill(`Corner ${language}`)
    await page.getByRole('button', { name: said.save }).click()
    await page.getByText(said.closed, { exact: true }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: said.open, exact: true }).click()
    await page.getByRole('link', { name: said.look }).waitFor()
    await page.getByRole('tab', { name: said.hidden }).click()
    await page.getByRole('checkbox', { name: new RegExp(`Lamp ${language}`) }).check()
    await page.getByRole('button', { name: said.show }).click()
    await expect.poll(async () => (await app.admin.get(`/api/v1/products/${lamp}`)).body.shownInShop, { timeout: patience }).toBe(true)
    await page.frameLocator('iframe').getByText(`Corner ${language}`).or(page.frameLocator('iframe').getByRole('searchbox')).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
