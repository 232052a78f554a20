import type { Basis } from '../../../model/define/kpis.ts'
import { amountInBase } from '../../../model/filter/figures.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { behind, type Measured } from '../../../model/metrics/kpi.ts'
import { kpiOf } from '../../../model/metrics/sales.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { creditsOf, sharesOf, type Share } from '../targets/credits.ts'
import { type Lines, linesOfOrders } from './orderLines.ts'
import { partnerKey, partnersBehind } from './partners.ts'

/** What of a deal is credited to one person, or to the partner behind it. */
export interface Deal {
  /** Which record it is, by object and id: the same in every statement. */
  readonly key: string
  readonly object: string
  readonly id: string
  readonly name: string
  readonly date: string
  /** As a key: see partners.ts. */
  readonly person: string
  /** All of it, minor units of the base currency. */
  readonly whole: number
  readonly amount: number
  readonly share: number
  /** What was sold in it, of the order behind it; undefined where no order is. */
  readonly lines: Lines | undefined
}

type Reading = Pick<Doing, 'tx' | 'context' | 'list'>

/** What counts as a sale by that basis; undefined where this company has no such records. */
export function measuredBy(registry: Registry, basis: Basis): Measured | undefined {
  const measured = kpiOf('amount', basis)?.of
  return measured !== undefined && registry.objects.has(measured.object) ? measured : undefined
}

/** Among whom deals are shared out: people inside, or the partners behind them, who have all of a deal beside the people. */
export type Among = 'people' | 'partners'

/** The deals on those dates, one for each person who has a share of it, or for the partner behind it. */
export async function dealsOn(registry: Registry, doing: Reading, measured: Measured, dates: { readonly from: string; readonly to: string; readonly zone: string }, among: Among): Promise<readonly Deal[]> {
  return creditedIn(registry, doing, measured, { filter: behind(measured, dates), among })
}

/** Those of the named records that still count. */
export async function dealsNamed(registry: Registry, doing: Reading, measured: Measured, ids: readonly string[], among: Among): Promise<readonly Deal[]> {
  const found: Deal[] = []
  for (let first = 0; first < ids.length; first += 400) found.push(...await creditedIn(registry, doing, measured, { filter: { and: [measured.where, { field: 'id', is: 'in', value: ids.slice(first, first + 400) }] }, among }))
  return found
}

async function creditedIn(registry: Registry, doing: Reading, measured: Measured, { filter, among }: { readonly filter: Filter; readonly among: Among }): Promise<readonly Deal[]> {
  const { context, list } = doing
  const { object: name, field = '', date = '' } = measured
  const object = registry.object(name)
  const related = ['order', 'opportunity', 'contract'].filter((relation) => object.fields[relation]?.type === 'relation')
  const fields = [object.title, field, date, 'owner', 'department', 'customer', ...related]
  const rows = await list(name, { filter, fields, sort: [{ field: date }] })
  const shared = among === 'partners' ? await ofPartners(doing, name, rows) : await ofPeople(doing, name, rows, related)
  const orders = rows.flatMap((row) => (name === 'order' ? textOf(row, 'id') : relatedId(row, 'order')) ?? [])
  const lines = await linesOfOrders(registry, doing, orders)
  return rows.flatMap((row) => {
    const id = textOf(row, 'id') ?? ''
    const amount = amountInBase(row[field] ?? null, context.baseCurrency) ?? 0
    const all = shared(row)
    const order = name === 'order' ? id : relatedId(row, 'order')
    return creditsOf(amount, all, 'sum').map(({ person, value }, index): Deal => ({
      key: `${name}:${id}`, object: name, id, name: textOf(row, object.title) ?? '', date: (textOf(row, date) ?? '').slice(0, 10), person, whole: amount, amount: value, share: all[index]?.share ?? 1,
      lines: order === undefined ? undefined : lines.get(order),
    }))
  })
}

type Shared = (row: Row) => readonly Share[]

/** The partner behind a deal has all of it. */
async function ofPartners(doing: Reading, object: string, rows: readonly Row[]): Promise<Shared> {
  const partners = await partnersBehind(doing, object, rows)
  return (row) => { const id = textOf(row, 'id') ?? ''; const partner = partners.get(id); return partner === undefined ? [] : [whole(id, partnerKey(partner))] }
}

/** Those who share a deal, or the deal behind a paper; else whoever holds it. */
async function ofPeople(doing: Reading, object: string, rows: readonly Row[], related: readonly string[]): Promise<Shared> {
  const asked = [[object, rows.map((row) => textOf(row, 'id') ?? '')] as const, ...related.filter((relation) => relation !== 'contract').map((relation) => [relation, rows.flatMap((row) => relatedId(row, relation) ?? [])] as const)]
  const shares = await Promise.all(asked.map(async ([of, ids]) => [of, await sharesOf(doing.tx, of, ids)] as const))
  const holders = await holdersOf(doing, rows, related)
  return (row) => {
    const id = textOf(row, 'id') ?? ''
    const given = shares.map(([of, known]) => known.get(of === object ? id : relatedId(row, of) ?? '')).find((each) => each !== undefined && each.length > 0)
    const held = holders.get(id)
    return given ?? (held === undefined ? [] : [whole(id, held)])
  }
}

const whole = (deal: string, person: string): Share => ({ deal, person, department: null, kind: 'revenue', share: 1 })

/** Whose deal it is where nobody split it: of money and papers the owner of the order or contract behind it, not whoever booked them. */
async function holdersOf({ list }: Reading, rows: readonly Row[], related: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const holders = new Map(rows.flatMap((row) => { const owner = relatedId(row, 'owner'); return owner === undefined ? [] : [[textOf(row, 'id') ?? '', owner] as const] }))
  // The nearest first, so that it is set last.
  for (const relation of ['contract', 'order'].filter((each) => related.includes(each))) {
    const ids = [...new Set(rows.flatMap((row) => relatedId(row, relation) ?? []))]
    const owners = new Map<string, string>()
    for (let first = 0; first < ids.length; first += 400) for (const row of await list(relation, { filter: { field: 'id', is: 'in', value: ids.slice(first, first + 400) }, fields: ['owner'] })) { const owner = relatedId(row, 'owner'); if (owner !== undefined) owners.set(textOf(row, 'id') ?? '', owner) }
    for (const row of rows) { const owner = owners.get(relatedId(row, relation) ?? ''); if (owner !== undefined) holders.set(textOf(row, 'id') ?? '', owner) }
  }
  return holders
}
