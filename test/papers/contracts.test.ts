import { beforeAll, describe, expect, test } from 'vitest'
import { turnContractsJob } from '../../src/app/contracts.ts'
import { contextOf } from '../../src/app/job-context.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let customer: string
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp({ at: '2026-06-01T02:00:00Z' })
  customer = (await app.admin.create('customers', { name: 'Longtan Machines' })).id as string
}, 120_000)

const make = (values: object = {}, client: TestClient = app.admin) => client.create('contracts', { name: 'Care', customer, startsOn: '2026-01-01', endsOn: '2026-12-31', lines: [{ name: 'Care', quantity: 1, unitPrice: cny(1_000_00), interval: 'month', priceChange: 0.1, position: 1 }, { name: 'Hosting', quantity: 1, unitPrice: cny(2_400_00), interval: 'year', position: 2 }, { name: 'Setup', quantity: 2, unitPrice: cny(500_00), position: 3 }], ...values })
const act = (id: string, verb: string, input: object = {}, client: TestClient = app.admin) => client.post(`/api/v1/contracts/${id}/${verb}`, input)
const read = async (id: string) => (await app.admin.get(`/api/v1/contracts/${id}`)).body

/** The nightly job as the queue runs it. */
async function night(at: string) {
  app.clock.set(Date.parse(at))
  // Months have passed: the session is over.
  await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  const context = await contextOf(app.program, { workspaceId: app.workspaceId, runId: 'a1b2', name: turnContractsJob.name, actor: { id: null, name: null } })
  return turnContractsJob.run(context, {}, { signal: new AbortController().signal, progress: () => Promise.resolve() } as never)
}

