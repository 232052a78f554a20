import { type Money, roundHalfAway } from '../../lib/money.ts'
import { inDocument, rateBetween } from './convert.ts'
import type { PricedProduct } from './given.ts'
import { byId, byList, byTier, type Ranked } from './rank.ts'
import { type Group, groupsFor, type Near, type RuleIndex } from './ruleIndex.ts'
import type { SetAside, Step } from './step.ts'

/** The price of one piece by the rules, with each step that led to it. */
export interface UnitPrice {
  /** In the document's currency; absent: the product has none there. */
  readonly listPrice?: number | undefined
  /** That of which percents are: the list price, or the price that a rule set. Absent: there is no price. */
  readonly base?: number | undefined
  readonly price: number
  /** What is given by hand is put to them. */
  readonly steps: Step[]
  readonly setAside: readonly SetAside[]
  /** Rules of equal rank that said different things: the one taken, and the ones that were not. */
  readonly overlaps: readonly { readonly taken: string; readonly others: readonly string[] }[]
  /** The reductions would have led below nothing. */
  readonly cutAtZero: boolean
}

/** A rule that fits the line, with what it says in the document's currency: the price, or what it takes off. */
interface Fitting { readonly one: Ranked; readonly distance: number; readonly value: number }

/** What a run over one product gathers. */
interface Run {
  readonly index: RuleIndex
  readonly product: PricedProduct
  readonly quantity: number
  readonly steps: Step[]
  readonly setAside: SetAside[]
  readonly overlaps: { taken: string; others: string[] }[]
}

/**
 * The price of one piece.
 *
 * 1. The list price, in the document's currency; a bundle without one costs what its components cost together.
 * 2. A rule that sets a price (fixed, or cost with a mark-up) takes its place, if one fits. Of several goes first: the list of higher
 *    priority; the customer himself before his level before everybody; the product before its category before those above before
 *    everything; the higher tier; what asks for more to have been bought. Of two that are still equal the lower price holds, then
 *    the smaller id, and it is told.
 * 3. What is taken off. Percents are of the price of steps 1 and 2, so that the order of the rules never changes the amount; each is
 *    rounded to the minor unit, half away from zero. Of tiers over one target in one list for the same people one holds, the highest
 *    that the quantity reaches; of two that are equal the larger reduction, told as above. The others stand in the order of step 2: if
 *    the first stands alone, it is the only one; otherwise all that add to others are taken and those that stand alone are not. A set
 *    price that stands alone lets nothing be taken off.
 * 4. Never below nothing.
 */
export function unitPriceOf(index: RuleIndex, product: PricedProduct, quantity: number, componentsPrice?: number): UnitPrice {
  const run: Run = { index, product, quantity: Math.abs(quantity), steps: [], setAside: [], overlaps: [] }
  const listPrice = startFrom(run, componentsPrice)
  const found = groupsFor(index, product.id, product.categories)
  const setting = found.length === 0 ? undefined : setPrice(run, found)
  const base = setting?.value ?? listPrice
  if (setting !== undefined) run.steps.push(stepOf(setting, setting.value - (listPrice ?? 0), setting.value))
  const { steps, setAside, overlaps } = run
  if (base === undefined) return { listPrice, price: 0, steps, setAside, overlaps, cutAtZero: false }
  const reductions = found.length === 0 ? [] : reductionsOf(run, found, base, setting?.one.rule.combination === 'exclusive')
  let price = base
  let cutAtZero = false
  for (const reduction of reductions) {
    cutAtZero ||= reduction.value > price
    const off = Math.min(reduction.value, price)
    price -= off
    run.steps.push(stepOf(reduction, -off, price))
  }
  return { listPrice, base, price, steps, setAside, overlaps, cutAtZero }
}

function startFrom({ index: { setting }, product: { listPrice }, steps }: Run, componentsPrice: number | undefined): number | undefined {
  if (listPrice === undefined) {
    if (componentsPrice !== undefined) steps.push({ kind: 'bundle', amount: componentsPrice, price: componentsPrice })
    return componentsPrice
  }
  const amount = inDocument(listPrice, setting)
  if (amount === undefined) return undefined
  const rate = listPrice.currency === setting.currency ? undefined : rateBetween(listPrice.currency, setting)
  steps.push({ kind: 'list', amount, price: amount, converted: rate === undefined ? undefined : { ...listPrice, rate } })
  return amount
}

type Found = readonly Near[]

/** The rule that sets the price, if any fits. */
function setPrice(run: Run, found: Found): Fitting | undefined {
  const fitting: Fitting[] = []
  for (const { distance, groups } of found) for (const group of groups) if (group.sets) fits(fitting, run, group, distance, 0)
  if (fitting.length < 2) return fitting[0]
  inOrder(fitting, byRankThenLowest)
  const [first, second] = fitting
  if (first === undefined || second === undefined) return first
  if (byRank(first, second) === 0) overlap(run, first, fitting.filter((other) => byRank(first, other) === 0 && other.value !== first.value))
  for (let turn = 1; turn < fitting.length; turn += 1) aside(run, fitting[turn], 'anotherPrice')
  return first
}

