import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type Installation, installation } from '../cli/commands.ts'

let here: Installation
beforeAll(async () => {
  here = installation()
  const founded = await here.cli(['setup', '--company', '云帆贸易', '--name', 'Ada', '--email', 'ada@example.com', '--json'], { input: 'correct horse battery 41\n' })
  expect(founded.code, founded.errors).toBe(0)
  await here.stay()
}, 180_000)
afterAll(() => here.remove(), 60_000)

async function assistant(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [here.bundle, 'mcp', ...words], env: { DATA_DIR: here.dataFolder, PATH: process.env['PATH'] ?? '', ...env }, stderr: 'ignore' }))
  return client
}

test('an assistant speaks to the installation by the standard input and output, as a user or with a key', async () => {
  const ada = await assistant([])
  const made = await ada.callTool({ name: 'create_record', arguments: { object: 'customer', values: { name: 'By stdio' } } })
  expect(made.isError).toBeUndefined()
  await ada.close()
  const key = (await here.cli(['api-key', 'create', '--name', 'Assistant', '--days', '1', '--read-only', '--objects', 'customer', '--json'])).json as { token: string; objects: string[] }
  expect(key.objects).toEqual(['customer'])
  const reader = await assistant([], { GUANXI_API_KEY: key.token })
  expect((await reader.callTool({ name: 'count_records', arguments: { object: 'customer' } })).structuredContent).toEqual({ count: 1, exact: true })
  expect((await reader.callTool({ name: 'count_records', arguments: { object: 'lead' } })).isError).toBe(true)
  expect((await reader.listTools()).tools.map(({ name }) => name)).not.toContain('create_record')
  await reader.close()
}, 120_000)

test('the API document is written to a file or printed alone', async () => {
  const printed = await here.cli(['api', 'document'])
  expect(printed.json).toMatchObject({ openapi: '3.1.0' })
  const file = join(here.folder, 'openapi.json')
  expect((await here.cli(['api', 'document', file])).code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ openapi: '3.1.0' })
}, 120_000)

test('the key of secrets is changed beside the running program, which goes on to open them', async () => {
  const { program } = await here.stay()
  const made = (await here.cli(['records', 'create', 'webhook', '--input', JSON.stringify({ name: 'Hook', url: 'https://example.com/hook', events: ['customer.*'] }), '--json'])).json as { id: string }
  const rotated = await here.cli(['act', 'webhook.rotateSecret', '--id', made.id, '--json'])
  const { secret } = (rotated.json as { result: { secret: string } }).result
  const sealed = async () => String((await asOwner(program.database, 'select sealed from secret'))[0]?.['sealed'])
  const before = await sealed()
  const changed = await here.cli(['rotate-keys', '--json'])
  expect(changed.json).toMatchObject({ resealed: 1, key: expect.any(String) })
  const after = await sealed()
  expect(after).not.toBe(before)
  expect(after.split('.')[1]).toBe((changed.json as { key: string }).key)
  const opened = () => program.webhooks.secrets.read(program.database, { workspaceId: 1 }, { object: 'webhook', recordId: made.id, name: 'signing' }, Date.now())
  expect(await opened()).toEqual([secret])
  const file = join(here.dataFolder, 'secret-key')
  expect([readFileSync(file, 'utf8').trim().split('\n').length, statSync(file).mode & 0o777]).toEqual([2, 0o600])
  expect((await here.cli(['rotate-keys', '--only-reseal', '--forget-old', '--json'])).json).toMatchObject({ resealed: 0 })
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1)
  expect(await opened()).toEqual([secret])
}, 120_000)
