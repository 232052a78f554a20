import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { type MailServer, mailServer, parsed } from '../together/mail-server.ts'
import { hidden, openedShop, type OpenedShop, Shopper, yuan } from './shop.ts'

let server: MailServer
let app: TestApp
let shop: OpenedShop
beforeAll(async () => {
  server = await mailServer()
  app = await testApp({ publicUrl: 'https://crm.example.com', smtp: { host: '127.0.0.1', port: server.port, secure: false, mayBePlain: true, from: 'Guanxi <crm@example.com>', guarded: false } })
  shop = await openedShop(app)
}, 180_000)

const ask = (email: string, shopper = new Shopper(app, shop.address)) => shopper.post('/sign-in', { email })
const waiting = async () => Number((await asOwner(app.program.database, `select count(*)::integer as count from mail_outbox`))[0]?.['count'])
const bare = (text: string, email: string) => text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(email, 'MAIL')
const linksTo = (email: string) => server.mails.filter(({ to }) => to.includes(email)).map(parsed)
async function known(name: string, email: string): Promise<{ readonly customer: string; readonly contact: string }> {
  const customer = await app.admin.create('customers', { name: `${name} Ltd`, address: `${name} Street 1` }, )
  const contact = await app.admin.create('contacts', { name, customer: customer.id, email })
  return { customer: customer.id as string, contact: contact.id as string }
}

test('a contact asks for a link, which is good once and for an hour; whoever is unknown is answered the same and sent nothing', async () => {
  await known('Mei', 'mei@buyer.example')
  const [here, nobody] = [await ask(' MEI@buyer.example'.trim()), await ask('nobody@else.example')]
  expect(here.status).toBe(200)
  expect(bare(here.text, 'MEI@buyer.example')).toBe(bare(nobody.text, 'nobody@else.example'))
  expect([here.status, here.cookie]).toEqual([nobody.status, nobody.cookie])
  await expect.poll(waiting).toBe(1)
  await app.catchUp()
  await expect.poll(() => linksTo('MEI@buyer.example').length).toBe(1)
  const [mail] = linksTo('MEI@buyer.example')
  expect(mail?.subject).toBe('Your way into the shop of Harbour Supplies')
  expect(mail?.text).toContain('You come in for Mei Ltd.')
  const token = /\/shop\/[^/]+\/in\/([^?\s]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const shopper = new Shopper(app, shop.address)
  expect((await shopper.get(`/in/${token}`)).text).toContain('Sign in as Mei')
  expect((await shopper.post(`/in/${token}`, {})).status).toBe(303)
  expect((await new Shopper(app, shop.address).post(`/in/${token}`, {})).status).toBe(410)
})

test('a link that is an hour old leads nowhere, and a later one ends the one before', async () => {
  await known('Late', 'late@buyer.example')
  const tokens = async () => linksTo('late@buyer.example').map(({ text }) => /\/in\/([^?\s]+)/.exec(text)?.[1] ?? '')
  for (const count of [1, 2]) {
    await ask('late@buyer.example')
    await expect.poll(async () => { await app.catchUp(); return (await tokens()).length }).toBe(count)
  }
  const [first = '', second = ''] = await tokens()
  expect((await new Shopper(app, shop.address).get(`/in/${first}`)).status).toBe(410)
  app.clock.set(app.clock.now() + 61 * 60_000)
  expect((await new Shopper(app, shop.address).get(`/in/${second}`)).status).toBe(410)
})

test('a mailbox gets three at most, known or not, in whatever case it is typed, and nonsense is told', async () => {
  for (const email of ['many@buyer.example', 'unknown@buyer.example']) {
    const answers: number[] = []
    for (const typed of [email, email.toUpperCase(), email, email]) answers.push((await ask(typed)).status)
    expect(answers, email).toEqual([200, 200, 200, 429])
    app.clock.set(app.clock.now() + 3_600_000)
  }
  for (const email of ['', 'x', 'a@b@c', `${'x'.repeat(300)}@a.example`, 'a@b.example\r\nbcc: all@b.example']) expect((await ask(email)).status, email).toBe(422)
})

test('a contact who has left, or whose customer is gone, is sent nothing; the mail speaks the language of the page', async () => {
  const { customer } = await known('Gone', 'gone@buyer.example')
  const { version } = (await app.admin.get(`/api/v1/customers/${customer}`)).body
  await app.admin.delete(`/api/v1/customers/${customer}`, { version })
  await known('Lihua', 'lihua@buyer.example')
  const door = await app.program.door()
  for (const email of ['gone@buyer.example', 'lihua@buyer.example']) await door.inject({ method: 'POST', url: `/shop/${shop.address}/sign-in?lang=zh`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ email }).toString() })
  await expect.poll(async () => { await app.catchUp(); return linksTo('lihua@buyer.example').length }).toBe(1)
  expect(linksTo('lihua@buyer.example')[0]?.subject).toContain('海港商城')
  expect(linksTo('gone@buyer.example')).toEqual([])
})

