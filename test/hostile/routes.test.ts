import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { makeOwnObjects } from '../access/own.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { anyBodies, bodyOf, brokenBodies, type Names, oddBodies, queryValues, type Schema, segments } from './values.ts'

// Every route of the API document is driven with values that nobody of good will would send. The seed is fixed: the same
// requests in each run.

const seed = 20261125
const perRoute = 8

interface Parameter { readonly name: string; readonly in: string }
interface Operation { readonly operationId: string; readonly parameters?: readonly (Parameter | { readonly $ref: string })[]; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }
interface Wire { readonly method: string; readonly url: string; readonly headers: Record<string, string>; readonly payload?: string | Buffer }

let app: TestApp
let admin: TestClient
let operations: { readonly method: string; readonly path: string; readonly operation: Operation }[]
let names: Names
let document: unknown
let tables: string[]

beforeAll(async () => {
  app = await testApp()
  // As the start does it: some routes put a job into the queue.
  await installQueue(app.program.database.connections)
  admin = app.admin
  const other = await app.otherWorkspace()
  await makeOwnObjects(admin)
  const { registry } = await app.program.engineOf({ workspaceId: app.workspaceId })
  const own: string[] = []
  for (const [path, values] of [['customers', { name: 'One' }], ['customers', { name: 'Two' }], ['products', { name: 'Thing' }], ['leads', { name: 'Lead' }]] as const) own.push((await admin.create(path, values)).id as string)
  own.push((await admin.create('contacts', { name: 'Con', customer: own[0] })).id as string, (await admin.create('activities', { subject: 'Call', target: { object: 'customer', id: own[0] } })).id as string)
  const foreign = [(await other.create('customers', { name: 'Foreign' })).id as string, (await other.create('products', { name: 'Foreign thing' })).id as string, other.userId]
  // A record of each object, where one can be had by a name alone or is there from the beginning.
  const there = new Map<string, string>()
  for (const object of registry.objects.values()) {
    await admin.post(`/api/v1/${object.path}`, { name: `A ${object.name}` })
    const page = await admin.get(`/api/v1/${object.path}?limit=1`)
    expect(page.status, `${object.path}: ${page.text}`).toBe(200)
    const rows = page.body.rows as { readonly id: string }[]
    if (rows[0] !== undefined) there.set(`/api/v1/${object.path}`, rows[0].id)
  }
  // Never the suite's own user or role: it has to go on.
  there.set('/api/v1/users', (await app.person({ role: 'hr' })).userId)
  there.set('/api/v1/roles', (await admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'hr' } })).body.rows[0].id as string)
  const cursor = (await admin.get('/api/v1/customers?limit=1')).body.next as string
  names = { own, foreign, cursor, there }
  const read = (await admin.get('/api/v1/openapi.json')).body as { readonly paths: Record<string, Record<string, Operation>> }
  document = read
  operations = Object.entries(read.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })))
  const found = await app.program.database.asOwner((tx) => tx.query<{ name: string }>(sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`))
  tables = found.map(({ name }) => name)
})

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const found = schema.$ref.slice(2).split('/').reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) as unknown : undefined), document)
  return typeof found === 'object' && found !== null ? found : {}
}

/** Requests for one operation, from the seed. */
function requests(method: string, path: string, operation: Operation, own: number): Wire[] {
  const parameters = (operation.parameters ?? []).map((one) => ('$ref' in one ? resolve(one) as unknown as Parameter : one))
  const asked = parameters.filter((one) => one.in === 'query').map(({ name }) => name)
  const content = operation.requestBody?.content
  const schema = content?.['application/json']?.schema
  const address = fc.tuple(...[...path.matchAll(/\{\w+\}/g)].map(() => segments(names, path))).map((parts) => parts.reduce((built, part) => built.replace(/\{\w+\}/, () => part), path))
  const query = fc.array(fc.tuple(fc.constantFrom(...asked, 'unknown', '__proto__', 'filter'), queryValues(names)), { maxLength: asked.length === 0 ? 1 : 3 }).map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`))
  const odd = fc.constantFrom<Record<string, string>>(
    {}, {}, {}, { 'if-match': '"1"' }, { 'if-match': '"1"' }, { 'if-match': '"1"' }, { 'if-match': '"1"' }, { 'if-match': '"2"' }, { 'if-match': 'W/"1"' }, { 'if-match': '"99999999999999999999"' }, { 'if-match': '*' }, { 'idempotency-key': 'a'.repeat(300) }, { 'idempotency-key': 'same' }, { 'guanxi-reason': '%ff' },
    { 'accept-language': 'zh' }, { 'accept-language': 'xx;q=9,*' }, { accept: 'text/html' }, { 'x-http-method-override': 'DELETE' }, { range: 'bytes=0-' }, { 'content-encoding': 'gzip' },
  )
  const json = schema === undefined ? fc.constant(undefined) : bodyOf(schema, names, resolve).map((body) => ({ payload: JSON.stringify(body) ?? 'null', type: 'application/json' as string | undefined }))
  const body = method === 'GET' ? fc.constant(undefined) : fc.oneof({ weight: 5, arbitrary: json }, { weight: 1, arbitrary: anyBodies.map((payload) => ({ payload, type: 'application/json' as string | undefined })) }, { weight: content === undefined ? 1 : 2, arbitrary: fc.constantFrom(...brokenBodies) })
  const one = fc.tuple(address, query, odd, body).map(([at, search, headers, sent]): Wire => ({
    method, url: `${at}${method === 'GET' || search.length < 40 ? search : ''}`,
    headers: { ...headers, ...(sent?.type === undefined ? {} : { 'content-type': sent.type }) },
    ...(sent === undefined ? {} : { payload: sent.payload }),
  }))
  return [...fc.sample(one, { seed: seed + own, numRuns: perRoute }), oddRequest(method, path, own)]
}

