import { beforeAll, describe, expect, it } from 'vitest'
import { as, idOf, permitted, put, readerOf, registry, share, staff, type Viewer } from '../../../test/records/company.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import { indexBatch, rebuildSearch } from './follower.ts'
import { search } from './search.ts'
import { parseSearch, satisfies, tokensOf, tsquery } from './tokens.ts'

let database: Database
const ids: Record<string, string> = {}
const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('all') }
const find = async (text: string, viewer: Viewer = ann, objects = ['customer']) => (await search(as(viewer), { registry, database }, text, { objects })).map(({ title }) => title)

beforeAll(async () => {
  database = await testDatabase()
  await staff(database, { sales: ['ann', 'bob'], east: ['eva'] })
  await staff(database, { elsewhere: ['zoe'] }, 2)
  const customers = [
    ['杭州云启科技有限公司', '13812345678', 'ann'], ['上海长宁贸易', '021-62345678', 'bob'], ['重庆长虹电器', '13998765432', 'eva'],
    ['Siemens Healthineers', '+86 137 0000 1111', 'ann'], ['Google Ireland', null, 'bob'], ['华为技术 HUAWEI', null, 'ann'], ['杭州', null, 'eva'],
  ] as const
  for (const [name, phone, owner] of customers) ids[name] = await put(database, 'customer', { name, phone, owner, department: owner === 'eva' ? 'east' : 'sales', email: `${owner}@${owner}.example.cn` })
  await put(database, 'customer', { name: '杭州别处公司', owner: 'zoe', department: 'elsewhere', workspaceId: 2 })
  await put(database, 'customer', { name: '杭州回收站', owner: 'ann', deleted: true })
  await put(database, 'contactPoint', { target: { object: 'customer', id: ids['重庆长虹电器']! }, kind: 'mobile', value: '15811112222', owner: 'eva', follows: { id: ids['重庆长虹电器']!, owner: 'eva', department: 'east' } })
  for (const workspaceId of [1, 2]) await rebuildSearch(database, registry, workspaceId)
})

describe('what is found by what', () => {
  const table: readonly (readonly [typed: string, found: string, why: string])[] = [
    ['云启', '杭州云启科技有限公司', 'a part of two Chinese characters'],
    ['启科', '杭州云启科技有限公司', 'two characters across words'],
    ['杭州云启科技', '杭州云启科技有限公司', 'a longer part'],
    ['虹', '重庆长虹电器', 'one character'],
    ['hangzhou', '杭州云启科技有限公司', 'pinyin'],
    ['yunqi', '杭州云启科技有限公司', 'pinyin inside the name'],
    ['hangzh', '杭州云启科技有限公司', 'pinyin as it is typed'],
    ['hzyq', '杭州云启科技有限公司', 'initials'],
    ['yqkj', '杭州云启科技有限公司', 'initials inside the name'],
    ['chongqing', '重庆长虹电器', 'a character of several readings'],
    ['changhong', '重庆长虹电器', 'the same character read otherwise'],
    ['siemens', 'Siemens Healthineers', 'a Latin word in another case'],
    ['simens', 'Siemens Healthineers', 'a missing letter'],
    ['siemmens', 'Siemens Healthineers', 'a doubled letter'],
    ['siemans', 'Siemens Healthineers', 'a wrong letter'],
    ['seimens', 'Siemens Healthineers', 'two letters the wrong way round'],
    ['health', 'Siemens Healthineers', 'the start of a word'],
    ['goog', 'Google Ireland', 'the start of a word'],
    ['华为 huawei', '华为技术 HUAWEI', 'two words of two scripts'],
    ['huawei', '华为技术 HUAWEI', 'Latin text'],
    ['ｈｕａｗｅｉ', '华为技术 HUAWEI', 'full-width letters'],
    ['5678', '杭州云启科技有限公司', 'the tail of a mobile number'],
    ['12345678', '杭州云启科技有限公司', 'a longer tail'],
    ['138 1234 5678', '杭州云启科技有限公司', 'a number with spaces'],
    ['+8613812345678', '杭州云启科技有限公司', 'a number with the country code'],
    ['13700001111', 'Siemens Healthineers', 'a number that was stored with the country code'],
    ['62345678', '上海长宁贸易', 'a fixed number without its area code'],
  ]
  it.each(table)('%s finds %s: %s', async (typed, found) => {
    expect(await find(typed)).toContain(found)
  })

  it.each(['州杭', 'qhzy', 'sxemxns', '99999999', '；', '   ', '"', "'); drop table customer; --", '\u0000', '\ud800'])('%j finds nothing that it should not, and breaks nothing', async (typed) => {
    expect(await find(typed)).toEqual([])
  })

  it('puts the record that is called exactly so first', async () => {
    expect((await find('杭州'))[0]).toBe('杭州')
  })

  it('finds a record by a way to reach it, and shows the record', async () => {
    const hits = await search(as(ann), { registry, database }, '15811112222')
    expect(hits).toEqual([expect.objectContaining({ object: 'customer', id: ids['重庆长虹电器'], title: '重庆长虹电器', matched: '15811112222' })])
  })

  it('takes one statement, and one more for each object in which something is found', async () => {
    const start = database.counter.statements
    await search(as(ann), { registry, database }, '杭州')
    expect(database.counter.statements - start).toBe(2)
  })
})

