import { beforeAll, describe, expect, it } from 'vitest'
import { as, idOf, permitted, put, registry, staff, type Viewer } from '../../../test/records/company.ts'
import type { Database } from '../../platform/database/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import { createHistory } from './history.ts'
import { timeline } from './timeline.ts'

let database: Database
let customer: string
const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('all') }

async function entry(action: string, version: number, at: string, before: object | null, after: object | null, reason: string | null = null) {
  await asOwner(database, `insert into feed (workspace_id, object, record_id, version, action, actor_id, actor_name, via, at, before, after, reason) values (1, 'customer', $1, $2, $3, $4, 'ann', 'session', $5, $6, $7, $8)`,
    [customer, version, action, idOf('ann'), at, before === null ? null : JSON.stringify(before), after === null ? null : JSON.stringify(after), reason])
}

beforeAll(async () => {
  database = await testDatabase()
  await staff(database, { sales: ['ann', 'bob'], east: ['eva'] })
  customer = await put(database, 'customer', { name: 'Yunqi', owner: 'bob', department: 'sales', createdAt: '2026-01-01T00:00:00Z' })
  await entry('create', 1, '2026-01-01T00:00:00Z', null, { name: 'Yun', phone: '13812345678', owner: idOf('ann') })
  await entry('update', 2, '2026-01-02T00:00:00Z', { name: 'Yun' }, { name: 'Yunqi' }, 'a typing error')
  await entry('update', 3, '2026-01-03T00:00:00Z', { phone: '13812345678' }, { phone: '13912345678' })
  await entry('update', 4, '2026-01-04T00:00:00Z', { risk: 'low' }, { risk: 'high' })
  await entry('record.transfer', 5, '2026-01-05T00:00:00Z', { owner: idOf('ann') }, { owner: idOf('bob') })
  await entry('search.masked', 5, '2026-01-06T00:00:00Z', null, null)
  const follows = { id: customer, owner: 'bob', department: 'sales' }
  await put(database, 'activity', { kind: 'call', subject: 'First call', status: 'done', doneAt: '2026-01-03T12:00:00.000Z', target: { object: 'customer', id: customer }, customer, owner: 'ann', follows, createdAt: '2026-01-02T12:00:00Z' })
  await put(database, 'comment', { body: 'Well done', target: { object: 'customer', id: customer }, owner: 'bob', follows, createdAt: '2026-01-04T12:00:00Z' })
  await put(database, 'order', { number: 'SO-1', date: '2026-01-05', customer, owner: 'ann', follows, createdAt: '2026-01-05T12:00:00Z' })
})

const history = (viewer: Viewer, options = {}, id = customer) => createHistory({ registry, database }).history(as(viewer), 'customer', id, options)

describe('history', () => {
  it('tells who did what, when and why, newest first, with the titles of related records', async () => {
    const entries = await history(ann)
    expect(entries.map(({ action, version }) => [action, version])).toEqual([['record.transfer', 5], ['update', 4], ['update', 3], ['update', 2], ['create', 1]])
    expect(entries[0]?.changes).toEqual([{ field: 'owner', before: { id: idOf('ann'), title: 'ann' }, after: { id: idOf('bob'), title: 'bob' } }])
    expect(entries[3]).toMatchObject({ actor: { id: idOf('ann'), name: 'ann' }, at: '2026-01-02T00:00:00.000Z', reason: 'a typing error', changes: [{ field: 'name', before: 'Yun', after: 'Yunqi' }] })
  })

  it('of one field, and in pages', async () => {
    expect((await history(ann, { field: 'phone' })).map(({ changes }) => changes)).toEqual([
      [{ field: 'phone', before: '13812345678', after: '13912345678' }], [{ field: 'phone', before: null, after: '13812345678' }],
    ])
    const first = await history(ann, { limit: 2 })
    const rest = await history(ann, { before: first[1]!.id })
    expect([...first, ...rest].map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
  })

  it('never shows a hidden field, not even that it changed; masked ones masked', async () => {
    const limited: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { risk: 'none', phone: 'masked' } } }) }
    const entries = await history(limited)
    expect(entries.map(({ version }) => version)).toEqual([5, 3, 2, 1])
    expect(entries[1]?.changes).toEqual([{ field: 'phone', before: '138****5678', after: '139****5678' }])
    expect(JSON.stringify(entries)).not.toMatch(/risk|13812345678/)
    await expect(history(limited, { field: 'risk' })).rejects.toMatchObject({ details: { status: 403 } })
  })

  it('of a record beyond the scope is a 404, as of one that never was', async () => {
    const eva: Viewer = { name: 'eva', department: 'east', permissions: permitted('own') }
    await expect(history(eva)).rejects.toMatchObject({ details: { status: 404 } })
    await expect(history(ann, {}, idOf('nothing'))).rejects.toMatchObject({ details: { status: 404 } })
    await expect(timeline(as(eva), { registry, database }, 'customer', customer)).rejects.toMatchObject({ details: { status: 404 } })
  })
})

describe('timeline', () => {
  const all = (viewer = ann, options = {}) => timeline(as(viewer), { registry, database }, 'customer', customer, options)

  it('merges changes and what hangs on the record, the latest first', async () => {
    const { entries, next } = await all()
    expect(entries.map(({ kind, at }) => `${kind} ${at.slice(8, 13)}`)).toEqual(['order 05T12', 'change 05T00', 'comment 04T12', 'change 04T00', 'activity 03T12', 'change 03T00', 'change 02T00', 'change 01T00'])
    expect(entries[4]).toMatchObject({ record: { subject: 'First call', doneAt: '2026-01-03T12:00:00.000Z', owner: { title: 'ann' } } })
    expect(next).toBeUndefined()
  })

  it('comes in pages, each entry once', async () => {
    const { entries: whole } = await all()
    const walked: unknown[] = []
    for (let before: string | undefined; ;) {
      const page = await all(ann, { limit: 3, ...(before === undefined ? {} : { before }) })
      walked.push(...page.entries)
      before = page.next
      if (before === undefined) break
    }
    expect(walked).toEqual(whole)
    await expect(all(ann, { before: "2026-01-01'; drop table feed" })).rejects.toMatchObject({ details: { status: 422 } })
  })

  it('of some kinds only, and only those that the viewer may see', async () => {
    expect((await all(ann, { kinds: ['activity', 'comment'] })).entries.map(({ kind }) => kind)).toEqual(['comment', 'activity'])
    const limited: Viewer = { ...ann, permissions: permitted('all', { order: { read: 'none' }, customer: { fields: { risk: 'none' } } }) }
    expect((await all(limited)).entries.map(({ kind }) => kind)).toEqual(['change', 'comment', 'activity', 'change', 'change', 'change'])
  })

  it('takes two statements at most', async () => {
    const start = database.counter.statements
    await all()
    expect(database.counter.statements - start).toBeLessThanOrEqual(2)
  })
})
