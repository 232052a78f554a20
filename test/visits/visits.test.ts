import { request as ask } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { beijing, fieldWork, type FieldWork, minute, onAMap, shanghai, upload } from './company.ts'

let work: FieldWork
beforeAll(async () => { work = await fieldWork() })

const read = async (id: string) => (await work.rep.get(`/api/v1/activities/${id}`)).body

describe('checking in', () => {
  it('takes the time of the server, keeps the phone\'s beside it, and tells the distance in one datum', async () => {
    const { app, rep } = work
    const visit = await work.visit(rep, await work.customer(rep))
    const phoneTime = new Date(app.clock.now() - 40 * minute).toISOString()
    const answer = await work.checkIn(rep, visit, { place: shanghai, phoneTime })
    expect(answer.body.result).toEqual({ marks: ['phoneClock'], distance: 0 })
    expect(await read(visit)).toMatchObject({ checkedInAt: new Date(app.clock.now()).toISOString(), checkInPhoneTime: phoneTime, place: shanghai, checkInDistance: 0, checkedInBy: { title: 'Rita Rep' }, status: 'open' })
  })

  it('is refused twice, on what is no visit, and when it is written as a plain change', async () => {
    const { rep } = work
    const customer = await work.customer(rep)
    const [visit, call] = [await work.visit(rep, customer), await work.visit(rep, customer, { kind: 'call' })]
    await work.checkIn(rep, visit)
    expect((await work.checkIn(rep, visit)).body.title).toBe('You are checked in already.')
    expect((await work.checkIn(rep, call)).status).toBe(409)
    const { version } = await read(call)
    expect((await rep.patch(`/api/v1/activities/${call}`, { place: shanghai, checkedInAt: '2026-01-01T00:00:00Z' }, { version })).status).toBe(422)
  })

  it('without a place needs a reason, and is marked', async () => {
    const { rep } = work
    const visit = await work.visit(rep, await work.customer(rep))
    const refused = await work.checkIn(rep, visit, {})
    expect(refused.body).toMatchObject({ status: 422, type: '/problems/visit.no-place', fields: [{ path: '/reason' }] })
    expect((await rep.post(`/api/v1/activities/${visit}/check-in`, {}, { language: 'zh' })).body.title).toContain('请说明原因')
    expect((await work.checkIn(rep, visit, { reason: '  ' })).status).toBe(422)
    expect((await work.checkIn(rep, visit, { reason: 'In a cellar' })).status).toBe(200)
    expect(await read(visit)).toMatchObject({ checkInMarks: ['noPlace'], checkInReason: 'In a cellar', place: null, checkInDistance: null })
  })

  it('marks what is far away, weakly measured, or faster than anybody travels, and says so in words', async () => {
    const { rep } = work
    const again = await work.app.person({ role: 'rep', department: work.sales, name: 'Fay Fast' })
    const customer = await work.customer(again)
    const first = await work.visit(again, customer)
    expect((await work.checkIn(again, first, { place: { ...shanghai, latitude: 31.3, accuracy: 900 } })).body.result).toMatchObject({ marks: ['farAway', 'weakAccuracy'], distance: 13629 })
    work.later(60)
    const second = await work.visit(again, customer)
    await work.checkIn(again, second, { place: beijing })
    const row = (await again.get(`/api/v1/activities/${second}`)).body
    expect(row).toMatchObject({ checkInMarks: ['farAway', 'impossibleSpeed'] })
    expect(row.speed).toBeGreaterThan(950)
    expect((await rep.get(`/api/v1/activities/${second}`)).status).toBe(404)
  })

  it('of somebody else\'s visit is refused as if there were none', async () => {
    const other = await work.app.person({ role: 'rep', department: await work.app.department('Elsewhere'), name: 'Otis Other' })
    const visit = await work.visit(work.rep, await work.customer(work.rep))
    expect((await work.checkIn(other, visit)).status).toBe(404)
    expect((await work.checkIn(await work.app.otherWorkspace(), visit)).status).toBe(404)
  })

  it('sent again under the same key is done once', async () => {
    const { rep } = work
    const visit = await work.visit(rep, await work.customer(rep))
    const once = () => rep.post(`/api/v1/activities/${visit}/check-in`, { place: shanghai }, { key: 'checked-in-while-offline' })
    const [first, second] = [await once(), await once()]
    expect([first.status, second.status]).toEqual([200, 200])
    expect((await read(visit)).version).toBe(2)
  })
})

