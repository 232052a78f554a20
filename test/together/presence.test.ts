import { beforeAll, describe, expect, test } from 'vitest'
import { isObject } from '../../src/model/fields/behaviour.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { TestClient } from '../support/client.ts'

// Two programs on one database, as on two machines: who is at a record is known to both, and nothing of it is stored.

let here: TestApp
let there: TestApp
let li: TestClient
let wang: TestClient
beforeAll(async () => {
  here = await testApp()
  there = await testApp({ database: here.program.database, setUp: false })
  addresses.set(here, await here.listen())
  addresses.set(there, await there.listen())
  li = await here.person({ role: 'headOfSales', name: 'Li Lei' })
  wang = await here.person({ role: 'analyst', name: 'Wang Fang' })
})
const addresses = new Map<TestApp, string>()

const place = (customer: string) => `/api/v1/customers/${customer}/presence`
/** The same person, served by the other program. */
const at = (app: TestApp, who: TestClient) => new TestClient(app.door, who)
const people = async (app: TestApp, who: TestClient, customer: string) => (await at(app, who).get(place(customer))).body.people as object[]

async function until<Value>(ask: () => Promise<Value>, found: (value: Value) => boolean): Promise<Value> {
  for (const end = Date.now() + 30_000; ;) {
    const value = await ask()
    if (found(value) || Date.now() > end) return value
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

/** A live stream as a browser holds it open. */
async function stream(app: TestApp, who: TestClient) {
  const stop = new AbortController()
  const answer = await fetch(`${addresses.get(app) ?? ''}/api/v1/live`, { headers: { cookie: who.cookie ?? '' }, signal: stop.signal })
  const reader = answer.body!.getReader()
  let text = ''
  void (async () => { for (let part = await reader.read(); !part.done; part = await reader.read()) text += new TextDecoder().decode(part.value) })().catch(() => undefined)
  const heard = (found: RegExp) => until(() => Promise.resolve(found.exec(text)), (match) => match !== null)
  const name: unknown = JSON.parse((await heard(/event: stream\ndata: (\{[^\n]*\})\n/))?.[1] ?? '{}')
  return { name: isObject(name) ? String(name['stream']) : '', heard, text: () => text, close: () => stop.abort() }
}

describe('who else is at a record', () => {
  test('is told across programs, by name and field, and ends when they leave, edit no more, or their window closes', async () => {
    const customer = (await here.admin.create('customers', { name: 'Both look' })).id as string
    const [one, two] = [await stream(here, li), await stream(there, here.admin)]
    expect((await li.put(place(customer), { stream: one.name })).body.people).toEqual([])
    await until(() => people(there, here.admin, customer), (found) => found.length === 1)
    expect((await at(there, here.admin).put(place(customer), { stream: two.name, field: 'industry' })).body.people).toEqual([{ id: li.userId, name: 'Li Lei', editing: false }])
    await one.heard(new RegExp(`event: presence\\ndata: \\{"object":"customer","id":"${customer}"\\}`))
    expect(await until(() => people(here, li, customer), (found) => found.length === 1)).toEqual([{ id: here.admin.userId, name: 'Ada Admin', editing: true, field: 'industry' }])
    await at(there, here.admin).put(place(customer), { stream: two.name, editing: true })
    expect(await until(() => people(here, li, customer), (found) => JSON.stringify(found).includes('true}'))).toEqual([{ id: here.admin.userId, name: 'Ada Admin', editing: true }])
    await li.delete(`/api/v1/live/${one.name}/place`)
    expect(await until(() => people(there, here.admin, customer), (found) => found.length === 0)).toEqual([])
    two.close()
    expect(await until(() => people(here, li, customer), (found) => found.length === 0)).toEqual([])
    one.close()
  })

  test('two windows of one person are one, who is never told of themselves', async () => {
    const customer = (await here.admin.create('customers', { name: 'Two windows' })).id as string
    const [one, two] = [await stream(here, li), await stream(here, li)]
    await li.put(place(customer), { stream: one.name })
    expect((await li.put(place(customer), { stream: two.name, field: 'name' })).body.people).toEqual([])
    expect(await people(here, here.admin, customer)).toEqual([{ id: li.userId, name: 'Li Lei', editing: true, field: 'name' }])
    one.close()
    two.close()
  })

  test('is told under rights: not of what may not be read, no field that is hidden, and nothing to another company', async () => {
    const none = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false }
    await here.admin.create('roles', { name: 'Without credit', key: 'withoutCredit', permissions: { otherwise: none, objects: { customer: { ...none, read: 'all', fields: { creditLimit: 'none' } } } } })
    const [blind, rep, other] = [await here.person({ role: 'withoutCredit' }), await here.person({ role: 'rep' }), await here.otherWorkspace()]
    const customer = (await here.admin.create('customers', { name: 'Guarded' })).id as string
    const [mine, theirs] = [await stream(here, here.admin), await stream(here, blind)]
    await here.admin.put(place(customer), { stream: mine.name, field: 'creditLimit' })
    expect(await people(here, blind, customer)).toEqual([{ id: here.admin.userId, name: 'Ada Admin', editing: true }])
    expect(await people(here, wang, customer)).toEqual([{ id: here.admin.userId, name: 'Ada Admin', editing: true, field: 'creditLimit' }])
    for (const who of [rep, other]) {
      expect((await who.get(place(customer))).status).toBe(404)
      expect((await who.put(place(customer), { stream: theirs.name })).status).toBe(404)
    }
    expect((await blind.put(place(customer), { stream: theirs.name, field: 'creditLimit' })).status).toBe(422)
    expect((await here.nobody().get(place(customer))).status).toBe(401)
    mine.close()
    theirs.close()
  })

  test('nobody moves the window of somebody else', async () => {
    const [one, two] = [(await here.admin.create('customers', { name: 'Here' })).id as string, (await here.admin.create('customers', { name: 'Elsewhere' })).id as string]
    const mine = await stream(here, li)
    await li.put(place(one), { stream: mine.name })
    await here.admin.put(place(two), { stream: mine.name })
    await here.admin.delete(`/api/v1/live/${mine.name}/place`)
    expect(await people(here, here.admin, one)).toEqual([{ id: li.userId, name: 'Li Lei', editing: false }])
    for (const wrong of [{}, { stream: 'x' }, { stream: mine.name, more: 1 }, { stream: mine.name, field: '__proto__' }, { stream: mine.name, field: 'nothing' }]) expect([(await li.put(place(one), wrong)).status, JSON.stringify(wrong)]).toEqual([422, JSON.stringify(wrong)])
    mine.close()
  })

  test('is nowhere in the database', async () => {
    const { rows } = (await here.admin.post('/api/v1/customers/query', { filter: { field: 'name', is: 'equals', value: 'Here' } })).body
    expect(rows[0].version).toBe(1)
    expect([...here.faults, ...there.faults]).toEqual([])
  })
})
