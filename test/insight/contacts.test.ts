import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { campaignsGathered } from '../../src/rooms/insight/index.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { dayNumber } from '../../src/lib/calendar.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { madeCompany, runModels } from './company.ts'

let app: TestApp
interface Contact { readonly id: string; readonly way: string; readonly minutes: number; readonly gain: { readonly amount: number }; readonly cause: string }
const plan = async (who: TestClient, input: object = {}) => (await who.post('/api/v1/customers/plan-contacts', input)).body.result as { contacts: Contact[]; used: number; left: number; people: { id: string; worth: number; contacts: number }[] }

beforeAll(async () => {
  app = await testApp()
  await madeCompany(app, { customers: 160 })
  await asOwner(app.program.database, `update customer set phone = '+8613800000000', email = 'a@b.example', phone_consent = (array['given', 'unknown', 'withdrawn'])[1 + abs(hashtext(id::text)) % 3], email_consent = (array['given', 'withdrawn', 'unknown'])[1 + abs(hashtext('x' || id::text)) % 3]`)
  await runModels(app)
}, 300_000)

describe('contacts of the day', () => {
  test('stay within the minutes, come by what a minute brings, and only by ways that are allowed', async () => {
    const { contacts, used, left } = await plan(app.admin, { minutes: 120 })
    expect(contacts.length).toBeGreaterThan(3)
    expect(used).toBeLessThanOrEqual(120)
    expect(left).toBeGreaterThan(0)
    const rates = contacts.map(({ gain, minutes }) => gain.amount / minutes)
    expect(rates).toEqual(rates.toSorted((one, other) => other - one))
    const kept = await asOwner(app.program.database, `select id, kind, phone_consent, email_consent from customer`) as { id: string; kind: string; phone_consent: string; email_consent: string }[]
    for (const { id, way } of contacts) {
      const row = kept.find((each) => each.id === id)
      if (way === 'phone') expect(row?.phone_consent).not.toBe('withdrawn')
      if (way === 'email') expect(row?.email_consent).toBe('given')
      expect(['phone', 'email', 'visit']).toContain(way)
    }
    expect((await plan(app.admin, { minutes: 480 })).contacts.length).toBeGreaterThan(contacts.length)
  })

  test('take what the day leaves where nobody says how long: less beside long appointments, nothing on a holiday or when absent', async () => {
    const day = async (input: object = {}) => await plan(app.admin, input) as unknown as { minutes: number; booked: number; off: boolean; contacts: Contact[]; people: { minutes: number }[] }
    expect(await day()).toMatchObject({ minutes: 240, booked: 0, off: false })
    const meeting = (start: string, end: string) => app.admin.create('activities', { kind: 'meeting', subject: 'Long', start, end })
    const made = [await meeting('2026-11-25T01:00:00Z', '2026-11-25T05:00:00Z'), await meeting('2026-11-25T04:00:00Z', '2026-11-25T06:00:00Z'), await meeting('2026-11-26T01:00:00Z', '2026-11-26T09:00:00Z')]
    // What lies in two of them counts once.
    expect(await day()).toMatchObject({ minutes: 180, booked: 300, off: false })
    expect((await day({ of: 'team' })).people).toMatchObject([{ minutes: 180 }])
    expect(await day({ minutes: 60 })).toMatchObject({ minutes: 60 })
    await asOwner(app.program.database, `update "user" set absent_from = '2026-11-24', absent_until = '2026-11-25' where id = $1`, [app.admin.userId])
    expect(await day()).toMatchObject({ minutes: 0, off: true, contacts: [] })
    await asOwner(app.program.database, `update "user" set absent_from = null, absent_until = null where id = $1`, [app.admin.userId])
    if ((await app.admin.get('/api/v1/work-calendars')).body.rows.length === 0) await app.admin.create('work-calendars', { name: 'Ours', workdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] })
    const holiday = await app.admin.create('calendar-days', { day: '2026-11-25', dayKind: 'off', name: 'Feast' })
    expect(await day()).toMatchObject({ minutes: 0, off: true, contacts: [] })
    await app.admin.delete(`/api/v1/calendar-days/${holiday.id as string}`, { version: 1 })
    for (const { id } of made) await app.admin.delete(`/api/v1/activities/${id as string}`, { version: 1 })
  })

  test('become tasks of whoever asks, with way and reason, once a day for each however often it is asked', async () => {
    const { contacts } = await plan(app.admin, { minutes: 60 })
    const input = { ids: [...contacts.map(({ id }) => id), 'no id', 7], ways: Object.fromEntries(contacts.map(({ id, way }) => [id, way])) }
    const first = await app.admin.post('/api/v1/customers/make-contact-tasks', input)
    expect(first.status, first.text).toBe(200)
    expect(first.body.result.made).toBe(contacts.length)
    expect((await app.admin.post('/api/v1/customers/make-contact-tasks', input)).body.result).toEqual({ made: 0, there: contacts.length })
    const made = (await app.admin.post('/api/v1/activities/query', { filter: { field: 'externalId', is: 'startsWith', value: 'contact ' }, limit: 200 })).body.rows as { kind: string; status: string; subject: string; owner: { id: string } }[]
    expect(made).toHaveLength(contacts.length)
    for (const { kind, status, subject, owner } of made) { expect([kind, status, owner.id]).toEqual(['task', 'open', app.admin.userId]); expect(subject).toMatch(/ · Buyer/) }
  })

  test('are of one’s own customers, nothing of another company, and of the team for who sees it', async () => {
    const [rep, other] = [await app.person({ role: 'rep' }), await app.otherWorkspace()]
    expect((await plan(rep)).contacts).toEqual([])
    expect((await plan(other)).contacts).toEqual([])
    const { contacts } = await plan(app.admin, { minutes: 30 })
    expect((await rep.post('/api/v1/customers/make-contact-tasks', { ids: contacts.map(({ id }) => id) })).body.result).toMatchObject({ made: 0 })
    const { people } = await plan(app.admin, { of: 'team' })
    expect(people).toHaveLength(1)
    expect(people[0]?.worth).toBeGreaterThan(people[0]?.contacts ?? 0)
  })

  test('who may not read why, or may only guess, has a list without it', async () => {
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'analyst' } })).body.rows
    const analyst = await app.person({ role: 'analyst' })
    const { permissions } = role
    const hidden = Object.fromEntries(['churnRisk', 'churnProbability', 'lifetimeValue', 'repurchase', 'valueAverage'].map((field) => [field, 'none']))
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, customer: { ...permissions.objects.customer, fields: { ...permissions.objects.customer.fields, ...hidden } } } } }, { version: role.version })
    expect((await plan(analyst, { of: 'team' })).people).toEqual([])
    expect((await app.admin.post('/api/v1/customers/plan-contacts', { minutes: 99_999 })).status).toBe(422)
    expect((await app.admin.post('/api/v1/customers/make-contact-tasks', { ids: 'x'.repeat(9000) })).body.result).toEqual({ made: 0 })
  })
})

