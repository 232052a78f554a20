import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let sales: string
let head: TestClient
let agent: TestClient
let second: TestClient

const minutes = (count: number) => app.clock.now() + count * 60_000
const iso = (at: number) => new Date(at).toISOString()
const asUser = (who: TestClient) => ({ object: 'user', id: who.userId })
const lead = async (name: string, owner: TestClient = agent, values: object = {}) => (await app.admin.create('leads', { name, phone: '13800138000', owner: owner.userId, department: sales, ...values })).id as string
const newList = async (values: object = {}) => (await head.create('call-lists', { name: `List ${Math.random()}`, ...values })).id as string
const put = (who: TestClient, ids: readonly string[], list: string) => who.post('/api/v1/leads/bulk', { ids, action: 'record.addToCallList', input: { callListFrom: 'existing', list } })
const next = (who: TestClient, list: string) => who.post('/api/v1/call-list-entries/next', { list })
const entryOf = async (who: TestClient, list: string) => (await next(who, list)).body.result.entry as string
const finish = (who: TestClient, entry: string, values: object) => who.post(`/api/v1/call-list-entries/${entry}/finish`, values)
const seen = async (entry: string) => (await app.admin.get(`/api/v1/call-list-entries/${entry}`)).body

beforeAll(async () => {
  app = await testApp()
  sales = await app.department('Sales')
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  agent = await app.person({ role: 'telesales', department: sales, name: 'Tess Tele' })
  second = await app.person({ role: 'headOfSales', department: sales, name: 'Theo Tele' })
})

test('a selection, or all that a view finds, is put on a list, new or there; each person once while still to be called', async () => {
  const ids = [await lead('Anna'), await lead('Berta')]
  const made = await head.post('/api/v1/leads/bulk', { ids, action: 'record.addToCallList', input: { callListFrom: 'new', callListName: 'Autumn calls' } })
  expect(made.body).toMatchObject({ done: 2, refused: [] })
  const { rows } = (await head.post('/api/v1/call-lists/query', { filter: { field: 'name', is: 'equals', value: 'Autumn calls' } })).body
  expect(rows).toMatchObject([{ entryCount: 2, leftCount: 2 }])
  const third = await lead('Celia')
  const again = await head.post('/api/v1/leads/bulk', { filter: { field: 'name', is: 'in', value: ['Anna', 'Berta', 'Celia'] }, action: 'record.addToCallList', input: { callListFrom: 'existing', list: rows[0].id } })
  expect(again.body).toMatchObject({ done: 1 })
  expect(again.body.refused).toHaveLength(2)
  expect((await head.get(`/api/v1/leads/${third}`)).body.name).toBe('Celia')
})

test('twenty agents at once get twenty different people, and nobody is handed out twice', async () => {
  const list = await newList()
  await put(app.admin, await Promise.all(Array.from({ length: 20 }, (_, index) => lead(`Crowd ${index}`))), list)
  const crowd = await Promise.all(Array.from({ length: 20 }, (_, index) => app.person({ role: 'headOfSales', department: sales, name: `Agent ${index}` })))
  const handed = async (who: TestClient): Promise<string | null> => {
    const answer = await next(who, list)
    return answer.status === 503 || answer.status === 409 ? handed(who) : answer.body.result.entry
  }
  const entries = (await Promise.all(crowd.map(handed))).filter((entry) => entry !== null)
  expect(new Set(entries).size).toBe(entries.length)
  // Who came while a row was being handed to another may have to ask once more.
  const rest = (await Promise.all(crowd.map(handed))).filter((entry) => entry !== null)
  expect(new Set([...entries, ...rest]).size).toBe(20)
  expect(rest).toEqual(expect.arrayContaining(entries))
})

