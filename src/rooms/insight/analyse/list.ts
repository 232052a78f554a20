import type { Analysis } from './analysis.ts'
import { basketAnalysis } from './basket.ts'
import { churnAnalysis } from './churn.ts'
import { clustersAnalysis } from './clusters.ts'
import { forecastAnalysis } from './forecast.ts'
import { recommendAnalysis } from './recommend.ts'
import { responseAnalysis } from './response.ts'
import { clvAnalysis } from './clv.ts'
import { duplicatesAnalysis } from './duplicates.ts'
import { lifecycleAnalysis } from './lifecycle.ts'
import { quadrantAnalysis } from './quadrant.ts'
import { repurchaseAnalysis } from './repurchase.ts'
import { rfmAnalysis } from './rfm.ts'
import { upliftAnalysis } from './uplift.ts'

/** Every analysis of the door for files, in the order of its help. One line each. */
export const analyses: readonly Analysis[] = [
  rfmAnalysis,
  quadrantAnalysis,
  lifecycleAnalysis,
  clvAnalysis,
  repurchaseAnalysis,
  churnAnalysis,
  responseAnalysis,
  upliftAnalysis,
  clustersAnalysis,
  basketAnalysis,
  recommendAnalysis,
  forecastAnalysis,
  duplicatesAnalysis,
]
