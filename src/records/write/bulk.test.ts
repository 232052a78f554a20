import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createRegistry } from '../../model/define/registry.ts'
import { objects } from '../../model/objects/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import { wrongSums } from './testing/sums.ts'
import { feedOf, newId, request, stored, toy, toyRegistry, type Toy } from './testing/toy.ts'
import { guard } from './guarding.ts'
import { createWriter } from './writer.ts'

const { database, writer }: Toy = await toy()
const context = request()
const cny = (amount: number) => ({ amount, currency: 'CNY' })

it('makes many at once as one would be made, leaves out what is refused, and says why for each', async () => {
  const taken = await writer.create(context, 'firm', { name: 'Taken', tax: 'T' })
  const { ids, refused, entries } = await writer.createMany(context, 'firm', [
    { name: 'a', tax: 'A' }, { name: 'b', tax: 'T' }, { tax: 'C' }, { name: 'd', tax: 'A' }, { name: 'e', parent: newId() }, { name: 'f', parent: taken.id },
  ])
  expect(ids.map((id) => id !== undefined)).toEqual([true, false, false, false, false, true])
  expect(refused.map(({ index, problem }) => [index, problem.details.fields?.[0]?.path, problem.details.fields?.[0]?.rule])).toEqual([[1, '/tax', 'unique'], [2, '/name', 'required'], [3, '/tax', 'unique'], [4, '/parent', 'notFound']])
  expect(entries).toHaveLength(2)
  expect(await feedOf(database, ids[0]!)).toEqual([expect.objectContaining({ action: 'create', after: expect.objectContaining({ name: 'a', code: expect.stringMatching(/^F-\d{4}$/) }) })])
})

it('makes parts along with each, and brings all sums along', async () => {
  const firm = await writer.create(context, 'firm', { name: 'Sums' })
  const bills = await writer.createMany(context, 'bill', Array.from({ length: 50 }, (_, index) => ({ firm: firm.id, lines: [{ name: 'x', price: cny(index) }, { name: 'y', quantity: 2, price: cny(10) }] })))
  expect(bills.refused).toEqual([])
  expect(await stored(database, 'firm', firm.id)).toMatchObject({ bill_count: 50, order_total_base: 50 * 49 / 2 + 1000 })
  const half = bills.ids.flatMap((id, index) => (index % 2 === 0 && id !== undefined ? [id] : []))
  const removed = await writer.removeMany(context, 'bill', [...half, newId()])
  expect(removed.refused).toMatchObject([{ index: 25, problem: { details: { status: 404 } } }])
  expect(await stored(database, 'firm', firm.id)).toMatchObject({ bill_count: 25 })
  const updated = await writer.updateMany(context, 'bill', bills.ids.map((id) => ({ id: id!, changes: { discount: 0.5 }, version: 1 })))
  expect(updated.refused).toHaveLength(25)
  expect(updated.refused[0]).toMatchObject({ problem: { details: { kind: 'in-bin' } } })
  expect((await writer.restoreMany(context, 'bill', half)).refused).toEqual([])
  expect(await asOwner(database, 'select count(*) from bill_line where deleted_at is null')).toEqual([{ count: 100 }])
  expect((await wrongSums(database, toyRegistry, context)).wrong).toEqual([])
})

it('tells apart twins that stand in batches written at the same time', async () => {
  const inputs = Array.from({ length: 5001 }, (_, index) => ({ name: `n${index}`, ...(index === 10 || index === 5000 ? { tax: 'same' } : {}) }))
  const { ids, refused } = await writer.createMany(context, 'firm', inputs)
  expect(refused).toHaveLength(1)
  expect(ids.filter((id) => id !== undefined)).toHaveLength(5000)
  expect(refused[0]).toMatchObject({ problem: { details: { fields: [{ path: '/tax', rule: 'unique' }] } } })
}, 60_000)

it('refuses the versions that are no longer the newest, and changes the others', async () => {
  const firms = await writer.createMany(context, 'firm', [{ name: 'v1' }, { name: 'v2' }])
  await writer.update(context, 'firm', firms.ids[0]!, { name: 'newer' })
  const result = await writer.updateMany(context, 'firm', firms.ids.map((id) => ({ id: id!, changes: { name: 'mine' }, version: 1 })))
  expect(result.refused).toMatchObject([{ index: 0, problem: { details: { kind: 'version-conflict', extra: { current: { name: 'newer' } } } } }])
  expect((await stored(database, 'firm', firms.ids[1]!))['name']).toBe('mine')
})

it('keeps number, maker and date of what an import brings, and goes on counting behind it', async () => {
  const user = await writer.create(context, 'user', { name: 'Zhao' })
  const as = { action: 'import', rights: 'caller' } as const
  const { ids, refused } = await database.transaction({ workspaceId: 1 }, (tx) => writer.within.createMany(tx, context, 'firm', [{ name: 'old', code: 'F-90000', createdAt: '2019-05-06T07:08:09Z', createdBy: user.id }], as))
  expect(refused.map(({ problem }) => problem.details)).toEqual([])
  expect(await stored(database, 'firm', ids[0]!)).toMatchObject({ code: 'F-90000', created_at: '2019-05-06T07:08:09.000Z', created_by_id: user.id })
  expect((await writer.create(context, 'firm', { name: 'next' })).record['code']).toBe('F-90001')
})

it('is quick: thousands of customers of the real model a second, with history, numbers and duplicate keys', async () => {
  const real = await testDatabase()
  const registry = createRegistry({ objects, actions: [], roles: [] })
  const guarded = [...new Set([...registry.objects.values()].flatMap(({ guards }) => guards ?? []))]
  const realWriter = createWriter({ registry, database: real, clock: { now: () => context.now }, random: (size) => new Uint8Array(randomBytes(size)), guards: guarded.map((name) => guard(name, { concerns: () => false, look: async () => undefined, judge: (state) => ({ state }) })) })
  const count = Number(process.env['BULK_ROWS'] ?? 2000)
  const inputs = Array.from({ length: count }, (_, index) => ({ name: `上海云帆科技${index}`, kind: 'company', phone: `+861380013${String(index).padStart(4, '0').slice(-4)}`, city: '上海', industry: 'electronics', email: `a${index}@example.com`, annualRevenue: cny(index * 100) }))
  await realWriter.createMany(context, 'customer', inputs.slice(0, 50))
  const start = performance.now()
  const { refused } = await realWriter.createMany(context, 'customer', inputs)
  const seconds = (performance.now() - start) / 1000
  console.log(`${Math.round(count / seconds)} customers a second`)
  expect(refused).toEqual([])
  expect(await asOwner(real, `select count(*) from feed where object = 'customer'`)).toEqual([{ count: count + 50 }])
}, 60_000)