describe('what is not found', () => {
  it('records of another workspace and of the bin', async () => {
    expect(await find('杭州')).toEqual(['杭州', '杭州云启科技有限公司'])
    expect(await find('杭州', { name: 'zoe', workspaceId: 2, permissions: permitted('all') })).toEqual(['杭州别处公司'])
  })

  it('records beyond the viewer\'s scope, unless they are shared', async () => {
    expect(await find('杭州', { ...ann, permissions: permitted('own') })).toEqual(['杭州云启科技有限公司'])
    expect(await find('changhong', { ...ann, permissions: permitted('department') })).toEqual([])
    expect(await find('changhong', { ...ann, below: ['sales', 'east'], permissions: permitted('below') })).toEqual(['重庆长虹电器'])
    await share(database, 'customer', ids['重庆长虹电器']!, 'user', 'bob')
    expect(await find('changhong', { name: 'bob', permissions: permitted('own') })).toEqual(['重庆长虹电器'])
    expect(await search(as({ name: 'bob', permissions: permitted('own') }), { registry, database }, '15811112222')).toHaveLength(1)
  })

  it('hidden values; masked ones only when typed whole, which is logged', async () => {
    const hidden: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { phone: 'none' } } }) }
    const masked: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { phone: 'masked', email: 'masked' } } }) }
    for (const typed of ['5678', '12345678', '13812345678']) expect(await find(typed, hidden)).toEqual([])
    for (const typed of ['5678', '2345678', 'ann.example']) expect(await find(typed, masked)).toEqual([])
    const hits = await search(as(masked), { registry, database }, '138-1234-5678', { objects: ['customer'] })
    expect(hits).toMatchObject([{ title: '杭州云启科技有限公司', matched: '138****5678' }])
    const logged = await asOwner(database, `select record_id, actor_name from feed where action = 'search.masked'`)
    expect(logged).toEqual([{ record_id: ids['杭州云启科技有限公司'], actor_name: 'ann' }])
    expect(await find('云启', hidden)).toEqual(['杭州云启科技有限公司'])
  })

  it('what a role does not see at all', async () => {
    expect(await find('杭州', { ...ann, permissions: permitted('all', { customer: { read: 'none' } }) })).toEqual([])
  })

  it('the candidates function gives nothing without a workspace', async () => {
    const rows = await database.asOwner((transaction) => transaction.query({ text: `select * from search_candidates($1, '{}', '{customer}', '{}', '{}', '{}', null, null, '{}', '{}', 100)`, values: [tsquery(parseSearch('杭州')!)] }))
    expect(rows).toEqual([])
  })
})

describe('lists narrowed by a search', () => {
  it('keep their order, scope, count and pages', async () => {
    const reader = readerOf(database)
    const page = await reader.list(as(ann), 'customer', { search: '杭州', sort: [{ field: 'name', descending: true }], limit: 1 })
    expect(page.rows).toMatchObject([{ name: '杭州云启科技有限公司' }])
    const next = await reader.list(as(ann), 'customer', { search: '杭州', sort: [{ field: 'name', descending: true }], limit: 1, cursor: page.next! })
    expect(next).toMatchObject({ rows: [{ name: '杭州' }] })
    expect(await reader.count(as(ann), 'customer', { search: '杭州' })).toEqual({ count: 2, exact: true })
    expect(await reader.count(as({ ...ann, permissions: permitted('own') }), 'customer', { search: '杭州' })).toEqual({ count: 1, exact: true })
    const masked: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { phone: 'masked' } } }) }
    expect((await reader.list(as(masked), 'customer', { search: '5678' })).rows).toEqual([])
    expect((await reader.list(as(masked), 'customer', { search: '云启' })).rows).toHaveLength(1)
  })
})

