import type { Analysis } from './analysis.ts'
import { rfmAnalysis } from './rfm.ts'

/** Every analysis of the door for files, in the order of its help. One line each. */
export const analyses: readonly Analysis[] = [
  rfmAnalysis,
]
