/** One thing that was looked at, where it went otherwise than declared. */
export interface Failure { readonly object: string; readonly door: string; readonly who: string; readonly what: string }

/** Counts what was checked and keeps what failed, so that the mutation check can read it by object and door. */
export class Tally {
  checks = 0
  readonly failures: Failure[] = []
  readonly #seen = new Map<string, number>()

  check(held: boolean, object: string, door: string, who: string, what: () => string): void {
    this.checks += 1
    this.#seen.set(`${object} ${door}`, (this.#seen.get(`${object} ${door}`) ?? 0) + 1)
    if (!held) this.failures.push({ object, door, who, what: what() })
  }

  /** Takes in what another one counted. */
  add(other: Tally): void {
    this.checks += other.checks
    this.failures.push(...other.failures)
    for (const [key, count] of other.#seen) this.#seen.set(key, (this.#seen.get(key) ?? 0) + count)
  }

  /** Every pair of object and door that was looked at. */
  pairs(): { readonly object: string; readonly door: string }[] {
    return [...this.#seen.keys()].map((key) => {
      const [object = '', door = ''] = key.split(' ')
      return { object, door }
    })
  }

  /** Pairs that were looked at and never went red. */
  green(): string[] {
    const red = new Set(this.failures.map(({ object, door }) => `${object} ${door}`))
    return this.pairs().map(({ object, door }) => `${object} ${door}`).filter((pair) => !red.has(pair))
  }

  doors(): string[] {
    return [...new Set(this.pairs().map(({ door }) => door))].sort()
  }

  /** The failures as lines, the first of each object and door. */
  lines(): string[] {
    const first = new Map<string, string>()
    for (const { object, door, who, what } of this.failures) {
      const key = `${object} ${door}`
      if (!first.has(key)) first.set(key, `${object} · ${door} · ${who}: ${what}`)
    }
    return [...first.values()]
  }
}
