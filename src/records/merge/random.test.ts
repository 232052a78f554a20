import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { JsonObject } from '../../lib/json.ts'
import { asOwner } from '../../platform/testing/index.ts'
import type { Context } from '../context.ts'
import { request } from '../write/testing/toy.ts'
import { clock, company } from './testing/company.ts'

// Merge, random edits, unmerge: both sides are as they were, but for what came later, which is listed.

const { database, writer } = await company()
const context = (): Context => request({}, { now: clock.now() })
const within = <Result>(run: Parameters<typeof database.transaction<Result>>[1]) => database.transaction({ workspaceId: 1 }, run)
const make = async (object: string, input: JsonObject) => (await writer.create(context(), object, input)).id
let names = 0
const tick = () => { clock.set(clock.now() + 1000) }

interface Side { readonly firm: string; readonly deals: readonly string[]; readonly notes: readonly string[]; readonly ways: readonly string[] }
interface World { readonly winner: Side; readonly loser: Side; readonly others: readonly string[] }

/** What somebody does between the merge and its undoing, by places in the lists of the world. */
type Edit =
  | { readonly kind: 'field'; readonly field: 'name' | 'city' | 'phone'; readonly value: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'newDeal' }
  | { readonly kind: 'moveDeal' | 'binDeal'; readonly which: number; readonly to: number }
  | { readonly kind: 'link'; readonly to: number }
  | { readonly kind: 'unlink' }
  | { readonly kind: 'renameDeal'; readonly which: number; readonly value: string }

const word = fc.constantFrom('ab', 'cd', 'ef', 'gh')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom('name' as const, 'city' as const, 'phone' as const), value: word }),
  fc.record({ kind: fc.constant('tag' as const), tag: word }),
  fc.record({ kind: fc.constant('newDeal' as const) }),
  fc.record({ kind: fc.constantFrom('moveDeal' as const, 'binDeal' as const), which: fc.nat(5), to: fc.nat(1) }),
  fc.record({ kind: fc.constant('link' as const), to: fc.nat(1) }),
  fc.record({ kind: fc.constant('unlink' as const) }),
  fc.record({ kind: fc.constant('renameDeal' as const), which: fc.nat(5), value: word }),
)

const side = fc.record({
  city: fc.option(word, { nil: null }), phone: fc.option(word, { nil: null }), tags: fc.uniqueArray(word, { maxLength: 2 }), deals: fc.nat(2), notes: fc.nat(1), ways: fc.nat(2), linked: fc.array(fc.nat(1), { maxLength: 1 }), parent: fc.boolean(),
})
type Drawn = typeof side extends fc.Arbitrary<infer Value> ? Value : never

async function build(drawn: Drawn, others: readonly string[]): Promise<Side> {
  const firm = await make('firm', {
    name: `firm ${names += 1}`, city: drawn.city, phone: drawn.phone, tags: drawn.tags, parent: drawn.parent ? others[0] ?? null : null,
    friends: drawn.linked.map((at) => ({ object: 'firm', id: others[at] ?? '', role: 'knows' })),
  })
  const many = async (count: number, one: (index: number) => Promise<string>) => { const list: string[] = []; for (let index = 0; index < count; index += 1) list.push(await one(index)); return list }
  return {
    firm,
    deals: await many(drawn.deals, (index) => make('deal', { name: `d${index}`, firm, amount: { amount: 100 * (index + 1), currency: 'CNY' } })),
    notes: await many(drawn.notes, (index) => make('note', { body: `n${index}`, target: { object: 'firm', id: firm } })),
    ways: await many(drawn.ways, (index) => make('way', { firm, kind: 'phone', value: `w${index}` })),
  }
}

function tagsOf(row: Record<string, unknown> | undefined): string[] {
  return Array.isArray(row?.['tags']) ? row['tags'].map(String) : []
}

/** What stands of a firm and what hangs on it, as its users see it. */
async function snapshot(firm: string) {
  const [row] = await asOwner(database, 'select name, city, phone, tax, parent_id, tags, deal_count, deal_amount_base, deleted_at, deleted_with, access_root_id from firm where id = $1', [firm])
  const hanging = async (sql: string) => (await asOwner(database, sql, [firm])).map((each) => JSON.stringify(each)).sort()
  return {
    row: { ...row, tags: tagsOf(row).sort() },
    deals: await hanging('select id, access_root_id from deal where firm_id = $1 and deleted_at is null'),
    notes: await hanging('select id, firm_id from note where target_id = $1 and deleted_at is null'),
    ways: await hanging('select id, value from way where firm_id = $1 and deleted_at is null'),
    children: await hanging('select id from firm where parent_id = $1 and deleted_at is null'),
    links: await hanging('select field, to_id, role from record_link where from_id = $1'),
    linkedBy: await hanging('select field, from_id, role from record_link where to_id = $1'),
    keys: await hanging('select kind, value from duplicate_key where record_id = $1'),
  }
}

