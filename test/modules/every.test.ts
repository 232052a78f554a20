import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { toolsFor } from '../../src/doors/mcp/server.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { modules } from '../../src/model/modules/index.ts'
import type { Context } from '../../src/records/context.ts'
import { sampleApp, sqlOf } from '../e2e/sample.ts'
import type { TestApp } from '../support/app.ts'

// Generated from the declarations, over a company with something in everything: what a module brings is behind no door while it is
// off, whatever is left works, and on again everything is as it was.

type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>; readonly components: { readonly schemas: object } }

let app: TestApp
let objects: readonly ResolvedObject[]
let whole: Document
let stored: readonly string[]
const turn = async (module: string, on: boolean) => {
  const answer = await app.admin.post('/api/v1/module-switches/switch', { module, on, along: true })
  expect(answer.status, `${module}: ${answer.text}`).toBe(200)
  return answer.body.result.switched as readonly string[]
}
const documented = async () => (await app.admin.get('/api/v1/openapi.json')).body as Document
const operationsOf = ({ paths }: Document) => Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
const anyone = '0191d0c0-0000-7000-8000-000000000000'

beforeAll(async () => {
  app = await sampleApp({ language: 'en', customers: 12 })
  // What waits for somebody keeps approvals from going, which has a test of its own.
  await app.program.database.asOwner((tx) => tx.run({ text: 'update approval_request set state = $1 where state in ($2, $3)', values: ['withdrawn', 'pending', 'returned'] }))
  objects = [...app.program.registry.objects.values()]
  whole = await documented()
  stored = await everything()
}, 240_000)

/** A sum over each table of the objects, the switches themselves aside. */
async function everything(): Promise<readonly string[]> {
  const tables = objects.filter(({ name }) => name !== 'moduleSwitch').map(({ table }) => table).concat('record_link')
  const [row] = await sqlOf<Record<string, string>>(app, `select ${tables.map((table, at) => `(select md5(coalesce(string_agg(t::text, '' order by t.id), '')) from "${table}" t) as t${at}`).join(', ')}`)
  return tables.map((table, at) => `${table} ${row?.[`t${at}`]}`)
}

async function registryNow() {
  return (await app.program.engineOf({ workspaceId: app.workspaceId })).registry
}

/** A call of the operation that is refused, if not for its module, then for what it names. */
async function call(operation: string) {
  const [method = '', path = ''] = operation.split(' ')
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'object' ? 'customers' : anyone))
  const sent = { version: 1 }
  if (method === 'GET') return app.admin.get(address)
  if (method === 'DELETE') return app.admin.delete(address, sent)
  return method === 'PATCH' ? app.admin.patch(address, {}, sent) : method === 'PUT' ? app.admin.put(address, {}, sent) : app.admin.post(address, {}, sent)
}

/** Each list, on all its pages but the first 200 records. */
async function listed(those: readonly ResolvedObject[]) {
  return Promise.all(those.map(async ({ path, name }) => [name, (await app.admin.post(`/api/v1/${path}/query`, { limit: 200 })).body.rows]))
}

describe.each(modules.map(({ name }) => name))('while %s is off', (name) => {
  test('its objects, fields, verbs and routes are behind no door, what is left works, and on again all is as it was', { timeout: 120_000 }, async () => {
    const before = await registryNow()
    const rowsBefore = await listed(objects.filter(({ module }) => module === name))
    const gone = await turn(name, false)
    const { off, objects: left } = await registryNow()
    try {
      const failed: string[] = []
      const document = await documented()
      const remaining = new Set(operationsOf(document))
      // Each way in that the module closes answers that it is off, and by which.
      const closed = operationsOf(whole).filter((operation) => !remaining.has(operation))
      expect(closed.length, name).toBeGreaterThan(0)
      for (const operation of closed) {
        const answer = await call(operation)
        if (answer.status !== 404 || !gone.includes(answer.body.module as string)) failed.push(`${operation} ${answer.status} ${answer.text.slice(0, 200)}`)
      }
      expect(failed).toEqual([])
      // The document, the tools of assistants and the verbs name nothing of it.
      const words = JSON.stringify(document)
      for (const object of off.objects.keys()) expect(words, object).not.toContain(`"/api/v1/${before.object(object).path}"`)
      const tools = toolsFor(await registryNow(), administrator()).map((tool) => tool.name)
      for (const verb of off.actions.keys()) expect(tools, verb).not.toContain(verb.replaceAll('.', '_'))
      // What is left is listed, without its fields, the views of what is gone and their columns.
      await Promise.all([...left.values()].map(async (object) => {
        const answer = await app.admin.post(`/api/v1/${object.path}/query`, { limit: 3 })
        if (answer.status !== 200) failed.push(`${object.name} ${answer.status} ${answer.text.slice(0, 200)}`)
        for (const row of answer.body.rows as object[]) for (const field of Object.keys(row)) if (off.fields.has(`${object.name}.${field}`)) failed.push(`${object.name}.${field}`)
      }))
      for (const path of ['/api/v1/me', '/api/v1/configuration', '/api/v1/search?q=a']) if ((await app.admin.get(path)).status !== 200) failed.push(path)
      expect(failed).toEqual([])
      await written(off.fields, failed)
      expect(failed).toEqual([])
    } finally {
      for (const each of gone.toReversed()) await turn(each, true)
    }
    expect((await registryNow()).off.modules.size).toBe(0)
    expect(await everything()).toEqual(stored)
    expect(await listed(objects.filter(({ module }) => module === name))).toEqual(rowsBefore)
    expect(app.faults).toEqual([])
  })
})

/** The answers of writing tell as little as those of reading: of making, changing, a verb, the bin and back, and of many at once. */
async function written(fields: ReadonlyMap<string, string>, failed: string[]): Promise<void> {
  for (const [path, object, values] of [['customers', 'customer', { name: 'Passing Ltd' }], ['activities', 'activity', { kind: 'call', subject: 'Passing' }]] as const) {
    const made = await app.admin.post(`/api/v1/${path}`, values)
    expect(made.status, made.text).toBe(201)
    const id = made.body.id as string
    const seen = Object.keys((await app.admin.get(`/api/v1/${path}/${id}`)).body as object).sort()
    const answers = [
      made.body, (await app.admin.patch(`/api/v1/${path}/${id}`, { remark: 'x', body: 'x' }, { headers: { 'if-match': `"${made.body.version}"` } })).body,
      (await app.admin.post(`/api/v1/${path}/${id}/tag`, { add: ['passing'] })).body.record,
    ]
    for (const answer of answers) if (typeof answer?.id === 'string') for (const field of Object.keys(answer as object)) if (!seen.includes(field)) failed.push(`${object}.${field}`)
    for (const field of [...fields.keys()].filter((each) => each.startsWith(`${object}.`))) {
      const refused = await app.admin.post(`/api/v1/${path}/bulk`, { ids: [id], changes: { [field.slice(object.length + 1)]: null } })
      if (refused.status !== 422 || typeof refused.body.module !== 'string') failed.push(`bulk of ${field}: ${refused.status}`)
    }
    const { version } = (await app.admin.get(`/api/v1/${path}/${id}`)).body as { readonly version: number }
    expect((await app.admin.delete(`/api/v1/${path}/${id}`, { version })).status).toBeLessThan(300)
    expect((await app.admin.post(`/api/v1/${path}/${id}/purge`, {})).status).toBe(200)
  }
}

function administrator(): Context {
  return { workspaceId: app.workspaceId, actor: systemActor('Ada', 'job', { language: 'en', zone: 'UTC' }), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' }
}
