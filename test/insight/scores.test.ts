import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { asText } from '../../src/lib/json.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { analyseFile } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { statementsOf } from '../support/statements.ts'
import { csvOf, type MadeOrder, madeCompany, runModels, startRun } from './company.ts'

let app: TestApp
let orders: readonly MadeOrder[]
const query = (who: TestClient, asked: object) => who.post('/api/v1/customers/query', asked)
const segments: Readonly<Record<string, string>> = { Champions: 'champions', 'Potential Loyalist': 'potentialLoyal', 'Loyal Customers': 'loyal', Promising: 'promising', 'New Customers': 'newcomer', "Can't Lose Them": 'cannotLose', 'At Risk': 'atRisk', 'Need Attention': 'needsAttention', 'About To Sleep': 'aboutToSleep', Lost: 'lost', Others: 'others' }

async function lastVerb(run: string): Promise<unknown> {
  const { entries } = (await app.admin.get(`/api/v1/model-runs/${run}/timeline`)).body as { entries: { action?: string }[] }
  return entries.find(({ action }) => action !== undefined)?.action
}

async function everyone(asked: object = {}): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  for (let cursor: string | undefined; ;) {
    const page = (await query(app.admin, { limit: 200, ...asked, ...(cursor === undefined ? {} : { cursor }) })).body
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === undefined) return rows
  }
}

beforeAll(async () => {
  app = await testApp()
  orders = await madeCompany(app, { customers: 240 })
  const run = await startRun(app, 'rfm')
  expect(await runModels(app, { run })).toMatchObject({ status: 'inForce' })
}, 180_000)

