import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { openedShop, type OpenedShop, Shopper, yuan } from './shop.ts'

let app: TestApp
let shop: OpenedShop
beforeAll(async () => {
  app = await testApp()
  shop = await openedShop(app)
}, 180_000)

const shown = (name: string, more: object = {}) => app.admin.create('products', { name, listPrice: yuan(100), shownInShop: true, ...more })

/** A picture whose bytes are text, with what may be hidden in one. */
const gif = (mark: string) => `GIF89a${mark}<script>alert(1)</script>`

async function uploaded(client: TestClient, name: string, bytes: string, target?: { readonly object: string; readonly id: string }): Promise<string> {
  const mark = 'x7Qz'
  const hangs = target === undefined ? '' : `--${mark}\r\ncontent-disposition: form-data; name="target"\r\n\r\n${JSON.stringify(target)}\r\n`
  const answer = await client.post('/api/v1/files', `${hangs}--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${bytes}\r\n--${mark}--\r\n`, { headers: { 'content-type': `multipart/form-data; boundary=${mark}` } })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body.id as string
}
const look = async (path: string, headers: Record<string, string> = {}) => (await app.program.door()).inject({ method: 'GET', url: `/shop/${shop.address}/pictures/${path}`, headers })
const update = async (id: string, changes: object) => app.admin.patch(`/api/v1/products/${id}`, changes, { version: (await app.admin.get(`/api/v1/products/${id}`)).body.version as number })

test('a product shows its pictures in their order, in list, page and cart, and each is served as a picture and nothing that runs', async () => {
  const { id } = await shown('Harbour lamp')
  const on = { object: 'product', id: id as string }
  const [front, back, side] = [await uploaded(app.admin, 'front.gif', gif('a'), on), await uploaded(app.admin, 'back.gif', gif('b'), on), await uploaded(app.admin, 'side.gif', gif('c'))]
  const file = (await app.admin.get(`/api/v1/files/${front}`)).body
  expect((await app.admin.patch(`/api/v1/files/${front}`, { alt: 'Seen <from> the front' }, { version: file.version })).status).toBe(200)
  expect((await update(on.id, { picture: front, pictures: [{ object: 'file', id: back }, { object: 'file', id: side }] })).status).toBe(200)
  const shopper = new Shopper(app, shop.address)
  const page = (await shopper.get(`/products/${on.id}`)).text
  const order = (text: string) => [...text.matchAll(/pictures\/[0-9a-f-]+\/([0-9a-f-]+)"><img|src="[^"]*pictures\/[0-9a-f-]+\/([0-9a-f-]+)"/g)].map((each) => each[1] ?? each[2])
  expect([...new Set(order(page))]).toEqual([front, back, side])
  expect(page).toContain('alt="Seen &#60;from&#62; the front"')
  expect(page).toContain('alt="Harbour lamp, picture 2"')
  expect((await shopper.get()).text).toContain(`/pictures/${on.id}/${front}"`)
  await shopper.post('/cart', { do: 'add', product: on.id, quantity: '1' })
  expect((await shopper.get('/cart')).text).toContain(`/pictures/${on.id}/${front}"`)
  // Turned round: the order is what was given, and stays.
  expect((await update(on.id, { pictures: [{ object: 'file', id: side }, { object: 'file', id: back }] })).status).toBe(200)
  expect((await app.admin.get(`/api/v1/products/${on.id}`)).body.pictures.map((each: { id: string }) => each.id)).toEqual([side, back])
  expect([...new Set(order((await shopper.get(`/products/${on.id}`)).text))]).toEqual([front, side, back])

  const got = await look(`${on.id}/${front}`)
  expect(got.statusCode).toBe(200)
  expect(got.body).toBe(gif('a'))
  expect(got.headers).toMatchObject({ 'content-type': 'image/gif', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline', 'cache-control': 'public, max-age=3600, must-revalidate', 'cross-origin-resource-policy': 'same-origin' })
  expect(got.headers['content-security-policy']).toContain('sandbox')
  expect(got.headers['set-cookie']).toBeUndefined()
  expect((await look(`${on.id}/${front}`, { 'if-none-match': String(got.headers['etag']) })).statusCode).toBe(304)
})

test('a file is open to everybody only as the picture of a product that stands in an open shop', async () => {
  const [pump, other] = [await shown('Pump'), await shown('Other')]
  const on = { object: 'product', id: pump.id as string }
  const [picture, secret] = [await uploaded(app.admin, 'pump.gif', gif('p'), on), await uploaded(app.admin, 'costs.gif', gif('secret'), on)]
  await update(on.id, { picture })
  expect((await look(`${on.id}/${picture}`)).statusCode).toBe(200)
  // Attached to the product, but not named as its picture; and a picture of one product asked for with another.
  expect((await look(`${on.id}/${secret}`)).statusCode).toBe(404)
  expect((await look(`${other.id as string}/${picture}`)).statusCode).toBe(404)
  for (const path of [`${on.id}/x`, `${on.id}/${'0'.repeat(36)}`, `..%2f..%2f/${picture}`]) expect((await look(path)).statusCode, path).toBe(404)
  await update(on.id, { shownInShop: false })
  expect((await look(`${on.id}/${picture}`, { 'if-none-match': `"${picture}"` })).statusCode).toBe(404)
  await update(on.id, { shownInShop: true })
  const file = (await app.admin.get(`/api/v1/files/${picture}`)).body
  await app.admin.delete(`/api/v1/files/${picture}`, { version: file.version })
  expect((await look(`${on.id}/${picture}`)).statusCode).toBe(404)
  expect((await new Shopper(app, shop.address).get(`/products/${on.id}`)).text).not.toContain('<img')
})

test('what is no picture, is too large, or hangs on another record is refused as a picture, each in words', async () => {
  const { id } = await shown('Strict')
  const customer = await app.admin.create('customers', { name: 'Not for everybody' })
  const [text, elsewhere, large] = [await uploaded(app.admin, 'notes.txt', 'hello'), await uploaded(app.admin, 'contract.gif', gif('x'), { object: 'customer', id: customer.id as string }), await uploaded(app.admin, 'large.gif', `GIF89a${'x'.repeat(5_000_001)}`)]
  for (const [file, said] of [[text, 'no picture'], [elsewhere, 'hangs on another record'], [large, '5 MB at most']] as const) {
    const first = await update(id as string, { picture: file })
    expect([first.status, first.body.fields[0]]).toMatchObject([422, { path: '/picture', rule: 'picture' }])
    expect(first.text).toContain(said)
    expect((await update(id as string, { pictures: [{ object: 'file', id: file }] })).body.fields[0]).toMatchObject({ path: '/pictures/0', rule: 'picture' })
  }
  const rep = await app.person({ role: 'rep', department: await app.department('Selling'), name: 'Rita Rep' })
  const own = await uploaded(rep, 'mine.gif', gif('r'))
  const version = (await app.admin.get(`/api/v1/products/${id as string}`)).body.version as number
  expect((await rep.patch(`/api/v1/products/${id as string}`, { picture: own }, { version })).status).toBe(403)
})
