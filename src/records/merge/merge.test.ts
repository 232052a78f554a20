import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../lib/json.ts'
import { asOwner } from '../../platform/testing/index.ts'
import type { Context } from '../context.ts'
import { request, stored } from '../write/testing/toy.ts'
import { clock, company } from './testing/company.ts'

const { database, writer } = await company()
const day = 86_400_000
const context = (more: Partial<Context> = {}): Context => request({}, { now: clock.now(), ...more })
const make = async (object: string, input: JsonObject) => (await writer.create(context(), object, input)).id
const as = (action: string) => ({ action, rights: 'action' as const })
const within = <Result>(run: Parameters<typeof database.transaction<Result>>[1]) => database.transaction({ workspaceId: 1 }, run)
const merge = (winner: string, losers: readonly string[], values: Readonly<Record<string, string>> = {}, by = context()) =>
  within((tx) => writer.within.merge(tx, by, 'firm', { winner, losers, values }, as('record.merge')))
const unmerge = (winner: string, by = context()) => within((tx) => writer.within.unmerge(tx, by, 'firm', winner, undefined, as('record.unmerge')))
const link = (id: string, role?: string) => ({ object: 'firm', id, ...(role === undefined ? {} : { role }) })
const linksOf = (id: string) => asOwner(database, 'select field, to_id, role from record_link where from_id = $1 order by to_id, role', [id])
const ids = async (table: string, column: string, id: string) => (await asOwner(database, `select id from "${table}" where ${column} = $1 order by id`, [id])).map((row) => row['id'])

beforeEach(() => { clock.set(clock.now() + 60_000) })