/** One of the odd bodies, in its turn, to a record that is there: where nothing has a body, as a filter and a sort. */
function oddRequest(method: string, path: string, turn: number): Wire {
  const body = oddBodies[turn % oddBodies.length] ?? 'null'
  const at = path.replace(/\{\w+\}/g, names.there.get(path.split('/{')[0] ?? '') ?? names.own[0] ?? '')
  if (method === 'GET') return { method, url: `${at}?filter=${encodeURIComponent(body)}&limit=${turn}&sort=toString`, headers: {} }
  return { method, url: at, headers: { 'content-type': 'application/json', 'if-match': `"${turn % 3}"` }, payload: body }
}

async function send({ method, url, headers, payload }: Wire): Promise<LightMyRequestResponse> {
  return app.door.inject({
    method: method as 'GET', url, headers: { 'sec-fetch-site': 'same-origin', cookie: admin.cookie ?? '', ...headers }, ...(payload === undefined ? {} : { payload }),
  })
}

/** Rows of every table: what a refused request must leave as they were. */
async function counted(): Promise<Record<string, number>> {
  const parts = sql.join(tables.map((table) => sql`select ${table}::text as name, count(*)::integer as rows from ${sql.identifier(table)}`), sql` union all `)
  const rows = await app.program.database.asOwner((tx) => tx.query<{ name: string; rows: number }>(parts))
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}

