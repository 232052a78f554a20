import { clvFigures } from './clv.ts'
import type { FigureSet } from './figure.ts'

/** What docs/accuracy.md shows, in its order. */
export const figureSets: readonly FigureSet[] = [
  ...clvFigures,
]
