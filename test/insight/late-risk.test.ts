import { beforeAll, describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/lib/calendar.ts'
import { asText, type JsonObject } from '../../src/lib/json.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { reasonWords } from '../../src/model/words/ui/scores.ts'
import { type Accounts, lateGathered } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { lateAccounts } from '../conformance/figures/books.ts'
import { addInstalments, madeCompany, runModels, startRun } from './company.ts'

const today = '2026-11-25'

describe('over accounts', () => {
  const asked = { asOf: '2026-06-30', currency: 'CNY' } as const

  test('a book with habits is told better than by its plain share and by the rules, calibrated, with reasons in both languages', () => {
    const { quality, judged, parameters, heldBecause } = lateGathered(lateAccounts(400), asked).judge()
    const { holdOut, byRules, byShare } = quality as unknown as Record<'holdOut' | 'byRules' | 'byShare', { auc: number; brier: number; calibrationError: number; rows: number }>
    expect(heldBecause).toBeUndefined()
    expect(parameters).toMatchObject({ learner: 'logistic', horizonDays: 90, graceDays: 3 })
    expect(holdOut.auc).toBeGreaterThanOrEqual(byRules.auc)
    expect(holdOut.brier).toBeLessThan(byShare.brier)
    expect(holdOut.calibrationError).toBeLessThan(0.1)
    const rows = [...judged]
    expect(rows.filter(({ score }) => score === 'lateProbability')).toHaveLength(400)
    const mean = (late: boolean) => { const of = rows.filter(({ score, record }) => score === 'lateProbability' && (Number(record) % 4 === 0) === late); return of.reduce((sum, { value }) => sum + Number(value), 0) / of.length }
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.3)
    for (const { reasons } of rows) for (const reason of reasons ?? []) expect(reasonWords[asText(reason['key'])], asText(reason['key'])).toBeDefined()
    expect(rows.some(({ reasons }) => (reasons?.length ?? 0) > 2)).toBe(true)
  })

  test('the same again by the same seed, whatever came after the day it is asked for', () => {
    const book = lateAccounts(200)
    const later: Accounts = { ...book, plans: book.plans.map((plan) => ({ ...plan, paid: plan.paid !== null && plan.paid > dayNumber('2026-03-31') ? null : plan.paid })) }
    const say = (accounts: Accounts) => { const { quality, judged } = lateGathered(accounts, { ...asked, asOf: '2026-03-31' }).judge(); return { quality, rows: [...judged] } }
    expect(say(book)).toEqual(say(book))
    expect(say(later)).toEqual(say(book))
  })

  const hostile: readonly (readonly [string, Accounts])[] = (() => {
    const book = lateAccounts(60)
    const plans = (given: (plan: Accounts['plans'][number], place: number) => Partial<Accounts['plans'][number]>) => ({ ...book, plans: book.plans.map((plan, place) => ({ ...plan, ...given(plan, place) })) })
    const sales = (given: Partial<Accounts['sales'][number]>) => ({ ...book, sales: book.customers.flatMap(({ id }, place) => Array.from({ length: 9 }, (_, month) => ({ customer: id, day: dayNumber(asked.asOf) - month * 40 - place, total: 100, returned: 0, revenue: 100, profit: 1, ...given }))) })
    return [
      ['nobody', lateAccounts(0)], ['one', lateAccounts(1)], ['no instalments', { ...book, plans: [] }], ['all in time', plans(({ due }) => ({ paid: due }))], ['nothing ever paid', plans(() => ({ paid: null }))], ['all due on one day', plans(() => ({ due: 20_000 }))],
      ['the future', plans(({ due }) => ({ due: due + 3650, paid: null }))], ['paid years before', plans(({ due }) => ({ paid: due - 3000 }))], ['of customers who are gone', plans(() => ({ customer: 'gone' }))], ['returns beyond all sales', sales({ returned: 900 })], ['negative sales', sales({ total: -100 })], ['sums beyond safe integers', sales({ total: 9e15 })],
    ]
  })()
  test.each(hostile)('%s: it answers with finite chances, or says in words why not', (_name, accounts) => {
    try {
      for (const { value } of lateGathered(accounts, asked).judge().judged) if (typeof value === 'number') expect(value > 0 && value < 1).toBe(true)
    } catch (error) {
      expect(isProblem(error) ? error.details.kind : error).toMatch(/^analysis-(too-little|degenerate)$/)
      if (isProblem(error)) expect(error.details.title.zh).not.toBe('')
    }
  })
})

