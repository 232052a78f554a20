import type { Call, Route } from './route.ts'

/** Runs work whose reads may come from a copy that has these writes; see platform/database/replica. */
export type MayLag = <Result>(asked: { readonly after?: number | undefined; readonly seen?: number | undefined }, run: () => Promise<Result>) => Promise<Result>

const rememberedAtMost = 5000

/** What each caller wrote last through this program: he must find it again, whether or not he says so. */
export class LastWrites {
  readonly #entries = new Map<string, number>()

  note(caller: string | undefined, entries: readonly number[]): void {
    if (caller === undefined || entries.length === 0) return
    this.#entries.delete(caller)
    this.#entries.set(caller, Math.max(...entries))
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > rememberedAtMost && oldest !== undefined) this.#entries.delete(oldest)
  }

  of(caller: string | undefined): number | undefined {
    return caller === undefined ? undefined : this.#entries.get(caller)
  }
}

/**
 * Runs the route's handler; where the route says that its reads may lag a little, with what the caller must find: the write that
 * he names in Guanxi-After (as Guanxi-Position told it), his own last one here, and the position that the live stream told him.
 */
export function reading<Result>(mayLag: MayLag | undefined, writes: LastWrites, route: Route, call: Call, run: () => Promise<Result>): Promise<Result> {
  if (mayLag === undefined || route.mayLag !== true) return run()
  const { headers } = call.request
  const named = numberIn(headers['guanxi-after'])
  const own = writes.of(call.caller?.id)
  const after = named === undefined || own === undefined ? named ?? own : Math.max(named, own)
  return mayLag({ after, seen: numberIn(headers['guanxi-seen']) }, run)
}

function numberIn(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}
