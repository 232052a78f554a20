import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { read, rule, runsOf, set } from './drawn.ts'

// What a rule names is taken away beneath it: it is switched off with the reason, and nothing else is held up.

let app: TestApp
beforeAll(async () => { app = await testApp() }, 120_000)

const retire = async (path: string, id: unknown) => { const { version } = await read(app.admin, path, String(id)); expect((await app.admin.delete(`/api/v1/${path}/${String(id)}`, { version })).status).toBeLessThan(300) }
const standing = async (id: string) => { const { active, stoppedBecause } = await read(app.admin, 'automation-rules', id); return { active, stoppedBecause } }
const toldOff = async (id: string) => (await app.admin.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'automation' }, limit: 50 })).body.rows.filter(({ target }: { target: { id: string } | null }) => target?.id === id)

describe('a rule over a field that is retired', () => {
  it('is switched off when it would run next, says so to its person, and is not switched on before it fits again', async () => {
    const field = await app.admin.create('custom-fields', { object: 'customer', key: 'xRoute', label: 'Route', type: 'text' })
    const asks = await rule(app.admin, { object: 'customer', name: 'Asks for it', trigger: { on: 'created' }, condition: { field: 'xRoute', is: 'isNotEmpty' }, steps: [set({ remark: 'on a route' })] })
    const sets = await rule(app.admin, { object: 'customer', name: 'Sets it later', trigger: { on: 'created' }, steps: [{ key: 'w', kind: 'wait', until: { for: { amount: 1, unit: 'hour' } }, next: 'a' }, set({ xRoute: 'North' })] })
    const other = await rule(app.admin, { object: 'customer', name: 'Neighbour', trigger: { on: 'created' }, steps: [set({ website: 'https://example.com/seen' })] })
    const before = await app.admin.create('customers', { name: 'Before', xRoute: 'East' })
    await app.catchUp()
    expect(await read(app.admin, 'customers', before.id as string)).toMatchObject({ remark: 'on a route', website: 'https://example.com/seen' })
    await retire('custom-fields', field.id)
    const after = await app.admin.create('customers', { name: 'After' })
    await app.catchUp()
    for (const { id } of [asks, sets]) {
      expect(await standing(id)).toEqual({ active: false, stoppedBecause: 'unsound' })
      expect(await toldOff(id)).toHaveLength(1)
    }
    // The neighbour goes on, and the run that waited ends with its rule.
    expect(await read(app.admin, 'customers', after.id as string)).toMatchObject({ website: 'https://example.com/seen' })
    app.clock.advance(3_600_001)
    await app.catchUp()
    expect(await runsOf(app, sets.id)).toMatchObject([{ record: before.id, state: 'cancelled', because: 'off' }])
    const again = await app.admin.patch(`/api/v1/automation-rules/${asks.id}`, { active: true }, { version: (await read(app.admin, 'automation-rules', asks.id)).version })
    expect([again.status, again.body.fields?.[0]?.path]).toEqual([422, expect.stringContaining('/condition')])
    const mended = await app.admin.patch(`/api/v1/automation-rules/${asks.id}`, { active: true, condition: null }, { version: (await read(app.admin, 'automation-rules', asks.id)).version })
    expect(mended.status).toBe(200)
    for (const { id } of [asks, other]) await app.admin.patch(`/api/v1/automation-rules/${id}`, { active: false }, { version: (await read(app.admin, 'automation-rules', id)).version })
    expect(app.faults).toEqual([])
  })

  it('so is one that looks at a date of it by the clock', async () => {
    const field = await app.admin.create('custom-fields', { object: 'supplier', key: 'xAudit', label: 'Audit', type: 'date' })
    const made = await rule(app.admin, { object: 'supplier', trigger: { on: 'date', field: 'xAudit', offset: { amount: 0, unit: 'day' }, at: '12:00' }, steps: [set({ remark: 'audit' })] })
    await app.catchUp()
    await retire('custom-fields', field.id)
    app.clock.advance(2 * 3_600_000)
    await app.catchUp()
    expect(await standing(made.id)).toEqual({ active: false, stoppedBecause: 'unsound' })
    expect(app.faults).toEqual([])
  })
})

it('a rule over an object that is retired is left alone by all that happens elsewhere, and what waits of it ends', async () => {
  const object = await app.admin.create('custom-objects', { key: 'xBoat', label: 'Boat' })
  const tells = (kind: string) => rule(app.admin, { object: kind, trigger: { on: 'created' }, steps: [{ key: 'n', kind: 'notify', to: [{ kind: 'user', id: app.admin.userId }], text: 'It is {name}', next: null }] })
  await tells('xBoat')
  await tells('team')
  const made = await rule(app.admin, { object: 'xBoat', trigger: { on: 'created' }, steps: [{ key: 'w', kind: 'wait', until: { for: { amount: 1, unit: 'hour' } }, next: 'a' }, set({ name: 'waited' })] })
  await app.admin.create('x-boats', { name: 'Heron' })
  await app.admin.create('teams', { name: 'Crew' })
  await app.catchUp()
  expect(await runsOf(app, made.id)).toMatchObject([{ state: 'waiting' }])
  const news = (await app.admin.post('/api/v1/notifications/query', { limit: 50 })).body.rows as { values: { name?: string }; target: unknown }[]
  // What notifications do not lead to is told all the same.
  expect(news.flatMap(({ values, target }) => (values.name?.startsWith('It is') === true ? [[values.name, target]] : [])).sort()).toEqual([['It is Crew', null], ['It is Heron', expect.objectContaining({ object: 'xBoat' })]])
  await retire('custom-objects', object.id)
  await app.admin.create('customers', { name: 'Elsewhere' })
  app.clock.advance(3_600_001)
  await app.catchUp()
  expect((await runsOf(app, made.id)).map(({ state, because }) => [state, because])).toEqual([['cancelled', 'off']])
  expect(app.faults).toEqual([])
})

it('what waits on an object that is only switched off goes on when it is on again, and its rule stays in force', async () => {
  const made = await rule(app.admin, { object: 'lead', name: 'Waits', trigger: { on: 'created' }, steps: [{ key: 'w', kind: 'wait', until: { for: { amount: 1, unit: 'hour' } }, next: 'a' }, set({ need: 'waited' })] })
  const lead = await app.admin.create('leads', { name: 'Patient' })
  await app.catchUp()
  const turn = async (on: boolean) => { expect((await app.admin.post('/api/v1/module-switches/switch', { module: 'leads', on, along: true })).status).toBe(200) }
  await turn(false)
  app.clock.advance(3_600_001)
  await app.admin.create('customers', { name: 'Meanwhile' })
  await app.catchUp()
  await turn(true)
  expect(await runsOf(app, made.id)).toMatchObject([{ state: 'waiting' }])
  app.clock.advance(60_000)
  await app.catchUp()
  expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done' }])
  expect(await read(app.admin, 'leads', lead.id as string)).toMatchObject({ need: 'waited' })
  expect(await standing(made.id)).toEqual({ active: true, stoppedBecause: null })
  expect(app.faults).toEqual([])
})
