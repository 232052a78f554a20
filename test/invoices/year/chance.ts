import { seededRandom } from '../../../src/lib/random.ts'

/** What chance decides in a walk; the same for the same seed. */
export interface Chance {
  /** At least 0, below 1. */
  readonly next: () => number
  readonly whole: (low: number, high: number) => number
  readonly pick: <Item>(list: readonly Item[]) => Item | undefined
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed)
  return {
    next: () => random.next(),
    whole: (low, high) => low + Math.floor(random.next() * (high - low + 1)),
    pick: (list) => list[Math.floor(random.next() * list.length)],
  }
}
