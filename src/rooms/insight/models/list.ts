import type { Model } from './model.ts'
import { rfmModel } from './rfm.ts'

/** Every model that runs, in the order of the night. One line each. */
export const models: readonly Model[] = [rfmModel]
