import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOnly, within } from '../../src/model/define/permission.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// The official client, over a real connection, against the whole program.

let app: TestApp
let address: string
beforeAll(async () => {
  app = await testApp()
  address = await app.listen()
}, 120_000)

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
type Loose = any
interface Result { readonly isError?: boolean; readonly structuredContent?: Record<string, Loose>; readonly content: readonly { readonly type: string; readonly text: string }[] }
interface Connected { readonly client: Client; readonly key: string; call(this: void, name: string, input?: Record<string, unknown>): Promise<Result>; tools(this: void): Promise<readonly { readonly name: string; readonly description?: string; readonly inputSchema: Record<string, Loose>; readonly annotations?: object }[]> }

async function connected(person: TestClient, given: object = {}, headers: Record<string, string> = {}): Promise<Connected> {
  const made = await person.post('/api/v1/api-keys', { name: 'Assistant', days: 30, ...given })
  expect(made.status, made.text).toBe(201)
  const key = made.body.token as string
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`), { requestInit: { headers: { authorization: `Bearer ${key}`, 'accept-language': 'en', ...headers } } }))
  return {
    client, key,
    call: (name, input = {}) => client.callTool({ name, arguments: input }) as Promise<Result>,
    tools: async () => (await client.listTools()).tools as never,
  }
}

describe('an assistant', () => {
  test('finds, reads, makes, changes and acts as its person, and the feed says by which door', async () => {
    const rep = await app.person({ role: 'rep', name: 'Rita Rep' })
    const { call } = await connected(rep)
    const made = await call('create_record', { object: 'customer', values: { name: '云帆贸易有限公司' }, reason: 'asked for by chat' })
    expect(made.isError).toBeUndefined()
    const { id, version } = made.structuredContent!['record'] as { id: string; version: number }
    await app.catchUp()
    expect((await call('search', { text: '云帆' })).structuredContent!['hits']).toEqual([expect.objectContaining({ object: 'customer', id })])
    expect((await call('list_records', { object: 'customer', filter: { field: 'name', is: 'startsWith', value: '云帆' }, fields: ['name'] })).structuredContent).toEqual({ rows: [{ id, version, name: '云帆贸易有限公司' }] })
    expect((await call('count_records', { object: 'customer' })).structuredContent).toEqual({ count: 1, exact: true })
    expect((await call('aggregate_records', { object: 'customer', measures: [{ function: 'count' }] })).structuredContent).toMatchObject({ rows: [{ values: [1] }] })
    const changed = await call('update_record', { object: 'customer', id, version, values: { name: '云帆集团' } })
    expect(changed.structuredContent!['record']).toMatchObject({ name: '云帆集团', version: version + 1 })
    expect((await call('customer_nosuch').catch((error: Error) => error))).toMatchObject({ message: expect.stringContaining('no tool') })
    expect((await call('record_tag', { object: 'customer', id, input: { add: ['vip'] } })).structuredContent).toMatchObject({ record: { id } })
    expect((await call('record_actions', { object: 'customer', id })).structuredContent!['actions']).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'record.transfer', allowed: true })]))
    const history = (await call('record_history', { object: 'customer', id })).structuredContent!['entries'] as { action: string; actor: { name: string }; reason?: string }[]
    expect(history.map(({ action, actor }) => [action, actor.name])).toEqual(expect.arrayContaining([['create', 'Rita Rep'], ['update', 'Rita Rep'], ['record.tag', 'Rita Rep']]))
    expect(history.find(({ action }) => action === 'create')?.reason).toBe('asked for by chat')
    const via = await app.program.database.read<{ via: string; actor: string }>({ workspaceId: app.workspaceId }, { text: 'select distinct via, actor_id as actor from feed where record_id = $1', values: [id] })
    expect(via).toEqual([{ via: 'mcp', actor: rep.userId }])
    expect((await call('remove_record', { object: 'customer', id, version: version + 2 })).structuredContent).toEqual({ removed: id })
    expect((await call('record_restore', { object: 'customer', id })).isError).toBeUndefined()
  })

  test('finds a tool for each declared action, with the words and the input of the API document', async () => {
    const { tools, call } = await connected(app.admin)
    const listed = await tools()
    const names = listed.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining([...app.program.registry.actions.keys()].map((name) => name.replaceAll('.', '_'))))
    for (const { name, description, inputSchema } of listed) {
      expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
      expect([name, (description ?? '').length > 10]).toEqual([name, true])
      expect([name, inputSchema['type'], inputSchema['additionalProperties']]).toEqual([name, 'object', false])
      expect(JSON.stringify(inputSchema)).not.toContain('#/components/')
      for (const [, pointed] of JSON.stringify(inputSchema).matchAll(/"#\/\$defs\/([^"]+)"/g)) expect(Object.keys(inputSchema['$defs'] as object)).toContain(pointed)
    }
    const convert = listed.find(({ name }) => name === 'lead_convert')!
    const document = (await app.nobody().get('/api/v1/openapi.json')).body
    expect(Object.keys(convert.inputSchema['properties'].input.properties as object)).toEqual(Object.keys(document.components.schemas.LeadConvertInput.properties as object))
    expect(convert.inputSchema['required']).toContain('id')
    expect(listed.find(({ name }) => name === 'list_records')!.annotations).toMatchObject({ readOnlyHint: true })
    expect(listed.find(({ name }) => name === 'record_purge')!.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true })
    const lead = await app.admin.create('leads', { name: 'Zhang San', company: 'Sanhe' })
    expect((await call('lead_qualify', { id: lead.id })).structuredContent!['record']).toMatchObject({ id: lead.id, status: 'qualified' })
    const wrong = await call('lead_qualify', { id: lead.id })
    expect([wrong.isError, wrong.structuredContent!['problem'].status]).toEqual([true, 409])
  })

  test('is told what there is in the language of its person', async () => {
    const zh = await app.person({ role: 'rep', language: 'zh' })
    const { call, tools } = await connected(zh, {}, { 'accept-language': 'zh-CN' })
    const all = (await call('describe_objects')).structuredContent!['objects'] as { name: string; label: string; tools: string[] }[]
    expect(all.find(({ name }) => name === 'customer')).toMatchObject({ label: '客户' })
    expect(all.map(({ name }) => name)).not.toContain('webhook')
    const [customer] = (await call('describe_objects', { objects: ['customer'] })).structuredContent!['objects'] as { fields: { name: string; label: string; operators?: string[]; writable?: boolean }[]; create: { $defs: object }; update: object }[]
    expect(customer!.fields.find(({ name }) => name === 'name')).toMatchObject({ type: 'text', required: true, writable: true, operators: expect.arrayContaining(['contains']) })
    expect(customer!.fields.find(({ name }) => name === 'createdAt')?.writable).toBeUndefined()
    expect(Object.keys(customer!.create.$defs)).toContain('CustomerToCreate')
    expect((await tools()).find(({ name }) => name === 'record_transfer')).toMatchObject({ title: '转移' })
    const refused = await call('create_record', { object: 'customer', values: {} })
    expect(refused).toMatchObject({ isError: true, structuredContent: { problem: { status: 422, fields: [{ path: '/name' }] } } })
    expect(refused.content[0]!.text).toMatch(/[\u4e00-\u9fff]/)
    const english = await connected(app.admin)
    expect((await english.call('create_record', { object: 'customer', values: {} })).content[0]!.text).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('the rights are those of every door', () => {
  test('own records only, masked stays masked, hidden is absent and no filter finds it out', async () => {
    await app.admin.create('roles', { name: 'Narrow', key: 'narrowMcp', permissions: { otherwise: readOnly('none'), objects: { user: readOnly(), customer: { ...within('own'), fields: { website: 'none', email: 'masked' } } } } })
    const narrow = await app.person({ role: 'narrowMcp' })
    const foreign = await app.admin.create('customers', { name: 'Foreign', website: 'https://foreign.example' })
    const own = await app.admin.create('customers', { name: 'Own', owner: narrow.userId, website: 'https://own.example', email: 'zhang.san@example.com' })
    const { call, tools } = await connected(narrow)
    const rows = (await call('list_records', { object: 'customer' })).structuredContent!['rows'] as Record<string, unknown>[]
    expect(rows.map(({ id }) => id)).toEqual([own.id])
    expect(rows[0]).not.toHaveProperty('website')
    expect(rows[0]!['email']).not.toBe('zhang.san@example.com')
    expect(rows[0]!['masked']).toContain('email')
    const status = async (name: string, input: Record<string, unknown>) => (await call(name, input)).structuredContent!['problem']?.status as number | undefined
    for (const [name, input] of [
      ['read_record', { object: 'customer', id: foreign.id }], ['record_history', { object: 'customer', id: foreign.id }], ['record_actions', { object: 'customer', id: foreign.id }],
      ['update_record', { object: 'customer', id: foreign.id, version: 1, values: { name: 'Stolen' } }], ['remove_record', { object: 'customer', id: foreign.id, version: 1 }],
      ['record_share', { object: 'customer', id: foreign.id, input: { with: { object: 'user', id: narrow.userId }, level: 'write' } }],
    ] as const) expect([name, await status(name, input)]).toEqual([name, 404])
    for (const [name, input] of [
      ['list_records', { object: 'customer', filter: { field: 'website', is: 'equals', value: 'https://own.example' } }], ['list_records', { object: 'customer', sort: [{ field: 'website' }] }], ['list_records', { object: 'customer', fields: ['website'] }],
      ['aggregate_records', { object: 'customer', groupBy: { field: 'website' }, measures: [{ function: 'count' }] }], ['list_records', { object: 'customer', filter: { field: 'email', is: 'contains', value: 'zhang' } }],
      ['update_record', { object: 'customer', id: own.id, version: 1, values: { website: 'https://x.example' } }], ['list_records', { object: 'lead' }], ['create_record', { object: 'lead', values: { name: 'x' } }],
    ] as const) expect([name, input, await status(name, input)]).toEqual([name, input, 403])
    const named = (await tools()).map(({ name }) => name)
    expect(named).toContain('record_transfer')
    // Whoever may sign in says when they are away.
    expect(named.filter((name) => name !== 'user_setAbsence').filter((name) => name.startsWith('lead_') || name.startsWith('user_') || name.startsWith('webhook_') || name.startsWith('sample_'))).toEqual([])
    await expect(call('user_invite', { input: { name: 'Mallory', email: 'm@example.com' } })).rejects.toThrow(/no tool/)
    // After every refusal the record stands as it stood.
    expect((await app.admin.get(`/api/v1/customers/${foreign.id as string}`)).body).toMatchObject({ name: 'Foreign', version: 1, owner: { id: app.admin.userId } })
  })

  test('another company sees nothing', async () => {
    const mine = await app.admin.create('customers', { name: 'Geheimnis GmbH' })
    await app.catchUp()
    const { call } = await connected(await app.otherWorkspace('Next door'))
    expect((await call('search', { text: 'Geheimnis' })).structuredContent).toEqual({ hits: [] })
    expect((await call('list_records', { object: 'customer' })).structuredContent).toEqual({ rows: [] })
    for (const name of ['read_record', 'record_history', 'record_actions']) expect((await call(name, { object: 'customer', id: mine.id })).structuredContent).toMatchObject({ problem: { status: 404 } })
    expect((await call('update_record', { object: 'customer', id: mine.id, version: 1, values: { name: 'x' } })).structuredContent).toMatchObject({ problem: { status: 404 } })
    // A relation takes no id from outside either.
    expect((await call('create_record', { object: 'contact', values: { name: 'Spy', customer: mine.id } })).isError).toBe(true)
  })

  test('a key that only reads changes nothing and is offered nothing that does', async () => {
    const record = await app.admin.create('customers', { name: 'Untouched' })
    const { call, tools } = await connected(app.admin, { readOnly: true })
    expect((await tools()).filter(({ annotations }) => !(annotations as { readOnlyHint: boolean }).readOnlyHint)).toEqual([])
    for (const name of ['create_record', 'update_record', 'remove_record', 'record_tag', 'record_purge', 'lead_convert', 'undo']) await expect(call(name, { object: 'customer', id: record.id, version: 1, values: {} })).rejects.toThrow(/no tool/)
    expect((await call('read_record', { object: 'customer', id: record.id })).structuredContent!['record']).toMatchObject({ name: 'Untouched', version: 1 })
  })

  test('a version that is not the newest is refused with the record as it stands', async () => {
    const record = await app.admin.create('customers', { name: 'First' })
    await app.admin.patch(`/api/v1/customers/${record.id as string}`, { name: 'Second' }, { version: 1 })
    const { call } = await connected(app.admin)
    expect(await call('update_record', { object: 'customer', id: record.id, version: 1, values: { name: 'Third' } })).toMatchObject({ isError: true, structuredContent: { problem: { status: 409 } } })
    expect((await call('update_record', { object: 'customer', id: record.id, values: { name: 'Third' } })).structuredContent).toMatchObject({ problem: { status: 422, fields: [{ path: '/version' }] } })
    expect((await app.admin.get(`/api/v1/customers/${record.id as string}`)).body.name).toBe('Second')
  })

  test('a revoked key, a deactivated person and a changed role act at the next call', async () => {
    const [leaver, heir] = [await app.person({ role: 'rep' }), await app.person({ role: 'rep' })]
    const [revoked, left] = [await connected(leaver), await connected(leaver)]
    const id = (await leaver.get('/api/v1/api-keys')).body.rows.find(({ prefix }: { prefix: string }) => revoked.key.startsWith(prefix)).id as string
    await leaver.delete(`/api/v1/api-keys/${id}`)
    await expect(revoked.call('count_records', { object: 'customer' })).rejects.toThrow(/401|not valid/i)
    expect((await left.call('count_records', { object: 'customer' })).isError).toBeUndefined()
    await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: heir.userId })
    await expect(left.call('count_records', { object: 'customer' })).rejects.toThrow(/401|not valid/i)
  })
})

describe('answers and requests are bounded', () => {
  test('a list gives twenty records unless told, a hundred at most, and goes on by its cursor', async () => {
    const person = await app.person({ role: 'rep' })
    for (let number = 0; number < 25; number += 1) await person.create('customers', { name: `Bounded ${String(number).padStart(2, '0')}` })
    const { call } = await connected(person)
    const first = (await call('list_records', { object: 'customer', fields: ['name'], sort: [{ field: 'name' }] })).structuredContent!
    expect(first['rows']).toHaveLength(20)
    const second = (await call('list_records', { object: 'customer', fields: ['name'], sort: [{ field: 'name' }], cursor: first['next'] })).structuredContent!
    expect((second['rows'] as { name: string }[]).map(({ name }) => name)).toEqual(['Bounded 20', 'Bounded 21', 'Bounded 22', 'Bounded 23', 'Bounded 24'])
    expect((await call('list_records', { object: 'customer', limit: 101 })).structuredContent).toMatchObject({ problem: { status: 422 } })
    expect((await call('list_records', { object: 'customer', cursor: 'forged' })).structuredContent!['problem'].status).toBe(422)
  })

  test('an answer that would be too large is refused with what to do', async () => {
    const person = await app.person({ role: 'rep' })
    for (let number = 0; number < 45; number += 1) await person.create('customers', { name: `Long ${number}`, remark: '长'.repeat(4900) })
    const { call } = await connected(person)
    const refused = await call('list_records', { object: 'customer', limit: 100 })
    expect(refused.structuredContent).toMatchObject({ problem: { type: '/problems/mcp.too-large', status: 413 } })
    expect((await call('list_records', { object: 'customer', limit: 100, fields: ['name'] })).structuredContent!['rows']).toHaveLength(45)
  })

  test('hostile input is refused by name and never a fault', async () => {
    const { call } = await connected(app.admin)
    for (const [name, input] of [
      ['create_record', { object: 'customer', values: { nosuch: 1 } }], ['create_record', { object: 'constructor', values: {} }], ['create_record', { object: 'customer', values: { id: 'x', version: 7, workspaceId: 2 } }],
      ['list_records', { object: "customer'; drop table customer; --" }], ['list_records', { object: 'customer', filter: { field: "name' or 1=1", is: 'equals', value: 1 } }], ['list_records', { object: 'customer', unknown: true }],
      ['read_record', { object: 'customer', id: '../../etc/passwd' }], ['search', { text: '' }], ['search', { text: 'x'.repeat(201) }], ['list_records', {}], ['lead_convert', { id: 'x', input: 7 }], ['create_record', { object: 'importSecret', values: {} }],
    ] as const) {
      const { isError, structuredContent } = await call(name, input)
      expect([name, JSON.stringify(input).slice(0, 60), isError, [400, 403, 404, 422].includes(structuredContent!['problem'].status as number)]).toEqual([name, JSON.stringify(input).slice(0, 60), true, true])
    }
  })

  test('what no body may hold is refused at the door, before there is a message', async () => {
    const { call } = await connected(app.admin)
    const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) })
    for (const name of ['a\u0000b', '\ud800', deep(40)]) await expect(call('create_record', { object: 'customer', values: { name } })).rejects.toThrow(/problems\/(bad-text|too-deep)/)
    await expect(call('create_record', { object: 'customer', values: { name: 'x'.repeat(1_100_000) } })).rejects.toThrow(/body-too-large|socket|fetch failed|EPIPE/)
  })

  test('it takes keys only, from no other site, and by POST alone', async () => {
    const { key } = await connected(app.admin)
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
    const ask = (headers: Record<string, string>, method = 'POST') => fetch(`${address}/mcp`, { method, headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers }, ...(method === 'POST' ? { body: JSON.stringify(message) } : {}) })
    expect((await ask({ authorization: `Bearer ${key}` })).status).toBe(200)
    expect((await ask({ authorization: `Bearer ${key}`, origin: address })).status).toBe(200)
    expect((await ask({ authorization: `Bearer ${key}`, origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask({ authorization: `Bearer ${key}`, origin: 'null' })).status).toBe(403)
    const cookie = await ask({ cookie: app.admin.cookie ?? '', 'sec-fetch-site': 'same-origin' })
    expect([cookie.status, cookie.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect((await ask({})).status).toBe(401)
    expect((await ask({ authorization: 'Bearer gxk_wrong' })).status).toBe(401)
    for (const method of ['GET', 'DELETE']) expect([method, (await ask({ authorization: `Bearer ${key}` }, method)).status]).toEqual([method, 405])
    const answer = await ask({ authorization: `Bearer ${key}` })
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
