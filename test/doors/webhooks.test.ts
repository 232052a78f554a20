import { Webhook } from 'standardwebhooks'
import { beforeAll, describe, expect, test } from 'vitest'
import { createOutgoingGuard } from '../../src/platform/outgoing/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { readOnly, within } from '../../src/model/define/permission.ts'
import { clearDeliveries } from '../../src/rooms/webhooks/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { type Called, type Target, target } from './targets.ts'

const hour = 60 * 60_000

let app: TestApp
beforeAll(async () => {
  // The library compares the time of a message with the time of day.
  app = await testApp({ at: new Date().toISOString(), outgoing: createOutgoingGuard('127.0.0.1') })
}, 120_000)

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
type Loose = any
interface Hook { readonly id: string; readonly secret: string; readonly target: Target }

async function hook(by: TestClient, values: Record<string, unknown>, to?: Target): Promise<Hook> {
  const place = to ?? await target()
  const made = await by.create('webhooks', { name: 'Hook', url: place.url, events: ['customer.*'], ...values })
  const rotated = await by.post(`/api/v1/webhooks/${made.id as string}/rotate-secret`)
  expect(rotated.status).toBe(200)
  return { id: made.id as string, secret: rotated.body.result.secret as string, target: place }
}

/** In the order in which it happened. */
const deliveries = async (webhook: string) => (await app.admin.post('/api/v1/webhook-deliveries/query', { filter: { field: 'webhook', is: 'equals', value: webhook }, sort: [{ field: 'happenedAt' }] })).body.rows as Record<string, Loose>[]
const read = async (object: string, id: string) => (await app.admin.get(`/api/v1/${object}/${id}`)).body as Record<string, Loose>
const verified = (secret: string, { text, headers }: Called) => new Webhook(secret).verify(text, headers as Record<string, string>)
/** When its only waiting delivery is due. */
async function nextTryOf({ id }: Hook): Promise<number> {
  const [row] = await asOwner(app.program.database, `select next_try_at as at from webhook_delivery where webhook_id = $1 and status = 'waiting'`, [id])
  return Date.parse(String(row?.['at']))
}
async function off(...hooks: readonly Hook[]): Promise<void> {
  for (const { id } of hooks) await app.admin.patch(`/api/v1/webhooks/${id}`, { active: false }, { version: (await read('webhooks', id)).version as number })
}

describe('what happens is told', () => {
  test('signed as Standard Webhooks says: its library verifies it, and nothing that was changed', async () => {
    const one = await hook(app.admin, { events: ['customer.create', 'customer.update'] })
    const customer = await app.admin.create('customers', { name: '云帆贸易有限公司', website: 'https://example.com' })
    await app.catchUp()
    const [call] = one.target.calls
    expect(one.target.calls).toHaveLength(1)
    expect(verified(one.secret, call!)).toMatchObject({ type: 'customer.create', data: { object: 'customer', id: customer.id, version: 1, record: { id: customer.id, name: '云帆贸易有限公司' } } })
    expect(call!.headers['content-type']).toBe('application/json')
    expect(() => verified(one.secret, { ...call!, text: call!.text.replace('customer.create', 'customer.update') })).toThrow()
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, call!)).toThrow()
    app.clock.advance(1000)
    await app.admin.patch(`/api/v1/customers/${customer.id as string}`, { name: '云帆集团' }, { version: 1 })
    await app.admin.post(`/api/v1/customers/${customer.id as string}/tag`, { add: ['vip'] })
    await app.catchUp()
    expect(one.target.calls).toHaveLength(2)
    expect(one.target.calls[1]!.body).toMatchObject({ type: 'customer.update', data: { version: 2, changed: ['name'], record: { name: '云帆集团' } } })
    expect(await deliveries(one.id)).toMatchObject([{ event: 'customer.create', status: 'delivered', responseCode: 204, tries: 1 }, { event: 'customer.update', status: 'delivered' }])
    await off(one)
  })

  test('by patterns of object and verb, and by a filter over the record', async () => {
    const removals = await hook(app.admin, { events: ['*.remove'] })
    const large = await hook(app.admin, { events: ['customer.*'], filter: { field: 'name', is: 'startsWith', value: 'Large' } })
    const small = await app.admin.create('customers', { name: 'Small Ltd' })
    await app.admin.create('customers', { name: 'Large Ltd' })
    await app.admin.delete(`/api/v1/customers/${small.id as string}`, { version: 1 })
    await app.catchUp()
    expect(removals.target.calls.map(({ body }) => [body.type, body.data['id']])).toEqual([['customer.remove', small.id]])
    expect(large.target.calls.map(({ body }) => [body.type, (body.data['record'] as { name: string }).name])).toEqual([['customer.create', 'Large Ltd']])
    await off(removals, large)
  })

  test('only from when the webhook was there, and never of what webhooks do themselves', async () => {
    await app.admin.create('customers', { name: 'Before' })
    app.clock.advance(1000)
    const one = await hook(app.admin, { events: ['*.*'] })
    await app.catchUp()
    await app.catchUp()
    expect(one.target.calls.filter(({ body }) => body.type.startsWith('webhookDelivery') || body.type === 'customer.create')).toEqual([])
    await off(one)
  })
})

