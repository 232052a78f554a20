import { execFileSync } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { scores } from '../../src/model/scores/index.ts'
import { judgeApart } from '../../src/rooms/insight/runs/apart.ts'
import type { PurchaseRows } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { madeCompany, runModels, startRun } from './company.ts'

const fields = Object.assign({}, ...scores.map((each) => each.fields)) as (typeof scores)[number]['fields']
const until = Math.floor(Date.parse('2026-11-25') / 86_400_000)

/** So many customers with five purchases each, by a seed. */
function purchasesOf(customers: number): PurchaseRows {
  const dice = seededRandom(3)
  const rows = customers * 5
  return {
    customers: Array.from({ length: customers }, (_, place) => `0190a000-0000-7000-8000-${String(place).padStart(12, '0')}`), customer: Int32Array.from({ length: rows }, (_, row) => row % customers),
    day: Int32Array.from({ length: rows }, () => until - Math.floor(dice.next() * 700)), orders: new Int32Array(rows).fill(1), amount: Float64Array.from({ length: rows }, () => Math.round(100 + dice.next() * 90_000)),
  }
}

const given = (customers: number) => ({ purchases: purchasesOf(customers), asOf: '2026-11-25', currency: 'CNY', workspaceId: 1 })
const quiet = () => new AbortController().signal
/** Processes of models that this one has started. */
const computing = () => execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map((line) => line.trim().split(/\s+/)).filter(([, parent, ...args]) => parent === String(process.pid) && args.some((each) => each.endsWith('models.mjs'))).map(([pid]) => Number(pid))

describe('a model in a process of its own', () => {
  test('computes over 100,000 customers while the loop of the server stays free', async () => {
    const asked = given(100_000)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    let [records, rows] = [0, 0]
    delay.enable()
    const begun = performance.eventLoopUtilization()
    const judged = await judgeApart({ model: 'repurchase', given: asked, fields, batch: 5000 }, { signal: quiet(), take: (text, all) => { rows += 1; expect(text.length).toBeGreaterThan(0); records = all; return Promise.resolve() } })
    delay.disable()
    expect(judged.records).toBe(100_000)
    expect(records).toBe(100_000)
    expect(rows).toBeGreaterThan(19)
    // One after the other in this process it would stand for seconds; what it costs here is handing over and taking back.
    expect(performance.eventLoopUtilization(begun).utilization).toBeLessThan(0.6)
    expect(delay.percentile(99) / 1e6).toBeLessThan(200)
  }, 120_000)

  test('is ended by a cancel at once, and nothing of it stays behind', async () => {
    const cancel = new AbortController()
    const ran = judgeApart({ model: 'lifecycle', given: given(50_000), fields, batch: 1000 }, { signal: cancel.signal, take: () => { cancel.abort('cancelled'); return Promise.resolve() } })
    await expect(ran).rejects.toThrow('cancelled')
    await expect.poll(computing).toEqual([])
  })

  test('takes no more memory than it may: it ends itself and says so', async () => {
    await expect(judgeApart({ model: 'clv', given: given(200_000), fields, batch: 1000, memory: 120 }, { signal: quiet(), take: () => Promise.resolve() })).rejects.toMatchObject({ details: { kind: 'analysis-memory', values: { memory: 120 } } })
  })

  test('is handed the purchases where the warehouse does not answer it', async () => {
    const away = { way: { address: '/nowhere/asked.sock', tokenFile: '/nowhere/token' }, questions: [{ text: 'select 1', values: [], patience: 0, timeout: 1000, mostRows: 1 }] }
    const { purchases, ...rest } = given(200)
    const judged = await judgeApart({ model: 'lifecycle', given: { ...rest, away }, fields, batch: 1000 }, { signal: quiet(), take: () => Promise.resolve(), hand: () => Promise.resolve({ purchases: { ...purchases, readFrom: 'database' } }) })
    expect(judged).toMatchObject({ records: 200, rows: 1000, readFrom: 'database' })
    await expect(judgeApart({ model: 'lifecycle', given: { ...rest, away }, fields, batch: 1000 }, { signal: quiet(), take: () => Promise.resolve(), hand: () => Promise.reject(new Error('nobody reads')) })).rejects.toThrow('nobody reads')
  })

  test('says what the model refuses, in words', async () => {
    await expect(judgeApart({ model: 'churn', given: given(3), fields, batch: 1000 }, { signal: quiet(), take: () => Promise.resolve() })).rejects.toMatchObject({ details: { kind: 'analysis-too-little', title: { en: expect.any(String), zh: expect.any(String) } } })
  })
})

describe('in the program', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await testApp()
    await madeCompany(app, { customers: 150 })
  }, 180_000)

  test('a request is answered while a model computes, and a killed process is a failed run told in words; the next run ends well', async () => {
    const run = await startRun(app, 'rfm')
    const before = (await app.admin.post('/api/v1/customers/count', { filter: { field: 'rfmSegment', is: 'isNotEmpty' } })).body
    let answered = 0
    const ran = await runModels(app, { run }, {
      progress: async (done) => {
        if (done === 0) return
        // Its drafts come: it lives. What it says in between is not waited for.
        if ((await app.admin.get('/api/v1/customers?limit=1')).status === 200) answered += 1
        for (const pid of computing()) process.kill(pid, 'SIGKILL')
      },
    })
    // So few customers are one batch: where that was the last, the end had come before the kill.
    expect(answered).toBeGreaterThan(0)
    const { status } = ran as { readonly status: string }
    expect(['failed', 'inForce']).toContain(status)
    if (status === 'failed') {
      expect((await app.admin.get(`/api/v1/model-runs/${run}`)).body).toMatchObject({ status: 'failed', refusal: { kind: 'model-ended', title: { en: expect.any(String), zh: expect.any(String) } } })
      expect((await app.admin.post('/api/v1/customers/count', { filter: { field: 'rfmSegment', is: 'isNotEmpty' } })).body).toEqual(before)
    }
    expect(await runModels(app, { run: await startRun(app, 'rfm') })).toMatchObject({ status: 'inForce' })
  })

  test('killed before it has said anything, the run failed and says why', async () => {
    const run = await startRun(app, 'lifecycle')
    const ending = setInterval(() => { for (const pid of computing()) process.kill(pid, 'SIGKILL') }, 1)
    const ran = await runModels(app, { run })
    clearInterval(ending)
    expect(ran).toMatchObject({ status: 'failed' })
    expect((await app.admin.get(`/api/v1/model-runs/${run}`)).body).toMatchObject({ status: 'failed', refusal: { kind: 'model-ended' } })
  })
})
