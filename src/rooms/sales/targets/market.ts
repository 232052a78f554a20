import type { Json } from '../../../lib/json.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Span } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { ByPerson, Whose } from './whose.ts'

type Cut = 'owner' | 'department'
type Narrowed = readonly { readonly dimension: Cut; readonly filter: (field: string) => Filter }[]
interface Shares {
  readonly value: number | null
  readonly rows: readonly { readonly keys: readonly Json[]; readonly value: number | null }[]
  readonly behind: (whose: Narrowed) => { readonly object: string; readonly filter: Filter }
}
/** The share of the market in a time, of all and of each person or department: from whoever counts metrics, so that there is one way to. */
export type MarketShares = (doing: Pick<Doing, 'table' | 'context'>, now: Span, cuts: readonly Cut[]) => Promise<Shares>

/** What people and departments have of the market. A deal counts for its owner: a share of the market is not split by credit. */
export class MarketFigures {
  readonly #doing: Pick<Doing, 'table' | 'context'>
  readonly #shares: MarketShares
  readonly #asked = new Map<string, Promise<Shares>>()

  constructor(doing: Pick<Doing, 'table' | 'context'>, shares: MarketShares) {
    this.#doing = doing
    this.#shares = shares
  }

  /** Null where no market size lies in the time; whoever sold nothing then has none of it. */
  async value(dates: Span, { person, departments }: Whose): Promise<number | null> {
    if (person === undefined && departments === undefined) return (await this.#ask(dates, [])).value
    const { value, rows } = await this.#ask(dates, [person === undefined ? 'department' : 'owner'])
    if (value === null) return null
    return rows.filter(({ keys: [key] }) => (person === undefined ? typeof key === 'string' && departments?.includes(key) === true : key === person)).reduce((sum, row) => sum + (row.value ?? 0), 0)
  }

  async byPerson(dates: Span, { departments }: Whose): Promise<ByPerson> {
    const { rows } = await this.#ask(dates, departments === undefined ? ['owner'] : ['owner', 'department'])
    const people = new Map<string, number>()
    for (const { keys: [owner, department], value } of rows) {
      if (typeof owner !== 'string' || (departments !== undefined && (typeof department !== 'string' || !departments.includes(department)))) continue
      people.set(owner, (people.get(owner) ?? 0) + (value ?? 0))
    }
    return people
  }

  async behind(dates: Span, { person, departments }: Whose): Promise<{ readonly object: string; readonly filter: Filter }> {
    const { behind } = await this.#ask(dates, [])
    return behind([
      ...(person === undefined ? [] : [{ dimension: 'owner', filter: (field: string): Filter => ({ field, is: 'equals', value: person }) } as const]),
      ...(departments === undefined ? [] : [{ dimension: 'department', filter: (field: string): Filter => ({ field, is: 'in', value: departments.slice(0, 500) }) } as const]),
    ])
  }

  /** Once for all departments and people of a time. */
  #ask({ from, to }: Span, cuts: readonly Cut[]): Promise<Shares> {
    const key = [from, to, ...cuts].join(' ')
    const known = this.#asked.get(key) ?? this.#shares(this.#doing, { from, to }, cuts)
    this.#asked.set(key, known)
    return known
  }
}