test('a call is written on the record with its outcome, note, time talked and next step, and the entry is done', async () => {
  const list = await newList()
  const anna = await lead('Anna Call')
  await put(head, [anna], list)
  const entry = await entryOf(agent, list)
  expect((await next(agent, list)).body.result.entry).toBe(entry)
  expect((await next(second, list)).body.result).toMatchObject({ entry: null, left: { count: 1 } })
  const saved = await finish(agent, entry, { outcome: 'interested', note: '<b>wants</b> an offer', duration: 95, nextSubject: 'Send offer', nextDue: iso(minutes(60)) })
  expect(saved.status, saved.text).toBe(200)
  const call = (await agent.get(`/api/v1/activities/${saved.body.result.call}`)).body
  expect(call).toMatchObject({ kind: 'call', status: 'done', direction: 'outgoing', outcome: 'interested', result: '<b>wants</b> an offer', duration: 95, target: { object: 'lead', id: anna }, callList: { id: list }, owner: { title: 'Tess Tele' } })
  expect((await agent.get(`/api/v1/activities/${saved.body.result.task}`)).body).toMatchObject({ kind: 'task', subject: 'Send offer', status: 'open', owner: { title: 'Tess Tele' } })
  expect(await seen(entry)).toMatchObject({ state: 'done', attempts: 1, lastOutcome: 'interested', agent: null })
  expect((await head.get(`/api/v1/call-lists/${list}`)).body).toMatchObject({ leftCount: 0 })
  expect((await finish(agent, entry, { outcome: 'reached' })).status).toBe(409)
})

test('only outcomes of the company are taken, and a call-back needs a time that is still to come', async () => {
  const list = await newList()
  await put(head, [await lead('Olga Outcome')], list)
  const entry = await entryOf(agent, list)
  expect((await finish(agent, entry, { outcome: 'nonsense' })).status).toBe(422)
  expect((await finish(agent, entry, { outcome: 'callBack' })).status).toBe(422)
  expect((await finish(agent, entry, { outcome: 'callBack', callBackAt: iso(minutes(-1)) })).status).toBe(422)
  expect(await seen(entry)).toMatchObject({ state: 'calling', attempts: 0 })
  await app.admin.create('choice-options', { object: 'activity', field: 'outcome', key: 'xVoicemail', label: 'Voicemail' })
  expect((await finish(agent, entry, { outcome: 'xVoicemail' })).status).toBe(200)
})

test('who was not reached comes up again later, so many times and no more', async () => {
  const list = await newList({ retryMinutes: 30, mostAttempts: 2 })
  await put(head, [await lead('Nora Noanswer')], list)
  const entry = await entryOf(agent, list)
  await finish(agent, entry, { outcome: 'noAnswer' })
  expect(await seen(entry)).toMatchObject({ state: 'callBack', nextCallAt: iso(minutes(30)) })
  expect((await next(second, list)).body.result).toMatchObject({ entry: null, left: { count: 1, nextCallBackAt: iso(minutes(30)) } })
  app.clock.set(minutes(30))
  expect(await entryOf(second, list)).toBe(entry)
  await finish(second, entry, { outcome: 'busy' })
  expect(await seen(entry)).toMatchObject({ state: 'done', attempts: 2 })
})

test('a promised call-back comes first at its time, for who gave it; overdue it is anybody’s', async () => {
  const list = await newList({ releaseMinutes: 20 })
  await put(head, [await lead('First'), await lead('Second'), await lead('Third')], list)
  const first = await entryOf(agent, list)
  await finish(agent, first, { outcome: 'callBack', callBackAt: iso(minutes(45)) })
  const other = await entryOf(agent, list)
  expect(other).not.toBe(first)
  await finish(agent, other, { outcome: 'reached' })
  app.clock.set(minutes(45))
  expect(await entryOf(second, list)).not.toBe(first)
  expect(await entryOf(agent, list)).toBe(first)
  await finish(agent, first, { outcome: 'callBack', callBackAt: iso(minutes(10)) })
  app.clock.set(minutes(31))
  const late = await app.person({ role: 'headOfSales', department: sales, name: 'Lara Late' })
  expect(await entryOf(late, list)).toBe(first)
})

test('what an agent holds without a sign of life goes to another, and the first is told so', async () => {
  const list = await newList({ releaseMinutes: 10 })
  await put(head, [await lead('Ina Idle')], list)
  const entry = await entryOf(agent, list)
  expect((await next(second, list)).body.result.entry).toBeNull()
  app.clock.set(minutes(11))
  const taker = await app.person({ role: 'headOfSales', department: sales, name: 'Tom Taker' })
  expect(await entryOf(taker, list)).toBe(entry)
  const late = await finish(agent, entry, { outcome: 'reached' })
  expect(late.body).toMatchObject({ status: 409, type: expect.stringContaining('calling.held') })
  expect((await agent.post(`/api/v1/call-list-entries/${entry}/skip`, {})).status).toBe(409)
})

