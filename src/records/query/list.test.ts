import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { as, idOf, permitted, put, readerOf, registry, staff, type Viewer } from '../../../test/records/company.ts'
import { isProblem } from '../../lib/problem.ts'
import type { SortBy } from '../../model/define/object.ts'
import { toColumns } from '../columns/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import type { Row } from '../engine.ts'
import type { RecordsReader } from './reader.ts'

let database: Database
let reader: RecordsReader
const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('all') }

const names = ['Zeta', 'alpha', 'Beta', '李娜', '王伟', '安心', '重庆长虹', 'beta', '杭州云启', 'Ötzi']

beforeAll(async () => {
  database = await testDatabase()
  reader = readerOf(database)
  await staff(database, { sales: ['ann', 'bob'], east: ['eva'] })
  let index = 0
  for (const name of names) {
    index += 1
    await put(database, 'customer', {
      name, owner: index % 3 === 0 ? 'bob' : 'ann', department: index % 2 === 0 ? 'sales' : 'east', createdAt: `2026-01-${String(1 + (index % 4)).padStart(2, '0')}T00:00:00.123456Z`,
      orderTotal: index % 4 === 0 ? null : { amount: (index % 3) * 100, currency: 'CNY', base: (index % 3) * 100 }, risk: index % 3 === 0 ? null : 'low',
      phone: `1380000${String(1000 + index)}`, email: `c${index}@b.cn`,
    })
  }
  await put(database, 'customer', { name: 'Binned', owner: 'ann', department: 'sales', deleted: true })
})

async function walk(viewer: Viewer, sort: readonly SortBy[], limit: number, between: () => Promise<unknown> = async () => undefined): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | undefined; ;) {
    const page = await reader.list(as(viewer), 'customer', { sort, limit, ...(cursor === undefined ? {} : { cursor }) , fields: ['name', 'orderTotal', 'risk', 'createdAt'] })
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === undefined) return rows
    await between()
  }
}

const orders: SortBy[][] = [
  [], [{ field: 'name' }], [{ field: 'name', descending: true }], [{ field: 'createdAt', descending: true }], [{ field: 'createdAt' }],
  [{ field: 'orderTotal' }], [{ field: 'orderTotal', descending: true }],
  [{ field: 'orderTotal', descending: true }, { field: 'name' }], [{ field: 'risk' }, { field: 'orderTotal', descending: true }, { field: 'createdAt' }],
]

describe('keyset pages', () => {
  it.each(orders.flatMap((sort) => ([1, 3, 50] as const).map((limit) => [JSON.stringify(sort), limit, sort] as const)))('sorted by %s in pages of %i give each row once, in one order', async (_, limit, sort) => {
    for (const scope of ['all', 'own', 'department', 'below'] as const) {
      const viewer = { ...ann, below: ['sales', 'east'], permissions: permitted(scope) }
      const whole = await reader.list(as(viewer), 'customer', { sort, limit: 200, fields: ['name', 'orderTotal', 'risk', 'createdAt'] })
      const rows = await walk(viewer, sort, limit)
      expect(rows).toEqual(whole.rows)
      expect(new Set(rows.map(({ id }) => id)).size).toBe({ all: 10, own: 7, department: 8, below: 10 }[scope])
    }
  })

  it('puts empty values last when ascending and first when descending', async () => {
    const up = await walk(ann, [{ field: 'orderTotal' }], 4)
    const down = await walk(ann, [{ field: 'orderTotal', descending: true }], 4)
    expect(up.slice(-2).map(({ orderTotal }) => orderTotal)).toEqual([null, null])
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse())
  })

  it('sorts names by pinyin among Latin names', async () => {
    const rows = await walk(ann, [{ field: 'name' }], 50)
    expect(rows.map(({ name }) => name)).toEqual(['alpha', '安心', 'Beta', 'beta', '重庆长虹', '杭州云启', '李娜', '王伟', 'Zeta', 'Ötzi'])
  })

  it('jumps to the first row at or behind a value', async () => {
    const at = async (sort: SortBy[], from: string | number) => (await reader.list(as(ann), 'customer', { sort, from, limit: 1 })).rows[0]
    expect((await at([{ field: 'name' }], 'L'))?.['name']).toBe('李娜')
    expect((await at([{ field: 'name' }], '杭'))?.['name']).toBe('杭州云启')
    expect((await at([{ field: 'orderTotal' }], 150))?.['orderTotal']).toMatchObject({ base: 200 })
    await expect(at([{ field: 'orderTotal' }], 'much')).rejects.toMatchObject({ details: { status: 422 } })
  })

  it('gives each row that was there once while others are written', async () => {
    let made = 0
    const before = await walk(ann, [{ field: 'name' }], 50)
    const rows = await walk(ann, [{ field: 'name' }], 2, async () => { made += 1; await put(database, 'customer', { name: `Between ${made}`, owner: 'ann' }) })
    const ids = rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(before.every(({ id }) => ids.includes(id))).toBe(true)
    await asOwner(database, `delete from customer where name like 'Between%'`)
  })

  it('shows the bin only when asked for', async () => {
    expect((await reader.list(as(ann), 'customer', { bin: true })).rows).toMatchObject([{ name: 'Binned' }])
    expect(await reader.count(as(ann), 'customer', { bin: true })).toEqual({ count: 1, exact: true })
  })
})

