import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { statementsOf } from '../support/statements.ts'
import { openedShop, type OpenedShop, Shopper, yuan } from './shop.ts'

let app: TestApp
let shop: OpenedShop
const ids: Record<string, string> = {}
const run = '00000000-0000-7000-8000-00000000aaaa'

/** What the models say of a customer, as their runs leave it. */
async function said(workspace: number, customer: string, scores: Readonly<Record<string, readonly [value: string, reasons: readonly object[]]>>): Promise<void> {
  for (const [score, [value, reasons]] of Object.entries(scores)) {
    await asOwner(app.program.database, `insert into customer_score_run (workspace_id, score, run_id, as_of) values ($1, $2, $3, '2026-11-25') on conflict do nothing`, [workspace, score, run])
    await asOwner(app.program.database, `insert into customer_score (workspace_id, record_id, score, text_value, step, reasons, run_id) values ($1, $2, $3, $4, $4, $5::jsonb, $6)`, [workspace, customer, score, value, JSON.stringify(reasons), run])
  }
}
const of = (id: string | undefined, more: object = {}) => [{ key: 'any', values: { id, ...more } }]

/** Somebody in the shop by the link of a contact. */
async function cameIn(customer: string, at: OpenedShop): Promise<Shopper> {
  const contact = await app.admin.create('contacts', { name: 'Mei Lin', customer })
  const { result } = (await app.admin.post(`/api/v1/contacts/${contact.id as string}/shop-link`, { by: 'link' })).body as { result: { link: string } }
  const shopper = new Shopper(app, at.address)
  expect((await shopper.post(`/in/${/\/in\/(.+)$/.exec(result.link)?.[1] ?? ''}`, {})).status).toBe(303)
  return shopper
}

const names = (text: string): string[] => [...text.matchAll(/<span class="name">([^<]*)<\/span>/g)].map(([, name]) => name ?? '')
const why = (text: string, name: string): string => new RegExp(`<span class="name">${name}</span>.*?</a>`, 's').exec(text)?.[0].match(/<span class="why">([^<]*)</)?.[1] ?? ''

beforeAll(async () => {
  app = await testApp()
  for (const name of ['Pumps', 'Valves']) ids[name] = (await app.admin.create('product-categories', { name })).id as string
  ids['Small pumps'] = (await app.admin.create('product-categories', { name: 'Small pumps', parent: ids['Pumps'] })).id as string
  const product = async (name: string, price: number, more: object = {}) => { ids[name] = (await app.admin.create('products', { name, listPrice: yuan(price), shownInShop: true, ...more })).id as string }
  await product('A plain thing', 900)
  await product('B priced', 50)
  await product('C branded', 900, { brand: ' 海牌' })
  await product('D small pump', 900, { category: ids['Small pumps'] })
  await product('E next', 900)
  await product('F hidden next', 900, { shownInShop: false })
  await product('G pump that is out', 900, { category: ids['Pumps'], stockState: 'out' })
  await product('H gone', 900, { category: ids['Pumps'], status: 'discontinued' })
  await product('I pump without a price', 900, { category: ids['Pumps'], listPrice: null })
  const customer = async (name: string) => { ids[name] = (await app.admin.create('customers', { name })).id as string }
  await customer('Liang Works')
  await customer('Unknown Works')
  shop = await openedShop(app)
  await said(app.workspaceId, ids['Liang Works'] ?? '', {
    nextProduct: ['F hidden next', [...of(ids['F hidden next'], { with: 'Secret machine' }), ...of(ids['E next'], { with: 'Secret machine' })]],
    favouriteCategory: ['Pumps', of(ids['Pumps'])], favouriteBrand: ['海牌', of('海牌')], purchasingPower: ['low', [{ key: 'taste.power', values: {} }, { key: 'taste.fits.low', values: { to: { money: 10_000 } } }]],
  })
  // The search finds what its follower has seen.
  await app.catchUp()
}, 240_000)

