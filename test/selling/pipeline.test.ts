import { beforeAll, expect, test } from 'vitest'
import { learnChancesJob } from '../../src/app/pipeline.ts'
import { contextOf } from '../../src/app/job-context.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let other: TestClient
let stages: { id: string; name: string; kind: string; version: number }[]
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('South'), name: 'Rita' })
  other = await app.person({ role: 'rep', department: await app.department('North'), name: 'Otto' })
  stages = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows
})

const open = (place: number) => stages.filter(({ kind }) => kind === 'open')[place]?.id ?? ''
const deal = async (client: TestClient, values: object = {}) => {
  const customer = (await client.create('customers', { name: `Customer ${Math.random()}` })).id as string
  return { customer, id: (await client.create('opportunities', { name: 'Deal', customer, stage: open(0), amount: cny(100_000), ...values })).id as string }
}
const read = async (client: TestClient, path: string) => (await client.get(`/api/v1/${path}`)).body

test('a sample is sent with its courier number, asks for feedback by a task, and keeps the result', async () => {
  const { customer, id } = await deal(rep)
  const sample = (await rep.create('samples', { name: 'Motor', customer, opportunity: id, cost: cny(8000) })).id as string
  expect((await rep.post(`/api/v1/samples/${sample}/evaluate`, { sampleResult: 'accepted' })).status).toBe(409)
  expect((await rep.post(`/api/v1/samples/${sample}/send`, { courierNumber: 'SF123', feedbackDueOn: '2026-12-01' })).status).toBe(200)
  const tasks = (await rep.post('/api/v1/activities/query', { filter: { field: 'target', is: 'equals', value: { object: 'opportunity', id } } })).body.rows
  expect(tasks).toMatchObject([{ kind: 'task', subject: 'Ask what they think of the sample: Motor', due: '2026-12-01T01:00:00.000Z' }])
  await rep.post(`/api/v1/samples/${sample}/receive`, {})
  await rep.post(`/api/v1/samples/${sample}/evaluate`, { sampleResult: 'accepted', feedback: 'Runs' })
  expect(await read(rep, `samples/${sample}`)).toMatchObject({ status: 'evaluated', courierNumber: 'SF123', sampleResult: 'accepted', feedback: 'Runs' })
  expect((await read(rep, `opportunities/${id}`)).sampleCost).toMatchObject(cny(8000))
  expect((await other.get(`/api/v1/samples/${sample}`)).status).toBe(404)
})

test('a tender that is lost closes the opportunity behind it, to whom and why; a late bid is refused, a deposit comes back only once paid', async () => {
  const competitor = (await rep.create('competitors', { name: 'Rival' })).id as string
  const { customer, id } = await deal(rep)
  const tender = (await rep.create('tenders', { name: 'Hall 3', customer, opportunity: id, deadline: '2026-12-01T09:00:00Z', deposit: cny(2000) })).id as string
  expect((await rep.post(`/api/v1/tenders/${tender}/deposit-back`, {})).body.type).toBe('/problems/tender-no-deposit')
  expect((await rep.post(`/api/v1/tenders/${tender}/pay-deposit`, { deposit: cny(2000) })).status).toBe(200)
  expect((await rep.post(`/api/v1/tenders/${tender}/submit`, { bid: cny(90_000) })).status).toBe(200)
  expect((await rep.post(`/api/v1/tenders/${tender}/lose`, { winner: competitor, winningPrice: cny(80_000), lossReason: 'competitorPrice' })).status).toBe(200)
  expect(await read(rep, `opportunities/${id}`)).toMatchObject({ status: 'lost', lossClass: 'competitor', lossReason: 'competitorPrice', lostTo: { title: 'Rival' }, closedFrom: { id: open(0) } })
  expect((await rep.post(`/api/v1/tenders/${tender}/deposit-back`, {})).status).toBe(200)
  const late = (await rep.create('tenders', { name: 'Hall 4', customer, deadline: '2026-11-01T09:00:00Z' })).id as string
  expect((await rep.post(`/api/v1/tenders/${late}/submit`, { bid: cny(1) })).body.type).toBe('/problems/tender-late')
  const won = await deal(rep)
  const winning = (await rep.create('tenders', { name: 'Hall 5', customer: won.customer, opportunity: won.id })).id as string
  await rep.post(`/api/v1/tenders/${winning}/submit`, { bid: cny(77_000) })
  await rep.post(`/api/v1/tenders/${winning}/win`, {})
  expect(await read(rep, `opportunities/${won.id}`)).toMatchObject({ status: 'won', amount: cny(77_000) })
})