describe('cursors', () => {
  it('are refused when changed, or carried to another sort, object, workspace', async () => {
    const { next } = await reader.list(as(ann), 'customer', { sort: [{ field: 'name' }], limit: 2 })
    const [body = '', signature = ''] = next!.split('.')
    const other = Buffer.from(JSON.stringify([idOf('x'), 'a'])).toString('base64url')
    const tries = [
      () => reader.list(as(ann), 'customer', { sort: [{ field: 'name' }], cursor: `${other}.${signature}` }),
      () => reader.list(as(ann), 'customer', { sort: [{ field: 'name' }], cursor: `${body}.${signature}x` }),
      () => reader.list(as(ann), 'customer', { sort: [{ field: 'name' }], cursor: body }),
      () => reader.list(as(ann), 'customer', { sort: [{ field: 'createdAt' }], cursor: next! }),
      () => reader.list(as(ann), 'lead', { sort: [{ field: 'name' }], cursor: next! }),
      () => reader.list(as({ ...ann, workspaceId: 2 }), 'customer', { sort: [{ field: 'name' }], cursor: next! }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ details: { kind: 'cursor-invalid', status: 422 } })
  })
})

describe('what it costs', () => {
  it('a page is one statement, a record at most two', async () => {
    const start = database.counter.statements
    await reader.list(as(ann), 'customer', {})
    expect(database.counter.statements - start).toBe(1)
    const [row] = (await reader.list(as(ann), 'customer', { limit: 1 })).rows
    const middle = database.counter.statements
    await reader.read(as(ann), 'customer', row!['id'] as string)
    expect(database.counter.statements - middle).toBeLessThanOrEqual(2)
  })
})

describe('hostile names', () => {
  const hostile = fc.oneof(fc.string(), fc.constantFrom('id; drop table customer', 'name"', '__proto__', 'constructor', 'toString', 'name_sort', 'access_owner_id', 'name desc', "' or 1=1"))
  it('never reach SQL: an unknown field of sort, group or selection is a problem', async () => {
    const start = database.counter.statements
    await fc.assert(fc.asyncProperty(hostile.filter((name) => !Object.hasOwn(registry.object('customer').allFields, name) && name !== 'id'), async (name) => {
      for (const attempt of [
        () => reader.list(as(ann), 'customer', { sort: [{ field: name }] }),
        () => reader.list(as(ann), 'customer', { fields: [name] }),
        () => reader.aggregate(as(ann), 'customer', { groupBy: { field: name }, measures: [{ function: 'count' }] }),
        () => reader.aggregate(as(ann), 'customer', { measures: [{ function: 'sum', field: name }] }),
      ]) {
        const error: unknown = await attempt().then(() => undefined, (reason: unknown) => reason)
        expect(isProblem(error)).toBe(true)
      }
    }), { numRuns: 200 })
    expect(database.counter.statements).toBe(start)
  })
})

