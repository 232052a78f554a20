import type { ScoresOf } from '../define/score.ts'
import { clusterScores, nextProductScores } from './groups.ts'
import { qualityScores } from './quality.ts'
import { rfmScores } from './rfm.ts'
import { careScores, lateScores, profitScores, riskScores } from './accounts.ts'
import { channelScores, leadScores, responseScores, winScores } from './deals.ts'
import { nextScores } from './next.ts'
import { tasteScores } from './taste.ts'
import { churnScores, clvScores, repurchaseScores } from './timing.ts'
import { lifecycleScores, quadrantScores } from './value.ts'

/** Every score that a model gives, in the order in which a list of fields shows them. */
export const scores: readonly ScoresOf[] = [rfmScores, quadrantScores, lifecycleScores, repurchaseScores, clvScores, churnScores, clusterScores, nextProductScores, tasteScores, riskScores, lateScores, profitScores, careScores, nextScores, winScores, leadScores, responseScores, channelScores, ...qualityScores]
