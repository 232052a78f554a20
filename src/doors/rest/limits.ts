import type { Clock } from '../../lib/clock.ts'
import { problems } from './problems.ts'

export interface Rate { readonly burst: number; readonly perSecond: number }

/** What bounds callers, by what they cannot choose. */
export interface Bound { take(key: string): void | Promise<void> }

interface Bucket { level: number; at: number }

/**
 * Bounds how often one key may ask: a bucket of `burst` drops that refills `perSecond`. Keys are what the caller cannot choose:
 * the peer's address, the account, the session. The number of keys held is bounded too; the oldest are forgotten first.
 */
export class RateLimit {
  readonly #rate: Rate
  readonly #clock: Clock
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate
    this.#clock = clock
  }

  /** Whether the next one would be let through. */
  allows(key: string): boolean {
    return this.#levelOf(key, this.#clock.now()) >= 1
  }

  /** @throws the 429 Problem, which says after how many seconds to try again. */
  take(key: string): void {
    const now = this.#clock.now()
    const level = this.#levelOf(key, now)
    if (level < 1) {
      const seconds = Math.ceil((1 - level) / this.#rate.perSecond)
      throw problems.tooMany({ values: { seconds }, extra: { retryAfter: seconds } })
    }
    this.#buckets.delete(key)
    this.#buckets.set(key, { level: level - 1, at: now })
    if (this.#buckets.size > 50_000) this.#forgetOldest()
  }

  #levelOf(key: string, now: number): number {
    const bucket = this.#buckets.get(key)
    // A clock that was set back must not keep a bucket empty until it is that late again.
    if (bucket !== undefined && bucket.at > now) bucket.at = now
    return bucket === undefined ? this.#rate.burst : Math.min(this.#rate.burst, bucket.level + (Math.max(0, now - bucket.at) / 1000) * this.#rate.perSecond)
  }

  #forgetOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key)
      if (this.#buckets.size <= 40_000) return
    }
  }
}