describe('merging', () => {
  it('moves all that hangs on the loser, computes the sums anew, and puts the loser into the bin', async () => {
    const [winner, loser] = [await make('firm', { name: 'Aurora' }), await make('firm', { name: 'Aurora Ltd', city: 'Wien', phone: '+43 1 5880000', tags: ['b'] })]
    const mine = await make('deal', { name: 'mine', firm: winner, amount: { amount: 100, currency: 'CNY' } })
    const theirs = await make('deal', { name: 'theirs', firm: loser, amount: { amount: 250, currency: 'CNY' } })
    const note = await make('note', { body: 'n', target: { object: 'firm', id: loser } })
    const deep = await make('note', { body: 'd', target: { object: 'deal', id: theirs } })
    const view = await make('view', { name: 'v', query: { filter: { field: 'firm', is: 'equals', value: loser } } })
    const merged = await merge(winner, [loser])
    expect(merged.entries.length).toBeGreaterThan(3)
    expect(await ids('deal', 'firm_id', winner)).toEqual([mine, theirs].sort())
    expect(await stored(database, 'firm', winner)).toMatchObject({ deal_count: 2, deal_amount_base: 350, city: 'Wien', phone: '+43 1 5880000', tags: ['b'], version: 2 })
    expect(await stored(database, 'firm', loser)).toMatchObject({ deal_count: 0, deal_amount_base: 0, deleted_with: winner })
    expect(await stored(database, 'note', note)).toMatchObject({ target_id: winner, firm_id: winner, access_root_id: winner })
    expect(await stored(database, 'note', deep)).toMatchObject({ target_id: theirs, firm_id: winner, access_root_id: winner })
    expect((await stored(database, 'view', view))['query']).toEqual({ filter: { field: 'firm', is: 'equals', value: winner } })
    // Those of the loser too: who enters it again is told of the winner.
    expect(await asOwner(database, 'select distinct record_id from duplicate_key where record_id = any($1) order by record_id', [[winner, loser]])).toEqual([{ record_id: winner }, { record_id: loser }])
    expect((await asOwner(database, `select object, action from feed where action = 'record.merge' and record_id = any($1) order by id`, [[winner, loser, theirs]])).map((row) => row['object']).sort()).toEqual(['deal', 'firm', 'firm'])
  })

  it('takes the chosen values, also one that must be unique', async () => {
    const [winner, loser] = [await make('firm', { name: 'One', tax: 'T-1', city: 'A' }), await make('firm', { name: 'Two', tax: 'T-2', city: 'B' })]
    await merge(winner, [loser], { tax: loser, name: loser })
    expect(await stored(database, 'firm', winner)).toMatchObject({ tax: 'T-2', name: 'Two', city: 'A' })
    await unmerge(winner)
    expect(await stored(database, 'firm', winner)).toMatchObject({ tax: 'T-1', name: 'One' })
    expect(await stored(database, 'firm', loser)).toMatchObject({ tax: 'T-2', deleted_at: null, deleted_with: null })
  })

  it('unites links and contact ways, each once, and brings every one back', async () => {
    const [winner, loser, other] = [await make('firm', { name: 'L1' }), await make('firm', { name: 'L2' }), await make('firm', { name: 'L3' })]
    await writer.update(context(), 'firm', winner, { friends: [link(other, 'knows')] })
    await writer.update(context(), 'firm', loser, { friends: [link(other, 'knows'), link(winner, 'knows')] })
    await writer.update(context(), 'firm', other, { friends: [link(loser, 'refers')] })
    const deal = await make('deal', { name: 'via', via: [link(loser)] })
    const way = (firm: string, value: string) => make('way', { firm, kind: 'phone', value })
    const [kept, twin, extra] = [await way(winner, '1'), await way(loser, '1'), await way(loser, '2')]
    await make('line', { firm: winner, name: 'x', quantity: 1 })
    await make('line', { firm: loser, name: 'x', quantity: 1 })
    await merge(winner, [loser])
    expect(await linksOf(winner)).toEqual([{ field: 'friends', to_id: other, role: 'knows' }])
    expect(await linksOf(other)).toEqual([{ field: 'friends', to_id: winner, role: 'refers' }])
    expect(await linksOf(deal)).toEqual([{ field: 'via', to_id: winner, role: null }])
    expect(await ids('way', 'deleted_at is null and firm_id', winner)).toEqual([kept, extra].sort())
    expect(await ids('line', 'deleted_at is null and firm_id', winner)).toHaveLength(2)
    expect(await unmerge(winner)).toMatchObject({ restored: [loser], stays: [] })
    expect(await linksOf(loser)).toEqual([winner, other].sort().map((id) => ({ field: 'friends', to_id: id, role: 'knows' })))
    expect(await linksOf(other)).toEqual([{ field: 'friends', to_id: loser, role: 'refers' }])
    expect(await linksOf(deal)).toEqual([{ field: 'via', to_id: loser, role: null }])
    expect(await ids('way', 'deleted_at is null and firm_id', loser)).toEqual([twin, extra].sort())
  })

  it('never leaves a record above itself: the one that would close the ring lets go, and has it back afterwards', async () => {
    const [winner, loser, between] = [await make('firm', { name: 'W' }), await make('firm', { name: 'L' }), await make('firm', { name: 'B' })]
    await writer.update(context(), 'firm', between, { parent: loser })
    await writer.update(context(), 'firm', winner, { parent: between })
    await merge(winner, [loser])
    expect(await stored(database, 'firm', winner)).toMatchObject({ parent_id: between })
    expect(await stored(database, 'firm', between)).toMatchObject({ parent_id: null })
    await unmerge(winner)
    expect(await stored(database, 'firm', between)).toMatchObject({ parent_id: loser })
    const [above, below] = [await make('firm', { name: 'above' }), await make('firm', { name: 'below' })]
    await writer.update(context(), 'firm', below, { parent: above })
    await merge(below, [above])
    expect(await stored(database, 'firm', below)).toMatchObject({ parent_id: null })
    await unmerge(below)
    expect(await stored(database, 'firm', below)).toMatchObject({ parent_id: above })
  })

  it('goes on with pairs of others under the record that stays, and forgets no dismissal', async () => {
    const [a, b, c, d] = [await make('firm', { name: 'A' }), await make('firm', { name: 'B' }), await make('firm', { name: 'C' }), await make('firm', { name: 'D' })]
    const pair = (one: string, other: string, state: string) => {
      const [first, second] = one < other ? [one, other] as const : [other, one] as const
      const input = { object: 'firm', first: link(first), second: link(second), pair: `${first} ${second}`, state }
      return within(async (tx) => (await writer.within.create(tx, context(), 'duplicateCandidate', input, as('duplicates.scan'))).id)
    }
    const [among, dismissed, known, again] = [await pair(a, b, 'open'), await pair(b, c, 'dismissed'), await pair(a, d, 'open'), await pair(b, d, 'open')]
    await merge(a, [b])
    expect(await stored(database, 'duplicate_candidate', among)).toMatchObject({ state: 'merged' })
    expect(await stored(database, 'duplicate_candidate', dismissed)).toMatchObject({ state: 'dismissed', pair: [a, c].sort().join(' ') })
    expect(await stored(database, 'duplicate_candidate', known)).toMatchObject({ state: 'open' })
    expect(await stored(database, 'duplicate_candidate', again)).toMatchObject({ state: 'merged' })
    await unmerge(a)
    expect(await stored(database, 'duplicate_candidate', among)).toMatchObject({ state: 'open' })
    expect(await stored(database, 'duplicate_candidate', dismissed)).toMatchObject({ pair: [b, c].sort().join(' ') })
  })
})

