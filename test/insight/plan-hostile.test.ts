import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let other: TestClient
let head: TestClient
let rep: TestClient
let stranger: TestClient
let north: string
let south: string
const evil = `<img src=x onerror=alert(1)>'; drop table sales_target; --\u202E🌶️ {until}`
const month = { period: 'month', startsOn: '2026-11-01' } as const
const target = (given: object = {}) => ({ subject: 'person', id: rep.userId, kpi: 'amount', basis: 'confirmed', ...month, goal: 1000, ...given })
const set = (who: TestClient, ...targets: object[]) => who.post('/api/v1/sales-targets/set', { targets })
const rows = async <Row>(text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Row[]
const standing = async () => (await rows<{ count: string }>('select count(*) from sales_target where workspace_id = $1 and deleted_at is null', [app.workspaceId]))[0]?.count
const ask = async (who: TestClient, verb: 'propose' | 'outlook', input: object = {}) => who.post(`/api/v1/sales-targets/${verb}`, { period: 'month', ...input })

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  north = await app.department(evil, company)
  south = await app.department('South', company)
  head = await app.person({ role: 'headOfSales', department: north, name: 'Hedda' })
  rep = await app.person({ role: 'rep', department: north, name: evil.slice(0, 50) })
  stranger = await app.person({ role: 'rep', department: south, name: 'Stranger' })
  other = await app.otherWorkspace()
}, 240_000)

describe('what is published', () => {
  test.each([
    ['below nothing', { goal: -1 }], ['beyond what is counted', { goal: 1e16 }], ['no number', { goal: 'NaN' }], ['a list', { goal: [1] }], ['levels that fall', { base: 5000, goal: 1000 }],
    ['a kind that there is not', { kpi: 'constructor' }], ['a day that there is not', { startsOn: '2026-02-31' }], ['text in place of a person', { id: evil }], ['nobody', { id: '0190a000-0000-7000-8000-000000000000' }], ['more than was asked for', { owner: rep, workspace_id: 1 }],
  ])('is refused for %s, and nothing is written', async (_, given) => {
    const before = await standing()
    expect((await set(app.admin, target(given))).status).toBe(422)
    expect(await standing()).toBe(before)
  })

  test.each([['1e999', 422], ['NaN', 400], ['-0', 200]])('a goal written as %s is answered with %i', async (text, status) => {
    expect((await app.admin.post('/api/v1/sales-targets/set', `{"targets":[${JSON.stringify(target({ startsOn: '2025-01-01' })).replace('1000', text)}]}`)).status).toBe(status)
  })

  test('is one of many that is wrong: none of them is set', async () => {
    const before = await standing()
    expect((await set(app.admin, target({ startsOn: '2026-06-01' }), target({ startsOn: '2026-07-01', goal: -5 }))).status).toBe(422)
    expect((await set(app.admin, ...Array.from({ length: 2001 }, () => target()))).status).toBe(422)
    expect(await standing()).toBe(before)
  })

  test('is of people and departments of the same company and within reach', async () => {
    const before = await standing()
    expect((await set(other, target())).status).toBe(422)
    expect((await set(other, { ...target(), subject: 'department', id: north })).status).toBe(422)
    expect((await set(head, target({ id: stranger.userId }))).status).toBe(422)
    expect((await set(head, { ...target(), subject: 'department', id: south })).status).toBe(422)
    expect((await set(head, { subject: 'company', kpi: 'amount', ...month, goal: 5 })).status).toBe(422)
    expect((await set(rep, target())).status).toBe(403)
    expect((await set(app.nobody(), target())).status).toBe(401)
    expect(await standing()).toBe(before)
  })

  test('by two at once stands once, and neither is turned away', async () => {
    const wanted = Array.from({ length: 6 }, (_, at) => target({ startsOn: `2027-0${at + 1}-01` }))
    const answers = await Promise.all([set(app.admin, ...wanted), set(head, ...wanted), set(app.admin, ...wanted)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.map(({ body }) => Number(body.result.made)).reduce((sum, made) => sum + made, 0)).toBe(6)
    expect(await rows(`select starts_on from sales_target where owner_id = $1 and starts_on >= '2027-01-01' and deleted_at is null`, [rep.userId])).toHaveLength(6)
  })
})

describe('what is told', () => {
  test('a hostile name is a name', async () => {
    expect((await set(app.admin, target(), { ...target(), subject: 'department', id: north })).status).toBe(200)
    const { lines } = (await ask(app.admin, 'propose')).body.result
    expect(lines.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining([evil, evil.slice(0, 50)]))
    expect((await ask(app.admin, 'outlook')).body.result.lines.map(({ title }: { title: string }) => title).toSorted()).toEqual([evil.slice(0, 50), evil].toSorted())
  })

  test('the largest goal is missed, one of nothing never, and every figure is a number or nothing', async () => {
    const done = await set(app.admin, target({ goal: 1e14, stretch: 1e14 }), { ...target(), subject: 'department', id: north, goal: 0 })
    expect(done.status, done.text).toBe(200)
    const { lines } = (await ask(app.admin, 'outlook')).body.result
    for (const line of lines) for (const name of ['goal', 'actual', 'expected', 'low', 'high', 'missed', 'short', 'byTrend', 'byDeals']) expect(line[name] === null || Number.isFinite(line[name]), name).toBe(true)
  })

  test.each(['propose', 'outlook'] as const)('%s reaches neither another department nor another company', async (verb) => {
    const told = async (who: TestClient) => JSON.stringify((await ask(who, verb)).body.result.lines)
    for (const hidden of [north, rep.userId, evil.slice(0, 20)]) {
      expect(await told(stranger)).not.toContain(hidden)
      expect(await told(other)).not.toContain(hidden)
    }
    expect((await ask(app.nobody(), verb)).status).toBe(401)
  })

  test('where the amount of orders is masked nothing is told of what they come to', async () => {
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
    const { permissions } = role
    const { order } = permissions.objects
    const changed = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, order: { ...order, fields: { ...order.fields, total: 'masked' } } } } }, { version: role.version })
    expect(changed.status).toBe(200)
    for (const verb of ['propose', 'outlook'] as const) expect((await ask(rep, verb)).status).toBe(403)
  })

  test.each([{ startsOn: '0000-01-01' }, { startsOn: '9999-12-31' }])('a day at an end of the calendar is refused in words: %j', async (input) => {
    for (const verb of ['propose', 'outlook', 'attainment', 'leaderboard', 'figures'] as const) {
      const answer = await app.admin.post(`/api/v1/sales-targets/${verb}`, { period: 'month', ...input })
      expect([verb, answer.status, answer.body.fields?.[0]?.path]).toEqual([verb, 422, '/startsOn'])
    }
    expect((await set(app.admin, target(input))).status).toBe(422)
  })
})
