import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { refreshScoresJob } from '../../src/app/allocation.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let runs = 0
const day = 86_400_000

/** A run of the job, as the queue does it. */
async function count({ stopAfter }: { stopAfter?: number } = {}) {
  const stopping = new AbortController()
  const runId = `0190a000-0000-7000-8000-${String(runs += 1).padStart(12, '0')}`
  const context: Context = { workspaceId: app.workspaceId, actor: systemActor('scores.refresh', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, configuration: 0, requestId: runId, reason: 'scores.refresh' }
  return refreshScoresJob.run({ program: app.program, context }, { object: 'lead' }, { runId, attempt: 1, signal: stopping.signal, progress: async (done) => { if (stopAfter !== undefined && done >= stopAfter) stopping.abort() } })
}
const rule = async (name: string, points: number, filter: object, more: object = {}) => (await app.admin.create('scoring-rules', { name, object: 'lead', points, filter, ...more })).id as string
const lead = async (id: string) => (await app.admin.get(`/api/v1/leads/${id}`)).body as { score: number | null; rating: string | null; version: number }
const why = async (id: string, who = app.admin) => (await who.post(`/api/v1/leads/${id}/explain-score`, {})).body.result as { score: number | null; band?: string; reasons?: { name: string; points: number }[] }
const to = async (instant: number) => { app.clock.set(instant); for (const who of [app.admin, rep]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword }) }

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  await rule('Has a budget', 40, { field: 'budget', is: 'isNotEmpty' })
  await rule('Was talked to', 30, { field: 'activityCount', is: 'atLeast', value: 1 })
  await rule('Free mail address', -15, { field: 'email', is: 'endsWith', value: '@free.example' })
})

test('the score follows the record and what hangs on it, with the reasons, and raises no version', async () => {
  const { id } = await rep.create('leads', { name: 'Lena', email: 'lena@free.example' })
  await app.catchUp()
  expect(await lead(id)).toMatchObject({ score: 0, rating: 'cold', version: 1 })
  await rep.patch(`/api/v1/leads/${id as string}`, { budget: { amount: 100_000, currency: 'CNY' } }, { version: 1 })
  await app.catchUp()
  expect(await lead(id)).toMatchObject({ score: 25, rating: 'cold', version: 2 })
  await rep.create('activities', { kind: 'call', subject: 'First call', target: { object: 'lead', id } })
  await app.catchUp()
  expect(await lead(id)).toMatchObject({ score: 55, rating: 'warm', version: 2 })
  expect(await why(id, rep)).toMatchObject({ score: 55, band: 'warm', reasons: [{ name: 'Free mail address', points: -15 }, { name: 'Has a budget', points: 40 }, { name: 'Was talked to', points: 30 }] })
  // The change of band stands in the history, the points do not.
  const entries = (await app.admin.get(`/api/v1/leads/${id as string}/history`)).body.entries as { action: string; changes: { field: string; after: unknown }[] }[]
  expect(entries.filter(({ action }) => action === 'scoringRule.run').map(({ changes }) => changes.find(({ field }) => field === 'rating')?.after)).toEqual(['warm', 'cold'])
  // Edited by what somebody saw before the score moved: no conflict.
  expect((await rep.patch(`/api/v1/leads/${id as string}`, { rating: 'hot' }, { version: 2 })).status).toBe(200)
  await app.catchUp()
  expect(await lead(id)).toMatchObject({ score: 55, rating: 'hot' })
  expect((await app.admin.post('/api/v1/leads/query', { sort: [{ field: 'score', descending: true }], filter: { field: 'score', is: 'atLeast', value: 50 }, fields: ['name', 'score'] })).body.rows).toMatchObject([{ name: 'Lena', score: 55 }])
})

