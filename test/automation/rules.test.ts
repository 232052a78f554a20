import { beforeAll, describe, expect, it } from 'vitest'
import { type Company, companyWithApprovals, asks, decide, flow } from './company.ts'
import { read, rule, runsOf, set } from './drawn.ts'

let company: Company
beforeAll(async () => { company = await companyWithApprovals() }, 120_000)

const customer = (given: object = {}) => company.app.admin.create('customers', { name: `Customer ${Math.random()}`, ...given })

describe('a rule', () => {
  it('sets fields of a new record for which its condition holds, once, as its person and under its name', async () => {
    const { app } = company
    const made = await rule(app.admin, { object: 'customer', name: 'Big ones', trigger: { on: 'created' }, condition: { field: 'city', is: 'equals', value: 'Wuhan' }, steps: [{ key: 'a', kind: 'set', values: { website: { template: 'https://example.com/{city}' }, remark: { template: '{name}, {owner}' } }, next: null }] })
    const [big, small] = [await customer({ city: 'Wuhan', name: 'Steel & Co' }), await customer({ city: 'Paris' })]
    await app.catchUp()
    expect(await read(app.admin, 'customers', big.id as string)).toMatchObject({ website: 'https://example.com/Wuhan', remark: 'Steel & Co, Ada Admin', version: 2 })
    expect((await read(app.admin, 'customers', small.id as string)).version).toBe(1)
    expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done', record: big.id, log: [{ step: 'a', kind: 'set', state: 'done' }] }])
    const history = await app.admin.get(`/api/v1/customers/${big.id as string}/history`)
    expect(JSON.stringify(history.body)).toContain('Big ones')
    await app.catchUp()
    expect(await runsOf(app, made.id)).toHaveLength(1)
    await app.admin.patch(`/api/v1/automation-rules/${made.id}`, { active: false }, { version: made.version })
  })

  it('looks at the fields that changed, from what and to what, and at verbs', async () => {
    const { app } = company
    const changed = await rule(app.admin, { object: 'lead', trigger: { on: 'changed', fields: [{ field: 'status', from: ['new'], to: ['contacting'] }] }, steps: [{ key: 'a', kind: 'create', object: 'activity', values: { subject: { template: 'Call {name}' }, kind: { value: 'task' }, due: { now: { amount: 2, unit: 'day' } }, target: { field: 'id' } }, next: null }] })
    const acted = await rule(app.admin, { object: 'lead', trigger: { on: 'acted', verb: 'lead.qualify' }, steps: [{ key: 'a', kind: 'act', verb: 'record.tag', input: { add: { value: ['good'] } }, next: null }] })
    const lead = await app.admin.create('leads', { name: 'Lena' })
    await app.admin.patch(`/api/v1/leads/${lead.id as string}`, { status: 'contacting' }, { version: 1 })
    await app.admin.post(`/api/v1/leads/${lead.id as string}/qualify`, {})
    await app.catchUp()
    expect(await runsOf(app, changed.id)).toMatchObject([{ state: 'done' }])
    expect(await runsOf(app, acted.id)).toMatchObject([{ state: 'done' }])
    expect((await read(app.admin, 'leads', lead.id as string)).tags).toEqual(['good'])
    const { body } = await app.admin.post('/api/v1/activities/query', { filter: { field: 'subject', is: 'equals', value: 'Call Lena' } })
    expect(body.rows).toMatchObject([{ target: { id: lead.id } }])
  })

  it('branches, waits by the clock, and goes on after it', async () => {
    const { app } = company
    const made = await rule(app.admin, { object: 'partner', trigger: { on: 'created' }, steps: [
      { key: 'b', kind: 'branch', ways: [{ label: 'Known', when: { field: 'status', is: 'equals', value: 'paused' }, next: 'k' }], next: 'w' },
      set({ remark: 'known' }, null, 'k'),
      { key: 'w', kind: 'wait', until: { for: { amount: 3, unit: 'hour' } }, next: 'l' },
      set({ remark: 'waited' }, null, 'l'),
    ] })
    const known = await app.admin.create('partners', { name: 'Known', status: 'paused' })
    const other = await app.admin.create('partners', { name: 'Other' })
    await app.catchUp()
    expect((await read(app.admin, 'partners', known.id as string)).remark).toBe('known')
    expect((await read(app.admin, 'partners', other.id as string)).remark ?? null).toBeNull()
    expect((await runsOf(app, made.id)).map(({ state }) => state).sort()).toEqual(['done', 'waiting'])
    app.clock.advance(3 * 3_600_000 + 1)
    await app.catchUp()
    expect((await read(app.admin, 'partners', other.id as string)).remark).toBe('waited')
  })

  it('waits for a condition, and for a yes under a flow of approvals', async () => {
    const { app, boss } = company
    const flowed = await flow(app.admin, { object: 'supplier', verb: 'record.update', condition: { field: 'name', is: 'equals', value: 'nobody' }, steps: asks(boss) })
    const made = await rule(app.admin, { object: 'supplier', trigger: { on: 'created' }, steps: [
      { key: 'w', kind: 'wait', until: { when: { field: 'status', is: 'equals', value: 'suspended' }, most: { amount: 5, unit: 'day' }, late: null }, next: 'y' },
      { key: 'y', kind: 'approval', flow: flowed.id, input: { remark: { value: 'said yes' } }, otherwise: null, next: 's' },
      set({ website: 'https://example.com/after' }, null, 's'),
    ] })
    const supplier = await app.admin.create('suppliers', { name: 'Sup' })
    await app.catchUp()
    expect(await runsOf(app, made.id)).toMatchObject([{ state: 'waiting', step: 'w' }])
    await app.admin.patch(`/api/v1/suppliers/${supplier.id as string}`, { status: 'suspended' }, { version: 1 })
    await app.catchUp()
    const [run] = await runsOf(app, made.id)
    expect(run).toMatchObject({ state: 'waiting', step: 'y' })
    const request = (run?.log.at(-1) as { request?: string } | undefined)?.request ?? ''
    expect((await decide(boss, request, 'approve')).status).toBe(200)
    await app.catchUp()
    expect(await read(app.admin, 'suppliers', supplier.id as string)).toMatchObject({ remark: 'said yes', website: 'https://example.com/after' })
    expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done' }])
  })

  it('goes through related records one by one, and tries again only what failed', async () => {
    const { app } = company
    const made = await rule(app.admin, { object: 'customer', trigger: { on: 'changed', fields: [{ field: 'remark', to: ['go'] }] }, steps: [{ key: 'e', kind: 'forEach', over: 'contacts', most: 500, each: 's', next: 'z' }, set({ remark: 'told' }, null, 's'), set({ remark: 'gone through' }, null, 'z')] })
    const one = await customer()
    for (let count = 0; count < 3; count += 1) await app.admin.create('contacts', { name: `Contact ${count}`, customer: one.id })
    await app.admin.patch(`/api/v1/customers/${one.id as string}`, { remark: 'go' }, { version: (await read(app.admin, 'customers', one.id as string)).version })
    await app.catchUp()
    expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done', itemCount: 3, itemsDone: 3, itemsFailed: 0 }])
    const { body } = await app.admin.post('/api/v1/contacts/query', { filter: { field: 'customer', is: 'equals', value: one.id } })
    expect(body.rows.map(({ remark }: { remark: string }) => remark)).toEqual(['told', 'told', 'told'])
    expect((await read(app.admin, 'customers', one.id as string)).remark).toBe('gone through')
  })

  it('tells what it would do without doing it', async () => {
    const { app } = company
    const one = await customer({ name: 'Tried' })
    const before = await read(app.admin, 'customers', one.id as string)
    const answer = await app.admin.post('/api/v1/automation-rules/test', { object: 'customer', record: one.id, condition: { field: 'name', is: 'equals', value: 'Tried' }, steps: [
      set({ remark: 'would' }, 'n'), { key: 'n', kind: 'notify', to: [{ kind: 'owner' }], text: 'Look at {name}: {remark}', next: 'c' },
      { key: 'c', kind: 'create', object: 'contact', values: { name: { template: 'Of {name}' }, customer: { field: 'id' } }, next: 'e' },
      { key: 'e', kind: 'forEach', over: 'contacts', most: 10, each: 'i', next: null }, set({ remark: 'each' }, null, 'i'),
    ] })
    expect(answer.body).toMatchObject({ applies: true, steps: [
      { step: 'a', state: 'done', changes: [{ field: 'remark', after: 'would' }] }, { step: 'n', state: 'done', people: [{ name: 'Ada Admin', text: 'Look at Tried: would' }] },
      { step: 'c', makes: { object: 'contact', values: { name: 'Of Tried' } } }, { step: 'e', items: [{ title: 'Of Tried', steps: [{ step: 'i', changes: [{ field: 'remark', after: 'each' }] }] }] },
    ] })
    await app.catchUp()
    expect(await read(app.admin, 'customers', one.id as string)).toEqual(before)
    expect((await app.admin.post('/api/v1/contacts/query', { filter: { field: 'customer', is: 'equals', value: one.id } })).body.rows).toEqual([])
    expect(app.faults).toEqual([])
  })
})