test('who does not want to be called is neither put on a list nor handed out, and it is said why', async () => {
  const list = await newList()
  const refusing = (await app.admin.create('contacts', { name: 'Rolf Refuses', mobile: '13800138001', doNotContact: ['phone'], owner: agent.userId, department: sales })).id as string
  const answer = await app.admin.post(`/api/v1/contacts/${refusing}/add-to-call-list`, { callListFrom: 'existing', list })
  expect(answer.body).toMatchObject({ status: 409, type: expect.stringContaining('do-not-contact') })
  const later = (await app.admin.create('contacts', { name: 'Lena Later', mobile: '13800138002', owner: agent.userId, department: sales })).id as string
  const entry = (await app.admin.post(`/api/v1/contacts/${later}/add-to-call-list`, { callListFrom: 'existing', list })).body.result.entry as string
  const { version } = (await app.admin.get(`/api/v1/contacts/${later}`)).body
  await app.admin.patch(`/api/v1/contacts/${later}`, { doNotContact: ['phone'] }, { version })
  expect((await next(agent, list)).body.result).toMatchObject({ entry: null, left: { count: 0 } })
  expect(await seen(entry)).toMatchObject({ state: 'skipped', skippedBecause: 'doNotContact' })
  const said = (await app.admin.create('contacts', { name: 'Sina Said', mobile: '13800138003', owner: agent.userId, department: sales })).id as string
  await app.admin.post(`/api/v1/contacts/${said}/add-to-call-list`, { callListFrom: 'existing', list })
  await finish(agent, await entryOf(agent, list), { outcome: 'doNotCall' })
  expect((await app.admin.get(`/api/v1/contacts/${said}`)).body.doNotContact).toEqual(['phone'])
  expect((await app.admin.post(`/api/v1/contacts/${said}/add-to-call-list`, { callListFrom: 'existing', list })).body).toMatchObject({ status: 409 })
})

test('what a customer said holds for its contacts, and what was said at a number for whoever else has it', async () => {
  const list = await newList()
  const make = async (object: string, values: object) => (await app.admin.create(object, { owner: agent.userId, department: sales, ...values })).id as string
  const firm = await make('customers', { name: 'Refusing Firm', phone: '02160001001' })
  const there = await make('contacts', { name: 'Carla Contact', mobile: '13800138101', customer: firm })
  const same = await make('leads', { name: 'Same Number', phone: '021 6000 1001' })
  const others = [await make('leads', { name: 'Another Number', phone: '02160001002' }), await make('contacts', { name: 'Elsewhere', mobile: '13800138102' })]
  await app.admin.post(`/api/v1/contacts/${there}/add-to-call-list`, { callListFrom: 'existing', list })
  await app.admin.post(`/api/v1/customers/${firm}/add-to-call-list`, { callListFrom: 'existing', list: await newList({ name: 'Firms' }) })
  const { rows: [{ id: firms }] } = (await head.post('/api/v1/call-lists/query', { filter: { field: 'name', is: 'equals', value: 'Firms' } })).body
  // The agent may not change customers; the verb writes what was said all the same.
  const said = await finish(agent, await entryOf(agent, firms), { outcome: 'doNotCall' })
  expect(said.status, said.text).toBe(200)
  expect((await app.admin.get(`/api/v1/customers/${firm}`)).body.phoneConsent).toBe('withdrawn')
  expect((await next(agent, list)).body.result).toMatchObject({ entry: null, left: { count: 0 } })
  expect((await put(head, [same], list)).body).toMatchObject({ done: 0, refused: [{ id: same }] })
  expect((await put(head, [others[0] ?? ''], list)).body).toMatchObject({ done: 1 })
  expect((await app.admin.post(`/api/v1/contacts/${others[1] ?? ''}/add-to-call-list`, { callListFrom: 'existing', list })).status).toBe(200)
})