test('an expense counts for customer and deal once it is claimed, and nobody reimburses his own', async () => {
  const { customer, id } = await deal(rep)
  const expense = (await rep.create('expenses', { name: 'Train', category: 'travel', amount: cny(5000), customer, opportunity: id })).id as string
  expect((await read(rep, `opportunities/${id}`)).expenseTotal).toMatchObject(cny(0))
  await rep.post(`/api/v1/expenses/${expense}/claim`, {})
  expect((await read(rep, `opportunities/${id}`)).expenseTotal).toMatchObject(cny(5000))
  expect((await read(rep, `customers/${customer}`)).expenseTotal).toMatchObject(cny(5000))
  expect((await rep.post(`/api/v1/expenses/${expense}/reimburse`, {})).status).toBe(403)
  expect((await app.admin.post(`/api/v1/expenses/${expense}/reimburse`, {})).status).toBe(200)
  expect((await rep.create('expenses', { name: 'Zero', category: 'travel', amount: cny(0) }).catch(() => 'refused'))).toBe('refused')
  expect((await other.get(`/api/v1/expenses/${expense}`)).status).toBe(404)
})

test('the stages that a deal passed are read off its history, and nobody writes them', async () => {
  const { id } = await deal(rep)
  for (const [days, stage] of [[3, 1], [2, 0], [4, 2]] as const) {
    app.clock.set(app.clock.now() + days * 86_400_000)
    for (const who of [app.admin, rep, other]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
    const moved = await rep.post(`/api/v1/opportunities/${id}/move-stage`, { stage: open(stage), reason: stage === 0 ? 'They start anew' : 'On' })
    expect([moved.status, moved.text]).toEqual([200, expect.any(String)])
  }
  await rep.post(`/api/v1/opportunities/${id}/win`, {})
  await app.catchUp()
  const visits = (await rep.post('/api/v1/stage-visits/query', { filter: { field: 'opportunity', is: 'equals', value: id }, sort: [{ field: 'enteredAt' }] })).body.rows as { stage: { id: string }; leftBy: string; daysInStage: number | null }[]
  expect(visits.map(({ stage, leftBy, daysInStage }) => [stages.findIndex((each) => each.id === stage.id), leftBy, daysInStage])).toEqual([[0, 'forward', 3], [1, 'back', 2], [0, 'forward', 4], [2, 'won', 0], [5, null, null]])
  expect((await app.admin.post('/api/v1/stage-visits', { name: 'x', opportunity: id, stage: open(0), enteredAt: '2026-01-01T00:00:00Z' })).status).toBeGreaterThanOrEqual(400)
  expect((await other.post('/api/v1/stage-visits/query', { filter: { field: 'opportunity', is: 'equals', value: id } })).body.rows ?? []).toEqual([])
})

test('a stage may learn its chance from closed deals, with the counts beside it, and open deals follow that had the old one', async () => {
  const first = stages[0]
  await app.admin.patch(`/api/v1/stages/${first?.id ?? ''}`, { probabilitySource: 'learned', leastCases: 3 }, { version: first?.version ?? 1 })
  const standing = await deal(rep)
  const byHand = await deal(rep, { probability: 0.55 })
  await rep.post(`/api/v1/opportunities/${standing.id}/move-stage`, { stage: open(1) })
  await rep.post(`/api/v1/opportunities/${standing.id}/move-stage`, { stage: open(0), reason: 'Not yet' })
  for (const won of [true, true, false]) await rep.post(`/api/v1/opportunities/${(await deal(rep)).id}/${won ? 'win' : 'lose'}`, won ? {} : { lossClass: 'ours', lossReason: 'price' })
  await app.catchUp()
  const { program, workspaceId } = app
  const facts = await contextOf(program, { workspaceId, runId: 'learn', name: 'stage.learn', actor: { id: null, name: null } })
  const control = { signal: new AbortController().signal, progress: async () => undefined, last: true } as never
  await learnChancesJob.run(facts, {}, control)
  const stage = await read(app.admin, `stages/${first?.id ?? ''}`)
  expect(stage.reachedCount).toBeGreaterThanOrEqual(3)
  expect(stage.probability).toBe(stage.learnedProbability)
  expect(stage.learnedProbability).toBeCloseTo((stage.reachedWonCount + 10 * stage.reachedWonCount / stage.reachedCount) / (stage.reachedCount + 10), 4)
  expect((await read(rep, `opportunities/${standing.id}`)).probability).toBe(stage.probability)
  expect((await read(rep, `opportunities/${byHand.id}`)).probability).toBe(0.55)
  const { version } = stage
  await learnChancesJob.run(facts, {}, control)
  expect((await read(app.admin, `stages/${first?.id ?? ''}`)).version).toBe(version)
})

test('a way back asks for the reason where the company asks for it, at every door', async () => {
  const customer = (await app.admin.create('customers', { name: 'Back' })).id as string
  const id = (await app.admin.create('opportunities', { name: 'Back', customer, stage: open(1), amount: cny(100) })).id as string
  expect((await app.admin.post(`/api/v1/opportunities/${id}/move-stage`, { stage: open(0) })).body.type).toBe('/problems/stage-back')
  expect((await app.admin.post(`/api/v1/opportunities/${id}/move-stage`, { stage: open(0), reason: 'The need changed' })).status).toBe(200)
})
