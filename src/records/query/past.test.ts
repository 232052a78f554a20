import { beforeAll, expect, it } from 'vitest'
import { as, idOf, permitted, put, readerOf, staff, type Viewer } from '../../../test/records/company.ts'
import type { SortBy } from '../../model/define/object.ts'
import type { Database } from '../../platform/database/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import type { ListQuery, Row } from '../engine.ts'

let database: Database
const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('all') }
const fields = ['name', 'risk', 'owner', 'phone']

async function entry(id: string, version: number, at: string, before: object | null, after: object | null) {
  await asOwner(database, `insert into feed (workspace_id, object, record_id, version, action, actor_id, actor_name, via, at, before, after) values (1, 'customer', $1, $2, 'update', $3, 'ann', 'session', $4, $5, $6)`,
    [id, version, idOf('ann'), at, before === null ? null : JSON.stringify(before), after === null ? null : JSON.stringify(after)])
}

beforeAll(async () => {
  database = await testDatabase()
  await staff(database, { sales: ['ann', 'bob'] })
  const old = { owner: 'bob', department: 'sales', createdAt: '2026-01-01T00:00:00Z' }
  await put(database, 'customer', { ...old, name: 'Anchor', risk: 'low' })
  await put(database, 'customer', { ...old, name: 'Beacon', risk: 'high' })
  await put(database, 'customer', { ...old, name: 'Untouched 李', risk: 'low' })
  const changed = await put(database, 'customer', { ...old, name: 'New name', risk: 'high', phone: '13900000000', version: 3 })
  await entry(changed, 2, '2026-02-01T00:00:00Z', { name: 'Castle', owner: idOf('ann') }, { name: 'Newer name', owner: idOf('bob') })
  await entry(changed, 3, '2026-02-10T00:00:00Z', { name: 'Newer name', risk: 'low', phone: '13812345678' }, { name: 'New name', risk: 'high', phone: '13900000000' })
  const binned = await put(database, 'customer', { ...old, name: 'Dock', risk: 'low', deleted: true, version: 2 })
  await entry(binned, 2, '2026-02-05T00:00:00Z', { deletedAt: null }, { deletedAt: '2026-02-05T00:00:00Z' })
  const made = await put(database, 'customer', { ...old, name: 'Elder', createdAt: '2026-02-03T00:00:00Z' })
  await entry(made, 1, '2026-02-03T00:00:00Z', null, { name: 'Elder' })
})

const at = async (asOf: string, query: ListQuery = {}, viewer = ann) => (await readerOf(database).list(as(viewer), 'customer', { fields, sort: [{ field: 'name' }], ...query, asOf })).rows
const names = (rows: readonly Row[]) => rows.map(({ name }) => name)

it('shows the records as they stood: names, owners, what was alive, and nothing that came later', async () => {
  expect(names(await at('2026-01-15T00:00:00Z'))).toEqual(['Anchor', 'Beacon', 'Castle', 'Dock', 'Untouched 李'])
  expect(names(await at('2026-02-04T00:00:00Z'))).toEqual(['Anchor', 'Beacon', 'Dock', 'Elder', 'Newer name', 'Untouched 李'])
  expect(names(await at('2026-03-01T00:00:00Z'))).toEqual(['Anchor', 'Beacon', 'Elder', 'New name', 'Untouched 李'])
  expect((await at('2026-01-15T00:00:00Z'))[2]).toMatchObject({ version: 1, risk: 'low', phone: '13812345678', owner: { id: idOf('ann'), title: 'ann' } })
})

it('filters by the values of then', async () => {
  const filter = { field: 'risk', is: 'equals', value: 'low' } as const
  expect(names(await at('2026-01-15T00:00:00Z', { filter }))).toEqual(['Anchor', 'Castle', 'Dock', 'Untouched 李'])
  expect(names(await at('2026-03-01T00:00:00Z', { filter }))).toEqual(['Anchor', 'Untouched 李'])
})

it.each([[[{ field: 'name' }]], [[{ field: 'name', descending: true }]], [[{ field: 'risk', descending: true }, { field: 'createdAt' }]], [[]]] as [SortBy[]][])('pages of %j give each row of then once', async (sort) => {
  const whole = await at('2026-01-15T00:00:00Z', { sort })
  const rows: Row[] = []
  for (let cursor: string | undefined; ;) {
    const page = await readerOf(database).list(as(ann), 'customer', { fields, sort, limit: 2, asOf: '2026-01-15T00:00:00Z', ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === undefined) break
  }
  expect(rows).toEqual(whole)
  expect(rows).toHaveLength(5)
})

it('holds today\'s rights: scope, masks, hidden fields', async () => {
  const limited: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { phone: 'masked', risk: 'none' } } }) }
  const [row] = (await at('2026-01-15T00:00:00Z', { fields: ['name', 'phone'] }, limited)).filter(({ name }) => name === 'Castle')
  expect(row).toMatchObject({ phone: '138****5678', masked: ['phone'] })
  await expect(at('2026-01-15T00:00:00Z', { filter: { field: 'risk', is: 'equals', value: 'low' }, fields: ['name'] }, limited)).rejects.toMatchObject({ details: { status: 403 } })
  await expect(at('2026-01-15T00:00:00Z', { fields: ['risk'] }, limited)).rejects.toMatchObject({ details: { status: 403 } })
  expect(await at('2026-01-15T00:00:00Z', {}, { ...ann, permissions: permitted('own') })).toEqual([])
})

it('refuses what it cannot know of the past', async () => {
  for (const query of [{ sort: [{ field: 'orderTotal' }] }, { filter: { some: 'orders' } }, { filter: { field: 'owner.name', is: 'equals', value: 'x' } }, { search: 'x' }] as ListQuery[]) {
    await expect(at('2026-01-15T00:00:00Z', query)).rejects.toMatchObject({ details: { status: 422 } })
  }
  await expect(at('yesterday')).rejects.toMatchObject({ details: { status: 422 } })
})
