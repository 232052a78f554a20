import { beforeAll, describe, expect, test } from 'vitest'
import { metrics } from '../../src/model/metrics/library.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { runModels, startRun } from './company.ts'

let app: TestApp
let rep: TestClient
let good: string
let bad: string
type Shown = Record<string, unknown>

const rows = async <Row>(text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Row[]
const scoresOf = async (id: string, who = app.admin) => (await who.get(`/api/v1/customers/${id}?fields=dataQuality,dataCompleteness,dataAccuracy,dataConsistency,dataTimeliness`)).body as Shown
const mend = async (who: TestClient, input: Shown = {}) => (await who.post('/api/v1/reports/mend-first', { object: 'customer', ...input })).body.result as { rows: { id: string; title: string; quality: number; reasons: { key: string; field?: string; values: Shown }[] }[] }
const judge = async () => runModels(app, { run: await startRun(app, 'quality') })

beforeAll(async () => {
  app = await testApp()
  const south = await app.department('South')
  rep = await app.person({ role: 'rep', department: south })
  const level = (await app.admin.get('/api/v1/customer-levels')).body.rows[0].id as string
  const stage = (await app.admin.get('/api/v1/lifecycle-stages')).body.rows[0].id as string
  good = (await app.admin.create('customers', { name: 'Good Ltd', phone: '+8613800138000', email: 'info@good.cn', website: 'https://good.cn', industry: 'textile', source: 'referral', level, lifecycleStage: stage, city: 'Wuhan', address: '1 Lane', size: 'from10', taxNumber: '91350100M000100Y43', country: '中国' })).id as string
  bad = (await app.admin.create('customers', { name: 'Bad Ltd', taxNumber: '91350100M000100Y44' })).id as string
  await judge()
}, 240_000)

describe('the score of a record', () => {
  test('is 100 where every rule holds, and says of each that does not what it costs', async () => {
    expect(await scoresOf(good)).toMatchObject({ dataQuality: 100, dataCompleteness: 1, dataAccuracy: 1, dataConsistency: 1, dataTimeliness: 1 })
    const shown = await scoresOf(bad)
    expect(shown).toMatchObject({ dataAccuracy: 0, dataConsistency: 1, dataTimeliness: 1 })
    // Only the owner of ten needed fields is there, and of what can be checked the code is wrong: 8 + 25 + 20 of 80 + 15 + 25 + 20.
    expect(shown['dataCompleteness']).toBeCloseTo(8 / 80, 4)
    expect(shown['dataQuality']).toBe(Math.round(100 * (8 + 25 + 20) / (80 + 15 + 25 + 20)))
    const { rows: [first] } = await mend(app.admin)
    expect(first).toMatchObject({ id: bad, title: 'Bad Ltd' })
    expect(first?.reasons[0]).toMatchObject({ key: 'quality.checksum', field: 'taxNumber', values: { points: 10.7 } })
    expect(first?.reasons.map(({ field }) => field)).toEqual(expect.arrayContaining(['phone', 'industry', 'city']))
  })

  test('follows each write by the feed, whoever handles it twice changes nothing', async () => {
    const { version } = await scoresOf(bad) as { version: number }
    expect((await app.admin.patch(`/api/v1/customers/${bad}`, { phone: '+8613900139000', taxNumber: '91350100M000100Y43' }, { version })).status).toBe(200)
    await app.catchUp()
    const after = await scoresOf(bad)
    expect(after).toMatchObject({ dataAccuracy: 1 })
    const before = await rows<Shown>('select * from customer_score where record_id = $1 order by score', [bad])
    await judge()
    expect(await rows<Shown>('select record_id, score, number_value, reasons, run_id from customer_score where record_id = $1 order by score', [bad])).toEqual(before.map(({ record_id, score, number_value, reasons, run_id }) => ({ record_id, score, number_value, reasons, run_id })))
  })

  test('a number that a call found wrong counts as wrong until the record is changed', async () => {
    app.clock.set(app.clock.now() + 60_000)
    const call = await app.admin.create('activities', { kind: 'call', subject: 'Ring', target: { object: 'customer', id: bad } })
    expect((await app.admin.post(`/api/v1/activities/${call.id as string}/complete`, { outcome: 'wrongNumber' })).status).toBe(200)
    await app.catchUp()
    expect((await mend(app.admin)).rows.find(({ id }) => id === bad)?.reasons.map(({ key }) => key)).toContain('quality.wrongNumber')
  })

  test('a contact point says whether a number is confirmed; where none holds the number nothing is said', async () => {
    const id = (await app.admin.create('customers', { name: 'Pointed Ltd', phone: '+8613700137000' })).id as string
    const unconfirmed = async () => { await app.catchUp(); return (await mend(app.admin, { record: id })).rows[0]?.reasons.filter(({ key }) => key === 'quality.verified').map(({ field }) => field) }
    for (const { id: point, version } of (await app.admin.post('/api/v1/contact-points/query', { filter: { field: 'value', is: 'equals', value: '+8613700137000' } })).body.rows) await app.admin.delete(`/api/v1/contact-points/${point as string}`, { version })
    expect(await unconfirmed()).toEqual([])
    const point = await app.admin.create('contact-points', { target: { object: 'customer', id }, kind: 'mobile', value: '+8613700137000' })
    expect(await unconfirmed()).toEqual(['phone'])
    expect((await app.admin.patch(`/api/v1/contact-points/${point.id as string}`, { verified: true }, { version: point.version })).status).toBe(200)
    expect(await unconfirmed()).toEqual([])
    expect((await app.admin.delete(`/api/v1/customers/${id}`, { version: (await app.admin.get(`/api/v1/customers/${id}`)).body.version })).status).toBeLessThan(300)
  })

  test('is a column that is filtered, sorted, grouped and exported', async () => {
    const found = await app.admin.post('/api/v1/customers/query', { filter: { field: 'dataQuality', is: 'lessThan', value: 100 }, sort: [{ field: 'dataQuality' }], fields: ['name', 'dataQuality'] })
    expect(found.body.rows.map(({ name }: Shown) => name)).toEqual(['Bad Ltd'])
    expect((await app.admin.patch(`/api/v1/customers/${bad}`, { dataQuality: 100 }, { version: found.body.rows[0].version })).status).toBe(422)
  })

  test('every kind of record has one', async () => {
    const product = (await app.admin.create('products', { name: 'Lamp', listPrice: { amount: 100, currency: 'CNY' }, cost: { amount: 300, currency: 'CNY' } })).id as string
    await app.catchUp()
    const told = (await app.admin.post('/api/v1/reports/mend-first', { object: 'product' })).body.result.rows[0]
    expect(told).toMatchObject({ id: product })
    expect(told.reasons.map(({ key }: { key: string }) => key)).toContain('quality.order')
    const all = (await app.admin.post('/api/v1/reports/data-quality', { object: 'customer' })).body.result
    expect(all.objects.map(({ object }: Shown) => object)).toEqual(['customer', 'contact', 'lead', 'product', 'supplier', 'opportunity'])
    expect(all.owners).toHaveLength(1)
    const [mean] = await rows<{ mean: number }>(`select avg(number_value) as mean from customer_score where score = 'dataQuality'`)
    expect(all.objects[0].dataQuality).toBeCloseTo(Number(mean?.mean), 6)
  })
})

describe('the rules', () => {
  test('are taken over and changed by an administrator, and all is judged anew', async () => {
    expect((await app.admin.post('/api/v1/quality-rules/adopt', { object: 'customer' })).body.result.made).toBeGreaterThan(15)
    expect((await app.admin.post('/api/v1/quality-rules/adopt', { object: 'customer' })).body.result.made).toBe(0)
    expect((await rep.post('/api/v1/quality-rules/adopt', { object: 'customer' })).status).toBe(403)
    const before = await scoresOf(bad)
    await judge()
    expect(await scoresOf(bad)).toMatchObject({ dataQuality: before['dataQuality'], dataCompleteness: before['dataCompleteness'] })
    await app.admin.create('quality-rules', { object: 'customer', dimension: 'completeness', check: 'filter', name: 'Remarks tell more', weight: 100, filter: { field: 'remark', is: 'isNotEmpty' } })
    await judge()
    expect((await scoresOf(good))['dataQuality']).toBeLessThan(100)
    expect((await mend(app.admin)).rows.flatMap(({ reasons }) => reasons).find(({ key }) => key === 'quality.filter')).toMatchObject({ values: { name: 'Remarks tell more' } })
  })

  test.each([
    ['a field that there is not', { check: 'filled', field: 'nothing' }], ['a form of a word', { check: 'format', field: 'city' }], ['a future of a name', { check: 'notFuture', field: 'name' }],
    ['an order of other kinds', { check: 'order', field: 'birthDate', otherField: 'name' }], ['a condition that cannot be read', { check: 'filter', filter: { field: "x'; drop table customer; --", is: 'equals', value: 1 } }], ['no condition', { check: 'filter' }],
    ['a name of the prototype', { check: 'filled', field: 'constructor' }],
  ])('refuse %s', async (_, values) => {
    expect((await app.admin.post('/api/v1/quality-rules', { object: 'customer', dimension: 'accuracy', weight: 5, ...values })).status).toBe(422)
  })
})

describe('what is told', () => {
  test('is of those alone whom one may see: not of another department, and nothing of another company', async () => {
    expect((await mend(rep)).rows).toEqual([])
    const mine = (await rep.create('customers', { name: 'Mine alone' })).id as string
    await app.catchUp()
    expect((await mend(rep)).rows.map(({ id }) => id)).toEqual([mine])
    const other = await app.otherWorkspace()
    expect((await other.post('/api/v1/reports/mend-first', { object: 'customer' })).body.result.rows).toEqual([])
    expect((await other.post('/api/v1/reports/data-quality', { object: 'customer' })).body.result.owners).toEqual([])
  })

  test('no reason speaks of a field that is masked or hidden', async () => {
    const role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows[0] ?? (await app.admin.get('/api/v1/roles')).body.rows.find(({ name }: Shown) => String(name).toLowerCase().includes('rep'))
    const { permissions } = role
    const shown = async (fields: Shown, version: number) => {
      const changed = await app.admin.patch(`/api/v1/roles/${role.id}`, { permissions: { ...permissions, objects: { ...permissions.objects, customer: { ...permissions.objects.customer, fields: { ...permissions.objects.customer.fields, ...fields } } } } }, { version })
      expect(changed.status).toBe(200)
      return changed.body.version as number
    }
    const version = await shown({ phone: 'masked', taxNumber: 'none' }, role.version)
    const told = await mend(rep)
    expect(told.rows).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/"(phone|taxNumber)"/)
    // Where one of the open fields is hidden, neither score may be told.
    await shown({ phone: 'masked', city: 'none' }, version)
    expect((await mend(rep)).rows).toEqual([])
    expect((await rep.get(`/api/v1/customers/${told.rows[0]?.id}`)).body).not.toHaveProperty('openQuality')
    const card = await rep.post(`/api/v1/customers/${told.rows[0]?.id}/read-scores`, {})
    expect(card.status).toBe(200)
    expect(JSON.stringify(card.body.result)).not.toMatch(/"(phone|city)"/)
  })

  describe('to whoever sees numbers masked', () => {
    const whole = ['dataQuality', 'dataCompleteness', 'dataAccuracy', 'dataConsistency', 'dataTimeliness']
    const open = ['openQuality', 'openCompleteness', 'openAccuracy', 'openConsistency', 'openTimeliness']
    let analyst: TestClient
    let id: string
    /** All that the analyst is told of quality, at each door. */
    const allTold = async () => {
      const names = [...open, 'name'].join(',')
      const record = (await analyst.get(`/api/v1/customers/${id}?fields=${names}`)).body as Shown
      const list = (await analyst.post('/api/v1/customers/query', { filter: { field: 'openQuality', is: 'lessThan', value: 100 }, sort: [{ field: 'openQuality' }], fields: ['name', ...open] })).body as { rows: Shown[] }
      const mending = await mend(analyst, { record: id })
      const overview = (await analyst.post('/api/v1/reports/data-quality', { object: 'customer' })).body.result as { objects: Shown[] }
      const card = (await analyst.post(`/api/v1/customers/${id}/read-scores`, {})).body.result as { scores: { score: string }[] }
      const figures = (await analyst.post('/api/v1/reports/figures', { metrics: ['data.score', 'data.completeness', 'data.accuracy'] })).body.result as { metrics: Shown[] }
      const scores = open.map((name) => record[name])
      return { scores, list: list.rows.map((row) => open.map((name) => row[name])), mending: mending.rows.map(({ quality, reasons }) => ({ quality, reasons })), overview: overview.objects[0], card: card.scores.filter(({ score }) => /Quality|Completeness|Accuracy|Consistency|Timeliness/.test(score)), figures: figures.metrics.map(({ label, value }) => ({ label, value })) }
    }

    beforeAll(async () => {
      analyst = await app.person({ role: 'analyst' })
      id = (await app.admin.create('customers', { name: 'Veiled Ltd', city: 'Wuhan' })).id as string
      await judge()
    }, 120_000)

    test('no score moves with a number that they do not see, at any door', async () => {
      const before = await allTold()
      const wholeBefore = await scoresOf(id)
      const { version } = wholeBefore as { version: number }
      expect((await app.admin.patch(`/api/v1/customers/${id}`, { phone: '+8613600136000', email: 'veiled@good.cn', taxNumber: '91350100M000100Y44' }, { version })).status).toBe(200)
      await app.catchUp()
      const wholeAfter = await scoresOf(id)
      for (const name of ['dataQuality', 'dataCompleteness', 'dataAccuracy']) expect(wholeAfter[name], name).not.toBe(wholeBefore[name])
      expect(await allTold()).toEqual(before)
      expect(before.scores.slice(0, 2).every((value) => typeof value === 'number')).toBe(true)
      expect(before.overview).toMatchObject({ object: 'customer', open: true, dataQuality: expect.any(Number) })
      expect(before.figures[0]).toMatchObject({ label: { en: 'Data quality (open fields)' }, value: expect.any(Number) })
      expect(before.card.map(({ score }) => score).filter((name) => whole.includes(name))).toEqual([])
    })

    test('moves with what they see, and its points are shares of the open rules', async () => {
      const before = await allTold()
      const { version } = await scoresOf(id) as { version: number }
      expect((await app.admin.patch(`/api/v1/customers/${id}`, { industry: 'textile' }, { version })).status).toBe(200)
      await app.catchUp()
      const after = await allTold()
      expect(Number(after.scores[0])).toBeGreaterThan(Number(before.scores[0]))
      expect(after.mending[0]?.reasons.map(({ key }) => key)).not.toContain('quality.noDoubles')
    })

    test.each([...whole])('%s is refused: read, filtered, sorted, grouped, averaged, exported', async (field) => {
      expect((await analyst.get(`/api/v1/customers/${id}`)).body).not.toHaveProperty(field)
      const asks = [{ filter: { field, is: 'lessThan', value: 50 } }, { sort: [{ field }] }]
      for (const ask of asks) expect((await analyst.post('/api/v1/customers/query', ask)).status).toBe(403)
      expect((await analyst.post('/api/v1/customers/aggregate', { measures: [{ function: 'average', field }] })).status).toBe(403)
      expect((await analyst.post('/api/v1/customers/aggregate', { groupBy: { field }, measures: [{ function: 'count' }] })).status).toBe(403)
      expect((await analyst.post('/api/v1/customers/export', { columns: ['name', field], format: 'csv' })).status).toBeGreaterThanOrEqual(400)
    })

    test.each([...open])('whoever sees everything is shown the whole score alone, not %s', async (field) => {
      expect((await app.admin.get(`/api/v1/customers/${id}`)).body).not.toHaveProperty(field)
      expect((await app.admin.post('/api/v1/customers/query', { sort: [{ field }] })).status).toBe(403)
    })
  })
})

