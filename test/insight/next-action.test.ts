import { beforeAll, describe, expect, test } from 'vitest'
import { customer } from '../../src/model/objects/customer.ts'
import { nextReasonWords } from '../../src/model/scores/nextActions.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { runModels, startRun } from './company.ts'

let app: TestApp
const ids: Record<string, string> = {}
type Shown = Record<string, unknown>
const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' })
const shown = async (name: string, who = app.admin) => (await who.get(`/api/v1/customers/${String(ids[name])}?fields=name,nextAction,nextActionWorth`)).body as Shown
const listed = async (asked: object = {}, who = app.admin) => (await who.post('/api/v1/customers/query', { fields: ['name', 'nextAction', 'nextActionWorth'], ...asked })).body.rows as Shown[]
const reasons = async (names: readonly string[], who = app.admin) => (await who.post('/api/v1/customers/read-reasons', { ids: names.map((name) => ids[name]), score: 'nextAction' })).body.result.reasons as Record<string, { key: string; values: Shown }[]>

beforeAll(async () => {
  app = await testApp()
  ids['stage'] = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows[0].id as string
  for (const name of ['New', 'Dealing', 'Leaving', 'Calm']) ids[name] = (await app.admin.create('customers', { name })).id as string
  await app.admin.create('opportunities', { name: 'Deal', customer: ids['Dealing'], stage: ids['stage'], amount: yuan(5000) })
  const run = '00000000-0000-7000-8000-00000000cccc'
  for (const [score, column, value] of [['churnRisk', 'text_value', 'high'], ['churnProbability', 'number_value', 0.8], ['lifetimeValue', 'number_value', 900_000]] as const) {
    await asOwner(app.program.database, `insert into customer_score_run (workspace_id, score, run_id, as_of) values ($1, $2, $3, '2026-11-25')`, [app.workspaceId, score, run])
    await asOwner(app.program.database, `insert into customer_score (workspace_id, record_id, score, ${column}, step, run_id) values ($1, $2, $3, $4, 'x', $5)`, [app.workspaceId, ids['Leaving'], score, value, run])
  }
  await app.admin.create('activities', { kind: 'call', subject: 'Ring', due: '2026-12-24T02:00:00Z', target: { object: 'customer', id: ids['Calm'] } })
  await app.catchUp()
}, 240_000)

