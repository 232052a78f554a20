import type { Broken } from '../../model/custom/broken.ts'
import type { ModelParts } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'

/** What a writer knows of the model beneath a workspace's own. */
export interface Configuration {
  /** As the program declares it. */
  readonly base: ModelParts
  /** Parts of the workspace's own that did not fit when it was last laid. */
  readonly broken: readonly Broken[]
  /** Queues the work of filling in for many records what the model says of them, in the transaction that lays it. */
  readonly fillLater?: (tx: Transaction, context: Context) => Promise<void>
}
