import { createHash } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import { problems } from './problems.ts'
import type { Rate } from './limits.ts'

/** Takes a drop of a bucket that all programs of the installation share; gives seconds to wait, or undefined where there was one. */
export type SharedBucket = (key: string, rate: Rate, now: number) => Promise<number | undefined>

/**
 * A bound that holds across several programs on one database: for what is rare and dear to guess, as each take is a write.
 * What is frequent (each request of a peer) is bounded by each program for itself.
 */
export class SharedRateLimit {
  readonly #take: SharedBucket
  readonly #rate: Rate
  readonly #clock: Clock
  readonly #name: string

  constructor(name: string, rate: Rate, clock: Clock, take: SharedBucket) {
    this.#name = name
    this.#rate = rate
    this.#clock = clock
    this.#take = take
  }

  /** @throws the 429 Problem, which says after how many seconds to try again. */
  async take(key: string): Promise<void> {
    const hashed = createHash('sha256').update(`${this.#name} ${key}`).digest('base64url')
    const seconds = await this.#take(hashed, this.#rate, this.#clock.now())
    if (seconds !== undefined) throw problems.tooMany({ values: { seconds }, extra: { retryAfter: seconds } })
  }
}