/** Why the answer is not one that a refusal may be. */
function wrongWith({ statusCode, headers, body }: LightMyRequestResponse, path: string): string | undefined {
  if (statusCode >= 500) return `a fault: ${body.slice(0, 400)}`
  if (statusCode < 400) return undefined
  // Whoever stands before a form, or before a document that came by link, is told by a page.
  if ((path.startsWith('/forms/') || path.startsWith('/shop/') || /^\/links\/[^/?]*(\?|$)/.test(path)) && String(headers['content-type']).startsWith('text/html')) return undefined
  if (!String(headers['content-type']).startsWith('application/problem+json')) return `no problem document but ${String(headers['content-type'])}`
  const problem = JSON.parse(body) as { readonly type?: unknown; readonly title?: unknown; readonly status?: unknown; readonly fields?: readonly { readonly path?: unknown; readonly rule?: unknown; readonly message?: unknown }[] }
  if (typeof problem.type !== 'string' || !problem.type.startsWith('/problems/') || typeof problem.title !== 'string' || problem.title === '' || problem.status !== statusCode) return `an incomplete problem: ${body.slice(0, 300)}`
  if (/node_modules|\.ts:\d|select .* from|violates|relation "|syntax error|pg_|ECONN|stack/i.test(body.replace(/"detail":"[^"]*"/, ''))) return `something of the inside: ${body.slice(0, 400)}`
  if (statusCode === 422 && !(problem.fields !== undefined && problem.fields.length > 0 && problem.fields.every(({ path, rule, message }) => typeof path === 'string' && typeof rule === 'string' && rule !== '' && typeof message === 'string' && message !== ''))) return `a 422 that names no field and rule: ${body.slice(0, 300)}`
  return undefined
}

/**
 * What may grow although the request is refused: counts of tries and questions, numbers that are taken before the transaction
 * begins, and what followers make of earlier successes.
 */
const counters = new Set(['sign_in_try', 'daily_count', 'sequence_counter', 'search_entry', 'feed_position', 'feed_follower'])

test('every route answers hostile values with a problem that names what is wrong, and nothing is half-written', { timeout: 900_000 }, async () => {
  const wrong: string[] = []
  let sent = 0
  let refused = 0
  let before = await counted()
  for (const [index, { method, path, operation }] of operations.entries()) {
    // A stream that stays open, and what would end the suite's own sign-in: both are tested where they belong.
    if (operation.operationId === 'live') continue
    let succeeded = false
    for (const wire of requests(method, path, operation, index)) {
      const answer = await send(wire)
      sent += 1
      if (answer.statusCode >= 400) refused += 1
      else succeeded = true
      const why = wrongWith(answer, path)
      if (why !== undefined) wrong.push(`${wire.method} ${wire.url.slice(0, 200)} ${JSON.stringify(wire.headers)} ${String(wire.payload ?? '').slice(0, 300)} -> ${answer.statusCode} ${why}`)
      if (answer.statusCode === 401 || answer.headers['set-cookie'] !== undefined) await signInAgain()
    }
    // What followers make of a success is there before the next is judged.
    if (succeeded) await app.catchUp()
    const after = await counted()
    if (!succeeded) for (const table of tables) if (after[table] !== before[table] && !counters.has(table)) wrong.push(`${operation.operationId} was refused each time, yet ${table} went from ${before[table]} to ${after[table]} rows`)
    before = after
  }
  // eslint-disable-next-line no-console -- the number is part of what is shown
  console.info(`Hostile values: ${sent} requests to ${operations.length} routes, ${refused} refused`)
  expect(wrong).toEqual([])
  expect(app.faults).toEqual([])
  expect(refused).toBeGreaterThan(sent / 2)
  expect(({} as Record<string, unknown>)['administrator']).toBeUndefined()
})

async function signInAgain(): Promise<void> {
  if ((await admin.get('/api/v1/me')).status === 200) return
  admin.cookie = undefined
  const answer = await admin.post('/api/v1/sign-in', { email: 'ada@example.com', password: testPassword })
  if (answer.status !== 200) throw new Error(`The suite cannot sign in again: ${answer.text}`)
}

test('after all of it the company still works', async () => {
  const record = await admin.create('customers', { name: 'Still here' })
  expect((await admin.get(`/api/v1/customers/${record.id as string}`)).body.name).toBe('Still here')
  expect((await admin.get('/api/v1/customers?limit=200')).status).toBe(200)
})
