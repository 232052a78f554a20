import { type Random, seededRandom } from '../../lib/random.ts'

/** Draws from a repeatable source: the same seed and names give the same draws, whatever was drawn elsewhere. */
export class Draw {
  readonly #random: Random

  constructor(random: Random) { this.#random = random }

  chance(probability: number): boolean { return this.#random.next() < probability }

  between(low: number, high: number): number { return low + (high - low) * this.#random.next() }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number { return low + Math.floor((high - low + 1) * this.#random.next()) }

  /** @throws Error for an empty list. */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[Math.floor(this.#random.next() * list.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }

  /** Some of the list, each at most once, in their order. */
  some<Item>(list: readonly Item[], count: number): Item[] {
    const left = [...list]
    while (left.length > count) left.splice(Math.floor(this.#random.next() * left.length), 1)
    return left
  }

  weighted<Item>(list: readonly Item[], weightOf: (item: Item) => number): Item {
    let point = this.#random.next() * list.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of list) {
      point -= weightOf(item)
      if (point < 0) return item
    }
    return this.pick(list)
  }

  /** One of the names, by its share. */
  share<Name extends string>(shares: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(shares) as Name[]
    return this.weighted(names, (name) => shares[name])
  }

  /** Log-normal: half of the draws lie below the median. */
  spread(median: number, sigma: number): number { return median * Math.exp(sigma * this.normal()) }

  /** Gamma-like with mean 1: the larger the shape, the more regular. */
  regular(shape: number): number {
    let sum = 0
    for (let index = 0; index < shape; index += 1) sum -= Math.log(1 - this.#random.next())
    return sum / shape
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#random.next())) * Math.cos(2 * Math.PI * this.#random.next())
  }
}

/** A source of its own for each part of the company, so that one more draw in one place moves nothing elsewhere. */
export function drawOf(seed: number, ...names: readonly (string | number)[]): Draw {
  let hash = 0x811c9dc5 ^ seed
  for (const letter of names.join('/')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return new Draw(seededRandom(hash >>> 0))
}
