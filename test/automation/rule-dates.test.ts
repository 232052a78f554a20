import { beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { read, rule, runsOf, set } from './drawn.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() }, 120_000)

const order = async (given: object) => app.admin.create('activities', { subject: 'Dated', kind: 'task', ...given })

it('a rule runs on the day before a date at its time in the zone of the company, once, however often it is looked at', async () => {
  // It is 10:00 in Shanghai on 25 November.
  const made = await rule(app.admin, { object: 'opportunity', name: 'Closes soon', trigger: { on: 'date', field: 'expectedCloseOn', offset: { amount: -1, unit: 'day' }, at: '12:00' }, condition: { field: 'status', is: 'equals', value: 'open' }, steps: [set({ nextStep: 'closes tomorrow' })] })
  const stage = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows[0].id as string
  const customer = await app.admin.create('customers', { name: 'Dated' })
  const deal = (expectedCloseOn: string) => app.admin.create('opportunities', { name: expectedCloseOn, customer: customer.id, stage, expectedCloseOn, amount: { amount: 100, currency: 'CNY' } })
  const [tomorrow, later] = [await deal('2026-11-26'), await deal('2026-11-27')]
  await app.catchUp()
  expect(await runsOf(app, made.id)).toEqual([])
  app.clock.advance(2 * 3_600_000)
  await app.catchUp()
  await app.catchUp()
  expect(await runsOf(app, made.id)).toMatchObject([{ state: 'done', record: tomorrow.id }])
  expect((await read(app.admin, 'opportunities', tomorrow.id as string)).nextStep).toBe('closes tomorrow')
  // The clock goes back an hour and comes again: nothing is done twice.
  app.clock.advance(-3_600_000)
  await app.catchUp()
  app.clock.advance(3_700_000)
  await app.catchUp()
  expect(await runsOf(app, made.id)).toHaveLength(1)
  expect((await read(app.admin, 'opportunities', later.id as string)).nextStep ?? null).toBeNull()
})

it('a moment of a record and a schedule come by the clock too', async () => {
  const start = new Date(app.clock.now() + 2 * 3_600_000).toISOString()
  const moment = await rule(app.admin, { object: 'activity', name: 'An hour before', trigger: { on: 'date', field: 'start', offset: { amount: -1, unit: 'hour' } }, steps: [set({ location: 'an hour before' })] })
  const schedule = await rule(app.admin, { object: 'activity', name: 'Each day', trigger: { on: 'schedule', every: 'day', days: [], at: '13:00' }, condition: { field: 'subject', is: 'equals', value: 'Meeting' }, steps: [{ key: 'a', kind: 'set', values: { location: { template: '{location}, daily' } }, next: null }] })
  const meeting = await order({ subject: 'Meeting', kind: 'meeting', start, location: 'here' })
  await app.catchUp()
  app.clock.advance(3_600_000)
  await app.catchUp()
  expect(await runsOf(app, moment.id)).toMatchObject([{ state: 'done', record: meeting.id }])
  expect(await runsOf(app, schedule.id)).toMatchObject([{ state: 'done', record: meeting.id }])
  expect((await read(app.admin, 'activities', meeting.id as string)).location).toContain('daily')
  expect(app.faults).toEqual([])
})
