import { unknown } from '../../../analytics/learn/outcome.ts'
import { categoryOf, type Column } from '../../../analytics/table/column.ts'
import { seededRandom } from '../../../lib/random.ts'
import type { DealHistory, DealRow } from './read.ts'

/** How deals stood on days on which nobody knew yet how they would end, and how those that are open stand now. */
export interface DealLooks {
  readonly columns: readonly Column[]
  readonly outcomes: Uint8Array
  readonly moments: Float64Array
  /** Days from the look until the deal was closed; NaN for those that are open. */
  readonly waits: Float64Array
  /** The deals that are open, and the row at which each is looked at. */
  readonly open: readonly { readonly deal: DealRow; readonly row: number }[]
}

/** A look each fortnight, as many as a long deal bears: so they are spread as those that are open on any day. */
const every = 14
const mostLooks = 12
/** What an owner of whom little is known is held to be: so many deals of the average. */
const prior = 5

interface Look { readonly deal: DealRow; readonly day: number; readonly open: boolean }

/** @param asOf days since 1970: later endings count as unknown. @param factor minor units in a whole one. */
export function dealLooks(history: DealHistory, { asOf, factor, seed }: { readonly asOf: number; readonly factor: number; readonly seed: number }): DealLooks {
  const looks = history.deals.flatMap((deal) => looksAt(deal, asOf, seed))
  const closedUntil = ownersOf(history.deals, asOf)
  const figures = (name: string, of: (look: Look) => number): Column => ({ kind: 'number', name, values: Float64Array.from(looks, of) })
  const countUntil = (days: Int32Array | undefined, day: number, from = -Infinity) => (days ?? none).reduce((count, each) => count + (each <= day && each > from ? 1 : 0), 0)
  const columns: Column[] = [
    figures('stage', (look) => stageAt(history, look).stage), figures('stageDays', (look) => look.day - stageAt(history, look).since), figures('ageDays', ({ deal, day }) => day - deal.opened),
    figures('amount', ({ deal }) => (deal.amount === null ? Number.NaN : deal.amount / factor)),
    figures('ownerWinRate', ({ deal, day }) => closedUntil(deal.owner, day)),
    figures('activities', ({ deal, day }) => countUntil(history.done.get(deal.id), day)), figures('lately', ({ deal, day }) => countUntil(history.done.get(deal.id), day, day - 30)),
    figures('rivals', ({ deal, day }) => countUntil(history.rivals.get(deal.id), day)), figures('orders', ({ deal, day }) => (deal.customer === null ? 0 : countUntil(history.orders.get(deal.customer), day - 1))),
    categoryOf('source', looks.map(({ deal }) => deal.source)), categoryOf('kind', looks.map(({ deal }) => deal.kind)),
  ]
  return {
    columns,
    outcomes: Uint8Array.from(looks, ({ deal, open }) => (open ? unknown : deal.status === 'won' ? 1 : 0)),
    moments: Float64Array.from(looks, ({ deal, open, day }) => (open ? day : deal.closed ?? day)),
    waits: Float64Array.from(looks, ({ deal, open, day }) => (open || deal.closed === null ? Number.NaN : deal.closed - day)),
    open: looks.flatMap(({ deal, open }, row) => (open ? [{ deal, row }] : [])),
  }
}

const none = new Int32Array()

/** Of an ended deal the fortnights of its life, begun at random; of an open one today. What ended before it began, or without a day, is left out. */
function looksAt(deal: DealRow, asOf: number, seed: number): Look[] {
  const { status, opened, closed, id } = deal
  if (status === 'open') return [{ deal, day: asOf, open: true }]
  if (closed === null || closed < opened || closed > asOf) return []
  const first = opened + Math.floor(seededRandom(seed + placeOf(id)).next() * Math.min(every, closed - opened + 1))
  const count = Math.min(mostLooks, Math.floor((closed - first) / every) + 1)
  return Array.from({ length: count }, (_, place) => ({ deal, day: first + place * every, open: false }))
}

/** Some number of an id, the same each night. */
function placeOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-8), 16)
}

function stageAt({ stays }: DealHistory, { deal, day, open }: Look): { readonly stage: number; readonly since: number } {
  if (open) return { stage: deal.stage ?? Number.NaN, since: Math.min(day, deal.since) }
  const stay = (stays.get(deal.id) ?? []).findLast(({ from }) => from <= day)
  return stay === undefined ? { stage: Number.NaN, since: deal.opened } : { stage: stay.stage, since: stay.from }
}

/** The share that an owner had won of what he had ended before a day, drawn towards the share of all. */
function ownersOf(deals: readonly DealRow[], asOf: number): (owner: string | null, day: number) => number {
  const ended = deals.filter(({ status, closed }) => status !== 'open' && closed !== null && closed <= asOf)
  const average = ended.length === 0 ? 0.5 : ended.filter(({ status }) => status === 'won').length / ended.length
  const byOwner = new Map<string | null, DealRow[]>()
  for (const deal of ended) byOwner.set(deal.owner, [...byOwner.get(deal.owner) ?? [], deal])
  return (owner, day) => {
    let [won, all] = [0, 0]
    for (const { status, closed } of byOwner.get(owner) ?? []) if ((closed ?? day) < day) { all += 1; if (status === 'won') won += 1 }
    return (won + prior * average) / (all + prior)
  }
}