test('the metrics of data quality equal SQL that was written apart', async () => {
  const asked = { 'data.score': 'dataQuality', 'data.completeness': 'dataCompleteness', 'data.accuracy': 'dataAccuracy', 'data.consistency': 'dataConsistency', 'data.timeliness': 'dataTimeliness' }
  expect(metrics.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(asked)))
  const told = (await app.admin.post('/api/v1/reports/figures', { metrics: Object.keys(asked) })).body.result.metrics as { key: keyof typeof asked; value: number }[]
  for (const { key, value } of told) {
    const [mean] = await rows<{ mean: number }>(`select avg(s.number_value) as mean from customer_score s join customer c on c.id = s.record_id and c.deleted_at is null where s.score = $1 and c.workspace_id = $2`, [asked[key], app.workspaceId])
    expect(value, key).toBeCloseTo(Number(mean?.mean), 4)
  }
})

test('what was never judged is counted as waiting for its first score, apart from what has one', async () => {
  const stranger = await app.otherWorkspace()
  await stranger.create('customers', { name: 'Never Judged Ltd' })
  const told = async () => ((await stranger.post('/api/v1/reports/data-quality', { object: 'customer' })).body.result.objects as { object: string; records: number; unjudged: number }[]).find(({ object }) => object === 'customer')
  expect(await told()).toMatchObject({ records: 0, unjudged: 1 })
})
