import { beforeAll, describe, expect, test } from 'vitest'
import { suggestCareJob } from '../../src/app/doing.ts'
import { contextOf } from '../../src/app/job-context.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let head: TestClient
let playbook: string
const day = 86_400_000

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales })
  head = await app.person({ role: 'headOfSales', department: sales })
  playbook = await switchedOn({
    name: 'Keep whoever may leave', use: 'keep', risks: ['high'], aim: 'They order again', restDays: 30,
    steps: [{ position: 1, subject: 'Call', kind: 'call', afterDays: 0 }, { position: 2, subject: 'Visit', kind: 'visit', afterDays: 7, body: 'Bring the new samples.' }],
  })
}, 180_000)

const switchedOn = async (values: object) => {
  const { id } = await head.create('playbooks', values)
  expect((await head.post(`/api/v1/playbooks/${id as string}/switch-on`, {})).status).toBe(200)
  return id as string
}
const customer = async (name: string) => (await rep.create('customers', { name })).id as string
const follow = (id: string, book = playbook, who = rep) => who.post(`/api/v1/customers/${id}/follow-playbook`, { playbook: book })
const tasks = (id: string) => asOwner(app.program.database, 'select kind, subject, body, due, owner_id as owner from activity where customer_id = $1 order by due, id', [id])
/** Sessions end while nobody uses them: everybody signs in again. */
const pass = async (days: number) => {
  app.clock.advance(days * day)
  for (const who of [rep, head, app.admin]) {
    const again = app.nobody()
    expect((await again.post('/api/v1/sign-in', { email: who.email, password: testPassword })).status).toBe(200)
    who.cookie = again.cookie
  }
}
const morning = async () => {
  const { context } = await contextOf(app.program, { workspaceId: app.workspaceId, runId: 'test', name: 'care.suggest', actor: { id: null, name: null } })
  return suggestCareJob.run({ program: app.program, context }, {}, { signal: new AbortController().signal, progress: () => Promise.resolve(), runId: 'test', attempt: 1 })
}
const order = async (id: string) => {
  const made = await rep.create('orders', { customer: id, lines: [{ name: 'Goods', quantity: 1, unitPrice: { amount: 500, currency: 'CNY' } }] })
  expect((await rep.post(`/api/v1/orders/${made.id as string}/confirm`, {})).status).toBe(200)
}

describe('a playbook', () => {
  test('becomes tasks of whoever holds the customer, in its order and with its days', async () => {
    const id = await customer('Leaving Ltd')
    const answer = await follow(id, playbook, head)
    expect(answer.body.result).toMatchObject({ tasks: 2 })
    const made = await tasks(id)
    expect(made).toMatchObject([{ kind: 'call', subject: 'Call', owner: rep.userId, body: 'They order again' }, { kind: 'visit', subject: 'Visit', owner: rep.userId, body: 'Bring the new samples.\n\nThey order again' }])
    expect(Date.parse(String(made[1]?.['due'])) - Date.parse(String(made[0]?.['due']))).toBe(7 * day)
  })

  test('is not begun again with the same customer before its days of rest are over, and says since when', async () => {
    const id = await customer('Once Ltd')
    expect((await follow(id)).status).toBe(200)
    const again = await follow(id)
    expect([again.status, again.body.title]).toEqual([409, expect.stringContaining('2026-11-25')])
    expect(await tasks(id)).toHaveLength(2)
  })

  test('leaves a share out for comparison, and counts who bought of both', async () => {
    const book = await switchedOn({ name: 'Half', use: 'grow', leftOutShare: 0.5, steps: [{ subject: 'Write', kind: 'task' }] })
    const ids = []
    for (let place = 0; place < 12; place += 1) { const id = await customer(`Half ${place}`); ids.push(id); await follow(id, book) }
    const read = async () => (await head.get(`/api/v1/playbooks/${book}`)).body
    const { usedCount, leftOutCount } = await read()
    expect(usedCount + leftOutCount).toBe(12)
    expect(Math.min(usedCount, leftOutCount)).toBeGreaterThan(0)
    const [out] = await asOwner(app.program.database, `select customer_id as id from playbook_use where playbook_id = $1 and status = 'leftOut' limit 1`, [book])
    expect(await tasks(String(out?.['id']))).toEqual([])
    await pass(2)
    await order(String(out?.['id']))
    await morning()
    expect(await read()).toMatchObject({ boughtCount: 0, leftOutBoughtCount: 1 })
  })

  test('that nobody has switched on, or of a customer out of reach, is refused', async () => {
    const off = (await head.create('playbooks', { name: 'Off' })).id as string
    expect((await follow(await customer('Off Ltd'), off)).status).toBe(409)
    const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    expect((await follow(await customer('Hidden Ltd'), playbook, other)).status).toBe(404)
    expect((await other.get('/api/v1/playbook-uses')).body.rows).toEqual([])
  })
})