describe('scores are read like fields', () => {
  test('they equal what the door for files says of the same orders', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rfm-')), 'orders.csv')
    writeFileSync(file, csvOf(orders))
    const told = await analyseFile('rfm', file, { options: { 'as-of': '2026-11-25' }, today: 30_000 })
    const shown = new Map((await everyone({ fields: ['rfmSegment', 'rfmRecency', 'rfmFrequency', 'rfmMonetary', 'rfmAmount'] })).map((row) => [row['id'] as string, row]))
    let compared = 0
    for (const row of told.rows) {
      expect(shown.get(asText(row['customer']))).toMatchObject({ rfmSegment: segments[asText(row['segment'])], rfmRecency: row['recencyScore'], rfmFrequency: row['frequencyScore'], rfmMonetary: row['monetaryScore'], rfmAmount: { amount: Math.round(Number(row['monetary']) * 100), currency: 'CNY' } })
      compared += 1
    }
    expect(compared).toBeGreaterThan(200)
    expect([...shown.values()].filter(({ rfmSegment }) => rfmSegment === null)).toHaveLength(240 - compared)
  })

  test('a list filters, sorts, groups, sums and counts by them, page after page without gap or double', async () => {
    const champions = (await everyone({ filter: { field: 'rfmSegment', is: 'equals', value: 'champions' }, fields: ['rfmSegment'] }))
    expect(champions.length).toBeGreaterThan(0)
    expect(new Set(champions.map(({ rfmSegment }) => rfmSegment))).toEqual(new Set(['champions']))
    expect((await app.admin.post('/api/v1/customers/count', { filter: { field: 'rfmSegment', is: 'equals', value: 'champions' } })).body.count).toBe(champions.length)
    for (const descending of [false, true]) {
      const paged: Record<string, unknown>[] = []
      for (let cursor: string | undefined; ;) {
        const { rows, next } = (await query(app.admin, { sort: [{ field: 'rfmAmount', descending }], fields: ['rfmAmount'], limit: 37, ...(cursor === undefined ? {} : { cursor }) })).body
        paged.push(...rows)
        cursor = next
        if (cursor === undefined) break
      }
      expect(new Set(paged.map(({ id }) => id)).size).toBe(240)
      const amounts = paged.map(({ rfmAmount }) => (rfmAmount as { amount: number } | null)?.amount)
      const known = amounts.filter((amount) => amount !== undefined)
      expect(known).toEqual(known.toSorted((one, other) => (descending ? other - one : one - other)))
      // Whoever has no score comes last, in both directions.
      expect(amounts.slice(known.length).every((amount) => amount === undefined)).toBe(true)
    }
    const grouped = (await app.admin.post('/api/v1/customers/aggregate', { groupBy: { field: 'rfmSegment' }, measures: [{ function: 'count' }, { function: 'sum', field: 'rfmAmount' }] })).body.rows as { group: string | null; values: number[] }[]
    expect(grouped.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(240)
    expect(grouped.find(({ group }) => group === 'champions')?.values[0]).toBe(champions.length)
    const none = await query(app.admin, { filter: { field: 'rfmSegment', is: 'isEmpty' }, limit: 200 })
    expect(none.body.rows).toHaveLength(grouped.find(({ group }) => group === null)?.values[0] ?? 0)
    const ofOrders = await app.admin.post('/api/v1/orders/count', { filter: { field: 'customer.rfmSegment', is: 'equals', value: 'champions' } })
    expect(ofOrders.body.count).toBeGreaterThan(champions.length)
  })

  test('the map of recency by frequency counts each customer once, in one statement', async () => {
    const [statements] = await statementsOf(app, [() => app.admin.post('/api/v1/customers/rfm-map', {})], 3)
    expect(statements).toBeLessThan(12)
    const { cells } = (await app.admin.post('/api/v1/customers/rfm-map', {})).body.result as { cells: { recency: number; frequency: number; customers: number; amount: { amount: number } }[] }
    const rows = (await everyone({ fields: ['rfmRecency', 'rfmFrequency', 'rfmAmount'] })).filter(({ rfmRecency }) => rfmRecency !== null)
    expect(cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(rows.length)
    for (const { recency, frequency, customers, amount } of cells) {
      const inside = rows.filter((row) => row['rfmRecency'] === recency && row['rfmFrequency'] === frequency)
      expect(customers).toBe(inside.length)
      expect(amount.amount).toBe(inside.reduce((sum, row) => sum + (row['rfmAmount'] as { amount: number }).amount, 0))
    }
  })

  test('a page with scores takes as many statements as one without', async () => {
    const [bare, scored] = await statementsOf(app, [
      () => query(app.admin, { fields: ['name'], limit: 100 }),
      () => query(app.admin, { fields: ['name', 'rfmSegment', 'rfmAmount', 'rfmRecency'], sort: [{ field: 'rfmAmount', descending: true }], limit: 100 }),
    ])
    expect(scored).toBe(bare)
  })

  test('they go out with an export, and no door writes them', async () => {
    const [champion] = await everyone({ filter: { field: 'rfmSegment', is: 'equals', value: 'champions' } })
    const refused = await app.admin.patch(`/api/v1/customers/${String(champion?.['id'])}`, { rfmSegment: 'lost' }, { version: champion?.['version'] as number })
    expect(refused.status).toBe(422)
    const exported = await app.admin.post('/api/v1/customers/export', { format: 'csv', fields: ['name', 'rfmSegment'] })
    expect(exported.status, exported.text).toBe(200)
    expect(exported.text).toContain('Champions')
  })
})

describe('who sees them', () => {
  test('only those who see the customer, in another company nobody', async () => {
    const rep = await app.person({ role: 'rep' })
    expect((await query(rep, { filter: { field: 'rfmSegment', is: 'isNotEmpty' } })).body.rows).toEqual([])
    expect((await rep.post('/api/v1/customers/aggregate', { groupBy: { field: 'rfmSegment' }, measures: [{ function: 'count' }] })).body.rows).toEqual([])
    const other = await app.otherWorkspace()
    expect((await query(other, { filter: { field: 'rfmSegment', is: 'isNotEmpty' } })).body.rows).toEqual([])
    const [one] = await everyone({ filter: { field: 'rfmSegment', is: 'isNotEmpty' }, limit: 1 })
    for (const who of [rep, other]) expect((await who.post(`/api/v1/customers/${String(one?.['id'])}/read-scores`, {})).status).toBe(404)
    expect((await rep.post('/api/v1/customers/rfm-map', {})).body.result.cells).toEqual([])
  })

  test('a role may hide one: neither value, filter, sort, reasons nor history tell it', async () => {
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'analyst' } })).body.rows
    const analyst = await app.person({ role: 'analyst' })
    const [one] = (await query(analyst, { filter: { field: 'rfmSegment', is: 'isNotEmpty' }, limit: 1 })).body.rows
    expect(one).toHaveProperty('rfmSegment')
    const permissions = role.permissions
    const changed = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, customer: { ...permissions.objects.customer, fields: { ...permissions.objects.customer.fields, rfmSegment: 'none' } } } } }, { version: role.version })
    expect(changed.status, changed.text).toBe(200)
    const again = await query(analyst, { limit: 1 })
    expect(again.body.rows[0]).not.toHaveProperty('rfmSegment')
    expect((await query(analyst, { filter: { field: 'rfmSegment', is: 'isNotEmpty' } })).status).toBe(403)
    expect((await query(analyst, { sort: [{ field: 'rfmSegment' }] })).status).toBe(403)
    const { scores } = (await analyst.post(`/api/v1/customers/${one.id as string}/read-scores`, {})).body.result
    expect(scores.map(({ score }: { score: string }) => score).sort()).toEqual(['rfmAmount', 'rfmFrequency', 'rfmMonetary', 'rfmRecency'])
  })
})

