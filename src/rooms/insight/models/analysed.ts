import { dayNumber } from '../../../lib/calendar.ts'
import type { Analysis, Outcome } from '../analyse/analysis.ts'
import { readSettings } from '../analyse/settings.ts'
import { tableOfPurchases } from '../purchases/table.ts'
import type { ModelGiven } from './model.ts'

/** Runs an analysis of the door for files over the company's own purchases. */
export function analysed(analysis: Analysis, { purchases, asOf, currency }: ModelGiven, options: Readonly<Record<string, string>>): Outcome {
  const settings = readSettings(analysis.options, options, dayNumber(asOf))
  return analysis.run(tableOfPurchases(purchases, currency), settings)
}