test('when a rule changes everything is counted anew, and a run that was stopped goes on where it stood', async () => {
  for (let index = 0; index < 7; index += 1) await app.admin.create('leads', { name: `From a fair ${index}`, source: 'exhibition' })
  await app.catchUp()
  const id = (await app.admin.post('/api/v1/leads/query', { filter: { field: 'name', is: 'equals', value: 'From a fair 3' } })).body.rows[0].id as string
  const fair = await rule('Met at a fair', 75, { field: 'source', is: 'equals', value: 'exhibition' })
  const preview = { object: 'lead', rule: fair, filter: { field: 'source', is: 'equals', value: 'exhibition' }, points: 45 }
  expect((await app.admin.post('/api/v1/scoring-rules/preview', preview)).body.result).toMatchObject({ count: 7, of: 8, before: { bands: { hot: 7, warm: 1, cold: 0 } }, after: { bands: { hot: 0, warm: 8, cold: 0 } } })
  expect(await count()).toEqual({ scored: 8 })
  expect(await count()).toEqual({ scored: 0 })
  expect(await lead(id)).toMatchObject({ score: 75, rating: 'hot' })
  await app.admin.create('score-bands', { object: 'lead', rating: 'hot', from: 80 })
  await count()
  expect(await lead(id)).toMatchObject({ score: 75, rating: 'warm' })
  const { version } = (await app.admin.get(`/api/v1/scoring-rules/${fair}`)).body as { version: number }
  await app.admin.delete(`/api/v1/scoring-rules/${fair}`, { version })
  await count()
  expect(await lead(id)).toMatchObject({ score: 0, rating: 'cold' })
})

test('points fade with the days, and what is closed keeps its score', async () => {
  const start = app.clock.now()
  await rule('Asked on the web', 80, { field: 'source', is: 'equals', value: 'website' }, { decayDays: 10 })
  const fresh = (await app.admin.create('leads', { name: 'Fading', source: 'website' })).id as string
  const closed = (await app.admin.create('leads', { name: 'Closed', source: 'website' })).id as string
  await app.catchUp()
  await app.admin.post(`/api/v1/leads/${closed}/disqualify`, { unqualifiedReason: 'noNeed' })
  await app.catchUp()
  expect((await lead(fresh)).score).toBe(80)
  await to(start + 5 * day)
  await count()
  expect((await lead(fresh)).score).toBe(40)
  expect((await lead(closed)).score).toBe(80)
  expect((await why(fresh)).reasons).toMatchObject([{ name: 'Asked on the web', points: 40, of: 80 }])
  await to(start + 20 * day)
  await count()
  expect((await lead(fresh)).score).toBe(0)
  await to(start)
})

test('rules are the administrator’s, sound, and told to nobody who does not see the lead', async () => {
  expect((await rep.post('/api/v1/scoring-rules', { name: 'Mine', object: 'lead', points: 100 })).status).toBe(403)
  expect((await rep.post('/api/v1/scoring-rules/preview', { object: 'lead', points: 1 })).status).toBe(403)
  expect((await rep.post('/api/v1/scoring-rules/run', { object: 'lead' })).status).toBe(403)
  const { id } = await app.admin.create('leads', { name: 'Not yours' })
  expect((await rep.post(`/api/v1/leads/${id as string}/explain-score`, {})).status).toBe(404)
  for (const values of [{ object: 'product' }, { decayFrom: 'name', decayDays: 3 }, { filter: { field: 'nothing', is: 'isEmpty' } }, { points: 101 }]) expect((await app.admin.post('/api/v1/scoring-rules', { name: 'Wrong', object: 'lead', points: 1, ...values })).status).toBe(422)
  expect((await app.admin.post('/api/v1/scoring-rules/preview', { object: 'product', points: 1 })).status).toBe(422)
  expect((await (await app.otherWorkspace()).post(`/api/v1/leads/${id as string}/explain-score`, {})).status).toBe(404)
})

test('a score is counted and never typed: not by form, in bulk, by a file or by a rule; the rating is what a person says', async () => {
  const refused = await rep.post('/api/v1/leads', { name: 'Typed', score: 99 })
  expect(refused.status).toBe(422)
  const { id } = await rep.create('leads', { name: 'Typed', rating: 'hot' })
  expect((await rep.patch(`/api/v1/leads/${id as string}`, { score: 99 }, { version: 1 })).status).toBe(422)
  expect((await app.admin.post('/api/v1/leads/bulk', { ids: [id], changes: { score: 99 } })).body).toMatchObject({ done: 0 })
  await app.catchUp()
  expect((await lead(id as string)).score).not.toBe(99)
})
