import { addDays } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Judged } from '../../../records/scores/index.ts'
import type { Outcome, OutcomeRow } from '../analyse/analysis.ts'
import { repurchaseAnalysis } from '../analyse/repurchase.ts'
import { analysed } from './analysed.ts'
import { because, figure, kept, type PurchaseModel, type ModelGiven, rounded, word } from './model.ts'

/** A purchase that is expected within so many days is due. */
const dueWithin = 14
const heldOutDays = 90

/** The date of the next purchase, with who is late by its own habit. */
export const repurchaseModel: PurchaseModel = {
  key: 'repurchase',
  object: 'customer',
  judge(given) {
    const { parameters, fit, rows } = analysed(repurchaseAnalysis, given, { 'train-until': given.asOf })
    return { parameters: kept(parameters), quality: { ...withoutHoldOut(fit), ...heldOut(() => analysed(repurchaseAnalysis, given, { 'train-until': addDays(given.asOf, -heldOutDays) }).fit) }, judged: judged(rows, given) }
  },
}

function withoutHoldOut(fit: Outcome['fit']): JsonObject {
  const { holdOut: _, ...rest } = kept(fit)
  return rest
}

/** How good it was on a time that it had not seen; where that time bears no fit it is left unsaid. */
export function heldOut(fit: () => Outcome['fit']): JsonObject {
  try {
    const { holdOut = null } = kept(fit())
    return { holdOut }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { holdOut: null }
  }
}

function* judged(rows: Iterable<OutcomeRow>, { asOf }: ModelGiven): Generator<Judged> {
  const soon = addDays(asOf, dueWithin)
  for (const row of rows) {
    const record = word(row, 'customer')
    const expected = word(row, 'expected')
    const overdue = row['overdue'] === true
    yield {
      record, score: 'repurchase', value: overdue ? 'overdue' : expected <= soon ? 'due' : 'later',
      reasons: [because('usualGap', { days: Math.round(figure(row, 'usualGapDays')) }), because('silent', { days: figure(row, 'silenceDays') }), ...(overdue ? [because('longerThanGaps', { share: { share: rounded(1 - figure(row, 'shareOfGapsLonger')) } })] : [])],
    }
    for (const [score, key] of [['nextPurchaseOn', 'expected'], ['nextPurchaseFrom', 'from'], ['nextPurchaseUntil', 'to']] as const) if (word(row, key) !== '') yield { record, score, value: word(row, key) }
  }
}
