import { describe, expect, it } from 'vitest'
import { asOwner } from '../../platform/testing/index.ts'
import { feedOf, newId, request, stored, type Toy, toy } from './testing/toy.ts'

const { database, writer }: Toy = await toy()
const context = request()
const firm = async (name: string, more = {}) => writer.create(context, 'firm', { name, ...more })
const cny = (amount: number) => ({ amount, currency: 'CNY' })

describe('a record lives', () => {
  it('is made with its defaults, its number and its sums at nothing, and told in the feed', async () => {
    const made = await firm('云帆', { phone: '+8613800138000' })
    expect(made.record).toMatchObject({ id: made.id, version: 1, name: '云帆', code: 'F-0001', dealCount: 0 })
    expect(made.entries).toHaveLength(1)
    expect(await feedOf(database, made.id)).toEqual([expect.objectContaining({ action: 'create', version: 1, before: null, after: expect.objectContaining({ name: '云帆', code: 'F-0001' }) })])
    expect(await asOwner(database, 'select kind, value from duplicate_key where record_id = $1 order by 1', [made.id])).toEqual([{ kind: 'company', value: '云帆' }, { kind: 'phone', value: '13800138000' }])
  })

  it('is changed: only what differs is told, the version grows by one, and nothing happens when nothing differs', async () => {
    const { id } = await firm('Aurora')
    const changed = await writer.update(request({}, { reason: 'a typo' }), 'firm', id, { name: 'Aurora Ltd', secret: null }, 1)
    expect(changed).toMatchObject({ version: 2, record: { name: 'Aurora Ltd' } })
    expect((await feedOf(database, id))[1]).toMatchObject({ action: 'update', version: 2, before: { name: 'Aurora' }, after: { name: 'Aurora Ltd' }, reason: 'a typo' })
    expect(await writer.update(context, 'firm', id, { name: 'Aurora Ltd' }, 2)).toMatchObject({ version: 2, entries: [] })
    expect((await stored(database, 'firm', id))['version']).toBe(2)
  })

  it('refuses a change on an older version, showing the newer one', async () => {
    const { id } = await firm('Old')
    await writer.update(context, 'firm', id, { name: 'New' }, 1)
    await expect(writer.update(context, 'firm', id, { name: 'Mine' }, 1)).rejects.toMatchObject({ details: { status: 409, kind: 'version-conflict', extra: { current: { name: 'New', version: 2 } } } })
    expect((await stored(database, 'firm', id))['name']).toBe('New')
  })

  it('goes into the bin and comes back, and is purged only from there', async () => {
    const { id } = await firm('Bin')
    await expect(writer.purge(context, 'firm', id)).rejects.toMatchObject({ details: { status: 409 } })
    const gone = await writer.remove(context, 'firm', id, 1)
    expect(gone).toMatchObject({ version: 2, record: { deletedAt: '2026-03-05T08:00:00.000Z' } })
    await expect(writer.update(context, 'firm', id, { name: 'x' })).rejects.toMatchObject({ details: { status: 409, kind: 'in-bin' } })
    expect(await writer.restore(context, 'firm', id)).toMatchObject({ version: 3, record: { name: 'Bin', deletedAt: null } })
    await writer.remove(context, 'firm', id)
    await writer.purge(context, 'firm', id)
    expect(await asOwner(database, 'select from firm where id = $1', [id])).toEqual([])
    expect((await feedOf(database, id)).map(({ action }) => action)).toEqual(['create', 'remove', 'restore', 'remove', 'purge'])
    await expect(writer.restore(context, 'firm', id)).rejects.toMatchObject({ details: { status: 404 } })
  })

  it('lets a binned twin block nothing, and says so when it comes back beside a living one', async () => {
    const first = await firm('Twin', { tax: 'T1' })
    await expect(firm('Twin 2', { tax: 'T1' })).rejects.toMatchObject({ details: { status: 409, kind: 'not-unique', fields: [{ path: '/tax', rule: 'unique' }] } })
    await writer.remove(context, 'firm', first.id)
    await firm('Twin 2', { tax: 'T1' })
    await expect(writer.restore(context, 'firm', first.id)).rejects.toMatchObject({ details: { status: 409, kind: 'not-unique' } })
    expect((await stored(database, 'firm', first.id))['deleted_at']).not.toBeNull()
  })

  it('makes, changes and bins its parts with it', async () => {
    const { id } = await firm('Lines')
    const bill = await writer.create(context, 'bill', { name: 'B', firm: id, discount: 0.1, lines: [{ name: 'a', quantity: 2, price: cny(1000) }, { name: 'b', price: cny(500) }] })
    expect(bill.record).toMatchObject({ linesTotal: { amount: 2500 }, total: { amount: 2250 }, lines: [{ name: 'a' }, { name: 'b' }] })
    expect(await stored(database, 'firm', id)).toMatchObject({ order_total_base: 2250, bill_count: 1, mean_bill_base: 2250 })
    const [a, b] = bill.record['lines'] as { id: string }[]
    const changed = await writer.update(context, 'bill', bill.id, { lines: [{ id: a!.id, quantity: 3 }, { name: 'c', price: cny(100) }] }, 1)
    expect(changed.record).toMatchObject({ linesTotal: { amount: 3100 }, lines: expect.arrayContaining([expect.objectContaining({ name: 'a', quantity: 3 }), expect.objectContaining({ name: 'c' })]) })
    expect((await stored(database, 'bill_line', b!.id))['deleted_at']).not.toBeNull()
    await writer.remove(context, 'bill', bill.id)
    expect(await stored(database, 'firm', id)).toMatchObject({ order_total_base: 0, bill_count: 0, mean_bill_base: null })
    expect(await stored(database, 'bill_line', a!.id)).toMatchObject({ deleted_with: bill.id })
    await expect(writer.restore(context, 'billLine', a!.id)).rejects.toMatchObject({ details: { kind: 'parent-in-bin' } })
    await writer.restore(context, 'bill', bill.id)
    expect(await stored(database, 'firm', id)).toMatchObject({ order_total_base: 2790, bill_count: 1 })
    expect((await stored(database, 'bill_line', b!.id))['deleted_at']).not.toBeNull()
  })

  it('keeps sums of its children through moves, and empties them when all are gone', async () => {
    const [one, two] = [await firm('One'), await firm('Two')]
    const deal = await writer.create(context, 'deal', { name: 'x', firm: one.id, amount: cny(300), weight: 0.1, due: '2026-05-01T00:00:00Z' })
    await writer.create(context, 'deal', { name: 'y', firm: one.id, amount: cny(200), weight: 0.2, due: '2026-04-01T00:00:00Z' })
    expect(await stored(database, 'firm', one.id)).toMatchObject({ deal_count: 2, deal_amount_base: 500, largest_base: 300, smallest_base: 200, mean_base: 250, last_due: '2026-05-01T00:00:00.000Z', next_name: 'y', version: 1 })
    await writer.update(context, 'deal', deal.id, { firm: two.id })
    expect(await stored(database, 'firm', one.id)).toMatchObject({ deal_count: 1, deal_amount_base: 200, largest_base: 200, last_due: '2026-04-01T00:00:00.000Z' })
    expect(await stored(database, 'firm', two.id)).toMatchObject({ deal_count: 1, deal_amount_base: 300, next_name: 'x' })
    await writer.remove(context, 'deal', deal.id)
    expect(await stored(database, 'firm', two.id)).toMatchObject({ deal_count: 0, deal_amount_base: 0, largest_base: null, next_name: null, mean_base: null })
  })

  it('is deleted for good where its object has no bin', async () => {
    const user = await writer.create(context, 'user', { name: 'Li' })
    const mine = request({ userId: user.id })
    const { id } = await writer.create(mine, 'view', { name: 'v' })
    await writer.remove(mine, 'view', id)
    expect(await asOwner(database, 'select from view where id = $1', [id])).toEqual([])
  })

  it('when purged, clears, takes along or refuses what refers to it', async () => {
    const parent = await firm('Parent')
    const child = await firm('Child', { parent: parent.id, friends: [{ object: 'firm', id: parent.id, role: 'knows' }] })
    const deal = await writer.create(context, 'deal', { name: 'd', firm: parent.id })
    const note = await writer.create(context, 'note', { body: 'n', target: { object: 'firm', id: parent.id } })
    const bill = await writer.create(context, 'bill', { firm: parent.id })
    await writer.remove(context, 'firm', parent.id)
    await expect(writer.purge(context, 'firm', parent.id)).rejects.toMatchObject({ details: { status: 409, kind: 'still-referred' } })
    await writer.update(context, 'bill', bill.id, { firm: child.id })
    await writer.purge(context, 'firm', parent.id)
    expect(await stored(database, 'firm', child.id)).toMatchObject({ parent_id: null })
    expect(await stored(database, 'deal', deal.id)).toMatchObject({ firm_id: null, access_root_id: deal.id, version: 2 })
    expect(await stored(database, 'note', note.id)).toMatchObject({ target_id: null, firm_id: null })
    expect(await asOwner(database, 'select from record_link where to_id = $1', [parent.id])).toEqual([])
  })
})