describe('field rights', () => {
  const masked: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { phone: 'masked', email: 'masked', risk: 'none', orderTotal: 'masked' } } }) }

  it('hides what is hidden and masks what is masked, and says which', async () => {
    const { rows } = await reader.list(as(masked), 'customer', { sort: [{ field: 'name' }], limit: 1 })
    expect(rows[0]).toMatchObject({ name: 'alpha', phone: '138****1002', email: 'c***@b.cn', orderTotal: '***' })
    expect(rows[0]).not.toHaveProperty('risk')
    // The average is made of the hidden total.
    expect(rows[0]).not.toHaveProperty('averageOrder')
    expect(rows[0]?.['masked']).toEqual(expect.arrayContaining(['phone', 'email', 'orderTotal']))
    const one = await reader.read(as(masked), 'customer', rows[0]!['id'] as string)
    expect(one).toMatchObject({ phone: '138****1002' })
    expect(one).not.toHaveProperty('risk')
  })

  it.each(['risk', 'phone', 'orderTotal', 'averageOrder'])('refuses to sort, group and sum by %s, naming it', async (field) => {
    for (const attempt of [
      () => reader.list(as(masked), 'customer', { sort: [{ field }] }),
      () => reader.aggregate(as(masked), 'customer', { groupBy: { field }, measures: [{ function: 'count' }] }),
      () => reader.aggregate(as(masked), 'customer', { measures: [{ function: 'max', field }] }),
    ]) await expect(attempt()).rejects.toMatchObject({ details: { status: 403, extra: { field } } })
  })

  it('refuses a hidden field that is asked for by name', async () => {
    await expect(reader.list(as(masked), 'customer', { fields: ['risk'] })).rejects.toMatchObject({ details: { status: 403 } })
  })
})

describe('sums', () => {
  it('count and add what the viewer may see, by choice, by person, by month', async () => {
    const all = await reader.aggregate(as(ann), 'customer', { measures: [{ function: 'count' }, { function: 'sum', field: 'orderTotal' }] })
    expect(all).toEqual([{ group: null, values: [10, 700] }])
    const own = await reader.aggregate(as({ ...ann, permissions: permitted('own') }), 'customer', { measures: [{ function: 'count' }] })
    expect(own[0]?.values).toEqual([7])
    expect(await reader.aggregate(as(ann), 'customer', { groupBy: { field: 'owner' }, measures: [{ function: 'count' }] }))
      .toEqual(expect.arrayContaining([{ group: idOf('ann'), title: 'ann', values: [7] }, { group: idOf('bob'), title: 'bob', values: [3] }]))
    expect(await reader.aggregate(as(ann), 'customer', { groupBy: { field: 'risk' }, measures: [{ function: 'count' }] })).toEqual([{ group: 'low', values: [7] }, { group: null, values: [3] }])
    expect(await reader.aggregate(as(ann), 'customer', { groupBy: { field: 'createdAt', period: 'month' }, measures: [{ function: 'count' }] })).toEqual([{ group: '2026-01-01', values: [10] }])
  })

  it('periods begin where the viewer\'s calendar and the company\'s week begin', async () => {
    const made = ['2026-05-31T20:00:00Z', '2026-06-01T10:00:00Z', '2026-06-07T10:00:00Z']
    for (const createdAt of made) await put(database, 'product', { name: `Product ${createdAt}`, createdAt })
    const groups = async (period: 'day' | 'week' | 'month' | 'quarter' | 'year', weekStart = 1) => (await reader.aggregate({ ...as(ann), weekStart }, 'product', { groupBy: { field: 'createdAt', period }, measures: [{ function: 'count' }] })).map(({ group, values }) => [group, values[0]])
    // In Shanghai the first of them was made on the first of June, a Monday.
    expect(await groups('month')).toEqual([['2026-06-01', 3]])
    expect(await groups('day')).toEqual([['2026-06-01', 2], ['2026-06-07', 1]])
    expect(await groups('week')).toEqual([['2026-06-01', 3]])
    expect(await groups('week', 7)).toEqual([['2026-05-31', 2], ['2026-06-07', 1]])
    expect(await groups('quarter')).toEqual([['2026-04-01', 3]])
    await expect(reader.aggregate(as(ann), 'product', { groupBy: { field: 'createdAt' }, measures: [{ function: 'count' }] })).rejects.toMatchObject({ details: { status: 422 } })
  })

  it('a record shows its own values in the shape of the API', async () => {
    const columns = toColumns(registry, 'customer', 'creditLimit', { amount: 1250, currency: 'USD', base: 9000, rate: 7.2, rateDate: '2026-01-01' })
    expect(columns['credit_limit_base']).toBe(9000)
    const id = await put(database, 'customer', { name: 'Money', owner: 'ann', creditLimit: { amount: 1250, currency: 'USD', base: 9000, rate: 7.2, rateDate: '2026-01-01' }, tags: ['vip'], place: { latitude: 30.2, longitude: 120.1, datum: 'WGS-84' }, birthDate: '1990-02-28' })
    expect(await reader.read(as(ann), 'customer', id)).toMatchObject({
      creditLimit: { amount: 1250, currency: 'USD', base: 9000, rate: 7.2, rateDate: '2026-01-01' }, tags: ['vip'], place: { latitude: 30.2, longitude: 120.1, datum: 'WGS-84' },
      birthDate: '1990-02-28', createdAt: '2026-01-01T00:00:00.000Z', owner: { id: idOf('ann'), title: 'ann' }, version: 1, links: [], contactPoints: [],
    })
  })
})

