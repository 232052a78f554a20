import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/lib/json.ts'
import { type Company, companyWithApprovals, asks, flow, waiting } from './company.ts'
import { read, rule, runsOf, set } from './drawn.ts'

let company: Company
beforeAll(async () => { company = await companyWithApprovals() }, 120_000)

const customer = (given: object = {}) => company.app.admin.create('customers', { name: `Customer ${Math.random()}`, ...given })
const changed = (id: unknown, values: object, version = 1) => company.app.admin.patch(`/api/v1/customers/${String(id)}`, values, { version })

describe('rules that lead to one another', () => {
  it('a rule that triggers itself is stopped at the second turn and bears the ring', async () => {
    const { app } = company
    const made = await rule(app.admin, { object: 'partner', name: 'Round and round', trigger: { on: 'changed', fields: [] }, steps: [{ key: 'a', kind: 'set', values: { remark: { template: '{remark}x' } }, next: null }] })
    const partner = await app.admin.create('partners', { name: 'Ring', remark: 'x' })
    await app.admin.patch(`/api/v1/partners/${partner.id as string}`, { remark: 'y' }, { version: 1 })
    await app.catchUp()
    expect((await read(app.admin, 'partners', partner.id as string)).remark).toBe('yx')
    expect((await runsOf(app, made.id)).map(({ state, because }) => [state, because]).sort()).toEqual([['done', null], ['stopped', 'loop']])
    const marked = await read(app.admin, 'automation-rules', made.id)
    expect(marked.loop).toMatchObject([{ name: 'Round and round', record: partner.id }, { name: 'Round and round', record: partner.id }])
    const news = (await app.admin.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'automation' } })).body.rows as { title: string; target: { id: string } | null }[]
    expect(news.filter(({ target }) => target?.id === made.id).map(({ title }) => title)).toEqual(['automationLoop'])
    const seen = await app.admin.post(`/api/v1/automation-rules/${made.id}/forget-loop`, {})
    expect(seen.status).toBe(200)
    expect((await read(app.admin, 'automation-rules', made.id)).loop ?? null).toBeNull()
  })

  it('two rules that lead to each other across records are stopped, with the whole ring shown', async () => {
    const { app } = company
    const down = await rule(app.admin, { object: 'customer', name: 'Down', trigger: { on: 'changed', fields: [{ field: 'remark' }] }, steps: [{ key: 'e', kind: 'forEach', over: 'contacts', most: 10, each: 's', next: null }, { key: 's', kind: 'set', values: { remark: { template: '{remark}d' } }, next: null }] })
    const up = await rule(app.admin, { object: 'contact', name: 'Up', trigger: { on: 'changed', fields: [{ field: 'remark' }] }, steps: [{ key: 'e', kind: 'forEach', over: 'customer', most: 1, each: 's', next: null }, { key: 's', kind: 'set', values: { remark: { template: '{remark}u' } }, next: null }] })
    const one = await customer()
    await app.admin.create('contacts', { name: 'Con', customer: one.id, remark: 'c' })
    await changed(one.id, { remark: 'start' }, (await read(app.admin, 'customers', one.id as string)).version)
    await app.catchUp()
    expect((await read(app.admin, 'customers', one.id as string)).remark).toBe('startu')
    expect((await runsOf(app, down.id)).map(({ state }) => state).sort()).toEqual(['done', 'stopped'])
    expect((await runsOf(app, up.id)).map(({ state }) => state)).toEqual(['done'])
    const [stopped] = (await runsOf(app, down.id)).filter(({ state }) => state === 'stopped')
    expect(stopped?.chain.map(({ name }) => name)).toEqual(['Down', 'Up', 'Down'])
    for (const { id } of [down, up]) await app.admin.patch(`/api/v1/automation-rules/${id}`, { active: false }, { version: (await read(app.admin, 'automation-rules', id)).version })
  })

  it('a record is run on no more often within an hour than the rule allows', async () => {
    const { app } = company
    const made = await rule(app.admin, { object: 'supplier', hourlyLimit: 2, trigger: { on: 'changed', fields: [{ field: 'website' }] }, steps: [{ key: 'n', kind: 'notify', to: [{ kind: 'owner' }], text: 'again', next: null }] })
    const supplier = await app.admin.create('suppliers', { name: 'Often' })
    for (let version = 1; version <= 5; version += 1) await app.admin.patch(`/api/v1/suppliers/${supplier.id as string}`, { website: `https://example.com/${version}` }, { version })
    await app.catchUp()
    expect((await runsOf(app, made.id)).map(({ state, because }) => [state, because]).sort()).toEqual([['done', null], ['done', null], ['stopped', 'limit']])
    app.clock.advance(3_600_000)
    await app.admin.patch(`/api/v1/suppliers/${supplier.id as string}`, { website: 'https://example.com/later' }, { version: 6 })
    await app.catchUp()
    expect((await runsOf(app, made.id)).filter(({ state }) => state === 'done')).toHaveLength(3)
  })
})