describe('the photo', () => {
  const jpeg = (size: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size - 4, 0x41)])
  it('tells neither where nor by which telephone it was taken, however it comes; the place of a visit is what was checked in', async () => {
    const visit = await work.visit(work.rep, await work.customer(work.rep))
    const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0 GPS 31.2304N SecretPhone', 'latin1')
    const body = Buffer.from('\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0?\0pixels\xff\xd9', 'latin1')
    const taken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]), exif, body])
    const photo = await upload(work.app, work.rep, { object: 'activity', id: visit }, 'door.jpg', taken)
    const { bytes } = await work.rep.get(`/api/v1/files/${photo}/content`)
    expect([bytes.includes('GPS'), bytes.includes('SecretPhone'), bytes.includes('pixels')]).toEqual([false, false, true])
    expect((await work.rep.get(`/api/v1/files/${photo}`)).body).toMatchObject({ size: bytes.length, mime: 'image/jpeg' })
  })

  it('of the visit is kept with it; a text, or a picture of another record, is no photo', async () => {
    const { rep } = work
    const customer = await work.customer(rep)
    const visit = await work.visit(rep, customer)
    const at = { object: 'activity', id: visit }
    const photo = await upload(work.app, rep, at, 'door.jpg', jpeg(5000))
    const text = await upload(work.app, rep, at, 'note.txt', Buffer.from('no picture'))
    const elsewhere = await upload(work.app, rep, { object: 'customer', id: customer }, 'door.jpg', jpeg(6000))
    for (const wrong of [text, elsewhere]) expect((await work.checkIn(rep, visit, { place: shanghai, photo: wrong })).body.type).toBe('/problems/visit.no-picture')
    expect((await work.checkIn(rep, visit, { place: shanghai, photo })).status).toBe(200)
    expect(await read(visit)).toMatchObject({ photo: { id: photo } })
  })
  it('of 50 MB is refused with the reason and what to do', async () => {
    const { rep } = work
    const visit = await work.visit(rep, await work.customer(rep))
    const photo = await upload(work.app, rep, { object: 'activity', id: visit }, 'large.jpg', jpeg(50_000_000))
    const answer = await work.checkIn(rep, visit, { place: shanghai, photo })
    expect(answer.body).toMatchObject({ status: 422, type: '/problems/visit.photo-too-large', title: 'The photo has 50 MB; at most 20 MB are kept. Take it again with a lower resolution.' })
    expect((await read(visit)).checkedInAt).toBeNull()
  }, 30_000)
})

