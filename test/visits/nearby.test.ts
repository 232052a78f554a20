import { beforeAll, describe, expect, it } from 'vitest'
import { inDatum } from '../../src/model/filter/datum.ts'
import type { TestClient } from '../support/client.ts'
import { fieldWork, type FieldWork, onAMap, shanghai } from './company.ts'

let work: FieldWork
let other: TestClient
const from = { latitude: shanghai.latitude, longitude: shanghai.longitude, datum: 'WGS-84' }
const north = (metres: number) => ({ ...from, latitude: shanghai.latitude + metres / 111_195 })
const nearby = async (who: TestClient, body: object = {}) => who.post('/api/v1/customers/nearby', { from, metres: 5000, fields: ['name'], ...body })
const names = async (who: TestClient, body: object = {}) => ((await nearby(who, body)).body.rows as { row: { name: string }; distance: number }[]).map(({ row, distance }) => [row.name, distance])

beforeAll(async () => {
  work = await fieldWork()
  const { rep, app } = work
  other = await app.person({ role: 'rep', department: await app.department('Elsewhere'), name: 'Otis Other' })
  const { latitude, longitude } = inDatum(north(1000), 'WGS-84', 'GCJ-02')
  await work.customer(rep, { name: 'Far', place: north(20_000) })
  await work.customer(rep, { name: 'Third', place: north(3000) })
  await work.customer(rep, { name: 'Here', place: onAMap })
  await work.customer(rep, { name: 'Second', place: { latitude, longitude, datum: 'GCJ-02' } })
  await work.customer(rep, { name: 'Nowhere', place: null })
  await work.customer(other, { name: 'Hidden', place: onAMap })
})

describe('customers nearby', () => {
  it('come the nearest first, whichever datum they are in', async () => {
    expect(await names(work.rep)).toEqual([['Here', 0], ['Second', 1000], ['Third', 3000]])
    expect(await names(work.rep, { from: onAMap })).toEqual([['Here', 0], ['Second', 1000], ['Third', 3000]])
    expect(await names(work.rep, { metres: 200_000, limit: 1 })).toEqual([['Here', 0]])
    expect((await names(work.rep, { metres: 50_000 })).at(-1)).toEqual(['Far', 20_000])
  })
  it('of another department are never among them', async () => {
    expect(await names(other)).toEqual([['Hidden', 0]])
    expect((await names(work.app.admin)).map(([name]) => name)).toEqual(['Here', 'Hidden', 'Second', 'Third'])
    expect((await nearby(await work.app.otherWorkspace())).body.rows).toEqual([])
  })
  it('can be narrowed by any filter: those that nobody contacted', async () => {
    expect(await names(work.rep, { filter: { field: 'name', is: 'startsWith', value: 'Se' } })).toEqual([['Second', 1000]])
    expect(await names(work.rep, { filter: { field: 'lastContactAt', is: 'isEmpty' }, metres: 1500 })).toHaveLength(2)
  })
  it('are not told to whoever sees the address or the place masked: a distance would tell where', async () => {
    const { app } = work
    for (const fields of [{ address: 'masked' }, { place: 'none' }]) {
      const role = await app.admin.create('roles', { key: `masked${Object.keys(fields).join()}`, name: `Masked ${JSON.stringify(fields)}`, permissions: { otherwise: { read: 'all', create: false, update: 'none', delete: 'none', export: false, import: false }, objects: { customer: { read: 'all', create: false, update: 'none', delete: 'none', export: false, import: false, fields } } } })
      const masked = await app.person({ role: role.key as string, name: `Mia ${Object.keys(fields).join()}` })
      const answer = await nearby(masked)
      expect([answer.status, answer.text.includes('Here')]).toEqual([403, false])
    }
  })
  it('a place, a way or a field that is none is refused, by name', async () => {
    expect((await nearby(work.rep, { from: { latitude: 91, longitude: 0, datum: 'WGS-84' } })).status).toBe(422)
    expect((await nearby(work.rep, { metres: 1e9 })).status).toBe(422)
    expect((await nearby(work.rep, { field: 'name' })).status).toBe(422)
    expect((await nearby(work.rep, { filter: { field: 'place\' or 1=1', is: 'isEmpty' } })).status).toBe(422)
    expect((await nearby(work.app.nobody())).status).toBe(401)
  })
})
