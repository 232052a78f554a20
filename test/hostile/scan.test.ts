import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clamdScanner } from '../../src/platform/files/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { ClamdServer, tryOut } from '../support/clamd.ts'
import type { TestClient } from '../support/client.ts'

// What the scanner finds is kept by no door; while it cannot be asked, nothing is.
const folder = mkdtempSync(join(tmpdir(), 'guanxi-scan-'))
let daemon: ClamdServer
let app: TestApp
const told: unknown[] = []
beforeAll(async () => {
  daemon = new ClamdServer()
  const scanner = clamdScanner(await daemon.start())
  app = await testApp({ scanner, filesFolder: folder, log: { error: () => undefined, info: (entry) => { told.push(entry) } } })
}, 120_000)
afterAll(async () => {
  await daemon.stop()
  rmSync(folder, { recursive: true, force: true })
})

function send(client: TestClient, path: string, name: string, content: string, fields: Readonly<Record<string, string>> = {}) {
  const mark = 'x-mark-of-parts'
  const part = (disposition: string, value: string) => `--${mark}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
  const body = `${Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value)).join('')}${part(`name="file"; filename="${name}"`, content)}--${mark}--\r\n`
  return client.post(path, body, { headers: { 'content-type': `multipart/form-data; boundary=${mark}` } })
}
const kept = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))

test('a clean file is looked into whole and kept', async () => {
  const content = 'clean '.repeat(100_000)
  expect((await send(app.admin, '/api/v1/files', 'clean.txt', content)).status).toBe(201)
  expect(daemon.scanned).toEqual([content])
  expect(kept()).toHaveLength(1)
})

test.each([
  ['an attachment', '/api/v1/files', 'letter.txt', {}],
  ['an import', '/api/v1/imports', 'customers.csv', { object: 'customer' }],
] as const)('%s with something harmful in it is refused with its name, kept nowhere, and told in the log', async (_what, path, name, fields) => {
  const before = [kept(), (await app.admin.post('/api/v1/files/count', {})).body.count]
  told.length = 0
  const refused = await send(app.admin, path, name, `name\n${tryOut}\n`, fields)
  expect([refused.status, refused.body.type, refused.body.title]).toEqual([422, '/problems/file.infected', expect.stringContaining('Eicar-Test-Signature')])
  expect([kept(), (await app.admin.post('/api/v1/files/count', {})).body.count]).toEqual(before)
  expect(told).toContainEqual(expect.objectContaining({ problem: 'file.infected', user: app.admin.userId }))
})

test('what the scanner does not take, and a scanner that is gone, leave nothing kept; once it is back, files are taken again', async () => {
  const before = kept()
  daemon.limit = 1000
  const large = await send(app.admin, '/api/v1/files', 'large.txt', 'x'.repeat(2_000_000))
  expect([large.status, large.body.type, large.headers['retry-after']]).toEqual([503, '/problems/file.unscanned', '60'])
  daemon.limit = 1_000_000
  daemon.broken = true
  expect((await send(app.admin, '/api/v1/files', 'small.txt', 'small')).status).toBe(503)
  expect(kept()).toEqual(before)
  daemon.broken = false
  expect((await send(app.admin, '/api/v1/files', 'small.txt', 'small')).status).toBe(201)
  expect(app.faults).toEqual([])
})

test('it is seen whether the scanner lives, by address or by socket of the system', async () => {
  const other = new ClamdServer()
  const address = await other.start()
  expect(await clamdScanner(address).alive()).toBe(true)
  await other.stop()
  expect(await clamdScanner(address).alive()).toBe(false)
  expect(await clamdScanner(`unix:${join(folder, 'nothing.socket')}`).alive()).toBe(false)
})