describe('a contract', () => {
  test('counts what recurs: nothing as a draft, a month of each line once it is signed, twelve of them a year', async () => {
    const { id } = await make()
    expect(await read(id)).toMatchObject({ status: 'draft', monthlyTotal: { amount: 1_200_00 }, mrr: { amount: 0 }, total: { amount: 4_400_00 } })
    expect((await act(id, 'sign', { signedOn: '2026-01-01', signedBy: '王总' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'active', mrr: { amount: 1_200_00, currency: 'CNY' }, arr: { amount: 14_400_00 }, signedBy: '王总', signedFor: { title: 'Ada Admin' }, termTotal: { amount: 15_400_00 } })
    expect((await act(id, 'sign', { signedOn: '2026-01-01' })).status).toBe(409)
  })

  test('tells each period with its days and its amount', async () => {
    const { id } = await make({ endsOn: '2026-02-14', lines: [{ name: 'Care', quantity: 1, unitPrice: cny(1_000_00), interval: 'month' }] })
    expect((await act(id, 'schedule')).body.result).toEqual({
      periods: [expect.objectContaining({ from: '2026-01-01', until: '2026-01-31', amount: cny(1_000_00) }), expect.objectContaining({ from: '2026-02-01', until: '2026-02-14', days: 14, of: 28, amount: cny(500_00) })],
      total: cny(1_500_00),
    })
  })

  test('never ends before it begins, and moves by its verbs only', async () => {
    expect((await app.admin.post('/api/v1/contracts', { name: 'x', customer, startsOn: '2026-02-01', endsOn: '2026-01-01' })).status).toBe(422)
    const { id, version } = await make()
    expect((await app.admin.patch(`/api/v1/contracts/${id}`, { status: 'active' }, { version })).status).toBe(422)
    expect((await app.admin.patch(`/api/v1/contracts/${id}`, { signedOn: '2026-01-01' }, { version })).status).toBe(422)
    expect((await act(id, 'end', { endReason: 'No' })).status).toBe(409)
  })

  test('stands once it is signed: what was agreed changes by no hand, in words, and its lines neither; what it is called still does', async () => {
    const { id } = await make()
    const version = async () => (await read(id)).version as number
    const lines = async () => (await app.admin.post('/api/v1/contract-lines/query', { filter: { field: 'contract', is: 'equals', value: id }, sort: [{ field: 'position' }] })).body.rows as { id: string; version: number }[]
    const [first] = await lines()
    expect((await app.admin.patch(`/api/v1/contracts/${id}`, { terms: 'As spoken' }, { version: await version() })).status).toBe(200)
    expect((await app.admin.patch(`/api/v1/contract-lines/${first!.id}`, { quantity: 2 }, { version: first!.version })).status).toBe(200)
    await act(id, 'sign', { signedOn: '2026-01-01' })
    for (const values of [{ endsOn: '2027-12-31' }, { startsOn: '2026-02-01' }, { discount: 0.5 }, { currency: 'USD' }, { terms: 'Other' }, { paymentTerms: 'Never' }, { freight: cny(1) }]) {
      const refused = await app.admin.patch(`/api/v1/contracts/${id}`, values, { version: await version() })
      expect([refused.status, refused.body.fields]).toEqual([422, expect.arrayContaining([{ path: `/${Object.keys(values)[0]}`, rule: 'locked', message: 'It is signed: what was agreed stands. End it early, or renew it with other terms.' }])])
    }
    const [line] = await lines()
    const changed = await app.admin.patch(`/api/v1/contract-lines/${line!.id}`, { unitPrice: cny(1) }, { version: line!.version })
    expect([changed.status, changed.body.title]).toEqual([409, expect.stringContaining('A contract that was signed stands as it is.')])
    expect((await app.admin.post('/api/v1/contract-lines', { contract: id, name: 'More', quantity: 1, unitPrice: cny(1) })).status).toBe(409)
    expect((await app.admin.delete(`/api/v1/contract-lines/${line!.id}`, { version: line!.version })).status).toBe(409)
    expect((await app.admin.patch(`/api/v1/contracts/${id}`, { name: 'Care 2026', renewalDays: 30 }, { version: await version() })).status).toBe(200)
    // The verbs that there are for it still work.
    expect((await act(id, 'renew', { priceChange: 0.05 })).status).toBe(200)
    expect((await act(id, 'end', { endReason: 'Bankrupt', endedOn: '2026-05-31' })).status).toBe(200)
  })

  test('is ended with a reason, and counts no more', async () => {
    const { id } = await make()
    await act(id, 'sign')
    expect((await act(id, 'end', {})).status).toBe(422)
    expect((await act(id, 'end', { endReason: 'Bankrupt', endedOn: '2025-01-01' })).status).toBe(422)
    expect((await act(id, 'end', { endReason: 'Bankrupt', endedOn: '2026-05-31' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'ended', endReason: 'Bankrupt', mrr: { amount: 0 } })
  })

  test('becomes an order with its lines, which counts as ordered once it is confirmed', async () => {
    const { id } = await make()
    expect((await act(id, 'to-order')).status).toBe(409)
    await act(id, 'sign')
    const { body } = await act(id, 'to-order')
    const order = (await app.admin.get(`/api/v1/orders/${body.result.order}`)).body
    expect(order).toMatchObject({ customer: { id: customer }, contract: { id }, status: 'draft', lineCount: 3 })
    expect((await read(id)).orderCount).toBe(1)
    const empty = await make({ lines: [] })
    await act(empty.id, 'sign')
    expect((await act(empty.id, 'to-order')).status).toBe(422)
  })

  test('is renewed once: the next begins the day after, lasts as long, at the prices of then', async () => {
    const { id } = await make()
    await act(id, 'sign')
    const { body } = await act(id, 'renew', { priceChange: 0.05 })
    const next = await read(body.result.contract as string)
    expect(next).toMatchObject({ status: 'draft', startsOn: '2027-01-01', endsOn: '2027-12-31', previous: { id } })
    const lines = (await app.admin.post('/api/v1/contract-lines/query', { filter: { field: 'contract', is: 'equals', value: next.id }, sort: [{ field: 'position' }] })).body.rows
    // A year has passed by then: ten per cent of the line, and five of the renewal.
    expect(lines.map((line: { unitPrice: { amount: number } }) => line.unitPrice.amount)).toEqual([1_155_00, 2_520_00, 525_00])
    expect((await act(id, 'renew')).status).toBe(409)
  })

  test('of another department or company can be neither seen nor signed', async () => {
    const { id } = await make()
    const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    expect((await act(id, 'sign', {}, stranger)).status).toBe(404)
    expect((await act(id, 'schedule', {}, await app.otherWorkspace())).status).toBe(404)
  })
})

describe('each night', () => {
  test('makes one deal of each renewal that draws near, and never a second', async () => {
    const { id } = await make({ renewalDays: 30, endsOn: '2027-03-31' })
    await act(id, 'sign')
    await night('2027-02-27T18:00:00Z')
    expect((await read(id)).renewalOpportunity).toBeNull()
    await night('2027-03-01T18:00:00Z')
    const { renewalOpportunity } = await read(id)
    expect((await app.admin.get(`/api/v1/opportunities/${renewalOpportunity.id}`)).body).toMatchObject({ kind: 'renewal', customer: { id: customer }, expectedCloseOn: '2027-03-31', owner: { title: 'Ada Admin' }, amount: { amount: 4_400_00 } })
    for (const at of ['2027-03-01T18:00:00Z', '2027-03-02T18:00:00Z']) expect(await night(at)).toMatchObject({ renewals: 0 })
  })

  test('lets what is over expire, or counts it as renewed where the next is in force', async () => {
    const [one, two] = [await make({ endsOn: '2027-04-30', renewalDays: null }), await make({ endsOn: '2027-04-30', renewalDays: null })]
    for (const { id } of [one, two]) await act(id, 'sign')
    const { body } = await act(two.id, 'renew')
    await night('2027-04-30T02:00:00Z')
    expect((await read(one.id)).status).toBe('active')
    await night('2027-05-01T02:00:00Z')
    expect([(await read(one.id)).status, (await read(two.id)).status]).toEqual(['expired', 'expired'])
    await act(body.result.contract, 'sign')
    await night('2027-05-02T02:00:00Z')
    expect((await read(two.id)).status).toBe('renewed')
    expect(await night('2027-05-02T03:00:00Z')).toMatchObject({ over: 0 })
  })

  test('changes prices on the anniversary', async () => {
    const { id } = await make({ startsOn: '2026-07-01', endsOn: '2029-06-30', renewalDays: null })
    await act(id, 'sign')
    await night('2027-06-30T02:00:00Z')
    expect((await read(id)).mrr.amount).toBe(1_200_00)
    await night('2027-07-01T02:00:00Z')
    expect((await read(id)).mrr.amount).toBe(1_300_00)
    expect(await night('2027-07-01T03:00:00Z')).toMatchObject({ repriced: 0 })
  })
})
