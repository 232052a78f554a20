import { beforeAll, expect, test } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { freezeForecastJob } from '../../src/app/pipeline.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let head: TestClient
let other: TestClient
const cny = (amount: number) => ({ amount, currency: 'CNY' })
const week = 7 * 86_400_000

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  const south = await app.department('South', company)
  head = await app.person({ role: 'headOfSales', department: south, name: 'Hanna' })
  rep = await app.person({ role: 'rep', department: south, name: 'Rita' })
  other = await app.person({ role: 'rep', department: await app.department('North', company), name: 'Otto' })
})

const deal = async (client: TestClient, name: string, values: object) => {
  const customer = (await client.create('customers', { name: `${name} Ltd` })).id as string
  const stages = (await client.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows as { id: string }[]
  return (await client.create('opportunities', { name, customer, stage: stages[0]?.id, amount: cny(100_000), probability: 0.5, expectedCloseOn: '2026-12-15', ...values })).id as string
}
const look = async (client: TestClient, input: object = {}) => (await client.post('/api/v1/forecast-submissions/look', { kind: 'quarter', ...input })).body.result
const change = async (client: TestClient, id: string, values: object) => {
  const { version } = (await client.get(`/api/v1/opportunities/${id}`)).body
  expect((await client.patch(`/api/v1/opportunities/${id}`, values, { version })).status).toBe(200)
}
async function freeze(): Promise<number> {
  const { program, workspaceId } = app
  const facts = await contextOf(program, { workspaceId, runId: 'freeze', name: 'forecast.freeze', actor: { id: null, name: null } })
  const { frozen } = await freezeForecastJob.run(facts, {}, { signal: new AbortController().signal, progress: async () => undefined, last: true } as never) as { frozen: number }
  return frozen
}
async function later(time: number) {
  app.clock.set(app.clock.now() + time)
  for (const who of [app.admin, head, rep, other]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
}

test('a person submits, the head overrides with a reason, and both stay in the history; nobody overrides himself or sees beyond his scope', async () => {
  const [submitted] = [await rep.post('/api/v1/forecast-submissions/submit', { kind: 'quarter', commit: cny(80_000), bestCase: cny(120_000) })]
  expect(submitted.status).toBe(200)
  const id = submitted.body.result.forecastSubmission as string
  expect((await rep.get(`/api/v1/forecast-submissions/${id}`)).body).toMatchObject({ name: '2026 Q4 · Rita', startsOn: '2026-10-01', endsOn: '2026-12-31', commit: cny(80_000) })
  expect((await rep.post(`/api/v1/forecast-submissions/${id}/override`, { overrideCommit: cny(1), overrideBestCase: cny(1), overrideReason: 'x' })).status).toBe(403)
  expect((await other.get(`/api/v1/forecast-submissions/${id}`)).status).toBe(404)
  expect((await head.post(`/api/v1/forecast-submissions/${id}/override`, { overrideCommit: cny(1), overrideBestCase: cny(1) })).status).toBe(422)
  expect((await head.post(`/api/v1/forecast-submissions/${id}/override`, { overrideCommit: cny(60_000), overrideBestCase: cny(100_000), overrideReason: 'One of them will slip' })).status).toBe(200)
  const seen = await look(head)
  expect(seen.people.find(({ name }: { name: string }) => name === 'Rita').submission).toMatchObject({ commit: 80_000, overrideCommit: 60_000, overrideReason: 'One of them will slip' })
  expect((await rep.post('/api/v1/forecast-submissions/submit', { kind: 'quarter', commit: cny(70_000), bestCase: cny(90_000) })).body.result.forecastSubmission).toBe(id)
  const history = (await head.get(`/api/v1/forecast-submissions/${id}/history`)).body.entries as { action: string }[]
  expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['forecastSubmission.override']))
  expect((await head.get(`/api/v1/forecast-submissions/${id}`)).body).toMatchObject({ commit: cny(70_000), overrideCommit: null })
  expect((await rep.post('/api/v1/forecast-submissions/submit', { kind: 'quarter', commit: { amount: 1, currency: 'USD' }, bestCase: cny(1) })).body.type).toBe('/problems/forecast-currency')
  expect((await rep.post('/api/v1/forecast-submissions/submit', { kind: 'month', on: '2026-09-10', commit: cny(1), bestCase: cny(1) })).body.type).toBe('/problems/forecast-past')
})

test('two freezes apart, each change is explained and adds up to the cent, under the scope of whoever asks', async () => {
  const [won, lost, slips, raised, cut, comes] = [await deal(rep, 'Won', { forecastCategory: 'commit' }), await deal(rep, 'Lost', {}), await deal(rep, 'Slips', {}), await deal(rep, 'Raised', { forecastCategory: 'bestCase' }), await deal(rep, 'Cut', {}), await deal(rep, 'Comes', { expectedCloseOn: '2027-02-01' })]
  const hidden = await deal(other, 'Hidden', { amount: cny(999_999) })
  expect(await freeze()).toBe(7)
  expect(await freeze()).toBe(0)
  await later(week)
  await rep.post(`/api/v1/opportunities/${won}/win`, {})
  await rep.post(`/api/v1/opportunities/${lost}/lose`, { lossClass: 'ours', lossReason: 'price' })
  await change(rep, slips, { expectedCloseOn: '2027-01-15' })
  await change(rep, raised, { amount: cny(150_000) })
  await change(rep, cut, { amount: cny(40_001) })
  await change(rep, comes, { expectedCloseOn: '2026-12-20' })
  await deal(rep, 'New', { amount: cny(33_333) })
  const now = await look(head)
  const { changes } = now
  expect(Object.fromEntries(changes.kinds.map(({ kind, by }: { kind: string; by: number }) => [kind, by]))).toEqual({ new: 33_333, slippedIn: 100_000, raised: 50_000, won: -100_000, lost: -100_000, slippedOut: -100_000, cut: -59_999 })
  expect(changes.kinds.reduce((sum: number, { by }: { by: number }) => sum + by, 0)).toBe(changes.after - changes.before)
  expect([changes.before, changes.from]).toEqual([500_000, '2026-11-25'])
  expect(now.people.find(({ name }: { name: string }) => name === 'Rita')).toMatchObject({ won: 100_000, bestCase: 150_000 })
  expect(JSON.stringify(now)).not.toContain('Hidden')
  expect((await look(other)).people.map(({ name }: { name: string }) => name)).toEqual(['Otto'])
  await freeze()
  await later(week)
  await change(other, hidden, { amount: cny(1) })
  const frozen = await look(head, { from: '2026-11-25', until: '2026-12-03' })
  expect([frozen.asOf, frozen.changes.before, frozen.changes.after]).toEqual(['2026-12-02', 500_000, changes.after])
  expect(frozen.history.map(({ day, open, commit }: { day: string; open: number; commit: number }) => [day, open, commit])).toEqual([['2026-11-25', 500_000, 70_000], ['2026-12-02', changes.after, 70_000]])
  expect((await look(app.admin)).history.map(({ open }: { open: number }) => open)).toEqual([1_499_999, changes.after + 999_999])
  expect((await app.nobody().post('/api/v1/forecast-submissions/look', { kind: 'quarter' })).status).toBe(401)
})