test('where no mail goes out the page says so and keeps the way by a link of ours', async () => {
  const quiet = await testApp()
  const closed = new Shopper(quiet, (await openedShop(quiet, { guestsOrder: false })).address)
  const page = await closed.get('/sign-in')
  expect(page.text).toContain('ask whoever looks after you for a link')
  expect(page.text).not.toContain('<form class="card')
  expect((await closed.post('/sign-in', { email: 'mei@buyer.example' })).text).toContain('sends no mail by itself')
  expect((await closed.get('/checkout')).status).toBe(403)
}, 180_000)

test('whoever is signed in chooses where it goes and in whose name the invoice is, of what is theirs alone', async () => {
  const product = (await app.admin.create('products', { name: 'Pump', listPrice: yuan(100), shownInShop: true })).id as string
  const { customer, contact } = await known('Own', 'own@buyer.example')
  const other = await known('Other', 'other@buyer.example')
  await app.admin.create('orders', { customer, deliveryAddress: 'Warehouse 7\nGate 2', amount: yuan(1) })
  const title = await app.admin.create('invoice-titles', { customer, name: 'Own Ltd, Shanghai' })
  const theirs = await app.admin.create('invoice-titles', { customer: other.customer, name: 'Other Ltd, secret' })
  const { result } = (await app.admin.post(`/api/v1/contacts/${contact}/shop-link`, { by: 'link' }, { headers: { origin: 'https://crm.example.com' } })).body
  const shopper = new Shopper(app, shop.address)
  await shopper.post(`/in/${/\/in\/(.+)$/.exec(result.link)?.[1] ?? ''}`, {})
  await shopper.post('/cart', { do: 'add', product, quantity: '1' })
  const page = (await shopper.get('/checkout')).text
  expect(page).toMatch(/Warehouse 7\s+Gate 2[\s\S]*Own Street 1/)
  expect(page).toContain('Own Ltd, Shanghai')
  expect(page).not.toMatch(/Other Street 1|Other Ltd/)
  const places = [...page.matchAll(/name="place" value="([^"]*)"/g)].map(([, id]) => id ?? '')
  const sheet = (text: string) => ({ name: 'Own', key: hidden(text, 'key'), seen: hidden(text, 'seen') })
  // A place that is none of theirs is no place: the address is asked for.
  const refused = await shopper.post('/checkout', { ...sheet(page), place: 'x'.repeat(22), address: '' })
  expect([refused.status, refused.text.includes('Please say where it goes.')]).toEqual([422, true])
  const done = await shopper.post('/checkout', { ...sheet(page), place: places[0] ?? '', address: 'ignored', title: theirs.id as string })
  expect(done.status).toBe(303)
  await shopper.post('/cart', { do: 'add', product, quantity: '1' })
  const second = (await shopper.get('/checkout')).text
  expect((await shopper.post('/checkout', { ...sheet(second), place: '', address: 'A new place 9', title: title.id as string })).status).toBe(303)
  const rows = (await app.admin.post('/api/v1/orders/query', { filter: { and: [{ field: 'customer', is: 'equals', value: customer }, { field: 'channel', is: 'equals', value: 'shop' }] }, sort: [{ field: 'createdAt' }] })).body.rows
  const orders = await Promise.all(rows.map(async ({ id }: { id: string }) => (await app.admin.get(`/api/v1/orders/${id}`)).body))
  expect(orders.map((each) => [each.deliveryAddress, each.invoiceTitle?.title ?? null])).toEqual([['Warehouse 7\nGate 2', null], ['A new place 9', 'Own Ltd, Shanghai']])
  // Whoever asks for the invoice of that order need not choose the title again.
  const [, chosen] = orders
  if (chosen.status === 'draft') await app.admin.post(`/api/v1/orders/${chosen.id as string}/confirm`, {}, { headers: { origin: 'https://crm.example.com' } })
  const invoiced = await app.admin.post(`/api/v1/orders/${chosen.id as string}/request-invoice`, {}, { headers: { origin: 'https://crm.example.com' } })
  expect(invoiced.status, invoiced.text).toBe(200)
  expect((await app.admin.get(`/api/v1/invoices/${invoiced.body.result.invoice as string}`)).body).toMatchObject({ title: { title: 'Own Ltd, Shanghai' } })
})
