import { churnModel } from './churn.ts'
import { clustersModel } from './clusters.ts'
import { clvModel } from './clv.ts'
import { lifecycleModel } from './lifecycle.ts'
import type { Model } from './model.ts'
import { nextProductModel } from './nextProduct.ts'
import { quadrantModel } from './quadrant.ts'
import { repurchaseModel } from './repurchase.ts'
import { rfmModel } from './rfm.ts'
import { winModel } from './win.ts'

/** Every model that runs, in the order of the night. One line each. */
export const models: readonly Model[] = [rfmModel, quadrantModel, lifecycleModel, repurchaseModel, clvModel, churnModel, clustersModel, nextProductModel, winModel]
