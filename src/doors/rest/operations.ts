import type { Readable } from 'node:stream'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Context } from '../../records/context.ts'
import type { MayLag } from './after.ts'
import type { SharedBucket } from './rates.ts'

/** A request that was answered, for measures: the route is the pattern of its address. */
export interface AnsweredRequest { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }

export interface JobQuestion { readonly state?: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'; readonly name?: string }

/** What runs the installation and is looked at through the door. Whoever may not is refused by these themselves. */
export interface Operations {
  /** Whether this program can serve: each check by its name. */
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>
  /** For Prometheus. */
  readonly measures: () => Promise<{ readonly text: string; readonly type: string }>
  answered(request: AnsweredRequest): void
  /** Runs a request inside a span where traces are asked for. */
  traced?<Result>(request: { readonly method: string; readonly route: string; readonly id: string; readonly parent: string | undefined }, run: () => Promise<Result>): Promise<Result>
  /** Who sends it as a bearer token may read the measures from elsewhere. */
  readonly measuresToken: string | undefined
  readonly mayLag: MayLag
  readonly sharedBucket: SharedBucket
  readonly jobs: {
    list(context: Context, question: JobQuestion): Promise<JsonObject>
    retry(context: Context, id: string): Promise<void>
    cancel(context: Context, id: string): Promise<JsonObject>
  }
  readonly backups: {
    read(context: Context): Promise<JsonObject>
    change(context: Context, settings: { readonly hour: number | null; readonly keep: number }): Promise<JsonObject>
    make(context: Context): Promise<JsonObject>
    test(context: Context, name: string): Promise<JsonObject>
    open(context: Context, name: string): Promise<{ readonly name: string; readonly content: Readable }>
  }
  /** The copy for analysis. */
  readonly warehouse: {
    read(context: Context): Promise<JsonObject>
    rebuild(context: Context): Promise<void>
  }
  readonly evaluation: (context: Context) => Promise<Json>
}
