import { collectDefaultMetrics, Counter, type CounterConfiguration, Gauge, type GaugeConfiguration, Histogram, Registry } from 'prom-client'
import type { PoolState, ReplicaState } from '../database/index.ts'

/** Upper bounds of how long an answer took, in seconds. */
export const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** A request that was answered. The route is the pattern of its address (/customers/:id), never the address itself. */
export interface Answered { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }

/** What stands behind the scenes, asked when somebody reads the measures. */
export interface Standing {
  readonly jobs: { readonly waiting: number; readonly failed: number }
  readonly feed: { readonly unplaced: number; readonly followers: readonly { readonly name: string; readonly behind: number }[] }
}

export interface Sources { readonly pools: () => readonly PoolState[]; readonly replica: () => ReplicaState | undefined; readonly standing: () => Promise<Standing> }

/** Requests since the last time it was taken: how many, how many failed by our fault (5xx), and how many within each bound (the last: beyond all). */
export interface Taken { readonly requests: number; readonly failures: number; readonly buckets: readonly number[] }

/** The measures of this process, for Prometheus. They name no person, no company and no record. */
export class Measures {
  readonly #registry = new Registry()
  readonly #requests: Histogram
  #requestCount = 0
  #failures = 0
  #buckets: number[] = emptyBuckets()

  constructor({ pools, replica, standing }: Sources, version: string) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    gauge({ name: 'guanxi_info', help: 'The version that runs', labelNames: ['version'], registers }).set({ version }, 1)
    this.#requests = new Histogram({ name: 'guanxi_http_request_seconds', help: 'Time to answer a request', labelNames: ['method', 'route', 'status'], buckets: [...bounds], registers })
    gauge({ name: 'guanxi_database_connections', help: 'Connections to the database', labelNames: ['pool', 'state'], registers, collect() {
      for (const { name, open, idle, waiting, most } of pools()) for (const [state, value] of Object.entries({ open, idle, waiting, most })) this.set({ pool: name, state }, value)
    } })
    gauge({ name: 'guanxi_replica_lag_seconds', help: 'How far the replica is behind; absent where there is none or it does not answer', registers, collect() {
      const lag = replica()?.lag
      this.reset()
      if (lag !== undefined) this.set(lag)
    } })
    counter({ name: 'guanxi_replica_reads_total', help: 'Reads that might lag, by who answered', labelNames: ['by'], registers, collect() {
      const state = replica()
      this.reset()
      if (state !== undefined) { this.inc({ by: 'replica' }, state.answered); this.inc({ by: 'primary' }, state.passedBack) }
    } })
    const jobs = new Gauge({ name: 'guanxi_jobs', help: 'Jobs that are due and wait, or were set aside', labelNames: ['state'], registers })
    const unplaced = new Gauge({ name: 'guanxi_feed_unplaced', help: 'Committed changes without a position (counted to 10,000)', registers })
    gauge({ name: 'guanxi_feed_behind', help: 'Changes that a follower has still to read', labelNames: ['follower'], registers, async collect() {
      const found = await standing()
      jobs.set({ state: 'waiting' }, found.jobs.waiting)
      jobs.set({ state: 'failed' }, found.jobs.failed)
      unplaced.set(found.feed.unplaced)
      for (const { name, behind } of found.feed.followers) this.set({ follower: name }, behind)
    } })
  }

  answered({ method, route, status, seconds }: Answered): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds)
    this.#requestCount += 1
    if (status >= 500) this.#failures += 1
    const place = bounds.findIndex((bound) => seconds <= bound)
    const at = place === -1 ? bounds.length : place
    this.#buckets[at] = (this.#buckets[at] ?? 0) + 1
  }

  /** In the text format of Prometheus. */
  text(): Promise<string> { return this.#registry.metrics() }

  get contentType(): string { return this.#registry.contentType }

  /** What came in since the last call, which begins anew. */
  take(): Taken {
    const taken = { requests: this.#requestCount, failures: this.#failures, buckets: this.#buckets }
    this.#requestCount = 0
    this.#failures = 0
    this.#buckets = emptyBuckets()
    return taken
  }
}

// Measures that are asked only when they are read: the registry holds them.
function gauge(configuration: GaugeConfiguration<string>): Gauge { return new Gauge(configuration) }
function counter(configuration: CounterConfiguration<string>): Counter { return new Counter(configuration) }

function emptyBuckets(): number[] {
  return Array.from({ length: bounds.length + 1 }, () => 0)
}

/**
 * The share of requests that took at most this long, in milliseconds, drawn straight through the bucket as Prometheus does;
 * undefined without requests. What lies beyond the last bound counts as the last bound.
 */
export function quantile(buckets: readonly number[], share: number): number | undefined {
  const all = buckets.reduce((sum, count) => sum + count, 0)
  if (all === 0) return undefined
  const wanted = share * all
  let below = 0
  for (const [place, bound] of bounds.entries()) {
    const count = buckets[place] ?? 0
    if (below + count >= wanted && count > 0) {
      const from = place === 0 ? 0 : (bounds[place - 1] ?? 0)
      return 1000 * (from + (bound - from) * ((wanted - below) / count))
    }
    below += count
  }
  return 1000 * (bounds.at(-1) ?? 0)
}
