import { beforeAll, expect, test } from 'vitest'
import { jobs } from '../../src/app/jobs.ts'
import { contextOf } from '../../src/app/job-context.ts'
import { restingWhileOff } from '../../src/app/modules/resting.ts'
import { read, rule, runsOf, set } from '../automation/drawn.ts'
import { publishedForm, visit } from '../forms/form.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import { TestClient } from '../support/client.ts'

// What works by itself: while its module is off it does nothing, says so, and goes on when it is on again.

let app: TestApp
const turn = async (module: string, on: boolean) => { expect((await app.admin.post('/api/v1/module-switches/switch', { module, on, along: true })).status, module).toBe(200) }
const resting = async () => (await app.admin.post('/api/v1/module-switches/resting', {})).body.result.resting as { readonly module: string; readonly object: string; readonly count: number }[]
/** While the modules are off; they are on again whatever comes of it. */
async function without(modules: readonly string[], run: () => Promise<void>): Promise<void> {
  for (const module of modules) await turn(module, false)
  try { await run() } finally { for (const module of modules) await turn(module, true) }
}

beforeAll(async () => { app = await testApp() }, 120_000)

test('a public form answers as closed while forms or leads are off, and is open again as it was', async () => {
  const form = await publishedForm(app.admin)
  const before = await visit(app, form.address)
  expect(before.page.status).toBe(200)
  const closed = (await visit(app, `${form.address as string}x`)).page.text.replaceAll(/nonce="[^"]*"/g, '')
  const filled = { 'a.name': 'Mei Lin', 'a.phone': '13700001111' }
  await without(['forms'], async () => {
    const { page } = await visit(app, form.address)
    expect(page.status).toBe(404)
    expect(page.text.replaceAll(/nonce="[^"]*"/g, '')).toBe(closed)
    expect((await before.send(filled)).status).toBe(404)
    expect(await resting()).toContainEqual({ module: 'forms', object: 'leadForm', count: 1 })
    expect((await app.admin.get('/api/v1/lead-forms')).body).toMatchObject({ module: 'forms' })
    expect((await app.admin.get('/api/v1/leads')).body.rows).toEqual([])
  })
  await without(['leads'], async () => {
    expect((await visit(app, form.address)).page.status).toBe(404)
    expect((await app.admin.get('/api/v1/lead-forms')).body).toMatchObject({ module: 'forms' })
  })
  // Leads come back without the forms that went with them.
  expect((await visit(app, form.address)).page.status).toBe(404)
  await turn('forms', true)
  expect((await (await visit(app, form.address)).send(filled)).status).toBe(200)
})

test('a form takes what is sent while campaigns and pools are off, whatever its link names', async () => {
  const campaign = await app.admin.create('campaigns', { name: 'Autumn fair' })
  const form = await publishedForm(app.admin, { campaign: campaign.id })
  await without(['marketing', 'pools'], async () => {
    const there = await visit(app, form.address, '?utm_source=newsletter&utm_campaign=Autumn%20fair')
    expect((await there.send({ 'a.name': 'Wei Zhang', 'a.phone': '13700002222' })).status).toBe(200)
  })
  const { rows } = (await app.admin.post('/api/v1/leads/query', { filter: { field: 'name', is: 'equals', value: 'Wei Zhang' } })).body
  expect(rows).toMatchObject([{ lastTouchCampaign: 'Autumn fair', form: { id: form.id } }])
  expect(app.faults).toEqual([])
})

test('rules begin nothing while automation is off and make nothing up; a run that waited goes on when it is on', async () => {
  const made = await rule(app.admin, { object: 'partner', trigger: { on: 'created' }, steps: [{ key: 'w', kind: 'wait', until: { for: { amount: 3, unit: 'hour' } }, next: 'l' }, set({ remark: 'waited' }, null, 'l')] })
  const timed = await rule(app.admin, { object: 'activity', trigger: { on: 'date', field: 'due', offset: { amount: 0, unit: 'hour' } }, steps: [set({ result: 'came' })] })
  const first = await app.admin.create('partners', { name: 'First' })
  await app.catchUp()
  expect(await runsOf(app, made.id)).toMatchObject([{ state: 'waiting' }])
  await turn('automation', false)
  expect((await app.admin.get('/api/v1/automation-rules')).body).toMatchObject({ module: 'automation' })
  expect((await app.admin.post('/api/v1/automation-rules/test', { object: 'partner', record: first.id, steps: [] })).body).toMatchObject({ module: 'automation' })
  expect((await resting()).filter(({ module }) => module === 'automation')).toEqual([{ module: 'automation', object: 'automationRule', count: 2 }, { module: 'automation', object: 'automationRun', count: 1 }])
  const task = await app.admin.create('activities', { subject: 'Dated', kind: 'task', due: new Date(app.clock.now() + 3_600_000).toISOString() })
  const second = await app.admin.create('partners', { name: 'Second' })
  app.clock.advance(4 * 3_600_000)
  await app.catchUp()
  expect(await read(app.admin, 'partners', first.id as string)).toMatchObject({ version: 1 })
  await turn('automation', true)
  await app.catchUp()
  await app.catchUp()
  expect(await read(app.admin, 'partners', first.id as string)).toMatchObject({ remark: 'waited' })
  expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done', record: first.id }])
  // What happened meanwhile is not made up for.
  expect(await read(app.admin, 'partners', second.id as string)).toMatchObject({ version: 1 })
  expect(await read(app.admin, 'activities', task.id as string)).toMatchObject({ version: 1 })
  expect(await runsOf(app, timed.id)).toEqual([])
  expect(app.faults).toEqual([])
})

test('a rule on an object that is off rests with it and disturbs no other', async () => {
  const onOrder = await rule(app.admin, { object: 'order', trigger: { on: 'date', field: 'date', offset: { amount: 0, unit: 'day' }, at: '14:30' }, steps: [set({ remark: 'came' })] })
  await rule(app.admin, { object: 'partner', trigger: { on: 'created' }, steps: [set({ remark: 'at once' })] })
  await without(['orders'], async () => {
    const partner = await app.admin.create('partners', { name: 'Third' })
    app.clock.advance(3_600_000)
    await app.catchUp()
    expect(await read(app.admin, 'partners', partner.id as string)).toMatchObject({ remark: 'at once' })
    expect(await runsOf(app, onOrder.id)).toEqual([])
  })
  expect(app.faults).toEqual([])
})

test('nothing is assigned and nothing scored while assignment is off', async () => {
  const anna = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Anna' })
  await app.admin.create('assignment-rules', { name: 'To Anna', object: 'lead', method: 'roundRobin', targets: [{ object: 'user', id: anna.userId }] })
  await app.admin.create('scoring-rules', { name: 'Any', object: 'lead', points: 40 })
  const lead = async (name: string) => (await app.admin.create('leads', { name, owner: null })).id as string
  let meanwhile = ''
  await without(['assignment'], async () => {
    meanwhile = await lead('Meanwhile')
    await app.catchUp()
    expect(await read(app.admin, 'leads', meanwhile)).toMatchObject({ owner: null, score: null })
    expect((await app.admin.post(`/api/v1/leads/${meanwhile}/assign-by-rules`, {})).body).toMatchObject({ module: 'assignment' })
    expect((await resting()).filter(({ module }) => module === 'assignment').map(({ object }) => object)).toEqual(['assignmentRule', 'scoringRule'])
  })
  const later = await lead('Later')
  await app.catchUp()
  expect(await read(app.admin, 'leads', later)).toMatchObject({ owner: { title: 'Anna' }, score: 40 })
  expect(await read(app.admin, 'leads', meanwhile)).toMatchObject({ owner: null })
  expect((await app.admin.post(`/api/v1/leads/${meanwhile}/assign-by-rules`, {})).status).toBe(200)
  expect(app.faults).toEqual([])
})

test('the rhythm stays known while pools are off, and is told by no door while it is off itself', async () => {
  const customer = (await app.admin.create('customers', { name: 'Rhythm Ltd', contactOn: '2026-12-24' })).id as string
  const day = async () => (await read(app.admin, 'customers', customer))['contactDueOn']
  expect(await day()).toBe('2026-12-24')
  await without(['pools'], async () => {
    expect(await day()).toBe('2026-12-24')
    expect((await app.admin.post('/api/v1/customers/query', { filter: { field: 'contactDueOn', is: 'isNotEmpty' }, sort: [{ field: 'contactDueOn' }] })).body.rows.map(({ id }: { id: string }) => id)).toEqual([customer])
  })
  await without(['rhythm'], async () => {
    expect(await read(app.admin, 'customers', customer)).not.toHaveProperty('contactDueOn')
    expect((await app.admin.post('/api/v1/customers/query', { sort: [{ field: 'contactDueOn' }] })).status).toBe(422)
    expect((await app.admin.post(`/api/v1/customers/${customer}/snooze-contact`, { until: '2026-12-30', reason: 'away' })).body).toMatchObject({ module: 'rhythm' })
    expect((await app.admin.get('/api/v1/care-rules')).body).toMatchObject({ module: 'rhythm' })
    await app.admin.create('activities', { kind: 'call', subject: 'Before that', target: { object: 'customer', id: customer }, due: '2026-12-01T02:00:00Z' })
  })
  // Kept true all the while.
  expect(await day()).toBe('2026-12-01')
})

test('a visit is planned and logged without check-in, and nobody is asked who is nearby', async () => {
  const customer = (await app.admin.create('customers', { name: 'Visited Ltd' })).id as string
  const target = { object: 'customer', id: customer }
  await without(['visits'], async () => {
    const planned = (await app.admin.create('activities', { kind: 'visit', subject: 'Look in', target })).id as string
    expect((await app.admin.post(`/api/v1/activities/${planned}/check-in`, { reason: 'no signal' })).body).toMatchObject({ module: 'visits' })
    expect((await app.admin.post(`/api/v1/customers/${customer}/propose-place`, { place: { latitude: 31.2, longitude: 121.5, datum: 'WGS-84' } })).body).toMatchObject({ module: 'visits' })
    expect((await app.admin.post('/api/v1/customers/nearby', { from: { latitude: 31.2, longitude: 121.5, datum: 'WGS-84' }, metres: 1000, fields: ['name'] })).body).toMatchObject({ module: 'visits' })
    expect((await app.admin.post(`/api/v1/activities/${planned}/complete`, {})).body.record).not.toHaveProperty('checkedInAt')
    expect((await app.admin.post('/api/v1/activities/log', { kind: 'visit', target, subject: 'Was there' })).status).toBe(200)
  })
})

test('jobs of a module that is off do nothing, and say which module it is', async () => {
  const idle = { attempt: 1, runId: '0191d0c0-0000-7000-8000-000000000000', signal: new AbortController().signal, progress: () => Promise.resolve() }
  const { context } = await contextOf(app.program, { workspaceId: app.workspaceId, runId: idle.runId, name: 'resting', actor: { id: null, name: null } })
  const expected = { 'care.suggest': 'rhythm', 'workLog.remind': 'workLogs', 'scores.refresh': 'assignment', 'automation.clear': 'automation', 'leads.recycle': 'leads', 'quotes.expire': 'quotes', 'pools.sweep': 'pools' }
  await without(['rhythm', 'workLogs', 'assignment', 'automation', 'leads', 'quotes', 'pools'], async () => {
    const { configuration: _, ...anew } = context
    for (const [name, module] of Object.entries(expected)) {
      const job = jobs.find((each) => each.name === name)
      if (job === undefined) throw new Error(`There is no job ${name}.`)
      expect(await restingWhileOff(job).run({ program: app.program, context: anew }, {}, idle)).toEqual({ off: module })
    }
  })
  await turn('forms', true)
})

test('what rests is told to administrators only', async () => {
  const rep = await app.person({ role: 'rep' })
  expect((await rep.post('/api/v1/module-switches/resting', {})).status).toBe(403)
})

test('a small company begins with contacts, their rhythm and the pipeline; one for sales with leads, forms and assignment besides', async () => {
  for (const [preset, on, off] of [['small', ['rhythm', 'pipeline'], ['leads', 'forms', 'assignment', 'automation', 'visits', 'workLogs']], ['sales', ['rhythm', 'pipeline', 'leads', 'forms', 'assignment', 'pools'], ['automation', 'visits', 'workLogs', 'telesales']]] as const) {
    const small = await testApp({ setUp: false })
    const client = small.nobody()
    const answer = await client.post('/api/v1/set-up', { companyName: 'Begun Ltd', name: 'Ada Admin', email: 'ada@example.com', password: testPassword, language: 'en', zone: 'Asia/Shanghai', baseCurrency: 'CNY', modules: preset })
    expect(answer.status).toBe(201)
    const admin = new TestClient(small.door, { userId: answer.body.userId as string, name: 'Ada Admin', email: 'ada@example.com', cookie: client.cookie })
    const switches = (await admin.get('/api/v1/module-switches?limit=50')).body.rows as { readonly module: string; readonly on: boolean }[]
    const isOff = (module: string) => switches.some((each) => each.module === module && !each.on)
    expect(on.filter(isOff), preset).toEqual([])
    expect(off.filter((module) => !isOff(module)), preset).toEqual([])
    const customer = (await admin.create('customers', { name: 'First Ltd', contactOn: '2026-12-24' })).id as string
    expect((await admin.get(`/api/v1/customers/${customer}`)).body).toMatchObject({ contactDueOn: '2026-12-24' })
    await small.catchUp()
    expect(small.faults).toEqual([])
  }
}, 60_000)