describe('a photo that says what it is for', () => {
  const boundary = 'x-guanxi'
  const head = (visit: string, use = 'activity.checkIn.photo') => Buffer.from(`${[['target', JSON.stringify({ object: 'activity', id: visit })], ['use', use]].map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="large.jpg"\r\n\r\n`)
  /** Sends so much of a form and waits for the answer; the rest is never sent. */
  async function sendPart(headers: Readonly<Record<string, string>>, parts: readonly Buffer[]): Promise<{ readonly status: number | undefined; readonly title: string }> {
    const address = new URL(await listening)
    return new Promise((resolve, reject) => {
      const call = ask({ host: address.hostname, port: address.port, method: 'POST', path: '/api/v1/files', headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: work.rep.cookie ?? '', 'sec-fetch-site': 'same-origin', ...headers } }, (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => { text += chunk.toString() })
        answer.on('end', () => { resolve({ status: answer.statusCode, title: (JSON.parse(text) as { title: string }).title }); call.destroy() })
      })
      call.on('error', reject)
      for (const part of parts) call.write(part)
    })
  }
  let listening: Promise<string>
  beforeAll(() => { listening = work.app.listen() })
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1_000_000, 0x41)])
  const refused = { status: 413, title: 'The photo is larger than 20 MB. Take it again with a lower resolution, or make it smaller.' }
  const filesOf = async (visit: string) => (await work.rep.post('/api/v1/files/query', { filter: { field: 'target', is: 'equals', value: { object: 'activity', id: visit } } })).body.rows

  it('and announces 50 MB is refused before it is sent; without announcing it, as soon as 20 MB are there; nothing of it is kept', async () => {
    const visit = await work.visit(work.rep, await work.customer(work.rep))
    expect(await sendPart({ 'content-length': '50000000' }, [head(visit), jpeg])).toEqual(refused)
    expect(await sendPart({}, [head(visit), ...Array.from({ length: 21 }, () => jpeg)])).toEqual(refused)
    expect(await filesOf(visit)).toEqual([])
  })
  it('and is a text, or is for a verb that takes none, is refused; one that fits is taken once, however often it is sent', async () => {
    const visit = await work.visit(work.rep, await work.customer(work.rep))
    const send = (use: string, content: Buffer) => work.app.door.inject({ method: 'POST', url: '/api/v1/files', payload: Buffer.concat([head(visit, use), content, Buffer.from(`\r\n--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: work.rep.cookie ?? '', 'sec-fetch-site': 'same-origin', 'idempotency-key': `photo-of-${visit}-${use}` } })
    expect((await send('activity.checkOut.photo', jpeg)).statusCode).toBe(422)
    expect((await send('activity.checkIn.constructor', jpeg)).statusCode).toBe(422)
    const [first, again] = [await send('activity.checkIn.photo', jpeg), await send('activity.checkIn.photo', jpeg)]
    expect([first.statusCode, again.statusCode, again.json<{ id: string }>().id]).toEqual([201, 201, first.json<{ id: string }>().id])
    expect(await filesOf(visit)).toHaveLength(1)
  })
})

describe('checking out', () => {
  it('keeps place and length, completes the visit with its result and makes the next contact, in one go', async () => {
    const { app, rep } = work
    const visit = await work.visit(rep, await work.customer(rep))
    expect((await rep.post(`/api/v1/activities/${visit}/check-out`, { place: shanghai })).body.title).toBe('Check in first.')
    await work.checkIn(rep, visit)
    work.later(45)
    const answer = await rep.post(`/api/v1/activities/${visit}/check-out`, { place: shanghai, outcome: 'interested', result: 'Wants an offer', nextContactOn: '2026-12-01', nextKind: 'visit' })
    expect(answer.status).toBe(200)
    expect(await read(visit)).toMatchObject({ status: 'done', duration: 45 * 60, outcome: 'interested', checkedOutAt: new Date(app.clock.now()).toISOString(), checkOutMarks: null, checkOutDistance: 0 })
    expect(await read(answer.body.result.nextActivity)).toMatchObject({ kind: 'visit', status: 'open', due: '2026-12-01T01:00:00.000Z' })
    expect((await rep.post(`/api/v1/activities/${visit}/check-out`, { place: shanghai })).status).toBe(409)
  })
})

describe('a customer of unknown place', () => {
  it('gets a proposal after three check-ins that agree, and the place by a click', async () => {
    const { rep } = work
    const customer = await work.customer(rep, { place: null })
    const shown = async () => (await rep.get(`/api/v1/customers/${customer}`)).body
    for (const place of [shanghai, { ...onAMap, accuracy: 15 }, { ...shanghai, latitude: 31.1783276 }]) {
      expect(await shown()).toMatchObject({ place: null, proposedPlace: null })
      expect((await rep.post(`/api/v1/customers/${customer}/accept-place`, {})).status).toBe(409)
      work.later(10)
      const done = await work.checkIn(rep, await work.visit(rep, customer), { place })
      expect(done.body.result).toMatchObject({ marks: ['unknownPlace'] })
    }
    expect(await shown()).toMatchObject({ place: null, proposedPlace: { latitude: 31.177728, longitude: 121.527211, datum: 'WGS-84' }, proposedPlaceVisits: 3 })
    expect((await rep.post(`/api/v1/customers/${customer}/accept-place`, {})).status).toBe(200)
    expect(await shown()).toMatchObject({ place: { latitude: 31.177728 }, proposedPlace: null })
  })
  it('whose proposal was declined is not asked about again for the same check-ins', async () => {
    const { rep } = work
    const customer = await work.customer(rep, { place: null })
    const once = async () => { work.later(10); await work.checkIn(rep, await work.visit(rep, customer)) }
    for (let turn = 0; turn < 3; turn += 1) await once()
    expect((await rep.post(`/api/v1/customers/${customer}/decline-place`, {})).status).toBe(200)
    await once()
    expect((await rep.get(`/api/v1/customers/${customer}`)).body).toMatchObject({ place: null, proposedPlace: null })
  })
})

describe('logging a contact', () => {
  it('keeps result, further records and the next contact in one write, and stands on the timeline of each', async () => {
    const { rep } = work
    const [customer, second] = [await work.customer(rep), await work.customer(rep, { name: 'Second Ltd' })]
    const answer = await rep.post('/api/v1/activities/log', {
      kind: 'call', target: { object: 'customer', id: customer }, also: [{ object: 'customer', id: second }], subject: 'Price asked', outcome: 'callBack', nextContactOn: '2026-12-03',
    })
    expect(answer.status).toBe(200)
    const { activity, nextActivity } = answer.body.result
    expect(await read(activity)).toMatchObject({ status: 'done', outcome: 'callBack', nextContactOn: '2026-12-03', customer: { id: customer }, also: [{ object: 'customer', id: second, title: 'Second Ltd' }] })
    expect(await read(nextActivity)).toMatchObject({ kind: 'call', status: 'open', due: '2026-12-03T01:00:00.000Z', customer: { id: customer } })
    expect((await rep.get(`/api/v1/customers/${second}/timeline`)).text).toContain('Price asked')
  })
  it('about a customer out of reach is refused', async () => {
    const hidden = await work.customer(work.app.admin)
    const answer = await work.rep.post('/api/v1/activities/log', { kind: 'call', target: { object: 'customer', id: hidden }, subject: 'Hello' })
    expect([answer.status, answer.text.includes('Customer 0')]).toEqual([422, false])
  })
})

it('the order of a day\'s visits is kept, one\'s own only', async () => {
  const { rep, app } = work
  const customer = await work.customer(rep)
  const visits = [await work.visit(rep, customer), await work.visit(rep, customer)]
  const link = (id: string) => ({ object: 'activity', id })
  expect((await rep.post('/api/v1/activities/order-visits', { visits: [...visits].reverse().map(link) })).body.result).toEqual({ ordered: 2 })
  expect([(await read(visits[0]!)).visitOrder, (await read(visits[1]!)).visitOrder]).toEqual([2, 1])
  expect((await app.admin.post('/api/v1/activities/order-visits', { visits: visits.map(link) })).body.type).toBe('/problems/visit.not-yours')
})
