import type { Analysis } from './analysis.ts'
import { basketAnalysis } from './basket.ts'
import { churnAnalysis } from './churn.ts'
import { clustersAnalysis } from './clusters.ts'
import { responseAnalysis } from './response.ts'
import { clvAnalysis } from './clv.ts'
import { rfmAnalysis } from './rfm.ts'

/** Every analysis of the door for files, in the order of its help. One line each. */
export const analyses: readonly Analysis[] = [
  rfmAnalysis,
  churnAnalysis, responseAnalysis, clustersAnalysis, basketAnalysis,
  clvAnalysis,
]