describe('a budget over channels', () => {
  const day = dayNumber('2026-11-25')
  const row = (place: number, given: object = {}) => ({ id: `0190a000-0000-7000-8000-${String(place).padStart(12, '0')}`, kind: place % 2 === 0 ? 'exhibition' : 'webinar', start: day - 200 - place * 60, cost: 1_000_000, hours: 10, leads: 40, members: 60, ofNew: place % 2 === 0 ? 900_000 : 4_000_000, ofKnown: 3_000_000, ...given })
  const rows = (count: number, given: object = {}) => Array.from({ length: count }, (_, place) => row(place, given))

  test('advises more where one more unit brings more, with the reason', () => {
    const { judged, parameters } = campaignsGathered({ campaigns: rows(10), margin: 0.4 }, { asOf: '2026-11-25' }).judge()
    expect(parameters['cells']).toHaveLength(4)
    const found = [...judged]
    const marginal = (kind: number) => Number(found.find(({ score, record }) => score === 'marginalReturn' && Number(record.slice(-3)) % 2 === kind)?.value)
    expect(marginal(1)).toBeGreaterThan(marginal(0))
  })
  test.each([['none', rows(0)], ['one', rows(1)], ['no cost', rows(9, { cost: 0 })], ['nothing brought', rows(9, { ofNew: 0, ofKnown: 0 })], ['only losses', rows(9, { ofNew: -5, ofKnown: -5 })], ['the future', rows(9, { start: day + 5 })], ['nobody reached', rows(9, { leads: 0, members: 0 })]])('%s: it answers, or says why not', (_name, campaigns) => {
    try { for (const { value } of campaignsGathered({ campaigns, margin: undefined }, { asOf: '2026-11-25' }).judge().judged) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true) } catch (error) { expect(isProblem(error) ? error.details.kind : error).toBe('analysis-too-little') }
  })

  test('a what-if spreads what there is, within bounds and hours, with a range; without a run it says what is missing', async () => {
    const early = await app.admin.post('/api/v1/model-runs/allocate', {})
    expect(early.body.result).toEqual({ refused: { en: expect.stringContaining('campaigns'), zh: expect.stringContaining('市场活动') } })
    for (let place = 0; place < 8; place += 1) {
      const campaign = await app.admin.create('campaigns', { name: `Campaign ${place}`, kind: place % 2 === 0 ? 'webinar' : 'exhibition', start: place < 4 ? '2025-03-01' : '2025-10-01', cost: { amount: 5_000_000, currency: 'CNY' } })
      await asOwner(app.program.database, `update customer set source_campaign_id = $1 where abs(hashtext(id::text)) % 8 = $2`, [campaign.id, place])
    }
    expect(await runModels(app)).toMatchObject({ allocation: 'inForce' })
    const asked = async (input: object) => (await app.admin.post('/api/v1/model-runs/allocate', input)).body.result as { spent: { amount: number }; hours: number; expected: { amount: number }; from: { amount: number }; to: { amount: number }; bound: { amount: number }; asBefore: { amount: number }; cells: { key: string; spend: { amount: number } }[] }
    const found = await asked({ budget: { amount: 9_000_000, currency: 'CNY' } })
    expect(found.spent.amount).toBeLessThanOrEqual(9_000_000)
    expect(found.expected.amount).toBeGreaterThanOrEqual(found.asBefore.amount - 1)
    expect(found.expected.amount).toBeGreaterThan(found.bound.amount * 0.99)
    expect(found.from.amount).toBeLessThanOrEqual(found.expected.amount)
    expect(found.to.amount).toBeGreaterThanOrEqual(found.expected.amount)
    const [first] = found.cells.toSorted((one, other) => other.spend.amount - one.spend.amount)
    const bounded = await asked({ budget: { amount: 9_000_000, currency: 'CNY' }, bounds: { [first?.key ?? '']: { limit: 100_000 } } })
    expect(bounded.cells.find(({ key }) => key === first?.key)?.spend.amount).toBeLessThanOrEqual(100_000)
    expect(bounded.expected.amount).toBeLessThanOrEqual(found.expected.amount)
    const rep = await app.person({ role: 'rep' })
    expect((await rep.post('/api/v1/model-runs/allocate', {})).status).toBe(403)
    // It is the work of whoever runs campaigns.
    const marketer = await app.person({ role: 'marketer' })
    const theirs = await marketer.post('/api/v1/model-runs/allocate', { budget: { amount: 9_000_000, currency: 'CNY' } })
    expect([theirs.status, theirs.body.result?.spent]).toEqual([200, found.spent])
    expect((await marketer.post('/api/v1/model-runs/start-all', {})).status).toBe(403)
  })
})
