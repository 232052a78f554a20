import { beforeAll, expect, it } from 'vitest'
import { fieldWork, type FieldWork, shanghai } from './company.ts'

let work: FieldWork
const from = { latitude: shanghai.latitude, longitude: shanghai.longitude, datum: 'WGS-84' }
const north = (metres: number) => ({ ...from, latitude: shanghai.latitude + metres / 111_195 })
const day = '2026-11-25'
const plan = async (input: object = {}, who = work.rep) => who.post('/api/v1/activities/plan-visits', { day, from, leaveAt: '09:00', ...input })
/** At any time of the day. */
const anyTime = { start: null, due: `${day}T04:00:00Z` }

beforeAll(async () => { work = await fieldWork() })

it('a day on the road is planned as on the screen: the shortest order that keeps agreed times, arrivals, and who lies nowhere known', async () => {
  const { rep } = work
  const [far, near, lost] = [await work.customer(rep, { name: 'Far', place: north(9000) }), await work.customer(rep, { name: 'Near', place: north(1000) }), await work.customer(rep, { name: 'Lost', place: null })]
  const agreed = await work.customer(rep, { name: 'Agreed', place: north(5000) })
  await work.visit(rep, far, anyTime)
  await work.visit(rep, near, anyTime)
  await work.visit(rep, lost, anyTime)
  await work.visit(rep, agreed, { start: `${day}T02:30:00Z`, end: `${day}T03:00:00Z` })
  await work.visit(rep, near, { ...anyTime, due: '2026-11-26T04:00:00Z' })
  const answer = await plan()
  expect(answer.status, answer.text).toBe(200)
  const { stops, metres, left, most } = answer.body.result as { stops: { name: string; metres: number | null; late: number; unplaced: string | null; beginsAt: string }[]; metres: number; left: unknown[]; most: number }
  expect(stops.map(({ name }) => name)).toEqual(['Near', 'Agreed', 'Far', 'Lost'])
  expect(stops.map(({ metres: way, late, unplaced }) => [way, late, unplaced])).toEqual([[1300, 0, null], [5200, 0, null], [5200, 0, null], [null, 0, 'noPlace']])
  // The minutes to Near at 30 km an hour; the agreed hour is waited for.
  expect([stops[0]?.beginsAt, stops[1]?.beginsAt]).toEqual(['2026-11-25T01:02:36.000Z', '2026-11-25T02:30:00.000Z'])
  expect([metres, left, most]).toEqual([11_700, [], 50])
})

it('keeps the order that was kept when asked to, comes home if wanted, and says how late one would be', async () => {
  const kept = (await plan({ order: 'kept', back: true, leaveAt: '10:40', speed: 60 })).body.result as { stops: { name: string; late: number }[]; metres: number }
  expect(kept.stops.map(({ name }) => name)[0]).toBe('Agreed')
  expect(kept.stops[0]?.late).toBeGreaterThan(15)
  expect(kept.metres).toBeGreaterThan(11_700)
})

it('plans one\'s own visits only, and a customer out of reach lies nowhere known', async () => {
  const { app, sales } = work
  const other = await app.person({ role: 'rep', department: sales, name: 'Otis Other' })
  expect((await plan({}, other)).body.result).toMatchObject({ stops: [], metres: 0 })
  const customer = await work.customer(other, { name: 'Handed over', place: north(2000) })
  await work.visit(other, customer, anyTime)
  expect((await plan({}, other)).body.result.stops).toMatchObject([{ metres: 2600, unplaced: null }])
  await app.admin.post(`/api/v1/customers/${customer}/transfer`, { to: { object: 'user', id: app.admin.userId } })
  const rows = (await plan({}, other)).body.result.stops as { metres: number | null }[]
  expect(rows.filter(({ metres }) => metres !== null)).toEqual([])
})

it('refuses a pace, a place and an hour that are none, and changes nothing', async () => {
  for (const bad of [{ speed: 0 }, { from: { latitude: 200, longitude: 0, datum: 'WGS-84' } }, { leaveAt: '25:99' }, { day: 'tomorrow' }, { order: 'best' }]) expect((await plan(bad)).status, JSON.stringify(bad)).toBe(422)
  expect((await work.rep.post('/api/v1/activities/query', { fields: ['visitOrder'], filter: { field: 'visitOrder', is: 'isNotEmpty' } })).body.rows).toEqual([])
})