describe('nobody is told what the person may not read', () => {
  test('records out of reach are not told at all; hidden and masked fields stay so, also in the names of what changed', async () => {
    await app.admin.create('roles', { name: 'Narrow', key: 'narrow', permissions: { otherwise: readOnly('none'), objects: { webhook: within('own'), customer: { ...within('own'), fields: { website: 'none', mainPhone: 'masked' } }, user: readOnly() } } })
    const narrow = await app.person({ role: 'narrow' })
    const one = await hook(narrow, {})
    const foreign = await app.admin.create('customers', { name: 'Foreign' })
    const own = await narrow.create('customers', { name: 'Own' })
    await app.admin.patch(`/api/v1/customers/${own.id as string}`, { website: 'https://hidden.example' }, { version: 1 })
    await app.catchUp()
    expect(one.target.calls.map(({ body }) => [body.type, body.data['id'], body.data['changed']])).toEqual([
      ['customer.create', own.id, expect.not.arrayContaining(['website'])], ['customer.update', own.id, []],
    ])
    expect(one.target.calls.map(({ text }) => text.includes('hidden.example') || text.includes(foreign.id as string))).toEqual([false, false])
    expect((await deliveries(one.id)).find(({ record }) => record === foreign.id)).toMatchObject({ status: 'skipped', because: 'noRights', tries: 0 })
    await off(one)
  })

  test('the rights are those of the moment: of a changed role, and none of a deactivated person', async () => {
    const role = await app.admin.create('roles', { name: 'Shrinking', key: 'shrinking', permissions: { otherwise: readOnly('none'), objects: { webhook: within('own'), customer: readOnly(), user: readOnly() } } })
    const [viewer, heir] = [await app.person({ role: 'shrinking' }), await app.person({ role: 'rep' })]
    const one = await hook(viewer, { events: ['customer.create'] })
    await app.admin.create('customers', { name: 'Seen' })
    await app.catchUp()
    expect(one.target.calls).toHaveLength(1)
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { otherwise: readOnly('none'), objects: { webhook: within('own'), customer: readOnly('own'), user: readOnly() } } }, { version: 1 })
    app.clock.advance(1000)
    await app.admin.create('customers', { name: 'Unseen' })
    await app.catchUp()
    expect(one.target.calls).toHaveLength(1)
    // The webhook stays with its person when what he held goes to a colleague.
    expect((await app.admin.post(`/api/v1/users/${viewer.userId}/deactivate`, { handTo: heir.userId })).status).toBe(200)
    app.clock.advance(1000)
    await app.admin.create('customers', { name: 'Told by nobody' })
    await app.catchUp()
    expect(one.target.calls).toHaveLength(1)
    expect((await deliveries(one.id)).map(({ status, because }) => [status, because])).toEqual([['delivered', null], ['skipped', 'noRights'], ['skipped', 'noPerson']])
    await off(one)
  })

  test('another person may not turn a webhook to an address of their own; an administrator takes it over first', async () => {
    await app.admin.create('roles', { name: 'Hooks', key: 'hooks', permissions: { otherwise: readOnly('none'), objects: { webhook: within('all'), customer: readOnly('none'), user: readOnly() } } })
    const [thief, elsewhere] = [await app.person({ role: 'hooks' }), await target()]
    const one = await hook(app.admin, {})
    const version = async () => ({ version: (await read('webhooks', one.id)).version as number })
    for (const change of [{ url: elsewhere.url }, { events: ['*.*'] }, { filter: { field: 'name', is: 'isNotEmpty' } }]) {
      expect([change, (await thief.patch(`/api/v1/webhooks/${one.id}`, change, await version())).status]).toEqual([change, 422])
    }
    expect((await thief.patch(`/api/v1/webhooks/${one.id}`, { rightsOf: thief.userId }, await version())).status).toBe(422)
    expect((await thief.create('webhooks', { name: 'Own', url: elsewhere.url, events: ['customer.*'], owner: app.admin.userId })).rightsOf).toMatchObject({ id: thief.userId })
    expect((await thief.post(`/api/v1/webhooks/${one.id}/take-over`)).status).toBe(403)
    expect((await thief.patch(`/api/v1/webhooks/${one.id}`, { active: false }, await version())).status).toBe(200)
    expect((await thief.patch(`/api/v1/webhooks/${one.id}`, { active: true }, await version())).status).toBe(422)
    const second = await app.person({ role: 'administrator' })
    expect((await second.patch(`/api/v1/webhooks/${one.id}`, { url: elsewhere.url }, await version())).status).toBe(422)
    expect((await second.post(`/api/v1/webhooks/${one.id}/take-over`)).status).toBe(200)
    expect((await second.patch(`/api/v1/webhooks/${one.id}`, { url: elsewhere.url }, await version())).status).toBe(200)
  })

  test('no role sees webhooks or deliveries unless it says so, and another company sees nothing', async () => {
    const one = await hook(app.admin, {})
    await app.admin.create('customers', { name: 'Mine alone' })
    await app.catchUp()
    const [delivery] = await deliveries(one.id)
    const [rep, other] = [await app.person({ role: 'rep' }), await app.otherWorkspace('Hook Company')]
    expect((await rep.get('/api/v1/webhooks')).status).toBe(403)
    expect((await rep.get('/api/v1/webhook-deliveries')).status).toBe(403)
    for (const path of [`/api/v1/webhooks/${one.id}`, `/api/v1/webhook-deliveries/${delivery!['id'] as string}`]) expect((await other.get(path)).status).toBe(404)
    for (const path of [`/api/v1/webhooks/${one.id}/test`, `/api/v1/webhooks/${one.id}/rotate-secret`, `/api/v1/webhook-deliveries/${delivery!['id'] as string}/replay`]) expect((await other.post(path)).status).toBe(404)
    const calls = one.target.calls.length
    await other.create('customers', { name: 'Of another company' })
    await app.catchUp()
    expect(one.target.calls).toHaveLength(calls)
    await off(one)
  })
})

