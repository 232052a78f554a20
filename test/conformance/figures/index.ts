import { clvFigures } from './clv.ts'
import { dealFigures } from './deals.ts'
import type { FigureSet } from './figure.ts'
import { forecastFigures } from './forecasts.ts'
import { learnedFigures } from './learned.ts'
import { otherFigures } from './others.ts'
import { planFigures } from './plans.ts'

/** What docs/accuracy.md shows, in its order. */
export const figureSets: readonly FigureSet[] = [
  ...clvFigures,
  ...learnedFigures,
  ...forecastFigures,
  ...dealFigures,
  ...planFigures,
  ...otherFigures,
]