describe('following the feed', () => {
  const apply = (transaction: Transaction, object: string, recordId: string, after: object, before: object | null = {}) => indexBatch(registry, {
    workspaceId: 1, transaction,
    entries: [{ id: 1, position: 1, object, recordId, version: 2, action: before === null ? 'create' : 'update', before: before as never, after: after as never, actorId: null, actorName: '', via: 'job', at: '', reason: null, requestId: null }],
  })

  it('a renamed record is found by its new name only, a binned one not at all, however often an entry comes', async () => {
    const id = await put(database, 'customer', { name: '南京东路', owner: 'ann' })
    for (let time = 0; time < 2; time += 1) await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, {}, null))
    expect(await find('南京')).toEqual(['南京东路'])
    await asOwner(database, `update customer set name = '苏州河', version = 2 where id = $1`, [id])
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, { name: '苏州河' }))
    expect([await find('南京'), await find('苏州')]).toEqual([[], ['苏州河']])
    await asOwner(database, `update customer set deleted_at = now(), version = 3 where id = $1`, [id])
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, { deletedAt: '2026-01-01T00:00:00Z' }))
    expect(await asOwner(database, 'select 1 from search_entry where record_id = $1', [id])).toEqual([])
  })

  it('a change of what is not searched leaves the words as they are; one of which it is not said what changed does not', async () => {
    const id = await put(database, 'customer', { name: '北京西路', owner: 'ann' })
    const words = async () => (await asOwner(database, `select xmin::text as written, version from search_entry where record_id = $1`, [id]))[0]
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, {}))
    const first = await words()
    await asOwner(database, `update customer set occupation = 'x', version = 2 where id = $1`, [id])
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, { occupation: 'x' }))
    expect(await words()).toEqual(first)
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, {}))
    expect(await words()).toMatchObject({ version: 2 })
  })

  it('after a hand-over the new owner finds what follows the customer', async () => {
    const id = ids['华为技术 HUAWEI']!
    const order = await put(database, 'order', { number: 'SO-900001', date: '2026-01-01', customer: id, owner: 'ann', follows: { id, owner: 'ann', department: 'sales' } })
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'order', order, {}, null))
    const eva: Viewer = { name: 'eva', department: 'east', permissions: permitted('own') }
    expect(await find('900001', eva, ['order'])).toEqual([])
    await asOwner(database, `update customer set access_owner_id = $2, owner_id = $2 where id = $1`, [id, idOf('eva')])
    await asOwner(database, `update "order" set access_owner_id = $2 where id = $1`, [order, idOf('eva')])
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, { owner: idOf('eva') }))
    expect(await find('900001', eva, ['order'])).toEqual(['SO-900001'])
    expect(await find('900001', { ...ann, permissions: permitted('own') }, ['order'])).toEqual([])
  })

  it('what changes hands is found by others without a word written anew, and what has no entry yet gets one', async () => {
    const id = await put(database, 'customer', { name: '嘉陵江', owner: 'ann' })
    const eva: Viewer = { name: 'eva', department: 'east', permissions: permitted('own') }
    const given = async (owner: string) => {
      await asOwner(database, 'update customer set access_owner_id = $2, owner_id = $2, version = version + 1 where id = $1', [id, idOf(owner)])
      await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, { owner: idOf(owner) }))
    }
    await given('eva')
    expect(await find('嘉陵', eva)).toEqual(['嘉陵江'])
    await asOwner(database, "update search_entry set tokens = 'kept' where record_id = $1", [id])
    await given('ann')
    expect(await asOwner(database, 'select tokens::text, access_owner_id from search_entry where record_id = $1', [id])).toEqual([{ tokens: "'kept'", access_owner_id: idOf('ann') }])
    await database.transaction({ workspaceId: 1 }, (transaction) => apply(transaction, 'customer', id, { industry: 'retail' }))
    expect(await asOwner(database, 'select tokens::text from search_entry where record_id = $1', [id])).toEqual([{ tokens: "'kept'" }])
  })
})

it('a token is never more than letters, digits and signs without space or quote', () => {
  for (const value of ['杭州 云启', `it's "quoted"`, 'a\\b c', 'ann@b.cn', '138 1234 5678']) for (const token of tokensOf(value, 'name')) expect(token).not.toMatch(/[\s'"\\]/)
  expect(satisfies(tokensOf('Siemens', 'name'), parseSearch('simens')!)).toBe(true)
})

it('a count of what a search finds says whether that is all', async () => {
  const big = await testDatabase()
  await staff(big, { sales: ['ann'] })
  await asOwner(big, `insert into customer (workspace_id, id, name, access_owner_id, access_root_id, created_at, updated_at, version, tags)
    select 1, i, 'Many Gmbh ' || n, null, i, now(), now(), 1, '{}' from (select gen_random_uuid() as i, n from generate_series(1, 2100) n) x`)
  await rebuildSearch(big, registry, 1)
  const count = (search: string, viewer: Viewer = ann) => readerOf(big).count(as(viewer), 'customer', { search })
  expect(await count('many')).toMatchObject({ exact: false })
  expect(await count('2099')).toEqual({ count: 1, exact: true })
  const masked: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { phone: 'masked' } } }) }
  expect(await count('many', masked)).toEqual({ count: 100, exact: false })
  expect(await count('2099', masked)).toEqual({ count: 1, exact: true })
})