test('who is skipped is skipped for a reason that stands on the entry, and comes back when put back', async () => {
  const list = await newList()
  await put(head, [await lead('Sonja Skipped')], list)
  const entry = await entryOf(agent, list)
  expect((await agent.post(`/api/v1/call-list-entries/${entry}/skip`, { skipReason: 'doNotContact' })).status).toBe(422)
  expect((await agent.post(`/api/v1/call-list-entries/${entry}/skip`, { skipReason: 'notFitting', remark: '<b>Moved</b> abroad' })).status).toBe(200)
  expect(await seen(entry)).toMatchObject({ state: 'skipped', skippedBecause: 'notFitting', remark: '<b>Moved</b> abroad', agent: null })
  expect((await next(agent, list)).body.result).toMatchObject({ entry: null, left: { count: 0 } })
  expect((await head.post(`/api/v1/call-list-entries/${entry}/requeue`, {})).status).toBe(200)
  expect(await entryOf(agent, list)).toBe(entry)
  expect((await agent.post(`/api/v1/call-list-entries/${entry}/skip`, {})).status).toBe(200)
  expect(await seen(entry)).toMatchObject({ skippedBecause: 'agent' })
})

test('whom an agent may not see he is not given; lists of others, and paused ones, are closed to him', async () => {
  const list = await newList()
  await put(app.admin, [await lead('Hidden', head)], list)
  expect((await next(agent, list)).body.result).toMatchObject({ entry: null, left: { count: 1 } })
  expect(await entryOf(head, list)).not.toBeNull()
  const closed = await newList({ agents: [asUser(second)] })
  expect((await next(agent, closed)).body).toMatchObject({ status: 403 })
  expect((await next(second, closed)).status).toBe(200)
  const paused = await newList({ status: 'paused' })
  expect((await next(agent, paused)).body).toMatchObject({ status: 409 })
  const stranger = await app.person({ role: 'purchaser', name: 'Pia Purchaser' })
  expect((await next(stranger, list)).status).toBe(403)
  expect((await stranger.get('/api/v1/call-list-entries')).status).toBe(403)
})

test('a masked number is dialled whole by a link, is noted in the history, and one that is not the person’s own is not dialled', async () => {
  const list = await newList()
  const dora = await lead('Dora Dial', agent, { phone: '+86 138 0013 8009' })
  const other = await lead('Otto Other', head)
  await put(head, [dora], list)
  expect((await agent.get(`/api/v1/leads/${dora}`)).body.masked).toContain('phone')
  const entry = await entryOf(agent, list)
  const dialled = await agent.post(`/api/v1/call-list-entries/${entry}/dial`, { number: 'phone' })
  expect(dialled.body.result).toEqual({ href: 'tel:+8613800138009' })
  expect((await seen(entry)).dialledAt).toBe(iso(app.clock.now()))
  const history = (await app.admin.get(`/api/v1/call-list-entries/${entry}/history`)).body
  expect(history.entries[0]).toMatchObject({ action: 'callListEntry.dial' })
  expect(JSON.stringify(history)).not.toContain('8009')
  const foreign = (await app.admin.create('contact-points', { target: { object: 'lead', id: other }, kind: 'mobile', value: '13900139000' })).id as string
  for (const number of ['email', 'name', 'constructor', foreign]) expect((await agent.post(`/api/v1/call-list-entries/${entry}/dial`, { number })).status).toBe(404)
  expect((await second.post(`/api/v1/call-list-entries/${entry}/dial`, { number: 'phone' })).status).toBe(409)
})

test('a script needs steps that lead somewhere', async () => {
  const wrong = [[], [{ key: 'a', say: 'Hi', answers: [{ label: 'Yes', to: 'b' }] }], [{ key: 'a', say: '' }], [{ key: 'a', say: 'x' }, { key: 'a', say: 'y' }], 'text', [{ key: 'a', say: 'x', script: 'y' }]]
  for (const steps of wrong) expect((await head.post('/api/v1/call-scripts', { name: 'Wrong', steps })).status).toBe(422)
  expect((await head.post('/api/v1/call-scripts', { name: 'Right', steps: [{ key: 'a', say: 'Hello {name}', answers: [{ label: 'Yes', to: 'b' }, { label: 'No', outcome: 'notInterested' }] }, { key: 'b', say: 'Good' }] })).status).toBe(201)
  expect((await agent.post('/api/v1/call-scripts', { name: 'Mine', steps: [{ key: 'a', say: 'x' }] })).status).toBe(403)
})