describe('in a company', () => {
  let app: TestApp
  interface Shown { readonly id: string; readonly name: string; readonly lateProbability?: number | null; readonly lateRisk?: string | null; readonly riskPoints?: number | null }
  const all = async (who = app.admin, asked: object = {}): Promise<Shown[]> => (await who.post('/api/v1/customers/query', { filter: { field: 'lateProbability', is: 'isNotEmpty' }, sort: [{ field: 'lateProbability', descending: true }], limit: 200, ...asked })).body.rows
  const runOf = async (): Promise<{ status: string; heldBecause: string | null; quality: JsonObject; refusal: { title: { en: string; zh: string } } | null }> => (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'model', is: 'equals', value: 'lateRisk' }, sort: [{ field: 'startedAt', descending: true }], limit: 1 })).body.rows[0]

  beforeAll(async () => {
    app = await testApp()
    await madeCompany(app, { customers: 160 })
  }, 180_000)

  test('with no instalments it is refused in words, and the points of the rules stand', async () => {
    expect(await runModels(app, { run: await startRun(app, 'risk') })).toMatchObject({ status: 'inForce' })
    expect(await runModels(app, { run: await startRun(app, 'lateRisk') })).toMatchObject({ status: 'refused' })
    const { refusal } = await runOf()
    expect(refusal?.title.zh).toContain('至少需要')
    expect(refusal?.title.en).toContain('at least')
    expect(await all()).toEqual([])
    expect((await app.admin.post('/api/v1/customers/count', { filter: { field: 'riskPoints', is: 'isNotEmpty' } })).body.count).toBeGreaterThan(100)
  })

  test('with two years of them each customer has its chance and why; the run shows its hold-out beside the rules and the plain share', async () => {
    await addInstalments(app, today)
    expect(await runModels(app, { run: await startRun(app, 'lateRisk') })).toMatchObject({ status: 'inForce' })
    const { quality } = await runOf()
    const { holdOut, byRules, byShare, calibration } = quality as unknown as { holdOut: { auc: number; brier: number; baseRate: number }; byRules: { auc: number; brier: number }; byShare: { auc: number; brier: number }; calibration: unknown[] }
    expect(holdOut.auc).toBeGreaterThanOrEqual(byRules.auc)
    expect(holdOut.brier).toBeLessThan(byShare.brier)
    expect(calibration).toHaveLength(10)
    const rows = await all()
    expect(rows.length).toBeGreaterThan(60)
    for (const { lateProbability, lateRisk } of rows) {
      expect(Number(lateProbability) > 0 && Number(lateProbability) < 1).toBe(true)
      expect(['low', 'medium', 'high']).toContain(lateRisk)
    }
    const told = (await app.admin.post(`/api/v1/customers/${rows[0]?.id ?? ''}/read-scores`, {})).body.result.scores as { score: string; reasons: JsonObject[] }[]
    const reasons = told.find(({ score }) => score === 'lateProbability')?.reasons ?? []
    expect(reasons[0]).toMatchObject({ key: 'late.chance', values: { days: 90 } })
    expect(reasons.length).toBeGreaterThan(1)
  })

  test('whoever may not see what is overdue does not see it either, nor sorts by it; another company has none of it', async () => {
    const [first] = await all()
    const analyst = await app.person({ role: 'analyst' })
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'analyst' } })).body.rows
    const { permissions } = role
    expect((await all(analyst))[0]).toHaveProperty('lateProbability')
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, customer: { ...permissions.objects.customer, fields: { ...permissions.objects.customer.fields, overdueAmount: 'none' } } } } }, { version: role.version })
    const [row] = await all(analyst, { filter: { field: 'id', is: 'equals', value: first?.id }, sort: [] })
    expect(row).toMatchObject({ id: first?.id })
    expect(row).not.toHaveProperty('lateProbability')
    expect((await analyst.post('/api/v1/customers/query', { sort: [{ field: 'lateProbability' }] })).status).toBe(403)
    expect(JSON.stringify((await analyst.post(`/api/v1/customers/${first?.id ?? ''}/read-scores`, {})).body)).not.toContain('lateProbability')
    const other = await app.otherWorkspace()
    expect((await other.post(`/api/v1/customers/${first?.id ?? ''}/read-scores`, {})).status).toBe(404)
    expect(await all(other)).toEqual([])
  })

  test('the level of risk is the higher of rules and the run in force, and says so; one that is held changes nothing', async () => {
    const orders = ['low', 'medium', 'high']
    const levels = async () => (await app.admin.post('/api/v1/customers/query', { fields: ['riskClass', 'riskPoints', 'lateRisk'], filter: { field: 'riskClass', is: 'isNotEmpty' }, limit: 200 })).body.rows as { readonly id: string; readonly riskClass: string; readonly riskPoints: number | null; readonly lateRisk: string | null }[]
    const byRules = (points: number | null) => (Number(points) >= 50 ? 'high' : Number(points) >= 25 ? 'medium' : 'low')
    // The instalments that came in moved the points themselves: somebody looks at that run, and takes it.
    const run = await startRun(app, 'risk')
    expect(await runModels(app, { run })).toMatchObject({ status: 'held' })
    expect((await app.admin.post(`/api/v1/model-runs/${run}/promote`, {})).status).toBe(200)
    const rows = await levels()
    for (const { riskClass, riskPoints, lateRisk } of rows) expect(riskClass).toBe(orders[Math.max(orders.indexOf(byRules(riskPoints)), orders.indexOf(lateRisk ?? 'low'))])
    const raised = rows.find(({ riskClass, riskPoints }) => riskClass !== byRules(riskPoints))
    const told = (await app.admin.post(`/api/v1/customers/${raised?.id ?? ''}/read-scores`, {})).body.result.scores as { score: string; reasons: JsonObject[] }[]
    expect(told.find(({ score }) => score === 'riskClass')?.reasons[0]).toMatchObject({ key: 'risk.learned', values: { days: 90 } })
    // The level moves with what was learned, and that is no sign of a fault: without a learned run in force the rules alone say it at once.
    await asOwner(app.program.database, `delete from customer_score_run where score in ('lateRisk', 'lateProbability')`)
    expect(await runModels(app, { run: await startRun(app, 'risk') })).toMatchObject({ status: 'inForce' })
    for (const { riskClass, riskPoints } of await levels()) expect(riskClass).toBe(byRules(riskPoints))
  })
})
