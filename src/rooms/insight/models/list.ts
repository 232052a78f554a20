import { allocationModel } from './allocation.ts'
import { churnModel } from './churn.ts'
import { clustersModel } from './clusters.ts'
import { clvModel } from './clv.ts'
import { lifecycleModel } from './lifecycle.ts'
import type { Model } from './model.ts'
import { nextProductModel } from './nextProduct.ts'
import { quadrantModel } from './quadrant.ts'
import { repurchaseModel } from './repurchase.ts'
import { rfmModel } from './rfm.ts'
import { leadModel } from './lead.ts'
import { profitModel } from './profit.ts'
import { relationshipModel } from './relationship.ts'
import { responseModel } from './response.ts'
import { riskModel } from './risk.ts'
import { winModel } from './win.ts'

/** Every model that runs, in the order of the night. One line each. */
export const models: readonly Model[] = [rfmModel, quadrantModel, lifecycleModel, repurchaseModel, clvModel, churnModel, clustersModel, nextProductModel, winModel, leadModel, riskModel, profitModel, relationshipModel, responseModel, allocationModel]
