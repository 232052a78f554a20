import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { asText } from '../../src/lib/json.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { scoreModels } from '../../src/model/define/scoreTrait.ts'
import { nextReasonWords } from '../../src/model/scores/nextActions.ts'
import { scores } from '../../src/model/scores/index.ts'
import { reasonWords } from '../../src/model/words/ui/scores.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { analyseFile, models, nightly, type PurchaseRows } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { addLines, csvOf, type MadeOrder, madeCompany, runModels } from './company.ts'

let app: TestApp
let orders: readonly MadeOrder[]
let night: unknown
let file: string
type Shown = Record<string, unknown>
let rows: ReadonlyMap<string, Shown>

beforeAll(async () => {
  app = await testApp()
  orders = await madeCompany(app, { customers: 200 })
  await addLines(app)
  night = await runModels(app)
  file = join(mkdtempSync(join(tmpdir(), 'models-')), 'orders.csv')
  writeFileSync(file, csvOf(orders))
  const found: Shown[] = []
  for (let cursor: string | undefined; ;) {
    const page = (await app.admin.post('/api/v1/customers/query', { limit: 200, ...(cursor === undefined ? {} : { cursor }) })).body
    found.push(...page.rows)
    cursor = page.next
    if (cursor === undefined) break
  }
  rows = new Map(found.map((row) => [asText(row['id']), row]))
}, 500_000)

const told = async (analysis: string, options: Readonly<Record<string, string>>) => [...(await analyseFile(analysis, file, { options, today: Math.floor(Date.parse('2026-11-25') / 86_400_000) })).rows]

const amountOf = (value: unknown): number => Number((value as { readonly amount?: number } | undefined)?.amount)

describe('a night', () => {
  test('runs every model: each puts its scores in force, or was refused for want of what it learns from', async () => {
    expect(night).toMatchObject(Object.fromEntries(models.map((model) => [model.key, 'judge' in model || model.key === 'risk' || model.key === 'taste' ? 'inForce' : 'refused'])))
    const refused = (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'status', is: 'equals', value: 'refused' } })).body.rows as { model: string; refusal: { title: { zh: string } } }[]
    expect(refused.map(({ model }) => model).sort()).toEqual(['allocation', 'lateRisk', 'lead', 'profit', 'relationship', 'response', 'win'])
    for (const { refusal } of refused) expect(refusal.title.zh).toContain('至少需要')
  })

  test('what it says equals the door for files: quadrant, lifecycle, repurchase, lifetime value', async () => {
    let compared = 0
    for (const row of await told('quadrant', { 'as-of': '2026-11-25' })) {
      expect(rows.get(asText(row['customer']))).toMatchObject({ valueQuadrant: { A: 'prospect', B: 'bought', C: 'highValue', D: 'frequent', E: 'key' }[asText(row['quadrant'])], valueOrders: row['orders'], valueAverage: { amount: Math.round(Number(row['averageOrderValue']) * 100) } })
      compared += 1
    }
    for (const row of await told('lifecycle', { 'as-of': '2026-11-25' })) expect(rows.get(asText(row['customer']))?.['lifecycle']).toBe({ prospect: 'prospect', new: 'newcomer', growing: 'growing', loyal: 'loyal', 'won back': 'wonBack', 'at risk': 'atRisk', dormant: 'dormant', lost: 'lost' }[asText(row['stage'])])
    for (const row of await told('repurchase', { 'train-until': '2026-11-25' })) expect(rows.get(asText(row['customer']))).toMatchObject({ nextPurchaseOn: row['expected'], nextPurchaseFrom: row['from'], nextPurchaseUntil: row['to'] })
    const [run] = (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'model', is: 'equals', value: 'clv' } })).body.rows as { parameters: { model: string } }[]
    for (const row of await told('clv', { model: run?.parameters.model ?? '', horizon: '52', 'train-until': '2026-11-25', 'test-until': '2026-11-25' })) {
      const shown = rows.get(asText(row['customer']))
      expect(shown?.['aliveProbability']).toBeCloseTo(Number(row['probabilityAlive']), 3)
      expect(shown?.['expectedPurchases']).toBeCloseTo(Number(row['expectedPurchases']), 1)
      if (typeof row['clv'] !== 'number') continue
      expect(Math.abs(amountOf(shown?.['lifetimeValue']) - row['clv'] * 100)).toBeLessThan(1.01)
      const bought = orders.filter(({ customer, date }) => customer === row['customer'] && date > '2025-11-25').reduce((sum, { amount }) => sum + amount, 0)
      expect(Math.abs(amountOf(shown?.['valueBeyond']) - Math.max(0, row['clv'] * 100 - bought))).toBeLessThan(1.01)
    }
    expect(compared).toBeGreaterThan(150)
  })

  test('its runs tell how good they are on what they had not seen, and how they went', async () => {
    const runs = (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'status', is: 'equals', value: 'inForce' } })).body.rows as { model: string; quality: Record<string, unknown>; recordsScored: number; parameters: unknown }[]
    const of = (model: string) => runs.find((run) => run.model === model)?.quality ?? {}
    expect(of('churn')).toMatchObject({ auc: expect.any(Number), brier: expect.any(Number) })
    expect(of('clv')['holdOut']).toMatchObject({ customers: expect.any(Number) })
    expect(of('repurchase')['holdOut']).toMatchObject({ meanAbsoluteErrorDays: expect.any(Number) })
    for (const { recordsScored } of runs) expect(recordsScored).toBeGreaterThan(50)
  })

  test('every reason has its words in both languages, and the words name what it brings', async () => {
    const kept = await asOwner(app.program.database, `select distinct r->>'key' as key, (select array_agg(k order by k) from jsonb_object_keys(r->'values') k) as names from customer_score, jsonb_array_elements(reasons) r where jsonb_typeof(reasons) = 'array'`) as { key: string; names: string[] | null }[]
    expect(kept.length).toBeGreaterThan(10)
    for (const { key, names } of kept) {
      const words = reasonWords[key] ?? nextReasonWords[key]
      expect(words, key).toBeDefined()
      for (const [, name] of (words?.en ?? '').matchAll(/\{(\w+)\}/g)) expect(names, key).toContain(name)
    }
  })

  test('whoever is late becomes a task of who holds the customer, with the reason, once for each silence', async () => {
    const made = (await app.admin.post('/api/v1/activities/query', { filter: { field: 'externalId', is: 'startsWith', value: 'repurchase ' }, limit: 200 })).body.rows as { body: string; target: { id: string }; owner: { id: string }; kind: string }[]
    expect(made).toHaveLength(5)
    for (const { target, body, owner, kind } of made) {
      expect(kind).toBe('task')
      expect(owner.id).toBe(app.admin.userId)
      expect(rows.get(target.id)).toMatchObject({ repurchase: 'overdue' })
      expect(body).toContain('Usually buys every')
    }
  })

  test('next products are those that others of the kind have; the next night one that is no longer sold is not offered, and nobody is reminded of twice', async () => {
    const shown = [...rows.values()].filter(({ nextProduct }) => nextProduct !== null)
    expect(shown.length).toBeGreaterThan(80)
    for (const { nextProduct } of shown) expect(nextProduct).toMatch(/^Product \d+$/)
    const [gone] = shown
    await asOwner(app.program.database, `update product set status = 'discontinued' where name = $1`, [gone?.['nextProduct']])
    await runModels(app)
    const tasks = (await app.admin.post('/api/v1/activities/query', { filter: { field: 'externalId', is: 'startsWith', value: 'repurchase ' }, limit: 200 })).body.rows as { target: { id: string } }[]
    // The second night reminds of others, and of nobody twice.
    expect(new Set(tasks.map(({ target }) => target.id)).size).toBe(tasks.length)
    expect(tasks.length).toBeGreaterThan(5)
    const left = await app.admin.post('/api/v1/customers/count', { filter: { field: 'nextProduct', is: 'equals', value: gone?.['nextProduct'] } })
    expect(left.body.count).toBe(0)
  })
})