async function change({ winner, loser, others }: World, edit: Edit, made: string[]): Promise<{ readonly id: string; readonly place: string } | undefined> {
  tick()
  const deals = [...winner.deals, ...loser.deals]
  if (edit.kind === 'field') {
    await writer.update(context(), 'firm', winner.firm, { [edit.field]: edit.value })
    return { id: winner.firm, place: edit.field }
  }
  if (edit.kind === 'tag') {
    const [row] = await asOwner(database, 'select tags from firm where id = $1', [winner.firm])
    await writer.update(context(), 'firm', winner.firm, { tags: [...new Set([...tagsOf(row), `later ${edit.tag}`])] })
  } else if (edit.kind === 'newDeal') made.push(await make('deal', { name: 'later', firm: winner.firm }))
  else if (edit.kind === 'link') await writer.update(context(), 'firm', others[edit.to] ?? '', { friends: [{ object: 'firm', id: winner.firm, role: 'refers' }] })
  else if (edit.kind === 'unlink') await writer.update(context(), 'firm', winner.firm, { friends: [] })
  if (!('which' in edit)) return undefined
  const deal = deals[edit.which]
  if (deal === undefined) return undefined
  const [standing] = await asOwner(database, 'select deleted_at from deal where id = $1', [deal])
  if (standing?.['deleted_at'] !== null) return undefined
  if (edit.kind === 'moveDeal') await writer.update(context(), 'deal', deal, { firm: others[edit.to] ?? null })
  else if (edit.kind === 'binDeal') await writer.remove(context(), 'deal', deal)
  else if ('value' in edit) await writer.update(context(), 'deal', deal, { name: edit.value })
  return edit.kind === 'moveDeal' ? { id: deal, place: 'firm' } : undefined
}

it('restores both sides, whatever was done in between, but for what came later, which is listed', async () => {
  await fc.assert(fc.asyncProperty(side, side, fc.array(edit, { maxLength: 5 }), async (first, second, edits) => {
    tick()
    const others = [await make('firm', { name: 'other one' }), await make('firm', { name: 'other two' })]
    const world: World = { winner: await build(first, others), loser: await build(second, others), others }
    const before = { winner: await snapshot(world.winner.firm), loser: await snapshot(world.loser.firm) }
    tick()
    await within((tx) => writer.within.merge(tx, context(), 'firm', { winner: world.winner.firm, losers: [world.loser.firm], values: {} }, { action: 'record.merge', rights: 'action' }))
    const made: string[] = []
    const touched: { id: string; place: string }[] = []
    for (const each of edits) { const told = await change(world, each, made); if (told !== undefined) touched.push(told) }
    tick()
    const { stays } = await within((tx) => writer.within.unmerge(tx, context(), 'firm', world.winner.firm, undefined, { action: 'record.unmerge', rights: 'action' }))
    const after = { winner: await snapshot(world.winner.firm), loser: await snapshot(world.loser.firm) }
    // New deals stay with the winner, and each is listed.
    for (const deal of made) expect(stays).toContainEqual({ why: 'later', object: 'deal', id: deal, place: 'firm' })
    // What was moved away stays away, and is listed where the merge had moved it.
    for (const { id, place } of touched) if (world.loser.deals.includes(id)) expect(stays).toContainEqual({ why: 'changed', object: 'deal', id, place })
    expectSame(before.loser, after.loser, new Set(stays.flatMap(({ id }) => (id === undefined ? [] : [id]))), edits)
    if (edits.length === 0) {
      expect(stays).toEqual([])
      expect(after).toEqual(before)
    }
    expect(after.winner.deals.length).toBe(await counted(world.winner.firm))
    expect(after.loser.row).toMatchObject({ deal_count: after.loser.deals.length, deleted_at: null, deleted_with: null, access_root_id: world.loser.firm })
    expect(after.winner.row).toMatchObject({ deal_count: after.winner.deals.length })
  }), { numRuns: 25, seed: 20261125 })
}, 240_000)

/** The loser's own values, notes, contact ways are as they were; deals but for those that were moved or binned meanwhile; links but for those of the edits. */
function expectSame(before: Awaited<ReturnType<typeof snapshot>>, after: Awaited<ReturnType<typeof snapshot>>, listed: ReadonlySet<string>, edits: readonly Edit[]): void {
  const was = Object.fromEntries(Object.entries(before.row).filter(([name]) => !name.startsWith('deal_')))
  expect(after.row).toMatchObject(was)
  expect({ notes: after.notes, ways: after.ways, keys: after.keys, children: after.children }).toEqual({ notes: before.notes, ways: before.ways, keys: before.keys, children: before.children })
  const idOf = (text: string) => (JSON.parse(text) as { id: string }).id
  const binned = edits.some(({ kind }) => kind === 'binDeal')
  for (const deal of before.deals) if (!listed.has(idOf(deal)) && !binned) expect(after.deals).toContain(deal)
  for (const deal of after.deals) expect(before.deals).toContain(deal)
  if (!edits.some(({ kind }) => kind === 'unlink' || kind === 'link')) expect({ links: after.links, linkedBy: after.linkedBy }).toEqual({ links: before.links, linkedBy: before.linkedBy })
}

async function counted(firm: string): Promise<number> {
  const [row] = await asOwner(database, 'select count(*)::integer as count from deal where firm_id = $1 and deleted_at is null', [firm])
  return Number(row?.['count'])
}
