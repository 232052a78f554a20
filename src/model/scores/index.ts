import type { ScoresOf } from '../define/score.ts'
import { rfmScores } from './rfm.ts'

/** Every score that a model gives, in the order in which a list of fields shows them. */
export const scores: readonly ScoresOf[] = [rfmScores]
