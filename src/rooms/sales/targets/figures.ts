import { amountInBase } from '../../../model/filter/figures.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { behind, type Dates, type Kpi, type Measured, type TargetKpi } from '../../../model/metrics/kpi.ts'
import type { Doing } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { anyShares, type Credit, creditsOf, sharesOf } from './credits.ts'
import { notCounted } from './errors.ts'
import { MarketFigures, type MarketShares } from './market.ts'
import type { ByPerson, Whose } from './whose.ts'

export type { ByPerson, Whose } from './whose.ts'

/** Objects whose success may be split among people. */
const splittable: ReadonlySet<string> = new Set(['order', 'opportunity'])

/**
 * The one evaluator of KPIs: every number of a target, a leaderboard and a plan comes from here. Deals whose credit was split count for
 * those who share it; an overlay counts for the person alone, never for a department, so that no cent is in a sum twice.
 */
export class KpiFigures {
  readonly #doing: Pick<Doing, 'tx' | 'context' | 'list' | 'seen' | 'aggregate' | 'aggregateSeen' | 'table'>
  readonly #zone: string
  /** The caller's own reach, or that of the engine where the right to the figure was judged before. */
  readonly #seen: boolean
  readonly #credits = new Map<string, Promise<readonly Credit[]>>()
  readonly #market: MarketFigures | undefined
  #split: Promise<boolean> | undefined

  constructor(doing: Pick<Doing, 'tx' | 'context' | 'list' | 'seen' | 'aggregate' | 'aggregateSeen' | 'table'>, zone: string, reach: 'caller' | 'engine', shares?: MarketShares) {
    this.#doing = doing
    this.#zone = zone
    this.#seen = reach === 'caller'
    this.#market = shares === undefined ? undefined : new MarketFigures(doing, shares)
  }