describe('runs', () => {
  test('a second night changes no version, keeps the past and tells the feed of a change of segment only', async () => {
    const before = new Map((await everyone({ fields: ['rfmSegment'] })).map((row) => [row['id'] as string, row]))
    expect(await runModels(app, { run: await startRun(app, 'rfm', '2027-01-04') })).toMatchObject({ status: 'inForce' })
    const after = await everyone({ fields: ['rfmSegment'] })
    const moved = after.filter((row) => before.get(row['id'] as string)?.['rfmSegment'] !== row['rfmSegment'])
    expect(after.map(({ id, version }) => [id, version])).toEqual([...before.values()].map(({ id, version }) => [id, version]))
    const told = await asOwner(app.program.database, `select record_id, before, after from feed where object = 'customer' and before ? 'rfmSegment'`)
    expect(told).toHaveLength(moved.length)
    const [row] = moved
    if (row !== undefined) {
      const { scores } = (await app.admin.post(`/api/v1/customers/${String(row['id'])}/read-scores`, {})).body.result
      expect(scores.find(({ score }: { score: string }) => score === 'rfmSegment')).toMatchObject({ value: row['rfmSegment'], past: [{ asOf: '2026-11-25', value: before.get(String(row['id']))?.['rfmSegment'] }, { value: row['rfmSegment'] }], reasons: [{ key: 'rfmRecency' }, { key: 'rfmFrequency' }, { key: 'rfmMonetary' }] })
      const history = (await app.admin.get(`/api/v1/customers/${String(row['id'])}/history`)).body
      expect(JSON.stringify(history)).toContain('rfmSegment')
    }
    const runs = (await app.admin.post('/api/v1/model-runs/query', { sort: [{ field: 'createdAt' }] })).body.rows as { readFrom: string; status: string; rowsSeen: number; took: number; drift: number | null }[]
    expect(runs.map(({ status }) => status)).toEqual(['replaced', 'inForce'])
    // Without a data folder there is no warehouse.
    expect(runs.map(({ readFrom }) => readFrom)).toEqual(['database', 'database'])
    expect(runs[1]?.rowsSeen).toBeGreaterThan(200)
    expect(runs[1]?.drift).toBeGreaterThanOrEqual(0)
  })

  test('killed before its end nothing of it is seen, and the next try ends well', async () => {
    const before = await everyone({ fields: ['rfmSegment', 'rfmAmount'] })
    await asOwner(app.program.database, `update "order" set total_base = total_base * 3 where date > '2026-06-01'`)
    const run = await startRun(app, 'rfm')
    const stopping = new AbortController()
    await expect(runModels(app, { run }, { signal: stopping.signal, progress: () => { stopping.abort('stopping'); return Promise.resolve() } })).rejects.toThrow('stopping')
    expect(await everyone({ fields: ['rfmSegment', 'rfmAmount'] })).toEqual(before)
    expect(await runModels(app, { run })).toMatchObject({ status: 'inForce' })
    expect(await everyone({ fields: ['rfmSegment', 'rfmAmount'] })).not.toEqual(before)
    // Nothing stands of runs that hold no more, and nothing is left to be settled.
    expect(await asOwner(app.program.database, 'select 1 from customer_score z where not exists (select from customer_score_run f where f.run_id = z.run_id)')).toEqual([])
    expect(await asOwner(app.program.database, 'select 1 from customer_score_settling')).toEqual([])
  })

  test('a run that is kept makes later ones wait, until somebody puts one in force', async () => {
    const [standing] = (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'status', is: 'equals', value: 'inForce' } })).body.rows
    expect((await app.admin.post(`/api/v1/model-runs/${standing.id as string}/hold`, {})).status).toBe(200)
    // The history names what was done, not the verb under which the program keeps runs.
    expect(await lastVerb(standing.id as string)).toBe('modelRun.hold')
    const before = await everyone({ fields: ['rfmAmount'] })
    await asOwner(app.program.database, `update "order" set total_base = total_base + 100`)
    const run = await startRun(app, 'rfm')
    expect(await runModels(app, { run })).toMatchObject({ status: 'held' })
    expect(await everyone({ fields: ['rfmAmount'] })).toEqual(before)
    const put = await app.admin.post(`/api/v1/model-runs/${run}/promote`, {})
    expect(put.status, put.text).toBe(200)
    expect(put.body.record).toMatchObject({ status: 'inForce', pinned: false })
    expect(await lastVerb(run)).toBe('modelRun.promote')
    expect(await everyone({ fields: ['rfmAmount'] })).not.toEqual(before)
  })

  test('one that waits is cancelled, and does nothing', async () => {
    const run = await startRun(app, 'rfm')
    expect((await app.admin.post(`/api/v1/model-runs/${run}/cancel`, {})).body.record).toMatchObject({ status: 'cancelled' })
    expect(await runModels(app, { run })).toMatchObject({ status: 'cancelled' })
  })

  test('too little is said in words, and no number stands', async () => {
    const other = await app.otherWorkspace()
    const started = await other.post('/api/v1/model-runs/start', { model: 'rfm' })
    const id = started.body.result.modelRun.id as string
    const [row] = await asOwner(app.program.database, 'select workspace_id from model_run where id = $1', [id])
    expect(await runModels(app, { run: id }, { workspaceId: Number(row?.['workspace_id']) })).toMatchObject({ status: 'refused' })
    expect((await other.get(`/api/v1/model-runs/${id}`)).body).toMatchObject({ status: 'refused', refusal: { kind: 'analysis-too-little', title: { en: expect.any(String), zh: expect.any(String) } } })
  })
})

