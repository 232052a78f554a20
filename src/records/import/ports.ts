import type { Clock } from '../../lib/clock.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Database } from '../../platform/database/index.ts'
import type { WriterWithin } from '../write/index.ts'

/** What the import needs of the write path: its set-wise half, inside a given transaction. */
export type SetWriter = Pick<WriterWithin, 'createMany' | 'updateMany' | 'revertMany' | 'purgeMany'>

export interface ImportDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly clock: Clock
  readonly writer: SetWriter
  /** Tells the database's planner anew what these tables hold: while they grow from nothing it knows nothing of them. */
  readonly measure?: (tables: readonly string[]) => Promise<void>
}
