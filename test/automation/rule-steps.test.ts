import { Webhook } from 'standardwebhooks'
import { beforeAll, describe, expect, it } from 'vitest'
import { readOnly, within } from '../../src/model/define/permission.ts'
import { createOutgoingGuard } from '../../src/platform/outgoing/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type Called, target } from '../doors/targets.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { read, rule, runsOf } from './drawn.ts'

// The steps that reach beyond the record: to another owner, and to a program elsewhere.

let app: TestApp
beforeAll(async () => {
  // The library that verifies a message compares its time with the time of day.
  app = await testApp({ at: new Date().toISOString(), outgoing: createOutgoingGuard('127.0.0.1') })
}, 120_000)

const roleId = async (key: string) => (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: key } })).body.rows[0].id as string
const off = async (made: { readonly id: string }) => { await app.admin.patch(`/api/v1/automation-rules/${made.id}`, { active: false }, { version: (await read(app.admin, 'automation-rules', made.id)).version }) }
const ownerOf = async (path: string, id: unknown) => (await read(app.admin, path, String(id)))['owner'] as { readonly id: string } | null

describe('a rule that assigns', () => {
  it('gives each record to whoever of a role holds the fewest, with the move in the history under its name', async () => {
    const sales = await app.department('Sales')
    const [busy, free] = [await app.person({ role: 'rep', department: sales, name: 'Busy Bo' }), await app.person({ role: 'rep', department: sales, name: 'Free Fei' })]
    for (const name of ['One', 'Two']) await busy.create('leads', { name })
    const made = await rule(app.admin, { object: 'lead', name: 'Share them out', trigger: { on: 'created' }, condition: { field: 'company', is: 'equals', value: 'Shared' }, steps: [{ key: 'a', kind: 'assign', to: { kind: 'role', id: await roleId('rep') }, next: null }] })
    const leads: string[] = []
    for (let count = 0; count < 4; count += 1) leads.push((await app.admin.create('leads', { name: `Lead ${count}`, company: 'Shared' })).id as string)
    await app.catchUp()
    const owners = await Promise.all(leads.map(async (id) => (await ownerOf('leads', id))?.id))
    // Two each evens it out: then they take turns.
    expect(owners.filter((id) => id === free.userId)).toHaveLength(3)
    expect(owners.filter((id) => id === busy.userId)).toHaveLength(1)
    const runs = await runsOf(app, made.id)
    expect(runs.map(({ state, log }) => [state, log.map(({ kind, state: done }) => [kind, done])])).toEqual(leads.map(() => ['done', [['assign', 'done']]]))
    expect(JSON.stringify((await app.admin.get(`/api/v1/leads/${leads[0] ?? ''}/history`)).body)).toContain('Share them out')
    await off(made)
  })

  it('gives it to a person, to a person in a field, to the head of the department; to nobody where there is none, and says so', async () => {
    const east = await app.department('East')
    const [rep, head] = [await app.person({ role: 'rep', department: east, name: 'Rae Rep' }), await app.person({ role: 'headOfSales', department: east, name: 'Hao Head' })]
    await app.admin.patch(`/api/v1/departments/${east}`, { head: head.userId }, { version: (await read(app.admin, 'departments', east)).version })
    const ways = [{ kind: 'user', id: rep.userId }, { kind: 'field', field: 'createdBy' }, { kind: 'head', above: 0 }] as const
    const rules = [] as { readonly id: string }[]
    for (const [index, to] of ways.entries()) rules.push(await rule(app.admin, { object: 'customer', name: `Way ${index}`, trigger: { on: 'created' }, condition: { field: 'city', is: 'equals', value: `City ${index}` }, steps: [{ key: 'a', kind: 'assign', to: { ...to }, next: null }] }))
    const named = await app.admin.create('customers', { name: 'To a person', city: 'City 0' })
    const back = await rep.create('customers', { name: 'To its author', city: 'City 1' })
    const up = await rep.create('customers', { name: 'To the head', city: 'City 2' })
    await app.catchUp()
    expect([(await ownerOf('customers', named.id))?.id, (await ownerOf('customers', back.id))?.id, (await ownerOf('customers', up.id))?.id]).toEqual([rep.userId, rep.userId, head.userId])
    // Whoever left is given nothing.
    expect((await app.admin.post(`/api/v1/users/${rep.userId}/deactivate`, { handTo: head.userId })).status).toBe(200)
    const late = await app.admin.create('customers', { name: 'Too late', city: 'City 0' })
    await app.catchUp()
    expect((await runsOf(app, rules[0]?.id ?? '')).find(({ record }) => record === late.id)).toMatchObject({ state: 'failed', because: 'noPerson', reason: 'There is nobody to give it to, or to tell.' })
    expect((await ownerOf('customers', late.id))?.id).toBe(app.admin.userId)
    for (const each of rules) await off(each)
    expect(app.faults).toEqual([])
  })
})

