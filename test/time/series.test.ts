import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { runJob, travel, work } from './running.ts'

let app: TestApp
beforeAll(async () => { app = await testApp({ at: '2026-11-25T02:00:00Z' }) })

const occurrences = async (series: string) => (await app.admin.post('/api/v1/activities/query', {
  filter: { field: 'series', is: 'equals', value: series }, sort: [{ field: 'start' }], limit: 200, fields: ['subject', 'start', 'end', 'occurrence', 'occurrenceTime', 'status', 'allDayOn', 'due', 'reminder'],
})).body.rows as { id: string; version: number; subject: string; start: string | null; end: string | null; occurrence: string; occurrenceTime: string | null; status: string; allDayOn: string | null; due: string; reminder: string | null }[]
const days = async (series: string) => (await occurrences(series)).map(({ occurrence }) => occurrence).toSorted()

describe('a repeated activity', () => {
  it('is made from an activity; the next five weeks stand, once, however often the work is done', async () => {
    const customer = await app.admin.create('customers', { name: 'Harbour Tools' })
    const first = await app.admin.create('activities', { kind: 'meeting', subject: 'Weekly call', target: { object: 'customer', id: customer.id }, start: '2026-12-01T01:30:00Z', end: '2026-12-01T02:00:00Z', reminder: '2026-12-01T01:15:00Z' })
    const done = await app.admin.post(`/api/v1/activities/${first.id}/repeat`, { rule: 'freq=weekly;byday=tu' })
    expect([done.status, done.text.slice(0, 200)]).toEqual([200, expect.any(String)])
    const series = done.body.result.series as string
    expect((await app.admin.get(`/api/v1/activity-series/${series}`)).body).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2026-12-01', startTime: '09:30', duration: 1800, remindBefore: 900, zone: 'Asia/Shanghai' })
    await work(app)
    expect(await days(series)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'])
    await runJob(app, 'activitySeries.makeAhead', app.workspaceId, {})
    await runJob(app, 'activitySeries.makeAhead', app.workspaceId, { series })
    const rows = await occurrences(series)
    expect(rows.map(({ start }) => start)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'].map((day) => `${day}T01:30:00.000Z`))
    expect(rows[1]).toMatchObject({ end: '2026-12-08T02:00:00.000Z', due: '2026-12-08T01:30:00.000Z', reminder: '2026-12-08T01:15:00.000Z', status: 'open' })
    expect((await app.admin.post(`/api/v1/activities/${first.id}/repeat`, { rule: 'FREQ=DAILY' })).status).toBe(409)
  })

  it('keeps what was changed or removed by itself, and follows a change of the series elsewhere', async () => {
    const series = (await app.admin.create('activity-series', { kind: 'task', subject: 'Count the stock', rule: 'FREQ=WEEKLY', startsOn: '2026-11-27', startTime: '10:00' })).id as string
    await work(app)
    const [first, second, third] = await occurrences(series)
    await app.admin.patch(`/api/v1/activities/${second!.id}`, { start: '2026-12-05T06:00:00Z' }, { version: second!.version })
    await app.admin.delete(`/api/v1/activities/${third!.id}`, { version: third!.version })
    await travel(app, '2026-11-25T02:01:00Z')
    const template = (await app.admin.get(`/api/v1/activity-series/${series}`)).body
    expect((await app.admin.patch(`/api/v1/activity-series/${series}`, { subject: 'Count the whole stock', startTime: '11:00' }, { version: template.version })).status).toBe(200)
    await work(app)
    const rows = await occurrences(series)
    expect(rows.find(({ id }) => id === first!.id)).toMatchObject({ subject: 'Count the whole stock', start: '2026-11-27T03:00:00.000Z' })
    expect(rows.find(({ id }) => id === second!.id)).toMatchObject({ subject: 'Count the stock', start: '2026-12-05T06:00:00.000Z' })
    expect(await days(series)).toEqual(['2026-11-27', '2026-12-04', '2026-12-18', '2026-12-25'])
    })

  it('is split by a change of this and the following', async () => {
    const series = (await app.admin.create('activity-series', { kind: 'call', subject: 'Call', rule: 'FREQ=WEEKLY;COUNT=6', startsOn: '2026-11-26', startTime: '09:00', duration: 600 })).id as string
    await work(app)
    const third = (await occurrences(series))[2]!
    const split = await app.admin.post(`/api/v1/activities/${third.id}/change-following`, { subject: 'Visit', start: '2026-12-11T02:00:00Z', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2' })
    expect([split.status, split.text]).toEqual([200, expect.any(String)])
    await work(app)
    expect(await days(series)).toEqual(['2026-11-26', '2026-12-03'])
    const next = await occurrences(split.body.result.series as string)
    expect(next.map(({ occurrence, subject, start }) => [occurrence, subject, start])).toEqual([['2026-12-11', 'Visit', '2026-12-11T02:00:00.000Z'], ['2026-12-18', 'Visit', '2026-12-18T02:00:00.000Z']])
    expect(next[0]!.id).toBe(third.id)
  })

  it('makes the next one when the last that stands is done', async () => {
    const series = (await app.admin.create('activity-series', { kind: 'call', subject: 'Birthday', rule: 'FREQ=YEARLY', startsOn: '2026-12-24' })).id as string
    await work(app)
    expect(await days(series)).toEqual(['2026-12-24'])
    const [first] = await occurrences(series)
    expect(first).toMatchObject({ allDayOn: '2026-12-24', start: null, due: '2026-12-24T01:00:00.000Z' })
    await travel(app, '2026-12-24T03:00:00Z')
    expect((await app.admin.post(`/api/v1/activities/${first!.id}/complete`, { result: 'Sang' })).status).toBe(200)
    await work(app)
    expect(await days(series)).toEqual(['2026-12-24', '2027-12-24'])
    await travel(app, '2026-11-25T02:00:00Z')
  })

  it('leaves out a day, gives one early, and ends', async () => {
    const series = (await app.admin.create('activity-series', { subject: 'Report', rule: 'FREQ=DAILY;INTERVAL=7', startsOn: '2026-11-30', startTime: '16:00' })).id as string
    await work(app)
    expect((await app.admin.post(`/api/v1/activity-series/${series}/skip`, { on: '2026-12-07' })).status).toBe(200)
    const early = await app.admin.post(`/api/v1/activity-series/${series}/make-occurrence`, { on: '2027-03-01' })
    expect(early.status).toBe(200)
    expect((await app.admin.post(`/api/v1/activity-series/${series}/make-occurrence`, { on: '2027-03-01' })).body.result).toEqual(early.body.result)
    expect((await app.admin.post(`/api/v1/activity-series/${series}/make-occurrence`, { on: '2027-03-02' })).status).toBe(409)
    await work(app)
    expect(await days(series)).toEqual(['2026-11-30', '2026-12-14', '2026-12-21', '2026-12-28', '2027-03-01'])
    expect((await app.admin.post(`/api/v1/activity-series/${series}/end`, { after: '2026-12-15' })).status).toBe(200)
    await work(app)
    expect(await days(series)).toEqual(['2026-11-30', '2026-12-14'])
    await travel(app, '2027-06-01T00:00:00Z')
    await runJob(app, 'activitySeries.makeAhead', app.workspaceId, {})
    expect(await days(series)).toEqual(['2026-11-30', '2026-12-14'])
    await travel(app, '2026-11-25T02:00:00Z')
  })

  it('of several times a day stands as so many, bounded, one of which is left out, given early or moved by itself', async () => {
    const series = (await app.admin.create('activity-series', { kind: 'call', subject: 'Ring', rule: 'FREQ=DAILY;BYHOUR=9,14;COUNT=8', startsOn: '2026-11-26', startTime: '09:00', excluded: '2026-11-27T14:00', added: '2026-11-27T16:30' })).id as string
    await work(app)
    const at = async () => (await occurrences(series)).map(({ occurrence, occurrenceTime }) => `${occurrence} ${occurrenceTime ?? ''}`).toSorted()
    expect(await at()).toEqual(['2026-11-26 09:00', '2026-11-26 14:00', '2026-11-27 09:00', '2026-11-27 16:30', '2026-11-28 09:00', '2026-11-28 14:00', '2026-11-29 09:00', '2026-11-29 14:00'])
    expect((await app.admin.post(`/api/v1/activity-series/${series}/skip`, { on: '2026-11-28', at: '14:00' })).status).toBe(200)
    await work(app)
    expect((await at()).filter((each) => each.startsWith('2026-11-28'))).toEqual(['2026-11-28 09:00'])
    expect((await app.admin.post(`/api/v1/activity-series/${series}/make-occurrence`, { on: '2026-11-28', at: '14:00' })).status).toBe(409)
    expect((await app.admin.post(`/api/v1/activity-series/${series}/make-occurrence`, { on: '2026-11-29', at: '14:00' })).status).toBe(200)
    const often = (await app.admin.create('activity-series', { subject: 'Often', rule: 'FREQ=MINUTELY;INTERVAL=15', startsOn: '2026-11-26', startTime: '00:00' })).id as string
    await work(app)
    expect((await occurrences(often)).length).toBe(150)
    await runJob(app, 'activitySeries.makeAhead', app.workspaceId, { series: often })
    expect((await occurrences(often)).length).toBe(150)
    expect((await app.admin.post(`/api/v1/activity-series/${often}/end`, { after: '2026-11-24' })).status).toBe(200)
    await work(app)
    expect(await occurrences(often)).toEqual([])
  })

  it('is refused with a rule or a zone that is none, and is nobody else\'s', async () => {
    expect((await app.admin.post('/api/v1/activity-series', { subject: 'x', rule: 'FREQ=SECONDLY', startsOn: '2026-11-30' })).body.fields[0]).toMatchObject({ path: '/rule', rule: 'recurrence' })
    expect((await app.admin.post('/api/v1/activity-series', { subject: 'x', rule: 'FREQ=DAILY', zone: 'Mars/Olympus', startsOn: '2026-11-30' })).body.fields[0]).toMatchObject({ path: '/zone' })
    const [rep, other] = [await app.person({ role: 'rep' }), await app.otherWorkspace()]
    const own = await app.admin.create('activity-series', { subject: 'Mine', rule: 'FREQ=DAILY', startsOn: '2026-11-30' })
    expect((await rep.get(`/api/v1/activity-series/${own.id}`)).status).toBe(404)
    expect((await other.get(`/api/v1/activity-series/${own.id}`)).status).toBe(404)
    expect((await other.post(`/api/v1/activity-series/${own.id}/end`, {})).status).toBe(404)
  })
})

describe('a reminder', () => {
  const told = async (id: string) => (await asOwner(app.program.database, `select count(*)::int as count from notification where target_id = $1 and kind = 'reminder'`, [id]))[0]?.['count']

  it('is told again when it was put off, and not of what is done', async () => {
    const one = await app.admin.create('activities', { subject: 'Later', reminder: '2026-11-26T03:00:00Z' })
    const done = await app.admin.create('activities', { subject: 'Done', reminder: '2026-11-26T03:00:00Z' })
    await app.admin.post(`/api/v1/activities/${done.id}/complete`, {})
    await travel(app, '2026-11-26T03:00:00Z')
    await work(app)
    expect([await told(one.id), await told(done.id)]).toEqual([1, 0])
    expect((await app.admin.post(`/api/v1/activities/${one.id}/remind-later`, { remindAt: '2026-11-26T04:00:00Z' })).status).toBe(200)
    await work(app)
    expect(await told(one.id)).toBe(1)
    await travel(app, '2026-11-26T04:00:00Z')
    await work(app)
    await work(app)
    expect(await told(one.id)).toBe(2)
    expect(app.faults).toEqual([])
    await travel(app, '2026-11-25T02:00:00Z')
  })
})
