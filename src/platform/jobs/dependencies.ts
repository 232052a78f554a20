import type { Clock } from '../../lib/clock.ts'
import type { Database } from '../database/index.ts'
import type { Job } from './define.ts'
import type { JobLog } from './log.ts'
import type { RunFacts } from './run.ts'

/** A workspace and the zone of its clock. */
export interface Place { readonly id: number; readonly zone: string; /** When it was made, milliseconds since 1970: what was due before was not missed in it. */ readonly since?: number }

export interface JobsDependencies<Context> {
  readonly database: Database
  readonly clock: Clock
  readonly log: JobLog
  readonly jobs: readonly Job<Context>[]
  readonly contextOf: (facts: RunFacts) => Context | Promise<Context>
  /** The workspaces in which scheduled jobs run. */
  readonly workspaces: () => Promise<readonly Place[]>
  /** How many jobs at once; 4 by default. */
  readonly concurrency?: number
  /** How long, in milliseconds, what runs may go on after the program was told to stop; 5,000 by default. */
  readonly patience?: number
  readonly random?: (count: number) => Uint8Array
}