describe('the rights of a rule', () => {
  it('are those of its person: it changes nothing that they may not, and only they change what it does', async () => {
    const { app, rita } = company
    const roles = await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })
    const role = roles.body.rows[0] as { id: string; version: number; permissions: { objects: JsonObject } }
    const open = { read: 'all', create: true, update: 'all', delete: 'none', export: false, import: false }
    const given = await app.admin.patch(`/api/v1/roles/${role.id}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, automationRule: open } } }, { version: role.version })
    expect(given.status).toBe(200)
    const made = await rule(rita, { object: 'customer', name: 'By Rita', trigger: { on: 'created' }, steps: [set({ remark: 'mine' })] })
    const [hers, anothers] = [await rita.create('customers', { name: 'Hers' }), await customer()]
    await app.catchUp()
    expect((await read(app.admin, 'customers', hers.id as string)).remark).toBe('mine')
    expect((await read(app.admin, 'customers', anothers.id as string)).remark ?? null).toBeNull()
    expect(await runsOf(app, made.id)).toHaveLength(1)
    const other = await app.admin.patch(`/api/v1/automation-rules/${made.id}`, { steps: [set({ remark: 'theirs' })] }, { version: made.version })
    expect([other.status, other.body.fields?.[0]?.rule]).toEqual([422, 'automationRule.own'])
    expect((await app.admin.post(`/api/v1/automation-rules/${made.id}/take-over`, {})).status).toBe(200)
    expect((await app.admin.patch(`/api/v1/automation-rules/${made.id}`, { steps: [set({ remark: 'theirs' })] }, { version: 2 })).status).toBe(200)
    expect((await app.admin.patch(`/api/v1/automation-rules/${made.id}`, { active: false }, { version: 3 })).status).toBe(200)
  })

  it('end with the person: the rule is switched off and says so', async () => {
    const { app, rita } = company
    const made = await rule(rita, { object: 'lead', name: 'Of a leaver', trigger: { on: 'created' }, steps: [set({ need: 'never' })] })
    const left = await app.admin.post(`/api/v1/users/${rita.userId}/deactivate`, { handTo: app.admin.userId })
    expect(left.status).toBe(200)
    const lead = await app.admin.create('leads', { name: 'Left' })
    await app.catchUp()
    expect(await read(app.admin, 'automation-rules', made.id)).toMatchObject({ active: false, stoppedBecause: 'noPerson' })
    expect((await read(app.admin, 'leads', lead.id as string)).need ?? null).toBeNull()
  })

  it('reach no other company', async () => {
    const { app } = company
    const other = await app.otherWorkspace()
    const made = await rule(app.admin, { object: 'partner', name: 'Here', trigger: { on: 'created' }, steps: [set({ website: 'https://example.com/here' })] })
    const theirs = await other.create('partners', { name: 'Theirs' })
    await app.catchUp()
    expect((await read(other, 'partners', theirs.id as string)).website ?? null).toBeNull()
    expect((await other.get(`/api/v1/automation-rules/${made.id}`)).status).toBe(404)
    expect((await other.post('/api/v1/automation-rules/test', { object: 'partner', record: (await app.admin.create('partners', { name: 'Ours' })).id, steps: [set({ remark: 'x' })] })).status).toBe(404)
    await app.catchUp()
  })

  it('tell nobody what they may not read: a text is filled with what its reader sees', async () => {
    const { app, finn, boss } = company
    const roles = await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'headOfSales' } })
    const role = roles.body.rows[0] as { id: string; version: number; permissions: { objects: Record<string, JsonObject> } }
    await app.admin.patch(`/api/v1/roles/${role.id}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, customer: { ...role.permissions.objects['customer'], read: 'all', fields: { phone: 'masked' } } } } }, { version: role.version })
    await rule(app.admin, { object: 'customer', name: 'Teller', trigger: { on: 'created' }, condition: { field: 'city', is: 'equals', value: 'Tellcity' }, steps: [{ key: 'n', kind: 'notify', to: [{ kind: 'user', id: boss.userId }, { kind: 'user', id: finn.userId }, { kind: 'owner' }], text: 'Call {name}: {phone}', next: null }] })
    await customer({ name: 'Secret', city: 'Tellcity', phone: '+8613800138000' })
    await app.catchUp()
    const told = async (who: typeof boss) => ((await who.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'automation' } })).body.rows as { values: { name?: string } }[]).map(({ values }) => values.name).filter((name) => name?.startsWith('Call'))
    expect(await told(app.admin)).toEqual([expect.stringContaining('138')])
    expect(await told(boss)).toEqual(['Call Secret: •••'])
    expect(await told(finn)).toEqual([])
  })
})

