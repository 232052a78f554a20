import type { Broken } from '../../model/custom/broken.ts'
import type { ModelParts } from '../../model/define/registry.ts'

/** What a writer knows of the model beneath a workspace's own. */
export interface Configuration {
  /** As the program declares it. */
  readonly base: ModelParts
  /** Parts of the workspace's own that did not fit when it was last laid. */
  readonly broken: readonly Broken[]
}