describe('a loss', () => {
  const lose = (id: string, more: object = {}) => rep.post(`/api/v1/customers/${id}/record-loss`, { lossClass: 'competitor', lossCause: 'price', reason: 'They were offered less', valueLost: { amount: 90_000, currency: 'CNY' }, ...more })

  test('is kept with its cause and value, and a plan to win the customer back is made with it', async () => {
    const id = await customer('Lost Ltd')
    const { result } = (await lose(id, { winBackUntil: '2027-01-31', playbook })).body
    const plan = (await rep.get(`/api/v1/win-back-plans/${result.winBackPlan.id as string}`)).body
    expect(plan).toMatchObject({ name: 'Win Lost Ltd back', status: 'draft', dueOn: '2027-01-31', customer: { id }, loss: { id: result.lossRecord.id }, owner: { id: rep.userId } })
    await rep.patch(`/api/v1/win-back-plans/${plan.id as string}`, { offer: 'Ten percent off' }, { version: plan.version })
    expect((await rep.post(`/api/v1/win-back-plans/${plan.id as string}/start`, {})).body.result).toMatchObject({ tasks: 2 })
    expect((await tasks(id))[0]?.['body']).toContain('Ten percent off')
    await pass(1)
    await order(id)
    await morning()
    expect((await rep.get(`/api/v1/win-back-plans/${plan.id as string}`)).body).toMatchObject({ status: 'wonBack', boughtOn: expect.any(String) })
    expect((await rep.get(`/api/v1/loss-records/${result.lossRecord.id as string}`)).body.wonBackOn).toEqual(expect.any(String))
  })

  test('whose plan passes its deadline without an order is not won back; the share of plans that won is a metric', async () => {
    const id = await customer('Gone Ltd')
    const { result } = (await lose(id, { winBackUntil: '2026-12-03' })).body
    expect((await rep.post(`/api/v1/win-back-plans/${result.winBackPlan.id as string}/start`, {})).body.result).toMatchObject({ tasks: 1 })
    await pass(9)
    await morning()
    expect((await rep.get(`/api/v1/win-back-plans/${result.winBackPlan.id as string}`)).body).toMatchObject({ status: 'notWonBack', boughtOn: null })
    const { metrics } = (await app.admin.post('/api/v1/reports/figures', { period: 'range', from: '2026-11-01', to: '2026-12-31', metrics: ['customer.losses_recorded', 'customer.value_lost', 'customer.repurchase_after_winback'] })).body.result
    expect(metrics.map(({ key, value }: { key: string; value: number }) => [key, value])).toEqual([['customer.losses_recorded', 2], ['customer.value_lost', 180_000], ['customer.repurchase_after_winback', 0.5]])
  })

  test('is won back by no playbook that is off: neither is a plan made with it nor one begun, and it says why', async () => {
    const off = (await head.create('playbooks', { name: 'Asleep', use: 'winBack' })).id as string
    const id = await customer('Patient Ltd')
    const refused = await lose(id, { winBackUntil: '2027-01-31', playbook: off })
    expect([refused.status, refused.body.title]).toEqual([409, 'The playbook “Asleep” is switched off. Switch it on first, or choose another.'])
    const plan = await rep.create('win-back-plans', { name: 'Again', customer: id, dueOn: '2027-01-31', playbook: off })
    expect((await rep.post(`/api/v1/win-back-plans/${plan.id as string}/start`, {})).body.type).toBe('/problems/playbook.off')
    expect(await tasks(id)).toEqual([])
    expect((await head.post(`/api/v1/playbooks/${off}/switch-on`, {})).status).toBe(200)
    expect((await rep.post(`/api/v1/win-back-plans/${plan.id as string}/start`, {})).status).toBe(200)
  })
})