test('each declared score belongs to a model that runs, and each model has scores', () => {
  const declared = scores.flatMap(({ fields }) => Object.values(fields).map(({ score }) => score?.model))
  for (const { key } of models) expect(declared).toContain(key)
  for (const model of new Set(declared)) expect(nightly).toContain(model)
  expect(scoreModels).toEqual(expect.arrayContaining(models.map(({ key }) => key)))
})

/** Hand-made purchases: whoever, day, orders, amount. */
function made(list: readonly (readonly [who: number, day: number, orders: number, amount: number])[], customers = 3): PurchaseRows {
  return { customers: Array.from({ length: customers }, (_, place) => `0190a000-0000-7000-8000-00000000000${place}`), customer: Int32Array.from(list, ([who]) => who), day: Int32Array.from(list, ([, day]) => day), orders: Int32Array.from(list, ([, , count]) => count), amount: Float64Array.from(list, ([, , , amount]) => amount) }
}
const day = Math.floor(Date.parse('2026-11-25') / 86_400_000)

describe.each(models.flatMap((model) => ('judge' in model ? [[model.key, model] as const] : [])))('%s on hostile data', (_key, model) => {
  const many = Array.from({ length: 60 }, (_, at) => [at % 30, day - (at % 7) * 10, 1, 5000] as const)
  test.each([
    ['no order', made([])], ['one customer', made([[0, day - 3, 1, 100]])], ['all equal', made(many, 30)],
    ['returns only', made([[0, day - 3, 1, -100], [1, day - 9, 1, -5]])], ['an outlier of ten years', made([[0, day - 3650, 1, 1], [1, day, 1, 9e14], [2, day - 1, 99, 0]])], ['the future', made([[0, day + 400, 1, 100]])],
  ])('with %s it answers, or says why not, and shows no number that is none', (_name, purchases) => {
    try {
      const given = { purchases, asOf: '2026-11-25', currency: 'CNY', lines: { customers: purchases.customers, products: [], customer: new Int32Array(), product: new Int32Array(), day: new Int32Array() } }
      for (const { value, record } of model.judge(given).judged) {
        expect(record).toMatch(/^0190a000/)
        if (typeof value === 'number' && Number.isFinite(value)) expect(Math.abs(value)).toBeLessThan(1e18)
      }
    } catch (error) {
      expect(isProblem(error) ? error.details.kind : error).toMatch(/^analysis-/)
    }
  })
})
