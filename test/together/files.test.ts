import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let customer: string
beforeAll(async () => {
  app = await testApp()
  customer = (await app.admin.create('customers', { name: 'With files' })).id as string
}, 120_000)

function form(name: string, content: Buffer | string, target: object): { readonly body: string; readonly type: string } {
  const mark = 'x-mark-of-parts'
  const bytes = Buffer.isBuffer(content) ? content.toString('latin1') : content
  return { type: `multipart/form-data; boundary=${mark}`, body: `--${mark}\r\ncontent-disposition: form-data; name="target"\r\n\r\n${JSON.stringify(target)}\r\n--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/svg+xml\r\n\r\n${bytes}\r\n--${mark}--\r\n` }
}
function send(client: TestClient, name: string, content: Buffer | string, target: object = { object: 'customer', id: customer }) {
  const { body, type } = form(name, content, target)
  return client.post('/api/v1/files', body, { headers: { 'content-type': type } })
}

describe('a file is never active content', () => {
  test.each([
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'text/plain'],
    ['Page.HTML', '<!doctype html><script>alert(1)</script>', 'text/plain'],
    ['photo.png.hTmL', '<script>alert(1)</script>', 'text/plain'],
    ['shell.jpg.pHp', '<?php system($_GET[0]) ?>', 'text/plain'],
    ['paper.pdf.svg', '%PDF-1.4 <script>alert(1)</script>', 'application/pdf'],
  ])('%s is what its bytes are, and goes out to be kept, sandboxed and unsniffed', async (name, content, mime) => {
    const made = await send(app.admin, name, content)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name, mime })
    const got = await app.admin.get(`/api/v1/files/${made.body.id as string}/content`)
    expect(got.headers['content-type']).toBe(mime)
    expect(got.headers['content-disposition']).toMatch(/^attachment;/)
    expect(got.headers['x-content-type-options']).toBe('nosniff')
    expect(got.headers['content-security-policy']).toContain('sandbox')
  })

  test.each([['shell.pHp.jpg', '<?php system($_GET[0]) ?>'], ['not-a-picture.png', '<html><body onload=alert(1)>'], ['offer.PDF ', 'MZ\0'], ['book.xlsx', '<table>']])('%s promises what it is not, and is refused', async (name, content) => {
    const refused = await send(app.admin, name, content)
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/file-name'])
  })
})

describe('what a company takes', () => {
  test('hangs on comments too, and is read by whoever reads the record', async () => {
    const comment = await app.admin.create('comments', { target: { object: 'customer', id: customer }, body: 'See the file' })
    const made = await send(app.admin, 'note.txt', 'hello', { object: 'comment', id: comment.id as string })
    expect(made.status).toBe(201)
    const stranger = await app.person({ role: 'rep' })
    expect((await stranger.get(`/api/v1/files/${made.body.id as string}/content`)).status).toBe(404)
    await app.admin.post(`/api/v1/customers/${customer}/share`, { with: { object: 'user', id: stranger.userId }, level: 'read' })
    expect((await stranger.get(`/api/v1/files/${made.body.id as string}/content`)).text).toBe('hello')
  })

  test('is bounded by size and type as the company set it, by content and not by name; nothing of a refused one is kept', async () => {
    expect((await (await app.person({ role: 'rep' })).patch('/api/v1/workspace', { files: { megabytes: 1, types: null } })).status).toBe(403)
    expect((await app.admin.patch('/api/v1/workspace', { files: { megabytes: 1, types: ['application/pdf', 'image/png'] } })).status).toBe(200)
    expect((await send(app.admin, 'large.pdf', `%PDF-${'x'.repeat(1_100_000)}`)).status).toBe(413)
    expect((await send(app.admin, 'really.pdf', 'only words')).status).toBe(422)
    expect((await send(app.admin, 'words.txt', '%PDF-1.7 in truth')).status).toBe(201)
    const names = (await app.admin.post('/api/v1/files/query', { fields: ['name'] })).body.rows.map((row: { name: string }) => row.name)
    expect(names).not.toContain('really.pdf')
    expect((await app.admin.patch('/api/v1/workspace', { files: { megabytes: 200, types: null } })).status).toBe(200)
  })
})

describe('who may be mentioned', () => {
  test('colleagues by a part of the name, those who may read the record first; asked only by who reads it', async () => {
    const [near, far] = [await app.person({ role: 'headOfSales', name: 'Zhou Near' }), await app.person({ role: 'rep', name: 'Zhou Far' })]
    const place = `/api/v1/customers/${customer}/readers?text=zhou`
    const { body } = await app.admin.get(place)
    expect(body.readers).toEqual([{ id: expect.any(String), name: expect.any(String), mayRead: expect.any(Boolean) }, { id: far.userId, name: 'Zhou Far', mayRead: false }].slice(body.readers.length === 2 ? 0 : 1))
    expect(body.readers.map(({ id }: { id: string }) => id).toSorted()).toEqual([near.userId, far.userId].toSorted())
    expect((await far.get(place)).status).toBe(404)
    expect((await (await app.otherWorkspace()).get(place)).status).toBe(404)
    expect((await app.admin.get(`/api/v1/customers/${customer}/readers?text=%25`)).body.readers).toEqual([])
  })
})