  /** The KPI's number over dates; null of a ratio without anything below the line. */
  async value(kpi: TargetKpi, dates: Omit<Dates, 'zone'>, whose: Whose): Promise<number | null> {
    if (kpi.markets === true) return this.#ofMarket().value(dates, whose)
    const of = await this.#measure(kpi.of, dates, whose)
    return kpi.over === undefined ? of : ratio(kpi, of, await this.#measure(kpi.over, dates, whose))
  }

  /** The same for each person who has any. */
  async byPerson(kpi: TargetKpi, dates: Omit<Dates, 'zone'>, whose: Whose): Promise<ByPerson> {
    if (kpi.markets === true) return this.#ofMarket().byPerson(dates, whose)
    const of = await this.#measureByPerson(kpi.of, dates, whose)
    if (kpi.over === undefined) return of
    const over = await this.#measureByPerson(kpi.over, dates, whose)
    return new Map([...over].flatMap(([person, below]) => { const value = ratio(kpi, of.get(person) ?? 0, below); return value === null ? [] : [[person, value] as const] }))
  }

  /** The number of any departments together, counted once for all of them. */
  async ofDepartments(kpi: TargetKpi, dates: Omit<Dates, 'zone'>): Promise<(departments: readonly string[]) => Promise<number | null>> {
    if (kpi.markets === true) return async (departments) => this.#ofMarket().value(dates, { departments })
    const of = await this.#measureByDepartment(kpi.of, dates)
    const over = kpi.over === undefined ? undefined : await this.#measureByDepartment(kpi.over, dates)
    const sum = (values: ByPerson, departments: readonly string[]) => departments.reduce((all, id) => all + (values.get(id) ?? 0), 0)
    return (departments) => Promise.resolve(over === undefined ? sum(of, departments) : ratio(kpi, sum(of, departments), sum(over, departments)))
  }

  /** Which records stand behind the number, for the list that it opens. */
  async behind(kpi: TargetKpi, dates: Omit<Dates, 'zone'>, whose: Whose): Promise<{ readonly object: string; readonly filter: Filter }> {
    if (kpi.markets === true) return this.#ofMarket().behind(dates, whose)
    const { object } = kpi.of
    const mine: readonly Filter[] = whose.person === undefined || !splittable.has(object) ? ownersOf(whose)
      : [{ or: [...ownersOf(whose), { some: 'creditSplits', where: { field: 'owner', is: 'equals', value: whose.person } }] }]
    return { object, filter: behind(kpi.over?.object === object ? kpi.over : kpi.of, { ...dates, zone: this.#zone }, ...mine) }
  }

  /** @throws Problem 422 where nobody who counts metrics is at hand. */
  #ofMarket(): MarketFigures {
    if (this.#market === undefined) throw notCounted()
    return this.#market
  }

  async #measure(measured: Measured, dates: Omit<Dates, 'zone'>, whose: Whose): Promise<number> {
    const all = whose.person === undefined && whose.departments === undefined
    const split = !all && await this.#splits(measured)
    const [row] = await this.#aggregate(measured, dates, [...ownersOf(whose), ...(split ? [unsplit] : [])])
    const own = numberOf(row?.values[0])
    if (!split) return own
    return (await this.#creditsIn(measured, dates)).filter((credit) => counts(credit, whose)).reduce((sum, { value }) => sum + value, own)
  }

  async #measureByPerson(measured: Measured, dates: Omit<Dates, 'zone'>, whose: Whose): Promise<ByPerson> {
    const split = await this.#splits(measured)
    const rows = await this.#aggregate(measured, dates, [...ownersOf(whose), ...(split ? [unsplit] : [])], 'owner')
    const people = new Map<string, number>()
    for (const { group, values } of rows) if (typeof group === 'string') people.set(group, numberOf(values[0]))
    if (split) for (const credit of await this.#creditsIn(measured, dates)) if (counts(credit, whose, true)) people.set(credit.person, (people.get(credit.person) ?? 0) + credit.value)
    return people
  }

  /** What each department has by itself; an overlay is nobody's but the person's. */
  async #measureByDepartment(measured: Measured, dates: Omit<Dates, 'zone'>): Promise<ByPerson> {
    const split = await this.#splits(measured)
    const rows = await this.#aggregate(measured, dates, split ? [unsplit] : [], 'department')
    const units = new Map<string, number>()
    for (const { group, values } of rows) if (typeof group === 'string') units.set(group, numberOf(values[0]))
    if (split) for (const { department, overlay, value } of await this.#creditsIn(measured, dates)) if (department !== null && !overlay) units.set(department, (units.get(department) ?? 0) + value)
    return units
  }

  #aggregate({ object, function: how, field, ...measured }: Measured, dates: Omit<Dates, 'zone'>, further: readonly Filter[], groupBy?: string) {
    const filter = behind({ object, function: how, ...measured }, { ...dates, zone: this.#zone }, ...further)
    const question = { filter, measures: [{ function: how, ...(field === undefined ? {} : { field }) }], ...(groupBy === undefined ? {} : { groupBy: { field: groupBy } }) }
    return this.#seen ? this.#doing.aggregateSeen(object, question) : this.#doing.aggregate(object, question)
  }

  async #splits({ object }: Measured): Promise<boolean> {
    if (!splittable.has(object)) return false
    this.#split ??= anyShares(this.#doing.tx)
    return this.#split
  }

  /** What of the split deals of that time goes to whom; asked once for all departments and people. */
  #creditsIn(measured: Measured, dates: Omit<Dates, 'zone'>): Promise<readonly Credit[]> {
    const key = JSON.stringify([measured, dates])
    const known = this.#credits.get(key) ?? this.#readCredits(measured, dates)
    this.#credits.set(key, known)
    return known
  }

  async #readCredits(measured: Measured, dates: Omit<Dates, 'zone'>): Promise<readonly Credit[]> {
    const { tx, context, list, seen } = this.#doing
    const { object, field, function: how } = measured
    const rows = await (this.#seen ? seen : list)(object, { filter: behind(measured, { ...dates, zone: this.#zone }, { some: 'creditSplits' }), fields: field === undefined ? [] : [field] })
    const shares = await sharesOf(tx, object, rows.map((row) => textOf(row, 'id') ?? ''))
    return rows.flatMap((row) => creditsOf(field === undefined ? 1 : amountInBase(row[field] ?? null, context.baseCurrency) ?? 0, shares.get(textOf(row, 'id') ?? '') ?? [], how))
  }
}

const unsplit: Filter = { none: 'creditSplits' }

function ownersOf({ person, departments }: Whose): readonly Filter[] {
  return [
    ...(person === undefined ? [] : [{ field: 'owner', is: 'equals', value: person } as const]),
    ...(departments === undefined ? [] : [{ field: 'department', is: 'in', value: departments.slice(0, 500) } as const]),
  ]
}

function counts({ person, department, overlay }: Credit, whose: Whose, byPerson = false): boolean {
  if (whose.person !== undefined) return person === whose.person
  if (overlay && !byPerson) return false
  return whose.departments === undefined || (department !== null && whose.departments.includes(department))
}

/** Money of an average is whole minor units. */
function ratio(kpi: Kpi, of: number, over: number): number | null {
  if (over === 0) return null
  return kpi.unit === 'money' ? Math.round(of / over) : of / over
}

function numberOf(value: number | string | null | undefined): number {
  return typeof value === 'number' ? value : 0
}