test('a customer that is purged takes its scores and their past along', async () => {
  const [one] = await everyone({ filter: { field: 'rfmSegment', is: 'isNotEmpty' }, limit: 1 })
  const id = String(one?.['id'])
  await asOwner(app.program.database, `delete from "order" where customer_id = $1`, [id])
  expect((await app.admin.delete(`/api/v1/customers/${id}`, { version: one?.['version'] as number })).status).toBe(204)
  expect((await app.admin.post(`/api/v1/customers/${id}/purge`, {})).status).toBe(200)
  for (const table of ['customer_score', 'customer_score_past']) expect(await asOwner(app.program.database, `select 1 from ${table} where record_id = $1`, [id])).toEqual([])
})

test('of two that are made one the winner keeps its scores until the next run, and what is taken apart again has its own back', async () => {
  const [winner, loser] = await everyone({ filter: { field: 'rfmSegment', is: 'isNotEmpty' }, limit: 2, fields: ['rfmSegment', 'rfmAmount'] })
  const scoreOf = async (id: unknown) => (await everyone({ filter: { field: 'id', is: 'equals', value: id }, fields: ['rfmAmount'] }))[0]?.['rfmAmount']
  expect((await app.admin.post(`/api/v1/customers/${String(winner?.['id'])}/merge`, { records: [loser?.['id']] })).status).toBe(200)
  expect(await scoreOf(winner?.['id'])).toEqual(winner?.['rfmAmount'])
  expect(await scoreOf(loser?.['id'])).toBeUndefined()
  // The next run counts the orders of both for the one.
  expect(await runModels(app, { run: await startRun(app, 'rfm') })).toMatchObject({ status: 'inForce' })
  const [both] = await asOwner(app.program.database, `select sum(total_base)::double precision as amount from "order" where customer_id = $1 and deleted_at is null`, [winner?.['id']])
  expect(await scoreOf(winner?.['id'])).toMatchObject({ amount: both?.['amount'] })
  expect(await asOwner(app.program.database, `select 1 from customer_score where record_id = $1`, [loser?.['id']])).toEqual([])
})

test('switched off, they are not there; switched on again, they are as they were', async () => {
  const before = await everyone({ fields: ['rfmSegment'] })
  expect((await app.admin.post('/api/v1/module-switches/switch', { module: 'insight', on: false })).status).toBe(200)
  expect((await query(app.admin, { limit: 1 })).body.rows[0]).not.toHaveProperty('rfmSegment')
  expect((await query(app.admin, { filter: { field: 'rfmSegment', is: 'isNotEmpty' } })).status).toBe(422)
  expect((await app.admin.post('/api/v1/module-switches/switch', { module: 'insight', on: true })).status).toBe(200)
  expect(await everyone({ fields: ['rfmSegment'] })).toEqual(before)
})
