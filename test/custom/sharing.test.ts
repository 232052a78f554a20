import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/lib/json.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { within } from '../../src/model/define/permission.ts'
import { matches } from '../../src/records/write/conditions.ts'
import { scopeBranches } from '../../src/records/query/scope.ts'
import { storedFrom } from '../../src/records/write/record.ts'
import { sql } from '../../src/platform/database/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// A sharing rule opens what its condition holds for, as records change and for what was there before, and nothing else.

let app: TestApp
let admin: TestClient
let east: string
let west: string
let viewer: TestClient
let colleague: TestClient
let west1: TestClient
beforeAll(async () => {
  app = await testApp()
  admin = app.admin
  east = await app.department('East')
  west = await app.department('West')
  await admin.create('roles', { name: 'Limited', key: 'limited', permissions: { otherwise: within('own', { export: true }), objects: {} } })
  await admin.create('roles', { name: 'Other', key: 'other', permissions: { otherwise: within('own'), objects: {} } })
  colleague = await app.person({ role: 'limited', department: east })
  viewer = await app.person({ role: 'limited', department: west, name: 'Wen West' })
  west1 = await app.person({ role: 'other', department: west })
}, 180_000)

const rule = (label: string, grantee: { object: string; id: string }, when: JsonObject, more: JsonObject = {}) => admin.create('sharing-rules', { label, object: 'customer', when, grantee, ...more })
const sees = async (client: TestClient, id: unknown) => (await client.get(`/api/v1/customers/${String(id)}`)).status === 200
const change = async (path: string, changes: JsonObject, client = admin) => {
  const { version } = (await admin.get(path)).body
  return client.patch(path, changes, { version })
}
const remove = async (path: string) => admin.delete(path, { version: (await admin.get(path)).body.version })
const retail = { field: 'industry', is: 'equals', value: 'retail' }