function reductionsOf(run: Run, found: Found, base: number, alone: boolean): readonly Fitting[] {
  const winners: Fitting[] = []
  for (const { distance, groups } of found) {
    for (const group of groups) {
      if (group.sets) continue
      const before = winners.length
      fits(winners, run, group, distance, base)
      if (winners.length > before + 1) winners.push(largest(run, winners.splice(before)))
    }
  }
  inOrder(winners, byRankThenLargest)
  const first = alone ? undefined : winners[0]
  if (first === undefined) return asideAll(run, winners, 'standsAlone')
  if (first.one.rule.combination === 'exclusive') {
    asideAll(run, winners.slice(1), 'standsAlone')
    return [first]
  }
  if (winners.length === 1) return winners
  if (winners.every(adds)) return inOrder(winners, asShown)
  asideAll(run, winners.filter((one) => !adds(one)), 'notAlone')
  return inOrder(winners.filter(adds), asShown)
}

/** Of reductions that are equal the largest. */
function largest(run: Run, equal: readonly Fitting[]): Fitting {
  const [first, ...others] = [...equal].sort((a, b) => b.value - a.value || byId(a.one, b.one))
  if (first === undefined) throw new Error('There is no reduction.')
  overlap(run, first, others.filter(({ value }) => value !== first.value))
  for (const { one } of others) run.setAside.push({ rule: named(one), because: 'overlap' })
  return first
}

/** Of a group the highest tier that the quantity reaches, and those equal to it, put to the others. */
function fits(fitting: Fitting[], run: Run, { tiers }: Group, distance: number, base: number): void {
  let best: Ranked | undefined
  for (const one of tiers) {
    if (one.fromQuantity > run.quantity) continue
    if (best !== undefined && byTier(best, one) !== 0) break
    const value = valueOf(run, one, base)
    if (value === undefined) continue
    best ??= one
    fitting.push({ one, distance, value })
  }
}

function valueOf(run: Run, one: Ranked, base: number): number | undefined {
  const { effect } = one.rule
  const { setting } = run.index
  if (effect.kind === 'percentOff') return roundHalfAway(base * effect.percent)
  const given: Money | undefined = effect.kind === 'fixed' ? effect.price : effect.kind === 'amountOff' ? effect.amount : run.product.cost
  const amount = given === undefined ? undefined : inDocument(given, setting)
  if (amount === undefined) run.setAside.push({ rule: named(one), because: given === undefined ? 'noCost' : 'noRate' })
  return amount !== undefined && effect.kind === 'costPlus' ? roundHalfAway(amount * (1 + effect.markup)) : amount
}

function byRank(a: Fitting, b: Fitting): number {
  return byList(a.one, b.one) || (a.distance === b.distance ? 0 : a.distance - b.distance) || byTier(a.one, b.one)
}

const byRankThenLowest: Order = (a, b) => byRank(a, b) || a.value - b.value || byId(a.one, b.one)
const byRankThenLargest: Order = (a, b) => byRank(a, b) || b.value - a.value || byId(a.one, b.one)

type Order = (a: Fitting, b: Fitting) => number

const aHandful = 24

/** Sorts in place, by insertion: of one line a handful of rules compete, for which the general way costs more than it saves. */
function inOrder(some: Fitting[], order: Order): Fitting[] {
  if (some.length > aHandful) return some.sort(order)
  for (let turn = 1; turn < some.length; turn += 1) {
    const one = some[turn]
    let place = turn
    for (let before = some[place - 1]; one !== undefined && before !== undefined && order(before, one) > 0; before = some[place - 1]) {
      some[place] = before
      place -= 1
    }
    if (one !== undefined) some[place] = one
  }
  return some
}

function adds({ one }: Fitting): boolean {
  return one.rule.combination === 'stacking'
}

/** What holds anyway is shown before what a quantity brings; the sum is the same. */
function asShown(a: Fitting, b: Fitting): number {
  return byList(a.one, b.one) || (a.distance === b.distance ? 0 : a.distance - b.distance) || byTier(b.one, a.one) || b.value - a.value || byId(a.one, b.one)
}

function overlap(run: Run, taken: Fitting, others: readonly Fitting[]): void {
  if (others.length > 0) run.overlaps.push({ taken: taken.one.rule.name, others: others.map(({ one }) => one.rule.name) })
}

function asideAll(run: Run, some: readonly Fitting[], because: SetAside['because']): readonly Fitting[] {
  for (const one of some) aside(run, one, because)
  return nobody
}

const nobody: readonly Fitting[] = []

function aside(run: Run, fitting: Fitting | undefined, because: SetAside['because']): void {
  if (fitting !== undefined) run.setAside.push({ rule: named(fitting.one), because })
}

function stepOf({ one: { rule, list } }: Fitting, amount: number, price: number): Step {
  const { id, name, effect, fromQuantity, period } = rule
  return {
    kind: effect.kind, amount, price, rule: { id, name, list }, period,
    percent: effect.kind === 'percentOff' ? effect.percent : undefined, fromQuantity: fromQuantity > 0 ? fromQuantity : undefined,
  }
}

const named = ({ rule: { id, name } }: Ranked) => ({ id, name })