describe('taking a merge back', () => {
  it('leaves with the winner what came later or was changed, and lists it', async () => {
    const [winner, loser, third] = [await make('firm', { name: 'W' }), await make('firm', { name: 'L', city: 'Wien' }), await make('firm', { name: 'T' })]
    const [stays, moved] = [await make('deal', { name: 'stays', firm: loser }), await make('deal', { name: 'moved', firm: loser })]
    await merge(winner, [loser])
    clock.set(clock.now() + day)
    const later = await make('deal', { name: 'later', firm: winner })
    await writer.update(context(), 'deal', moved, { firm: third })
    await writer.update(context(), 'firm', winner, { city: 'Graz' })
    const { stays: list } = await unmerge(winner)
    expect(await stored(database, 'deal', stays)).toMatchObject({ firm_id: loser })
    expect(await stored(database, 'deal', later)).toMatchObject({ firm_id: winner })
    expect(await stored(database, 'deal', moved)).toMatchObject({ firm_id: third })
    expect(await stored(database, 'firm', winner)).toMatchObject({ city: 'Graz', deal_count: 1 })
    expect(await stored(database, 'firm', loser)).toMatchObject({ city: 'Wien', deal_count: 1 })
    expect(list).toEqual(expect.arrayContaining([
      { why: 'changed', object: 'deal', id: moved, place: 'firm' }, { why: 'changed', object: 'firm', id: winner, place: 'city' }, { why: 'later', object: 'deal', id: later, place: 'firm' },
    ]))
    expect(list).toHaveLength(3)
  })

  it('is possible for thirty days, once, and not when the loser is gone', async () => {
    const pair = async (name: string) => [await make('firm', { name }), await make('firm', { name: `${name} 2` })] as const
    const [old, older] = await pair('Old')
    await merge(old, [older])
    clock.set(clock.now() + 30 * day + 1)
    await expect(unmerge(old)).rejects.toMatchObject({ details: { status: 409, kind: 'unmerge-too-late', values: { days: 30 } } })
    const [twice, second] = await pair('Twice')
    await merge(twice, [second])
    clock.set(clock.now() + 29 * day)
    await unmerge(twice)
    await expect(unmerge(twice)).rejects.toMatchObject({ details: { kind: 'not-merged' } })
    const [gone, purged] = await pair('Gone')
    await merge(gone, [purged])
    await expect(writer.restore(context(), 'firm', purged)).rejects.toMatchObject({ details: { kind: 'merged-away' } })
    await writer.purge(context(), 'firm', purged)
    await expect(unmerge(gone)).rejects.toMatchObject({ details: { kind: 'unmerge-gone' } })
  })

  it('takes merges of several back one by one, the last first', async () => {
    const [a, b, c, d] = [await make('firm', { name: 'A1' }), await make('firm', { name: 'B1' }), await make('firm', { name: 'C1' }), await make('firm', { name: 'D1' })]
    const deal = await make('deal', { name: 'x', firm: d })
    await merge(a, [b, c])
    clock.set(clock.now() + 1000)
    await merge(a, [d])
    expect(await unmerge(a)).toMatchObject({ restored: [d] })
    expect(await stored(database, 'deal', deal)).toMatchObject({ firm_id: d })
    expect((await unmerge(a)).restored).toEqual([b, c].sort())
  })
})