describe('a sharing rule', () => {
  test('opens what is there and what comes, closes what no longer fits, and what follows a record goes along', async () => {
    const before = await admin.create('customers', { name: 'Shop before', industry: 'retail', owner: colleague.userId })
    const contact = await admin.create('contacts', { name: 'At the shop', customer: before.id })
    expect(await sees(viewer, before.id)).toBe(false)
    await rule('Retail for Wen', { object: 'user', id: viewer.userId }, retail)
    expect(await sees(viewer, before.id)).toBe(true)
    expect((await viewer.get(`/api/v1/contacts/${contact.id as string}`)).status).toBe(200)
    expect(await sees(west1, before.id)).toBe(false)
    const later = await admin.create('customers', { name: 'Shop later', owner: colleague.userId })
    expect(await sees(viewer, later.id)).toBe(false)
    await change(`/api/v1/customers/${later.id as string}`, { industry: 'retail' })
    expect(await sees(viewer, later.id)).toBe(true)
    expect((await viewer.get('/api/v1/customers')).body.rows.map(({ name }: { name: string }) => name).sort()).toEqual(['Shop before', 'Shop later'])
    expect((await viewer.post('/api/v1/customers/count', {})).body.count).toBe(2)
    await app.catchUp()
    expect((await viewer.get('/api/v1/search?q=Shop')).body.hits.map(({ object }: { object: string }) => object).sort()).toEqual(['contact', 'customer', 'customer'])
    await change(`/api/v1/customers/${before.id as string}`, { industry: 'software' })
    expect(await sees(viewer, before.id)).toBe(false)
    expect((await viewer.get(`/api/v1/contacts/${contact.id as string}`)).status).toBe(404)
  })

  test('for reading lets nobody change, for changing does', async () => {
    const made = await admin.create('customers', { name: 'Read only', industry: 'retail' })
    expect((await change(`/api/v1/customers/${made.id as string}`, { name: 'Mine' }, viewer)).status).toBe(403)
    const [read] = (await admin.post('/api/v1/sharing-rules/query', { filter: { field: 'label', is: 'equals', value: 'Retail for Wen' } })).body.rows
    await change(`/api/v1/sharing-rules/${read.id as string}`, { level: 'write' })
    expect((await change(`/api/v1/customers/${made.id as string}`, { name: 'Changed' }, viewer)).status).toBe(200)
    await change(`/api/v1/sharing-rules/${read.id as string}`, { level: 'read' })
  })

  test('is named where somebody asks why, and in the list of shares; a share by hand beside it stays', async () => {
    const made = await admin.create('customers', { name: 'Asked about', industry: 'retail' })
    const path = `/api/v1/customers/${made.id as string}`
    expect((await admin.post(`${path}/share`, { with: { object: 'user', id: viewer.userId }, level: 'write' })).status).toBe(200)
    const { shares } = (await admin.get(`${path}/shares`)).body
    expect(shares.map(({ level, rule: by }: { level: string; rule: { title: string } | null }) => [level, by?.title ?? null]).sort()).toEqual([['read', 'Retail for Wen'], ['write', null]])
    const why = (await admin.get(`${path}/access?user=${viewer.userId}`)).body
    expect(why.read.reasons.map(({ words }: { words: string }) => words).join(' ')).toContain('The sharing rule "Retail for Wen" does it.')
    await change(path, { industry: 'software' })
    expect(await sees(viewer, made.id)).toBe(true)
    expect((await admin.post(`${path}/unshare`, { with: { object: 'user', id: viewer.userId } })).status).toBe(200)
    expect(await sees(viewer, made.id)).toBe(false)
    await change(path, { industry: 'retail' })
    expect((await admin.post(`${path}/unshare`, { with: { object: 'user', id: viewer.userId } })).status).toBe(409)
    expect(await sees(viewer, made.id)).toBe(true)
  })

  test('serves a team, a department and all who hold a role, and nobody in another company', async () => {
    const made = await admin.create('customers', { name: 'For many', industry: 'energy' })
    const [role] = (await admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'other' } })).body.rows
    const byRole = await rule('Energy by role', { object: 'role', id: role.id as string }, { field: 'industry', is: 'equals', value: 'energy' })
    expect([await sees(west1, made.id), await sees(viewer, made.id)]).toEqual([true, false])
    const why = (await admin.get(`/api/v1/customers/${made.id as string}/access?user=${west1.userId}`)).body
    expect(why.read.reasons[0].rule).toBe('sharedWithRole')
    await remove(`/api/v1/sharing-rules/${byRole.id as string}`)
    expect(await sees(west1, made.id)).toBe(false)
    const team = await admin.create('teams', { name: 'Energy', members: [{ object: 'user', id: viewer.userId }] })
    const byTeam = await rule('Energy by team', { object: 'team', id: team.id as string }, { field: 'industry', is: 'equals', value: 'energy' })
    expect([await sees(west1, made.id), await sees(viewer, made.id)]).toEqual([false, true])
    await remove(`/api/v1/sharing-rules/${byTeam.id as string}`)
    await rule('Energy by department', { object: 'department', id: west }, { field: 'industry', is: 'equals', value: 'energy' })
    expect([await sees(west1, made.id), await sees(viewer, made.id), await sees(colleague, made.id)]).toEqual([true, true, false])
    const other = await app.otherWorkspace()
    expect(await sees(other, made.id)).toBe(false)
    expect((await other.get('/api/v1/sharing-rules')).body.rows).toEqual([])
    expect((await viewer.post('/api/v1/sharing-rules', { label: 'x', object: 'customer', when: retail, grantee: { object: 'user', id: viewer.userId } })).status).toBe(403)
  })

  test('that asks for today, for the viewer, for a moment, for other records or for an unknown field is refused', async () => {
    const conditions: JsonObject[] = [
      { field: 'owner', is: 'equals', value: { viewer: 'user' } }, { field: 'createdAt', is: 'after', value: '2026-01-01T00:00:00Z' }, { some: 'contacts' }, { field: 'nothing', is: 'equals', value: 1 }, { field: 'parent.industry', is: 'equals', value: 'retail' },
    ]
    for (const when of conditions) {
      const refused = await admin.post('/api/v1/sharing-rules', { label: 'x', object: 'customer', when, grantee: { object: 'user', id: viewer.userId } })
      expect([refused.status, refused.body.fields?.[0]?.rule], JSON.stringify(when)).toEqual([422, 'configuration'])
    }
    expect((await admin.post('/api/v1/sharing-rules', { label: 'x', object: 'savedView', when: { field: 'name', is: 'isNotEmpty' }, grantee: { object: 'user', id: viewer.userId } })).status).toBe(422)
  })

  test('after random writes the shares of every rule are what a look at all records gives', async () => {
    await rule('Big or retail', { object: 'user', id: colleague.userId }, { or: [{ field: 'employees', is: 'atLeast', value: 100 }, { and: [retail, { not: { field: 'tags', is: 'hasAny', value: ['closed'] } }] }] }, { level: 'write' })
    await rule('Has contacts', { object: 'department', id: east }, { field: 'contactCount', is: 'atLeast', value: 1 })
    const dice = seededRandom(11)
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice.next() * items.length)] as Item
    const fields = () => ({ industry: pick(['retail', 'energy', null]), employees: pick([5, 99, 100, 4000, null]), tags: pick([[], ['closed'], ['a', 'b']]) })
    const ids: string[] = []
    for (let turn = 0; turn < 60; turn += 1) {
      const what = dice.next()
      if (ids.length < 8 || what < 0.25) ids.push((await admin.create('customers', { name: `Random ${turn}`, ...fields() })).id as string)
      else if (what < 0.5) await change(`/api/v1/customers/${pick(ids)}`, fields())
      else if (what < 0.6) await admin.post('/api/v1/customers/bulk', { ids: [pick(ids), pick(ids)], changes: fields() })
      else if (what < 0.7) await admin.create('contacts', { name: `Contact ${turn}`, customer: pick(ids) })
      else if (what < 0.8) await admin.post(`/api/v1/customers/${pick(ids)}/${pick(['restore', 'purge'])}`, {})
      else if (what < 0.9) await remove(`/api/v1/customers/${pick(ids)}`)
      else await admin.post(`/api/v1/customers/${pick(ids)}/share`, { with: { object: 'user', id: viewer.userId }, level: 'read' })
    }
    expect(await kept()).toEqual(await recomputed())
  })
})