describe('input', () => {
  it('is refused with every field named and nothing written', async () => {
    const bills = await asOwner(database, 'select count(*) from bill')
    await expect(firm('', { tax: 7, nothing: 1 })).rejects.toMatchObject({ details: { status: 422, fields: expect.arrayContaining([expect.objectContaining({ path: '/tax' }), expect.objectContaining({ path: '/nothing', rule: 'unknown' })]) } })
    await expect(firm('Test')).rejects.toMatchObject({ details: { fields: [{ path: '/name', rule: 'notTest' }] } })
    await expect(writer.create(context, 'bill', { firm: (await firm('f')).id, lines: [{ name: 'ok', price: cny(1) }, { price: cny(1) }] })).rejects.toMatchObject({ details: { fields: [{ path: '/lines/1/name', rule: 'required' }] } })
    expect(await asOwner(database, 'select count(*) from bill')).toEqual(bills)
  })

  it('moves a state along its declared ways only, and other verbs write what no door may', async () => {
    const { id } = await writer.create(context, 'deal', { name: 'd' })
    await expect(writer.update(context, 'deal', id, { status: 'won' })).rejects.toMatchObject({ details: { status: 422, fields: [{ path: '/status', rule: 'transition', values: { allowed: 'lost' } }] } })
    await expect(writer.update(context, 'deal', id, { wonAt: '2026-01-01T00:00:00Z' })).rejects.toMatchObject({ details: { fields: [{ rule: 'readOnly' }] } })
    const as = { action: 'deal.win', rights: 'action' } as const
    await database.transaction({ workspaceId: 1 }, (tx) => writer.within.update(tx, context, 'deal', id, { status: 'won', wonAt: '2026-01-01T00:00:00Z' }, as))
    expect((await feedOf(database, id))[1]).toMatchObject({ action: 'deal.win', after: { status: 'won', wonAt: '2026-01-01T00:00:00.000Z' } })
  })

  it('keeps the dated rate with money in another currency, and asks for one where there is none', async () => {
    await writer.create(context, 'exchangeRate', { base: 'CNY', quote: 'USD', date: '2026-01-01', rate: 7.1 })
    await writer.create(context, 'exchangeRate', { base: 'CNY', quote: 'USD', date: '2026-03-01', rate: 7.2 })
    const { id, record } = await writer.create(context, 'deal', { name: 'usd', amount: { amount: 10_000, currency: 'USD' } })
    expect(record['amount']).toEqual({ amount: 10_000, currency: 'USD', base: 72_000, rate: 7.2, rateDate: '2026-03-01' })
    await writer.create(context, 'exchangeRate', { base: 'CNY', quote: 'USD', date: '2026-03-04', rate: 8 })
    await writer.update(context, 'deal', id, { name: 'renamed' })
    expect(await stored(database, 'deal', id)).toMatchObject({ amount_base: 72_000 })
    await expect(writer.create(context, 'deal', { name: 'gbp', amount: { amount: 1, currency: 'GBP' } })).rejects.toMatchObject({ details: { fields: [{ path: '/amount', rule: 'rate' }] } })
  })

  it('lets no record stand above itself, through a relation or a link', async () => {
    const [a, b, c] = [await firm('a'), await firm('b'), await firm('c')]
    await writer.update(context, 'firm', b.id, { parent: a.id })
    await writer.update(context, 'firm', c.id, { parent: b.id })
    await expect(writer.update(context, 'firm', a.id, { parent: c.id })).rejects.toMatchObject({ details: { fields: [{ path: '/parent', rule: 'ring' }] } })
    await expect(writer.update(context, 'firm', a.id, { parent: a.id })).rejects.toMatchObject({ details: { fields: [{ rule: 'ring' }] } })
    await writer.update(context, 'firm', a.id, { friends: [{ object: 'firm', id: b.id, role: 'refers' }] })
    await expect(writer.update(context, 'firm', b.id, { friends: [{ object: 'firm', id: a.id, role: 'refers' }] })).rejects.toMatchObject({ details: { fields: [{ path: '/friends/0', rule: 'ring' }] } })
    await writer.update(context, 'firm', b.id, { friends: [{ object: 'firm', id: a.id, role: 'knows' }] })
  })

  it('takes links away and adds them again, with their history', async () => {
    const [a, b] = [await firm('a'), await firm('b')]
    const link = { object: 'firm', id: b.id, role: 'knows' }
    await writer.update(context, 'firm', a.id, { friends: [link] })
    await writer.update(context, 'firm', a.id, { friends: [] })
    const again = await writer.update(context, 'firm', a.id, { friends: [link] })
    expect(again.record['friends']).toEqual([expect.objectContaining(link)])
    expect((await feedOf(database, a.id)).map(({ after }) => (after as { friends?: unknown[] }).friends?.length)).toEqual([undefined, 1, 0, 1])
  })

  it('answers the same key from the first result, refuses it for another body, and waits for one under way', async () => {
    const keyed = request({}, { idempotencyKey: 'k1' })
    const [first, second] = await Promise.all([writer.create(keyed, 'firm', { name: 'Once' }), writer.create(keyed, 'firm', { name: 'Once' })])
    expect(second).toEqual(first)
    expect(await writer.create(keyed, 'firm', { name: 'Once' })).toEqual(first)
    await expect(writer.create(keyed, 'firm', { name: 'Other' })).rejects.toMatchObject({ details: { status: 422, kind: 'idempotency-key-reused' } })
    expect(await asOwner(database, `select count(*) from firm where name = 'Once'`)).toEqual([{ count: 1 }])
    const other = request({ userId: newId() }, { idempotencyKey: 'k2' })
    await expect(writer.create(other, 'firm', { name: '' })).rejects.toMatchObject({ details: { status: 422 } })
  })
})