describe('a target that fails', () => {
  test('is tried again after growing pauses, with one id, and what got through ends the failing', async () => {
    const one = await hook(app.admin, { events: ['customer.create'] })
    one.target.answer = { status: 500 }
    await app.admin.create('customers', { name: 'Retry' })
    await app.catchUp()
    const first = (await deliveries(one.id))[0]!
    expect(first).toMatchObject({ status: 'waiting', because: 'refused', responseCode: 500, tries: 1 })
    expect((await read('webhooks', one.id)).failingSince).not.toBeNull()
    const pause = Date.parse(first['nextTryAt'] as string) - app.clock.now()
    expect(pause).toBeGreaterThanOrEqual(4000)
    expect(pause).toBeLessThanOrEqual(6000)
    await app.catchUp()
    expect(one.target.calls).toHaveLength(1)
    one.target.answer = { status: 200 }
    app.clock.advance(pause)
    await app.catchUp()
    expect(one.target.calls).toHaveLength(2)
    expect(new Set(one.target.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await deliveries(one.id))[0]).toMatchObject({ status: 'delivered', tries: 2, nextTryAt: null, because: null })
    expect((await read('webhooks', one.id)).failingSince).toBeNull()
    await off(one)
  })

  test('for more than a day is switched off after the last try, its person is told, and a replay goes through once it is on again', async () => {
    const one = await hook(app.admin, { events: ['customer.create'] })
    one.target.answer = { status: 302, headers: { location: 'http://127.0.0.1:1/' } }
    const start = app.clock.now()
    await app.admin.create('customers', { name: 'Lost' })
    await app.catchUp()
    for (let tries = 1; tries < 9; tries += 1) {
      app.clock.set(await nextTryOf(one))
      await app.catchUp()
    }
    const spent = app.clock.now() - start
    // Back where the administrator is still signed in.
    app.clock.set(start)
    const [failed] = await deliveries(one.id)
    expect(failed).toMatchObject({ status: 'failed', because: 'refused', tries: 9, nextTryAt: null })
    expect(one.target.calls).toHaveLength(9)
    expect(spent).toBeGreaterThan(24 * hour)
    expect(await read('webhooks', one.id)).toMatchObject({ active: false, disabledBecause: 'failed' })
    const told = (await app.admin.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'webhookDisabled' } })).body.rows
    expect(told.filter(({ title, values }: { title: string; values: { webhook: string } }) => title === 'webhookDisabled' && values.webhook === one.id)).toHaveLength(1)
    await app.admin.patch(`/api/v1/webhooks/${one.id}`, { active: true }, { version: (await read('webhooks', one.id)).version as number })
    one.target.answer = { status: 200 }
    expect((await app.admin.post(`/api/v1/webhook-deliveries/${failed!['id'] as string}/replay`)).status).toBe(200)
    await app.catchUp()
    expect((await deliveries(one.id))[0]).toMatchObject({ status: 'delivered', tries: 1 })
    expect(new Set(one.target.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    await off(one)
  }, 60_000)

  test('with 410 is switched off at once', async () => {
    const one = await hook(app.admin, { events: ['customer.create'] })
    one.target.answer = { status: 410 }
    await app.admin.create('customers', { name: 'Gone' })
    await app.catchUp()
    expect(await read('webhooks', one.id)).toMatchObject({ active: false, disabledBecause: 'gone' })
    expect((await deliveries(one.id))[0]).toMatchObject({ status: 'failed', tries: 1 })
  })

  test('by hanging holds up nobody else', async () => {
    const [hanging, quick] = [await hook(app.admin, { events: ['customer.create'] }), await hook(app.admin, { events: ['customer.create'] })]
    hanging.target.answer = 'hold'
    const [reached, delivered] = [hanging.target.next(), quick.target.next()]
    await app.admin.create('customers', { name: 'Hanging' })
    const done = app.catchUp()
    await reached
    await delivered
    const more = quick.target.next()
    await app.admin.create('customers', { name: 'Meanwhile' })
    void app.catchUp()
    await more
    expect(quick.target.calls).toHaveLength(2)
    // One call at a time to each target.
    expect(hanging.target.calls).toHaveLength(1)
    hanging.target.answer = { status: 204 }
    hanging.target.release()
    await done
    await app.catchUp()
    expect(hanging.target.calls).toHaveLength(2)
    await off(hanging, quick)
  })

  test('does not hold up its own next event by one that it refuses', async () => {
    const one = await hook(app.admin, { events: ['customer.create'] })
    one.target.answer = { status: 400 }
    await app.admin.create('customers', { name: 'Poison' })
    await app.catchUp()
    one.target.answer = { status: 200 }
    app.clock.advance(1000)
    await app.admin.create('customers', { name: 'Healthy' })
    await app.catchUp()
    expect((await deliveries(one.id)).map(({ status }) => status)).toEqual(['waiting', 'delivered'])
    await off(one)
  })
})