describe('records that cannot be changed', () => {
  it('one that waits for an approval is tried again later, one that is gone ends the run, a value that is refused fails it with its reason', async () => {
    const { app, boss } = company
    await flow(app.admin, { object: 'competitor', verb: 'record.moveToBin', steps: asks(boss) })
    const made = await rule(app.admin, { object: 'competitor', trigger: { on: 'created' }, steps: [{ key: 'w', kind: 'wait', until: { for: { amount: 1, unit: 'minute' } }, next: 'a' }, set({ strategy: 'set' })] })
    const [locked, lost] = [await app.admin.create('competitors', { name: 'Locked' }), await app.admin.create('competitors', { name: 'Lost' })]
    await app.catchUp()
    waiting(await app.admin.post(`/api/v1/competitors/${locked.id as string}/move-to-bin`, {}))
    await app.program.database.transaction({ workspaceId: app.workspaceId }, async (tx) => app.program.writer.remove(tx, { ...await app.program.rules.ownContextOf(app.workspaceId) }, 'competitor', lost.id as string, { action: 'remove', rights: 'action' }))
    app.clock.advance(60_000)
    await app.catchUp()
    const runs = await runsOf(app, made.id)
    expect(runs.find(({ record }) => record === locked.id)).toMatchObject({ state: 'waiting', because: 'locked' })
    expect(runs.find(({ record }) => record === lost.id)).toMatchObject({ state: 'cancelled', because: 'gone' })
    const wrong = await rule(app.admin, { object: 'competitor', trigger: { on: 'created' }, steps: [{ key: 'a', kind: 'set', values: { website: { field: 'name' } }, next: null }] })
    await app.admin.create('competitors', { name: 'no address' })
    await app.catchUp()
    const [failed] = await runsOf(app, wrong.id)
    expect(failed).toMatchObject({ state: 'failed', because: 'invalid', reason: expect.stringContaining('website') })
    expect((await app.admin.post(`/api/v1/automation-runs/${failed?.id ?? ''}/retry`, {})).status).toBe(200)
    await app.catchUp()
    expect(await runsOf(app, wrong.id)).toMatchObject([{ state: 'failed' }])
    const [waitingRun] = runs.filter(({ record }) => record === locked.id)
    expect((await app.admin.post(`/api/v1/automation-runs/${waitingRun?.id ?? ''}/cancel`, {})).status).toBe(200)
    expect(app.faults).toEqual([])
  })

  it('a rule that does not hold together is not kept, and says where', async () => {
    const { app } = company
    const bad = async (given: object) => { const { status, body } = await app.admin.post('/api/v1/automation-rules', { name: 'Bad', object: 'customer', trigger: { on: 'created' }, steps: [set({ remark: 'x' })], ...given }); return [status, body.fields?.[0]?.path] }
    expect(await bad({ object: 'automationRun' })).toEqual([422, '/object'])
    expect(await bad({ trigger: { on: 'changed', fields: [{ field: 'nothing' }] } })).toEqual([422, '/trigger/fields/0/field'])
    expect(await bad({ trigger: { on: 'date', field: 'name', offset: { amount: 1, unit: 'day' } } })).toEqual([422, '/trigger/field'])
    expect(await bad({ steps: [set({ nothing: 'x' })] })).toEqual([422, '/steps/0/values/nothing'])
    expect(await bad({ steps: [set({ version: 5 })] })).toEqual([422, '/steps/0/values/version'])
    expect(await bad({ steps: [set({ remark: 'x' }, 'a')] })).toEqual([422, '/steps'])
    expect(await bad({ steps: [{ key: 'a', kind: 'act', verb: 'record.reveal', input: {}, next: null }] })).toEqual([422, '/steps/0/verb'])
    expect(await bad({ steps: [{ key: 'e', kind: 'forEach', over: 'contacts', most: 10_001, each: 's', next: null }, set({ remark: 'x' }, null, 's')] })).toEqual([422, '/steps/0/most'])
    expect(await bad({ condition: { field: 'nothing', is: 'isTrue' } })).toEqual([422, expect.stringContaining('/condition')])
  })
})