interface KeptShare { readonly record_id: string; readonly rule_id: string; readonly level: string }
const line = ({ record_id, rule_id, level }: KeptShare) => `${record_id} ${rule_id} ${level}`

async function kept(): Promise<string[]> {
  const rows = await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => tx.query<KeptShare>(sql`select record_id, rule_id, level from record_share where rule_id <> '00000000-0000-0000-0000-000000000000'`))
  return rows.map(line).sort()
}

async function recomputed(): Promise<string[]> {
  const { registry } = await app.program.engineOf({ workspaceId: app.workspaceId })
  const object = registry.object('customer')
  const rows = await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => tx.query(sql`select * from customer`))
  const context = { workspaceId: app.workspaceId, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: '', actor: { userId: admin.userId, name: '', language: 'en', zone: 'UTC', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { administrator: true, otherwise: within('all'), objects: {} }, via: 'job' } } as const
  return rows.flatMap((row) => {
    const record = storedFrom(registry, object, row, 'CNY')
    return (object.sharingRules ?? []).filter(({ when }) => matches({ registry, context }, object, when, record)).map(({ name, level }) => line({ record_id: record.id, rule_id: name, level }))
  }).sort()
}

test('what a rule opens is found by an index', async () => {
  const { registry } = await app.program.engineOf({ workspaceId: app.workspaceId })
  const { database } = app.program
  await database.transaction({ workspaceId: app.workspaceId }, async (tx) => {
    await tx.run(sql`insert into customer (workspace_id, id, access_root_id, created_at, updated_at, version, name) select ${app.workspaceId}, g.id, g.id, now(), now(), 1, 'x' from (select gen_random_uuid() as id from generate_series(1, 20000)) g`)
    await tx.run(sql`insert into record_share (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at, rule_id) select ${app.workspaceId}, 'customer', id, 'user', gen_random_uuid(), 'read', now(), gen_random_uuid() from customer order by id limit 10000`)
  })
  await database.asOwner(async (tx) => { await tx.run(sql`analyze customer, record_share`) })
  const context = { workspaceId: app.workspaceId, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: '', actor: { userId: viewer.userId, name: '', language: 'en', zone: 'UTC', departmentId: west, departmentIds: [west], teamIds: [], roleIds: [], permissions: { otherwise: within('own'), objects: {} }, via: 'job' } } as const
  const shared = scopeBranches(context, registry.object('customer'), 'read').at(-1)
  const plan = await database.read<{ 'QUERY PLAN': string }>(context, sql`explain select t.id from customer t where t.deleted_at is null and ${shared?.clause('t') ?? sql`false`}`)
  const text = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(text).not.toMatch(/Seq Scan/)
  expect(text).toMatch(/record_share_grantee/)
  expect(text).toMatch(/customer_pkey/)
})
