import type { Judged } from '../../../records/scores/index.ts'
import type { OutcomeRow } from '../analyse/analysis.ts'
import { lifecycleAnalysis } from '../analyse/lifecycle.ts'
import { analysed } from './analysed.ts'
import { because, figure, kept, type PurchaseModel, rounded, word } from './model.ts'

const stages: Readonly<Record<string, string>> = { prospect: 'prospect', new: 'newcomer', growing: 'growing', loyal: 'loyal', 'won back': 'wonBack', 'at risk': 'atRisk', dormant: 'dormant', lost: 'lost' }

/** The stage by dates and each customer's own interval. */
export const lifecycleModel: PurchaseModel = {
  key: 'lifecycle',
  object: 'customer',
  judge(given) {
    const { parameters, fit, rows } = analysed(lifecycleAnalysis, given, { 'as-of': given.asOf })
    return { parameters: kept(parameters), quality: kept(fit), judged: judged(rows) }
  },
}

function* judged(rows: Iterable<OutcomeRow>): Generator<Judged> {
  for (const row of rows) {
    const value = stages[word(row, 'stage')]
    if (value === undefined) continue
    yield {
      record: word(row, 'customer'), score: 'lifecycle', value,
      reasons: [because('purchases', { count: figure(row, 'purchases'), first: { day: word(row, 'firstPurchase') } }), ...(Number.isFinite(figure(row, 'silence')) ? [because('silence', { times: rounded(figure(row, 'silence'), 1), interval: Math.round(figure(row, 'intervalDays')) })] : [])],
    }
  }
}
