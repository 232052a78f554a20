import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { work } from './running.ts'

let app: TestApp
let rep: TestClient
beforeAll(async () => {
  app = await testApp({ at: '2026-11-25T02:00:00Z' })
  rep = await app.person({ role: 'rep', name: 'Rosa Rep' })
})

const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
const address = async (person: TestClient) => (await person.post('/api/v1/calendar-feed')).body.path as string

describe('the calendar under a secret address', () => {
  it('holds what its person has to do, timed and all day, hostile text as text, series beyond what stands', async () => {
    await rep.create('activities', { kind: 'meeting', subject: 'Preis; Menge, "Rabatt"\\n', body: 'Zeile 1\nEND:VEVENT\r\nBEGIN:VEVENT', start: '2026-11-26T01:30:00Z', end: '2026-11-26T02:30:00Z' })
    await rep.create('activities', { subject: '展会'.repeat(40), allDayOn: '2026-12-01', allDayUntil: '2026-12-03' })
    await rep.create('activity-series', { kind: 'call', subject: 'Weekly', rule: 'FREQ=WEEKLY', startsOn: '2026-11-30', startTime: '09:00', duration: 1800 })
    await app.admin.create('activities', { subject: 'Not hers', start: '2026-11-26T05:00:00Z' })
    await work(app)
    const path = await address(rep)
    const answer = await app.nobody().get(path)
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store'])
    expect(Math.max(...answer.text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    const found = events(answer.text)
    expect(found.map(({ summary }) => summary)).not.toContain('Not hers')
    expect(found.find(({ summary }) => summary.startsWith('Preis'))).toMatchObject({ summary: 'Preis; Menge, "Rabatt"\\n', description: 'Zeile 1\nEND:VEVENT\nBEGIN:VEVENT' })
    const fair = found.find(({ summary }) => summary === '展会'.repeat(40))!
    expect([fair.startDate.toString(), fair.endDate.toString()]).toEqual(['2026-12-01', '2026-12-04'])
    const weekly = found.filter(({ summary }) => summary === 'Weekly')
    expect(weekly.length).toBe(57)
    expect(new Set(weekly.map(({ uid }) => uid)).size).toBe(57)
    expect(weekly.map(({ startDate }) => startDate.toString()).toSorted()[0]).toBe('2026-11-30T01:00:00Z')
  })

  it('ends with a new address, with its revocation and with the person; a wrong one is nothing', async () => {
    const first = await address(rep)
    const second = await address(rep)
    expect([(await app.nobody().get(first)).status, (await app.nobody().get(second)).status]).toEqual([404, 200])
    expect((await rep.get('/api/v1/calendar-feed')).body.feed).toMatchObject({ lastReadAt: '2026-11-25T02:00:00.000Z' })
    await rep.delete('/api/v1/calendar-feed')
    expect((await app.nobody().get(second)).status).toBe(404)
    expect((await rep.get('/api/v1/calendar-feed')).body.feed).toBeNull()
    const third = await address(rep)
    for (const wrong of [third.replace(/gxc_\d+/, 'gxc_999'), third.replace('.ics', 'x.ics'), '/api/v1/calendar-feeds/..%2f..', '/api/v1/calendar-feeds/gxc_1.ics']) expect([wrong.slice(0, 40), (await app.nobody().get(wrong)).status]).toEqual([wrong.slice(0, 40), 404])
    const user = (await app.admin.get(`/api/v1/users/${rep.userId}`)).body
    const leaver = await app.person({ role: 'rep' })
    const theirs = await address(leaver)
    expect((await app.nobody().get(theirs)).status).toBe(200)
    expect((await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: app.admin.userId })).status).toBe(200)
    expect((await app.nobody().get(theirs)).status).toBe(404)
    expect(user.id).toBe(rep.userId)
  })

  it('is bounded in how often it is read, and needs a session to be made', async () => {
    const path = await address(rep)
    const statuses: number[] = []
    for (let count = 0; count < 40; count += 1) statuses.push((await app.nobody().get(path)).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
    expect((await app.nobody().post('/api/v1/calendar-feed')).status).toBe(401)
  })
})

describe('an activity as a file', () => {
  it('is read by its own people alone', async () => {
    const own = await app.admin.create('activities', { subject: 'Review', start: '2026-11-27T06:00:00Z', end: '2026-11-27T07:00:00Z', location: 'Room 3' })
    const answer = await app.admin.get(`/api/v1/activities/${own.id}/invitation`)
    expect(events(answer.text)[0]).toMatchObject({ summary: 'Review', location: 'Room 3', uid: `${own.id}@guanxi` })
    expect((await rep.get(`/api/v1/activities/${own.id}/invitation`)).status).toBe(404)
    const without = await app.admin.create('activities', { subject: 'Some day' })
    expect((await app.admin.get(`/api/v1/activities/${without.id}/invitation`)).status).toBe(422)
    expect(app.faults).toEqual([])
  })
})
