import { beforeAll, expect, it } from 'vitest'
import { as, idOf, permitted, put, readerOf, staff, type Viewer } from '../../../test/records/company.ts'
import type { Database } from '../../platform/database/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import type { RecordsReader } from './reader.ts'

let database: Database
let reader: RecordsReader
let customer: string
let opportunity: string
const ann: Viewer = { name: 'ann', department: 'sales', permissions: permitted('all') }
const cny = (amount: number) => ({ amount, currency: 'CNY', base: amount, rate: 1, rateDate: '2026-01-01' })

beforeAll(async () => {
  database = await testDatabase()
  reader = readerOf(database)
  await staff(database, { sales: ['ann', 'bob'], east: ['eva'] })
  const pipeline = await put(database, 'pipeline', { id: idOf('pipeline'), name: 'Direct' })
  for (const [order, name] of ['Won?', 'Talk', 'Offer'].entries()) await put(database, 'stage', { id: idOf(name), name, pipeline, order: 3 - order, allowedDays: 14 })
  customer = await put(database, 'customer', { name: 'Yunqi', owner: 'ann', department: 'sales', phone: '13812345678' })
  const follows = { id: customer, owner: 'ann', department: 'sales' }
  opportunity = await put(database, 'opportunity', { id: idOf('deal'), name: 'Deal', customer, stage: idOf('Offer'), status: 'open', amount: cny(500), owner: 'ann', follows })
  // Of the same customer, but in the hands of another department.
  await put(database, 'opportunity', { name: 'Other deal', customer, stage: idOf('Talk'), status: 'open', amount: cny(700), owner: 'eva', follows: { id: idOf('elsewhere'), owner: 'eva', department: 'east' } })
  await put(database, 'opportunity', { name: 'Lost deal', customer, stage: idOf('Talk'), status: 'lost', amount: cny(900), owner: 'ann', follows })
  for (const [position, name, deleted] of [[2, 'Second', false], [1, 'First', false], [3, 'Gone', true]] as const) {
    await put(database, 'opportunityLine', { opportunity, position, name, quantity: 1.5, unitPrice: cny(100), owner: 'ann', deleted, follows: { ...follows } })
  }
  const contact = await put(database, 'contact', { id: idOf('contact'), name: '李娜', customer, owner: 'ann', follows })
  await asOwner(database, `insert into record_link (workspace_id, id, from_object, from_id, field, to_object, to_id, role) values (1, $1, 'opportunity', $2, 'contacts', 'contact', $3, 'decides')`, [idOf('link'), opportunity, contact])
  await put(database, 'activity', { id: idOf('call'), kind: 'call', subject: 'Call', status: 'open', target: { object: 'opportunity', id: opportunity }, customer, owner: 'ann', follows })
})

it('a record comes with its parts in order, its links with their roles, and values looked up', async () => {
  const read = await reader.read(as(ann), 'opportunity', opportunity)
  expect(read).toMatchObject({
    customer: { id: customer, title: 'Yunqi' }, stage: { title: 'Offer' }, pipeline: { id: idOf('pipeline'), title: 'Direct' }, stageAllowedDays: 14,
    lines: [{ name: 'First', quantity: 1.5, unitPrice: { amount: 100, currency: 'CNY', base: 100 }, createdAt: '2026-01-01T00:00:00.000Z' }, { name: 'Second' }],
    contacts: [{ object: 'contact', id: idOf('contact'), title: '李娜', role: 'decides' }],
  })
  expect(read['lines']).toHaveLength(2)
})

it('parts that have figures of their own keep them apart from those of the whole', async () => {
  const read = await reader.read(as(ann), 'pipeline', idOf('pipeline'))
  expect(read).toMatchObject({ stages: [{ name: 'Offer', opportunityCount: 1 }, { name: 'Talk', opportunityCount: 2 }, { name: 'Won?', opportunityCount: 0 }] })
})

it('a list shows targets by the title of what they point at, and links where they are asked for', async () => {
  expect((await reader.list(as(ann), 'activity', { fields: ['target', 'subject'] })).rows).toEqual([{ id: idOf('call'), version: 1, subject: 'Call', target: { object: 'opportunity', id: opportunity, title: 'Deal' } }])
  const { rows } = await reader.list(as(ann), 'opportunity', { fields: ['contacts'], filter: { field: 'name', is: 'equals', value: 'Deal' } })
  expect(rows[0]).toMatchObject({ contacts: [{ id: idOf('contact'), title: '李娜' }] })
  expect((await reader.list(as(ann), 'opportunity', { limit: 1 })).rows[0]).not.toHaveProperty('contacts')
})

it('a sum of what the viewer may see holds nothing else', async () => {
  const amountFor = async (viewer: Viewer) => (await reader.read(as(viewer), 'customer', customer))['visibleOpportunityAmount']
  expect(await amountFor(ann)).toMatchObject({ amount: 1200, currency: 'CNY' })
  expect(await amountFor({ ...ann, permissions: permitted('own') })).toMatchObject({ amount: 500 })
  expect(await amountFor({ ...ann, permissions: permitted('all', { opportunity: { read: 'none' } }) })).toBeNull()
})

it('titles of related records are masked or absent as the role sees the field that is the title', async () => {
  const masked: Viewer = { ...ann, permissions: permitted('all', { customer: { fields: { name: 'masked' } }, stage: { fields: { name: 'none', allowedDays: 'none' } } }) }
  const read = await reader.read(as(masked), 'opportunity', opportunity)
  expect(read).toMatchObject({ customer: { title: 'Y***' }, stage: { id: idOf('Offer'), title: null } })
  expect(read).not.toHaveProperty('stageAllowedDays')
})

it('a record in the bin is read with the parts that went with it', async () => {
  await asOwner(database, `update opportunity set deleted_at = now() where id = $1`, [opportunity])
  await asOwner(database, `update opportunity_line set deleted_at = now(), deleted_with = $1 where opportunity_id = $1 and name <> 'Gone'`, [opportunity])
  const read = await reader.read(as(ann), 'opportunity', opportunity)
  expect(read['deletedAt']).not.toBeNull()
  expect(read['lines']).toMatchObject([{ name: 'First' }, { name: 'Second' }])
})