describe('no inner address is called', () => {
  test('it is refused when it is saved, in every spelling, and by plain http', async () => {
    const strict = await testApp({ at: new Date().toISOString() })
    const canary = await target()
    const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '169.254.169.254', '10.0.0.1', '[64:ff9b::7f00:1]', '0.0.0.0']
    for (const host of hosts) {
      const answer = await strict.admin.post('/api/v1/webhooks', { name: 'Inner', url: `https://${host}:${canary.port}/`, events: ['customer.*'] })
      expect([host, answer.status, answer.body.fields?.[0]?.path]).toEqual([host, 422, '/url'])
    }
    for (const url of ['http://example.com/hook', 'https://user:secret@example.com/', 'ftp://example.com/']) expect((await strict.admin.post('/api/v1/webhooks', { name: 'Plain', url, events: ['customer.*'] })).status).toBe(422)
    // A name is judged when it is called.
    const named = await strict.admin.create('webhooks', { name: 'Named', url: `https://localhost:${canary.port}/`, events: ['customer.*'] })
    await strict.admin.post(`/api/v1/webhooks/${named.id as string}/rotate-secret`)
    await strict.admin.post(`/api/v1/webhooks/${named.id as string}/test`)
    await strict.catchUp()
    expect((await strict.admin.get('/api/v1/webhook-deliveries')).body.rows).toMatchObject([{ event: 'webhook.test', status: 'failed', because: 'forbidden', responseCode: null }])
    expect(canary.calls).toEqual([])
    expect(strict.faults).toEqual([])
  }, 120_000)
})