describe('the order of a customer whom we know', () => {
  test('is next best product, favourite category and what is below it, favourite brand, purchasing power, then by name; each with why', async () => {
    const { text } = await (await cameIn(ids['Liang Works'] ?? '', shop)).get()
    expect(names(text)).toEqual(['E next', 'D small pump', 'C branded', 'B priced', 'A plain thing', 'G pump that is out', 'I pump without a price'])
    expect(why(text, 'E next')).toContain('those who buy as you do')
    expect(why(text, 'D small pump')).toContain('Small pumps')
    expect(why(text, 'C branded')).toContain('海牌')
    expect(why(text, 'B priced')).toContain('usual price range')
    for (const name of ['A plain thing', 'G pump that is out', 'I pump without a price']) expect(why(text, name)).toBe('')
    // Neither what is hidden or gone, nor what others bought, nor what we think of the customer's purse.
    expect(text).not.toMatch(/F hidden|H gone|Secret machine|purchasing/i)
  })

  test('is put aside by the customer, for a search, and in a category keeps to it', async () => {
    const shopper = await cameIn(ids['Liang Works'] ?? '', shop)
    const byName = await shopper.get('', 'lang=en&sort=name')
    expect(names(byName.text)[0]).toBe('A plain thing')
    expect(byName.text).toContain('What fits me first')
    expect(why(byName.text, 'E next')).toBe('')
    const searched = await shopper.get('', 'lang=en&q=branded')
    expect(names(searched.text), `${searched.status} ${searched.text.slice(0, 3000)}`).toEqual(['C branded'])
    expect(names((await shopper.get('', `lang=en&category=${String(ids['Pumps'])}`)).text)).toEqual(['D small pump', 'G pump that is out', 'I pump without a price'])
    expect((await shopper.get('', 'lang=zh')).text).toContain('已按您的购买习惯排序')
  })

  test('takes one statement more than the order by name', async () => {
    const [guest, known] = [new Shopper(app, shop.address), await cameIn(ids['Liang Works'] ?? '', shop)]
    const [byName = 0, ranked = 0, ofGuest = 0] = await statementsOf(app, [() => known.get('', 'lang=en&sort=name'), () => known.get('', 'lang=en'), () => guest.get('', 'lang=en')])
    expect(ranked - byName).toBeLessThanOrEqual(1)
    expect(byName - ofGuest).toBeLessThanOrEqual(1)
  })
})

describe('nobody else is told', () => {
  const plain = ['A plain thing', 'B priced', 'C branded', 'D small pump', 'E next', 'G pump that is out', 'I pump without a price']

  test('a guest, before and after a customer was here, sees products by name', async () => {
    const guest = new Shopper(app, shop.address)
    const before = await guest.get()
    await (await cameIn(ids['Liang Works'] ?? '', shop)).get()
    const after = await guest.get()
    for (const { text } of [before, after]) { expect(names(text)).toEqual(plain); expect(text).not.toMatch(/class="why"|fits/) }
    // A cursor of somebody's own order leads a guest to the beginning, and a wrong one nowhere.
    expect(names((await guest.get('', 'lang=en&after=r0')).text)).toEqual(plain)
    for (const after of ['r', 'r-1', 'r1e9', "r0' or 1=1", 'r999999999']) expect((await guest.get('', `lang=en&after=${encodeURIComponent(after)}`)).status, after).toBeGreaterThanOrEqual(400)
  })

  test('the answer is kept by no cache', async () => {
    const door = await app.program.door()
    const shopper = await cameIn(ids['Liang Works'] ?? '', shop)
    expect((await door.inject({ method: 'GET', url: `/shop/${shop.address}`, headers: { cookie: shopper.cookie ?? '' } })).headers['cache-control']).toBe('no-store')
  })

  test('another customer of the same company, and whoever signed out, sees what is theirs', async () => {
    const other = await cameIn(ids['Unknown Works'] ?? '', shop)
    expect(names((await other.get()).text)).toEqual(plain)
    const shopper = await cameIn(ids['Liang Works'] ?? '', shop)
    expect(names((await shopper.get()).text)[0]).toBe('E next')
    await shopper.post('/sign-out', {})
    expect(names((await shopper.get()).text)).toEqual(plain)
  })

  test('a visit of this shop means nothing in the shop of another company, whose scores mean nothing here', async () => {
    const outside = await app.otherWorkspace()
    const there = await outside.create('shops', { name: 'Theirs', titleEn: 'Theirs', shows: 'all' })
    await outside.post(`/api/v1/shops/${there.id as string}/open`, {})
    for (const name of ['Z first', 'A last']) await outside.create('products', { name, listPrice: yuan(1), shownInShop: true })
    const { address } = (await outside.get(`/api/v1/shops/${there.id as string}`)).body as { address: string }
    const shopper = await cameIn(ids['Liang Works'] ?? '', shop)
    const abroad = new Shopper(app, address)
    abroad.cookie = shopper.cookie
    expect(names((await abroad.get()).text)).toEqual(['A last', 'Z first'])
  })
})

test('the administrator switches it off for a shop', async () => {
  const off = await openedShop(app, { personalOrder: false })
  const { text } = await (await cameIn(ids['Liang Works'] ?? '', off)).get()
  expect(names(text)[0]).toBe('A plain thing')
  expect(text).not.toMatch(/class="why"|fits/)
})

test('a long catalogue is read to its end, each product once', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, place) => app.admin.create('products', { name: `Many ${String(place).padStart(2, '0')}`, listPrice: yuan(place % 2 === 0 ? 50 : 900), shownInShop: true })))
  const shopper = await cameIn(ids['Liang Works'] ?? '', shop)
  const found: string[] = []
  for (let url: string | undefined = `/shop/${shop.address}?lang=en`; url !== undefined;) {
    const { text, status } = await shopper.at(url)
    expect(status).toBe(200)
    found.push(...names(text))
    url = /class="plain more" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&#38;', '&').replaceAll('&amp;', '&')
  }
  expect(found).toHaveLength(47)
  expect(new Set(found).size).toBe(47)
}, 120_000)