describe('a rule that calls a webhook', () => {
  const hook = async (to: { readonly url: string }, by = app.admin) => {
    const made = await by.create('webhooks', { name: 'For rules', url: to.url, events: ['webhook.none'] })
    const rotated = await by.post(`/api/v1/webhooks/${made.id as string}/rotate-secret`)
    return { id: made.id as string, secret: rotated.body.result.secret as string }
  }
  const calling = (webhook: string, city: string) => rule(app.admin, { object: 'customer', name: `Call for ${city}`, trigger: { on: 'created' }, condition: { field: 'city', is: 'equals', value: city }, steps: [{ key: 'w', kind: 'webhook', webhook, next: null }] })
  const deliveries = async (webhook: string) => (await app.admin.post('/api/v1/webhook-deliveries/query', { filter: { field: 'webhook', is: 'equals', value: webhook }, sort: [{ field: 'happenedAt' }] })).body.rows as readonly Record<string, unknown>[]
  const nextTryOf = async (webhook: string) => Date.parse(String((await asOwner(app.program.database, `select next_try_at as at from webhook_delivery where webhook_id = $1 and status = 'waiting'`, [webhook]))[0]?.['at']))
  const verified = (secret: string, { text, headers }: Called) => new Webhook(secret).verify(text, headers as Record<string, string>)

  it('sends the record, signed; what is refused is sent again later, once it is taken', async () => {
    const place = await target()
    const { id, secret } = await hook(place)
    const made = await calling(id, 'Xiamen')
    place.answer = { status: 500 }
    const customer = await app.admin.create('customers', { name: '云帆贸易', city: 'Xiamen' })
    await app.catchUp()
    const [first] = place.calls
    expect(place.calls).toHaveLength(1)
    expect(first === undefined ? undefined : verified(secret, first)).toMatchObject({ type: 'customer.automation', data: { object: 'customer', id: customer.id, record: { name: '云帆贸易' } } })
    expect(first === undefined ? undefined : () => verified(secret, { ...first, text: first.text.replace('云帆', '云海') })).toThrow()
    // The run is over with the commit of what is to be sent: whether it arrives stands in the log of the webhook.
    expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done', log: [{ kind: 'webhook', state: 'done' }] }])
    expect(await deliveries(id)).toMatchObject([{ event: 'customer.automation', status: 'waiting', tries: 1, responseCode: 500 }])
    place.answer = { status: 204 }
    const start = app.clock.now()
    app.clock.set(await nextTryOf(id))
    await app.catchUp()
    app.clock.set(start)
    expect(place.calls.map(({ headers }) => headers['webhook-id'])).toEqual([first?.headers['webhook-id'], first?.headers['webhook-id']])
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered', tries: 2, responseCode: 204 }])
    await app.catchUp()
    expect(place.calls).toHaveLength(2)
    await off(made)
  })

  it('tells one that is switched off nothing, and the run says why', async () => {
    const place = await target()
    const { id } = await hook(place)
    await app.admin.patch(`/api/v1/webhooks/${id}`, { active: false }, { version: (await read(app.admin, 'webhooks', id)).version })
    const made = await calling(id, 'Dalian')
    await app.admin.create('customers', { name: 'Unheard', city: 'Dalian' })
    await app.catchUp()
    expect(place.calls).toEqual([])
    expect(await runsOf(app, made.id)).toMatchObject([{ state: 'failed', because: 'noRights', reason: expect.stringContaining('Ada Admin') }])
    await off(made)
  })

  it('sends nothing that the webhook’s own person may not read', async () => {
    await app.admin.create('roles', { name: 'Hooks', key: 'hooksOnly', permissions: { otherwise: readOnly('none'), objects: { webhook: within('own'), customer: readOnly('own'), user: readOnly() } } })
    const narrow = await app.person({ role: 'hooksOnly' })
    const place = await target()
    const { id } = await hook(place, narrow)
    const made = await calling(id, 'Ningbo')
    await app.admin.create('customers', { name: 'Not theirs', city: 'Ningbo' })
    await app.catchUp()
    expect(place.calls).toEqual([])
    expect(await deliveries(id)).toMatchObject([{ status: 'skipped', because: 'noRights' }])
    await off(made)
  })

  it('never reaches an inner address: a name that leads there is refused when it is called', async () => {
    const strict = await testApp({ at: new Date().toISOString() })
    const canary = await target()
    const made = await strict.admin.create('webhooks', { name: 'Inner', url: `https://localhost:${canary.port}/`, events: ['webhook.none'] })
    await strict.admin.post(`/api/v1/webhooks/${made.id as string}/rotate-secret`)
    await rule(strict.admin, { object: 'customer', trigger: { on: 'created' }, steps: [{ key: 'w', kind: 'webhook', webhook: made.id as string, next: null }] })
    await strict.admin.create('customers', { name: 'Inside' })
    await strict.catchUp()
    expect((await strict.admin.get('/api/v1/webhook-deliveries')).body.rows).toMatchObject([{ event: 'customer.automation', status: 'failed', because: 'forbidden', responseCode: null }])
    expect(canary.calls).toEqual([])
    expect([...app.faults, ...strict.faults]).toEqual([])
  })
})
