import { beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { type CallsAsked, callsMade, callsReached, convertedByCalls } from '../../src/model/metrics/calls.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { recordingOf } from './recording.ts'

let app: TestApp
let sales: string
let head: TestClient
let agent: TestClient
let second: TestClient
let list: string
const asked: CallsAsked = { from: '2026-11-25', until: '2026-11-26' }

/** Calls who is next with this outcome. @returns the id of the call, and whom it was about. */
async function call(who: TestClient, outcome: string, duration: number, from = list): Promise<{ readonly id: string; readonly target: string }> {
  const { entry } = (await who.post('/api/v1/call-list-entries/next', { list: from })).body.result
  const target = (await who.get(`/api/v1/call-list-entries/${entry as string}`)).body.target.id
  const saved = await who.post(`/api/v1/call-list-entries/${entry as string}/finish`, { outcome, duration })
  expect(saved.status, saved.text).toBe(200)
  return { id: saved.body.result.call, target }
}
async function aggregate(who: TestClient, filter: object, field: string, period?: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const { body } = await who.post('/api/v1/activities/aggregate', { filter, groupBy: { field, ...(period === undefined ? {} : { period }) }, measures: [{ function: 'count' }, { function: 'sum', field: 'duration' }] })
  return Object.fromEntries((body.rows as { group: string; title?: string; values: number[] }[]).map(({ group, title, values }) => [title ?? group, values]))
}
const convertedFor = async (who: TestClient, given: Partial<CallsAsked> = {}) => (await who.post('/api/v1/customers/count', { filter: convertedByCalls({ ...asked, ...given }) })).body.count as number

let first: { readonly id: string; readonly target: string }
beforeAll(async () => {
  app = await testApp({ at: '2026-11-25T13:00:00Z' })
  sales = await app.department('Sales')
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hedda Head' })
  agent = await app.person({ role: 'telesales', department: sales, name: 'Tess Tele' })
  second = await app.person({ role: 'telesales', department: sales, name: 'Theo Tele' })
  list = (await head.create('call-lists', { name: 'Autumn' })).id as string
  const lead = async (name: string, owner: TestClient) => (await app.admin.create('leads', { name, phone: '13800138000', owner: owner.userId, department: sales })).id as string
  const ids = [await lead('Anna', agent), await lead('Berta', agent), await lead('Celia', agent), await lead('Dora', second)]
  await app.admin.post('/api/v1/leads/bulk', { ids, action: 'record.addToCallList', input: { callListFrom: 'existing', list } })
  first = await call(agent, 'interested', 120)
  await call(agent, 'noAnswer', 20)
  await call(second, 'notInterested', 60)
  // The next day in the company's zone.
  app.clock.advance(4 * 3_600_000)
  await call(agent, 'wrongNumber', 15)
  // A call that no list brought counts for none.
  const { id } = await app.admin.create('activities', { kind: 'call', subject: 'By hand', owner: agent.userId, target: { object: 'lead', id: first.target } })
  await app.admin.post(`/api/v1/activities/${id as string}/complete`, { outcome: 'reached' })
}, 120_000)

test('calls, reached and time talked are counted by agent, list and day', async () => {
  expect(await aggregate(head, callsMade(asked), 'owner')).toEqual({ 'Tess Tele': [3, 155], 'Theo Tele': [1, 60] })
  expect(await aggregate(head, callsReached(asked), 'owner')).toEqual({ 'Tess Tele': [1, 120], 'Theo Tele': [1, 60] })
  expect(await aggregate(head, callsMade({ ...asked, agent: agent.userId }), 'doneAt', 'day')).toEqual({ '2026-11-25': [2, 140], '2026-11-26': [1, 15] })
  expect(await aggregate(head, callsMade({ ...asked, until: '2026-11-25' }), 'callList')).toEqual({ Autumn: [3, 200] })
  expect(await aggregate(head, callsMade({ ...asked, list, agent: second.userId }), 'outcome')).toEqual({ notInterested: [1, 60] })
})

test('an agent sees the figures of the calls that he may see, and nobody those of another department', async () => {
  expect(await aggregate(agent, callsMade(asked), 'owner')).toEqual({ 'Tess Tele': [3, 155] })
  const other = await app.person({ role: 'headOfSales', department: await app.department('Elsewhere'), name: 'Olga Other' })
  expect(await aggregate(other, callsMade(asked), 'owner')).toEqual({})
  const purchaser = await app.person({ role: 'purchaser', name: 'Pia Purchaser' })
  expect(await aggregate(purchaser, callsMade(asked), 'owner')).toEqual({})
})

test('a lead that becomes a customer after the call is converted, for its agent and its list', async () => {
  expect(await convertedFor(head)).toBe(0)
  const converted = await head.post(`/api/v1/leads/${first.target}/convert`, { customerFrom: 'new', customerName: 'Anna Trading', contactFrom: 'new', contactName: 'Anna', opportunityFrom: 'none' })
  expect(converted.status, converted.text).toBe(200)
  expect(await convertedFor(head)).toBe(1)
  expect(await convertedFor(head, { agent: agent.userId, list })).toBe(1)
  expect(await convertedFor(head, { agent: second.userId })).toBe(0)
  expect(await convertedFor(head, { from: '2026-11-26' })).toBe(0)
  // The call went along to the contact and is counted once.
  expect(await aggregate(head, callsReached(asked), 'owner')).toMatchObject({ 'Tess Tele': [1, 120] })
})

test('over a history of two days the figures are those of plain SQL, by agent, list and day, and each opens just its calls', async () => {
  const random = seededRandom(8)
  const pick = <One>(of: readonly One[]) => of[Math.floor(random.next() * of.length)] as One
  const lists = [list, (await head.create('call-lists', { name: 'Winter' })).id as string]
  for (const [index, each] of lists.entries()) {
    const ids = await Promise.all(Array.from({ length: 20 }, async (_, at) => (await app.admin.create('leads', { name: `Past ${String(index)} ${String(at)}`, phone: '13800138000', owner: [agent, second][at % 2]?.userId, department: sales })).id as string))
    await head.post('/api/v1/leads/bulk', { ids, action: 'record.addToCallList', input: { callListFrom: 'existing', list: each } })
  }
  for (let made = 0; made < 24; made += 1) {
    app.clock.advance(75 * 60_000)
    // Nobody is signed out meanwhile.
    if (made % 6 === 0) await Promise.all([app.admin, head, agent, second].map((who) => who.get('/api/v1/me')))
    await call(pick([agent, second]), pick(['reached', 'interested', 'noAnswer', 'busy', 'notInterested', 'notReached', 'agreed', 'wrongNumber']), Math.floor(random.next() * 400), lists[made % 2])
  }
  const days: CallsAsked = { from: '2026-11-26', until: '2026-11-27' }
  const [zone, missed] = ['Asia/Shanghai', `('noAnswer', 'busy', 'notReached', 'wrongNumber')`]
  for (const [field, group, period] of [['owner', 'u.name'], ['callList', 'l.name'], ['doneAt', `to_char(a.done_at at time zone '${zone}', 'YYYY-MM-DD')`, 'day']] as const) {
    const rows = await asOwner(app.program.database, `
      select ${group} as "group", count(*)::integer as calls, count(*) filter (where a.outcome not in ${missed})::integer as reached, coalesce(sum(a.duration) filter (where a.outcome not in ${missed}), 0)::integer as talk
      from activity a join "user" u on u.id = a.owner_id join call_list l on l.id = a.call_list_id
      where a.deleted_at is null and a.kind = 'call' and a.status = 'done' and (a.done_at at time zone '${zone}')::date between '${days.from}' and '${days.until}' group by 1`)
    expect(rows).toHaveLength(2)
    const [calls, reached] = [await aggregate(head, callsMade(days), field, period), await aggregate(head, callsReached(days), field, period)]
    expect(Object.keys(calls)).toHaveLength(rows.length)
    for (const row of rows) expect([calls[String(row['group'])]?.[0], ...(reached[String(row['group'])] ?? [])]).toEqual([row['calls'], row['reached'], row['talk']])
  }
  const opened = (await head.post('/api/v1/activities/query', { filter: callsReached({ ...days, list, agent: agent.userId }), fields: ['outcome', 'callList', 'owner'], limit: 100 })).body.rows as { outcome: string; callList: { id: string }; owner: { id: string } }[]
  const [line] = await asOwner(app.program.database, `select count(*)::integer as calls from activity a where a.kind = 'call' and a.call_list_id = $1 and a.owner_id = $2 and a.outcome not in ${missed} and (a.done_at at time zone '${zone}')::date between '${days.from}' and '${days.until}'`, [list, agent.userId])
  expect(opened.length).toBe(line?.['calls'])
  expect(opened.every(({ callList, owner }) => callList.id === list && owner.id === agent.userId)).toBe(true)
})

test('a recording must be sound by its bytes, is kept with the call, read by who reads it, and never shown as anything else', async () => {
  const target = { object: 'activity', id: first.id }
  const send = (who: TestClient, name: string, content: string | Buffer, expects = 'sound') => {
    const mark = 'x-mark-of-parts'
    const part = (field: string, value: string) => `--${mark}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`
    const body = `${part('target', JSON.stringify(target))}${part('expects', expects)}--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: audio/wav\r\n\r\n${content.toString('latin1')}\r\n--${mark}--\r\n`
    return who.post('/api/v1/files', body, { headers: { 'content-type': `multipart/form-data; boundary=${mark}` } })
  }
  for (const [name, content] of [['call.wav', '<script>alert(1)</script>'], ['call', '<svg onload=alert(1)>'], ['call.txt', 'words'], ['call.png', '\x89PNG\r\n\x1a\n']] as const) {
    const refused = await send(head, name, Buffer.from(content, 'latin1'))
    expect(refused.status, name).toBe(422)
  }
  expect((await send(head, 'call.txt', 'words', 'picture')).status).toBe(422)
  const made = await send(head, 'call.wav', Buffer.from(recordingOf(0.01)))
  expect(made.body, made.text).toMatchObject({ mime: 'audio/wav', target: { object: 'activity', id: first.id } })
  const got = await head.get(`/api/v1/files/${made.body.id as string}/content`)
  expect(got.headers).toMatchObject({ 'content-type': 'audio/wav', 'x-content-type-options': 'nosniff' })
  expect(got.headers['content-disposition']).toMatch(/^attachment;/)
  const stranger = await app.person({ role: 'rep', name: 'Sam Stranger' })
  expect((await stranger.get(`/api/v1/files/${made.body.id as string}/content`)).status).toBe(404)
  expect((await app.admin.post('/api/v1/files/query', { filter: { field: 'target', is: 'equals', value: target }, fields: ['name'] })).body.rows).toHaveLength(1)
})
