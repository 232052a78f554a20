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

it('counts and sums by the values of then, under today\'s rights', async () => {
  const sums = async (asOf: string, query: object, viewer = ann) => (await readerOf(database).aggregate(as(viewer), 'customer', { measures: [{ function: 'count' }], ...query, asOf })).map(({ group, values }) => [group, ...values])
  expect(await sums('2026-01-15T00:00:00Z', { groupBy: { field: 'risk' } })).toEqual([['high', 1], ['low', 4]])
  expect(await sums('2026-02-04T00:00:00Z', { groupBy: { field: 'risk' } })).toEqual([['high', 1], ['low', 4], [null, 1]])
  expect(await sums('2026-03-01T00:00:00Z', { groupBy: { field: 'risk' } })).toEqual([['high', 2], ['low', 2], [null, 1]])
  expect(await sums('2026-02-04T00:00:00Z', {})).toEqual([[null, 6]])
  expect(await sums('2026-02-04T00:00:00Z', { groupBy: { field: 'createdAt', period: 'month' } })).toEqual([['2026-01-01', 5], ['2026-02-01', 1]])
  const owners = await readerOf(database).aggregate(as(ann), 'customer', { asOf: '2026-01-15T00:00:00Z', groupBy: { field: 'owner' }, measures: [{ function: 'count' }] })
  expect(owners).toEqual(expect.arrayContaining([{ group: idOf('ann'), title: 'ann', values: [1] }, { group: idOf('bob'), title: 'bob', values: [4] }]))
  expect(await sums('2026-01-15T00:00:00Z', {}, { ...ann, permissions: permitted('own') })).toEqual([[null, 0]])
  const hidden: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { risk: 'none' } } }) }
  await expect(sums('2026-01-15T00:00:00Z', { groupBy: { field: 'risk' } }, hidden)).rejects.toMatchObject({ details: { status: 403 } })
})

it('sums money of then, and formulas of it, but nothing that the feed does not know', async () => {
  const yuan = (amount: number) => ({ amount, currency: 'CNY', base: amount, rate: 1, rateDate: '2026-01-01' })
  const deal = { owner: 'bob', department: 'sales', createdAt: '2026-01-01T00:00:00Z', status: 'open' }
  await put(database, 'opportunity', { ...deal, name: 'Same', amount: yuan(500), weightedAmount: yuan(50) })
  const grown = await put(database, 'opportunity', { ...deal, name: 'Grown', amount: yuan(900), weightedAmount: yuan(450), version: 2 })
  await asOwner(database, `insert into feed (workspace_id, object, record_id, version, action, actor_id, actor_name, via, at, before, after) values (1, 'opportunity', $1, 2, 'update', $2, 'ann', 'session', '2026-02-01T00:00:00Z', $3, '{}')`,
    [grown, idOf('ann'), JSON.stringify({ amount: yuan(100), weightedAmount: yuan(10) })])
  const measures = [{ function: 'count' }, { function: 'sum', field: 'amount' }, { function: 'sum', field: 'weightedAmount' }, { function: 'max', field: 'amount' }] as const
  const at = async (asOf: string) => (await readerOf(database).aggregate(as(ann), 'opportunity', { measures, asOf }))[0]?.values
  expect(await at('2026-01-15T00:00:00Z')).toEqual([2, 600, 60, 500])
  expect(await at('2026-02-15T00:00:00Z')).toEqual([2, 1400, 500, 900])
  for (const query of [{ measures: [{ function: 'sum', field: 'orderTotal' }] }, { measures: [{ function: 'count' }], search: 'x' }, { measures: [{ function: 'count' }], bin: true }] as const) {
    await expect(readerOf(database).aggregate(as(ann), 'customer', { ...query, asOf: '2026-01-15T00:00:00Z' })).rejects.toMatchObject({ details: { status: 422 } })
  }
})

it('shows formulas as they were, and names what is not kept of the past', async () => {
  const page = await readerOf(database).list(as(ann), 'opportunity', { asOf: '2026-01-15T00:00:00Z', fields: ['name', 'weightedAmount'], sort: [{ field: 'name' }] })
  expect(page.rows.map(({ name, weightedAmount }) => [name, weightedAmount])).toEqual([['Grown', expect.objectContaining({ amount: 10 })], ['Same', expect.objectContaining({ amount: 50 })]])
  expect(page.unavailable).toBeUndefined()
  const customers = await readerOf(database).list(as(ann), 'customer', { asOf: '2026-01-15T00:00:00Z', fields: ['name', 'orderTotal'] })
  expect([customers.unavailable, customers.rows[0]?.['orderTotal']]).toEqual([['orderTotal'], undefined])
  expect((await readerOf(database).list(as(ann), 'customer', { fields: ['name', 'orderTotal'] })).unavailable).toBeUndefined()
})