describe('a list without a sort', () => {
  const hiding = (fields: Readonly<Record<string, 'none' | 'masked'>>): Viewer => ({ ...ann, permissions: permitted('all', { customer: { fields } }) })
  const all = async (viewer: Viewer, query: { readonly bin?: boolean; readonly asOf?: string; readonly from?: string } = {}) => {
    const rows: Row[] = []
    const cursors: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await reader.list(as(viewer), 'customer', { limit: 3, fields: ['name'], ...query, ...(cursor === undefined ? {} : { cursor }) })
      rows.push(...page.rows)
      cursor = page.next
      if (cursor === undefined) return { rows, cursors }
      cursors.push(cursor)
    }
  }

  it.each(['none', 'masked'] as const)('does not need the date that the role has as %s: it goes by name, without a trace of the date', async (right) => {
    for (const query of [{}, { asOf: '2026-03-01T00:00:00Z' }]) {
      const { rows, cursors } = await all(hiding({ createdAt: right }), query)
      expect(rows).toEqual((await reader.list(as(ann), 'customer', { sort: [{ field: 'name' }], fields: ['name'], ...query })).rows)
      for (const cursor of cursors) expect(Buffer.from(cursor.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/2026-01/)
    }
    await expect(reader.list(as(hiding({ createdAt: right })), 'customer', { sort: [{ field: 'createdAt' }] })).rejects.toMatchObject({ details: { status: 403 } })
  })

  it('goes by id where the name is hidden too, in the bin likewise', async () => {
    const blind = hiding({ createdAt: 'none', name: 'none', deletedAt: 'none' })
    const ids = async (query: object) => (await reader.list(as(blind), 'customer', { fields: ['risk'], ...query })).rows.map(({ id }) => id)
    const living = await ids({})
    const whole = (await reader.list(as(ann), 'customer', { limit: 200, fields: ['name'] })).rows
    expect(living).toEqual(whole.map(({ id }) => id).sort())
    expect(await ids({ bin: true })).toHaveLength(1)
    expect((await all({ ...ann, permissions: permitted('all') }, { bin: true })).rows).toHaveLength(1)
  })
})