describe('the next best action as a column', () => {
  test('stands nowhere before the first run, then with everybody for whom something presses, with what hangs on it and why', async () => {
    expect(await listed({ filter: { field: 'nextAction', is: 'isNotEmpty' } })).toEqual([])
    expect(await runModels(app, { run: await startRun(app, 'nextAction') })).toMatchObject({ status: 'inForce' })
    expect(await shown('New')).toMatchObject({ nextAction: 'first', nextActionWorth: null })
    expect(await shown('Dealing')).toMatchObject({ nextAction: 'close', nextActionWorth: { amount: 500_000 } })
    expect(await shown('Leaving')).toMatchObject({ nextAction: 'keep', nextActionWorth: { amount: 900_000 } })
    expect(await shown('Calm')).toMatchObject({ nextAction: null })
    const why = await reasons(['New', 'Dealing', 'Leaving', 'Calm'])
    expect(why[ids['Dealing'] ?? '']).toMatchObject([{ key: 'next.close', values: { count: 1, amount: { money: 500_000 } } }])
    expect(why[ids['Leaving'] ?? '']).toMatchObject([{ key: 'next.keep', values: { share: { share: 0.8 } } }])
    for (const each of Object.values(why)) for (const { key } of each) expect(Object.hasOwn(nextReasonWords, key)).toBe(true)
  })

  test('is filtered by, and sorted by what hangs on it', async () => {
    expect((await listed({ filter: { field: 'nextAction', is: 'in', value: ['keep', 'close'] }, sort: [{ field: 'nextActionWorth', descending: true }] })).map(({ name }) => name)).toEqual(['Leaving', 'Dealing'])
    const { version } = (await app.admin.get(`/api/v1/customers/${String(ids['New'])}`)).body
    expect((await app.admin.patch(`/api/v1/customers/${String(ids['New'])}`, { nextAction: 'keep' }, { version })).status).toBe(422)
  })

  test('has a ready-made view on customers: whoever something hangs on, most first', async () => {
    const view = customer.views?.find(({ name }) => name === 'next')
    expect(view?.label).toEqual({ en: 'Next best action', zh: '下一步行动' })
    const rows = await listed({ filter: view?.filter, sort: view?.sort })
    expect(rows.map(({ name }) => name)).toEqual(['Leaving', 'Dealing'])
  })

  test('goes once what was to be done is planned, and comes back when nothing is planned any more', async () => {
    const task = await app.admin.create('activities', { kind: 'task', subject: 'Bring it to a decision', due: '2026-12-20T02:00:00Z', target: { object: 'customer', id: ids['Dealing'] } })
    await app.catchUp()
    expect(await shown('Dealing')).toMatchObject({ nextAction: null, nextActionWorth: null })
    expect((await app.admin.post(`/api/v1/activities/${task.id as string}/complete`, {})).status).toBe(200)
    await app.catchUp()
    expect(await shown('Dealing')).toMatchObject({ nextAction: 'close' })
    const before = await asOwner(app.program.database, `select record_id, score, text_value, number_value, reasons from customer_score where score like 'nextAction%' order by 1, 2`, [])
    await runModels(app, { run: await startRun(app, 'nextAction') })
    expect(await asOwner(app.program.database, `select record_id, score, text_value, number_value, reasons from customer_score where score like 'nextAction%' order by 1, 2`, [])).toEqual(before)
  })

  test('of a customer that is new stands there with the feed, not with the night', async () => {
    ids['Fresh'] = (await app.admin.create('customers', { name: 'Fresh' })).id as string
    await app.catchUp()
    expect(await shown('Fresh')).toMatchObject({ nextAction: 'first' })
    await app.admin.create('opportunities', { name: 'Sudden', customer: ids['Fresh'], stage: ids['stage'], amount: yuan(10) })
    await app.catchUp()
    expect(await shown('Fresh')).toMatchObject({ nextAction: 'close' })
  })
})

describe('who sees it', () => {
  test('whoever does not see the customer is told neither value nor reason; another company nothing', async () => {
    const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    expect(await listed({ filter: { field: 'nextAction', is: 'isNotEmpty' } }, stranger)).toEqual([])
    expect(await reasons(['New', 'Dealing'], stranger)).toEqual({})
    const other = await app.otherWorkspace()
    expect(await listed({ filter: { field: 'nextAction', is: 'isNotEmpty' } }, other)).toEqual([])
    expect(await reasons(['New', 'Dealing'], other)).toEqual({})
  })

  test('a role that hides what it is made of hides it: neither value, filter, sort nor reason', async () => {
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'analyst' } })).body.rows
    const analyst = await app.person({ role: 'analyst' })
    expect((await listed({ filter: { field: 'nextAction', is: 'isNotEmpty' } }, analyst)).length).toBeGreaterThan(0)
    const { permissions } = role
    const changed = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, customer: { ...permissions.objects.customer, fields: { ...permissions.objects.customer.fields, overdueAmount: 'none' } } } } }, { version: role.version })
    expect(changed.status, changed.text).toBe(200)
    const [row] = (await analyst.post('/api/v1/customers/query', { limit: 1 })).body.rows
    expect(row).not.toHaveProperty('nextAction')
    expect(row).not.toHaveProperty('nextActionWorth')
    expect((await analyst.post('/api/v1/customers/query', { filter: { field: 'nextAction', is: 'isNotEmpty' } })).status).toBe(403)
    expect((await analyst.post('/api/v1/customers/query', { sort: [{ field: 'nextActionWorth' }] })).status).toBe(403)
    expect(await reasons(['New', 'Leaving'], analyst)).toEqual({})
  })
})