describe('the secret', () => {
  test('is told once, and after a new one both sign for a day', async () => {
    const one = await hook(app.admin, { events: ['customer.create'] })
    const next = (await app.admin.post(`/api/v1/webhooks/${one.id}/rotate-secret`)).body.result.secret as string
    expect(next).not.toBe(one.secret)
    await app.admin.post(`/api/v1/webhooks/${one.id}/test`)
    await app.catchUp()
    const [call] = one.target.calls
    expect([verified(one.secret, call!), verified(next, call!)]).toMatchObject([{ type: 'webhook.test' }, { type: 'webhook.test' }])
    // The session of the administrator would be over by then; a key goes on.
    const key = (await app.admin.post('/api/v1/api-keys', { name: 'Later', days: 30 })).body.token as string
    const start = app.clock.now()
    app.clock.advance(25 * hour)
    expect((await app.nobody().post(`/api/v1/webhooks/${one.id}/test`, undefined, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
    await app.catchUp()
    app.clock.set(start)
    expect(one.target.calls[1]!.headers['webhook-signature']!.toString().split(' ')).toHaveLength(1)
    expect(JSON.stringify([await read('webhooks', one.id), (await app.admin.get(`/api/v1/webhooks/${one.id}/history`)).body, (await app.admin.get(`/api/v1/webhooks/${one.id}/timeline`)).body])).not.toContain('whsec_')
    await off(one)
  })

  test('stands in no table, not even in the answers that are kept for a request that is sent again', async () => {
    const one = await hook(app.admin, {})
    const again = await app.admin.post(`/api/v1/webhooks/${one.id}/rotate-secret`, {}, { headers: { 'idempotency-key': 'rotate-once' } })
    const secret = (again.body.result.secret as string).slice('whsec_'.length)
    const tables = await asOwner(app.program.database, `select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'`)
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['secret', 'idempotency', 'feed_rest', 'webhook']))
    for (const { name } of tables) {
      const [found] = await asOwner(app.program.database, `select count(*)::int as count from ${String(name)} as t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0`, [secret, one.secret.slice('whsec_'.length)])
      expect([name, found?.['count']]).toEqual([name, 0])
    }
    expect(await asOwner(app.program.database, `select distinct split_part(sealed, '.', 1) as form from secret`)).toEqual([{ form: 'gx1' }])
    await off(one)
  })

  test('is needed: before there is one nothing is sent', async () => {
    const place = await target()
    const made = await app.admin.create('webhooks', { name: 'Unsigned', url: place.url, events: ['customer.create'] })
    await app.admin.create('customers', { name: 'Unsigned' })
    await app.catchUp()
    expect(place.calls).toEqual([])
    expect((await deliveries(made.id as string))[0]).toMatchObject({ status: 'skipped', because: 'noSecret' })
    await off({ id: made.id as string, secret: '', target: place })
  })
})

test('what is no list of events, or a filter that does not fit them, is refused by name', async () => {
  const url = 'https://example.com/hook'
  for (const events of [[], ['customer'], ['customer.create', 7], ['customer.create; drop'], 'customer.*', [''], ['.'], Array.from({ length: 101 }, () => 'customer.*')]) {
    const answer = await app.admin.post('/api/v1/webhooks', { name: 'x', url, events })
    expect([events, answer.status, answer.body.fields?.[0]?.path]).toEqual([events, 422, '/events'])
  }
  for (const [events, filter] of [[['*.*'], { field: 'name', is: 'isNotEmpty' }], [['customer.*', 'lead.*'], { field: 'name', is: 'isNotEmpty' }], [['customer.*'], { field: 'nosuch', is: 'isNotEmpty' }], [['customer.*'], { field: 'name', is: 'nosuch' }], [['nosuch.*'], { field: 'name', is: 'isNotEmpty' }]] as const) {
    expect([filter, (await app.admin.post('/api/v1/webhooks', { name: 'x', url, events, filter })).status]).toEqual([filter, 422])
  }
})

test('deliveries that ended a month ago are cleared away, what waits stays', async () => {
  const one = await hook(app.admin, { events: ['customer.create'] })
  await app.admin.create('customers', { name: 'Old' })
  await app.catchUp()
  one.target.answer = { status: 500 }
  app.clock.advance(1000)
  await app.admin.create('customers', { name: 'Waiting' })
  await app.catchUp()
  const start = app.clock.now()
  app.clock.advance(31 * 24 * hour)
  const cleared = await clearDeliveries(app.program.webhooks, app.workspaceId)
  app.clock.set(start)
  expect(cleared).toBeGreaterThan(0)
  expect((await deliveries(one.id)).map(({ status }) => status as string)).toEqual(['waiting'])
  await off(one)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
