import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
let folder: string
let address: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<html><script nonce="__CSP_NONCE__" src="/assets/main-1a2b.js"></script></html>')
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'console.log(1)')
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), 'not really brotli')
  app = await testApp({ webFolder: folder })
  address = await app.listen()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the live stream', () => {
  test('tells object, id and version of a change and nothing of its content, to the same workspace alone', async () => {
    const mine = await stream(app.admin.cookie)
    const other = await stream((await app.otherWorkspace()).cookie)
    const { id } = await app.admin.create('customers', { name: 'Secret name' })
    const told = await mine.until((text) => text.includes(id as string))
    expect(told).toMatch(/event: change\nid: \d+\ndata: \{"object":"customer","id":"[^"]+","version":1,"position":\d+\}/)
    expect(told).not.toContain('Secret name')
    expect(other.text()).not.toContain(id)
    mine.close()
    other.close()
  })

  test('leaves out objects that the role may not read', async () => {
    const nothing = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false }
    await app.admin.create('roles', { name: 'Tags only', key: 'tagsOnly', permissions: { otherwise: nothing, objects: { tag: { ...nothing, read: 'all' } } } })
    const blind = await stream((await app.person({ role: 'tagsOnly' })).cookie)
    const hidden = await app.admin.create('customers', { name: 'Hidden' })
    const tag = await app.admin.create('tags', { name: 'fair' })
    const told = await blind.until((text) => text.includes(tag.id as string))
    expect(told).not.toContain(hidden.id)
    blind.close()
  })
})

describe('the web application', () => {
  test('is one page for every address of a person, with a fresh nonce that the policy admits', async () => {
    const [one, other] = [await app.door.inject({ url: '/customers/123' }), await app.door.inject({ url: '/' })]
    expect([one.statusCode, one.headers['content-type'], one.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store'])
    const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1]
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce!}'`)
    expect(other.body).not.toContain(nonce)
  })

  test('has its hashed files kept for a year, in the encoding that the browser takes', async () => {
    const plain = await app.door.inject({ url: '/assets/main-1a2b.js' })
    expect([plain.statusCode, plain.headers['cache-control'], plain.body]).toEqual([200, 'public, max-age=31536000, immutable', 'console.log(1)'])
    expect(plain.headers['content-type']).toMatch(/javascript/)
    const packed = await app.door.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'br' } })
    expect([packed.headers['content-encoding'], packed.body]).toEqual(['br', 'not really brotli'])
  })

  test.each(['/assets/none.js', '/../package.json', '/assets/..%2f..%2fetc%2fpasswd', '/.env', '/index.html'])('%s is not there', async (url) => {
    const answer = await app.door.inject({ url })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })

  test('never answers for the API', async () => {
    expect((await app.door.inject({ url: '/api/v2/customers' })).json()).toMatchObject({ status: 404 })
  })
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })

/** Reads a stream of events as a browser does. */
async function stream(cookie: string | undefined) {
  const stop = new AbortController()
  const answer = await fetch(`${address}/api/v1/live`, { headers: { cookie: cookie ?? '' }, signal: stop.signal })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const reader = answer.body!.getReader()
  let text = ''
  const read = async () => {
    const { value, done } = await reader.read()
    if (!done) text += new TextDecoder().decode(value)
    return !done
  }
  await read()
  return {
    text: () => text,
    until: async (found: (text: string) => boolean) => {
      while (!found(text) && await read());
      return text
    },
    close: () => stop.abort(),
  }
}
