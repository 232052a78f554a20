import type { Judged } from '../../../records/scores/index.ts'
import { rfmAnalysis } from '../analyse/rfm.ts'
import { analysed } from './analysed.ts'
import { because, figure, inMinor, kept, type PurchaseModel, word } from './model.ts'

/** The usual segments, as the choices of the score name them. */
const segments: Readonly<Record<string, string>> = {
  Champions: 'champions', 'Potential Loyalist': 'potentialLoyal', 'Loyal Customers': 'loyal', Promising: 'promising', 'New Customers': 'newcomer', "Can't Lose Them": 'cannotLose',
  'At Risk': 'atRisk', 'Need Attention': 'needsAttention', 'About To Sleep': 'aboutToSleep', Lost: 'lost', Others: 'others',
}

/** Recency, frequency and monetary value by fifths, and the named segment. */
export const rfmModel: PurchaseModel = {
  key: 'rfm',
  object: 'customer',
  judge(given) {
    const { parameters, fit, rows } = analysed(rfmAnalysis, given, { 'as-of': given.asOf })
    const minor = inMinor(given.currency)
    return {
      parameters: kept(parameters), quality: kept(fit),
      judged: judged(rows, minor),
    }
  },
}

function* judged(rows: ReturnType<typeof analysed>['rows'], minor: (amount: number) => number): Generator<Judged> {
  for (const row of rows) {
    const record = word(row, 'customer')
    const [recency, frequency, monetary] = [figure(row, 'recencyScore'), figure(row, 'frequencyScore'), figure(row, 'monetaryScore')]
    const amount = minor(figure(row, 'monetary'))
    yield {
      record, score: 'rfmSegment', value: segments[word(row, 'segment')] ?? 'others',
      reasons: [because('rfmRecency', { days: figure(row, 'recency'), rank: recency }), because('rfmFrequency', { count: figure(row, 'frequency'), rank: frequency }), because('rfmMonetary', { amount: { money: amount }, rank: monetary })],
    }
    yield { record, score: 'rfmRecency', value: recency }
    yield { record, score: 'rfmFrequency', value: frequency }
    yield { record, score: 'rfmMonetary', value: monetary }
    yield { record, score: 'rfmAmount', value: amount }
  }
}
