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

describe('who is invited', () => {
  it('goes out with address and name, of those whom the reader may see whole; the others are only named', async () => {
    const contact = await app.admin.create('contacts', { name: 'Karl "K" Kunde', email: 'karl@example.com' })
    const hidden = await app.admin.create('contacts', { name: 'No Address' })
    const { id } = await app.admin.create('activities', {
      kind: 'meeting', subject: 'Kick-off', start: '2026-11-26T07:00:00Z', organiser: 'Olga <olga@example.org>', attendees: 'Anna <anna@example.org>\nkarl@example.com\nevil@x.org\r\nATTENDEE:mailto:slipped@example.org\nJust A Name',
      with: [{ object: 'contact', id: contact.id, role: 'attendee' }, { object: 'contact', id: hidden.id }, { object: 'user', id: rep.userId }],
    })
    const [event] = events((await app.admin.get(`/api/v1/activities/${id as string}/invitation`)).text)
    expect(event!.attendees.map((each) => [each.getParameter('cn'), String(each.getFirstValue())])).toEqual([
      ['Karl  K  Kunde', 'mailto:karl@example.com'], ['Rosa Rep', `mailto:${rep.email}`], ['Anna', 'mailto:anna@example.org'], [undefined, 'mailto:evil@x.org'],
    ].map(([name, address]) => [name, address]))
    expect([event!.organizer, event!.description.split('\n').at(-1)]).toEqual(['mailto:olga@example.org', expect.stringContaining('No Address')])
  })

  it('is not told to a person whose role masks addresses, nor is anything else that the role masks or hides', async () => {
    const role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'telesales' } })).body.rows[0]
    const full = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
    const objects = full.permissions.objects
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...full.permissions, objects: { ...objects, activity: { ...objects.activity, fields: { ...objects.activity.fields, location: 'masked', body: 'none' } } } } }, { version: full.version })
    const caller = await app.person({ role: 'telesales' })
    const contact = await app.admin.create('contacts', { name: 'Masked Mail', email: 'secret-mail@example.com', owner: caller.userId })
    await app.admin.create('activities', {
      kind: 'call', subject: 'Call them', start: '2026-11-26T08:00:00Z', owner: caller.userId, location: 'Secret room 9', body: 'secret words', organiser: 'Boss <secret-boss@example.com>', attendees: 'Guest <secret-guest@example.com>',
      with: [{ object: 'contact', id: contact.id }],
    })
    const { status, text } = await app.nobody().get(await address(caller))
    expect([status, text.includes('Call them'), /secret/i.exec(text)?.[0], text.includes('***')]).toEqual([200, true, undefined, false])
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
