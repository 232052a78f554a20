import { expectedSpend, fitSpend, spendsOf, type SpendParameters, totalQuantile } from '../../../analytics/clv/gammagamma.ts'
import { type Weighted, weighted } from '../../../analytics/clv/histories.ts'
import { checkHoldOut, correlation, type Predicted, predict } from '../../../analytics/clv/predict.ts'
import { fitPurchases, purchaseModels, type FittedPurchases, type PurchaseModelName } from '../../../analytics/clv/purchases.ts'
import { isProblem } from '../../../lib/problem.ts'
import { seededRandom } from '../../../lib/random.ts'
import { say } from '../../../lib/words.ts'
import type { Outcome, OutcomeRow } from './analysis.ts'
import { type ClvInput, clvInput, unitDays } from './clvInput.ts'
import { isoDay } from './dates.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** Above this many customers: Pareto/NBD is fitted on a sample of so many; intervals of values are left away. */
const bounds = { sample: 50_000, values: 30_000 } as const

/** Fits, predicts, checks. @throws Problem where the data are too little or bear no fit. */
export function runClv(table: Table, settings: Settings): Outcome {
  const name: PurchaseModelName = purchaseModels.find((each) => each === settings.text('model')) ?? 'bgnbd'
  const input = clvInput(table, settings, name === 'bgbb')
  const unit = settings.text('unit') ?? 'week'
  const days = unitDays[unit] ?? 7
  const whole = name === 'bgbb' ? Math.round : (value: number) => value
  const horizon = whole(settings.number('horizon') ?? input.checked ?? (unit === 'week' ? 52 : Math.round(365.25 / days)))
  const histories = weighted(input, input.weight)
  const notes: string[] = []
  const fitted = fitPurchases(name, sampled(name, input, histories, settings, notes))
  const spend = spendOf(input, notes)
  const share = settings.numberOr('interval', 0.9)
  const predicted = predict(histories, fitted.model, { length: horizon, unitsPerYear: 365.25 / days, discount: settings.numberOr('discount', 0), share })
  const valueIntervals = spend !== undefined && input.x.length <= bounds.values
  if (spend !== undefined && !valueIntervals) notes.push(`Intervals of values are given up to ${bounds.values} customers.`)
  if (name === 'nbd') notes.push('NBD knows no leave: everybody is alive for certain.')
  if (name === 'bgnbd') notes.push('BG/NBD takes everybody who bought once for alive: so the expected purchases of a once-buyer can exceed those of a repeater who has been silent for long. Use mbgnbd or paretonbd to judge who is gone.')
  return {
    model: name,
    parameters: {
      ...fitted.parameters, ...(spend === undefined ? {} : { spend: spend.parameters }), unit, horizon, discount: settings.numberOr('discount', 0), interval: share,
      ...(input.until === undefined ? {} : { until: isoDay(input.until) }),
    },
    fit: fitOf(input, histories, fitted, spend, predicted, settings.number('horizon'), notes),
    rows: rows(input, histories, predicted, spend?.parameters, valueIntervals ? share : undefined),
  }
}

/** Of very many customers Pareto/NBD, whose likelihood is dear, sees a sample; the others all. */
function sampled(name: PurchaseModelName, input: ClvInput, histories: Weighted, settings: Settings, notes: string[]): Weighted {
  if (name !== 'paretonbd' || histories.x.length <= bounds.sample / 4 || input.x.length <= bounds.sample) return histories
  const random = seededRandom(settings.numberOr('seed', 1))
  const kept = Int32Array.from(input.x.keys()).filter(() => random.next() < bounds.sample / input.x.length)
  notes.push(`Fitted on a sample of ${kept.length} customers.`)
  const take = (column: Float64Array) => Float64Array.from(kept, (at) => column[at] ?? 0)
  return weighted({ x: take(input.x), tx: take(input.tx), T: take(input.T) }, input.weight === undefined ? undefined : take(input.weight))
}

type Spend = ReturnType<typeof fitSpend> & { readonly customers: number; readonly correlation: number }

/** The model of amounts; undefined, with the reason among the notes, where there is none. */
function spendOf({ x, mean, weight }: ClvInput, notes: string[]): Spend | undefined {
  if (mean === undefined) {
    notes.push('No amounts: no value is given.')
    return undefined
  }
  const spends = spendsOf(x, mean, weight)
  try {
    const fit = fitSpend(spends)
    if (fit.parameters.q <= 1) notes.push(`q is ${fit.parameters.q.toFixed(3)}: at q <= 1 the mean amount of all customers does not exist, so that no value is given.`)
    const related = correlation(spends.x, spends.mean)
    if (Math.abs(related) > 0.3) notes.push(`Frequency and amount are correlated (${related.toFixed(3)}), which Gamma-Gamma takes for independent: distrust the values.`)
    return { ...fit, customers: spends.weight.reduce((sum, each) => sum + each, 0), correlation: related }
  } catch (error) {
    if (!isProblem(error)) throw error
    notes.push(`No value is given. ${say(error.details.title, 'en', error.details.values)}`)
    return undefined
  }
}

function fitOf(input: ClvInput, histories: Weighted, fitted: FittedPurchases, spend: Spend | undefined, predicted: Predicted, asked: number | undefined, notes: readonly string[]): Outcome['fit'] {
  const own = (column: Float64Array) => Float64Array.from(histories.of, (place) => column[place] ?? Number.NaN)
  const total = (column: Float64Array) => column.reduce((sum, value, place) => sum + value * (histories.weight[place] ?? 0), 0)
  const comparable = input.actual !== undefined && (input.checked === undefined || asked === undefined || Math.abs(asked - input.checked) < 0.5)
  return {
    logLikelihood: fitted.logLikelihood, customers: total(histories.x.map(() => 1)), repeaters: total(histories.x.map((count) => (count > 0 ? 1 : 0))), repeatPurchases: total(histories.x), distinctHistories: histories.x.length,
    parameterIntervals: fitted.intervals, starts: fitted.starts,
    ...(spend === undefined ? {} : { spend: { logLikelihood: spend.logLikelihood, customers: spend.customers }, correlationOfFrequencyAndValue: spend.correlation }),
    expectedPurchases: total(predicted.expected), expectedAlive: total(predicted.alive),
    ...(comparable && input.actual !== undefined ? { holdOut: { ...checkHoldOut(input.x, input.actual, own(predicted.expected), own(predicted.from), own(predicted.to)) } } : {}),
    notes,
  }
}

function* rows(input: ClvInput, histories: Weighted, predicted: Predicted, spend: SpendParameters | undefined, share: number | undefined): Generator<OutcomeRow> {
  for (let at = 0; at < input.x.length; at += 1) {
    const place = histories.of[at] ?? 0
    const [x, mean, expected] = [input.x[at] ?? 0, input.mean?.[at] ?? 0, predicted.expected[place] ?? Number.NaN]
    const each = spend === undefined ? undefined : expectedSpend(spend, x, mean)
    const discounted = predicted.discounted[place] ?? Number.NaN
    const row = {
      customer: input.nameAt(at), frequency: x, recency: input.tx[at] ?? null, T: input.T[at] ?? null, ...(input.mean === undefined ? {} : { monetary: mean }), ...(input.weight === undefined ? {} : { weight: input.weight[at] ?? null }),
      probabilityAlive: predicted.alive[place] ?? null, expectedPurchases: expected, purchasesFrom: predicted.from[place] ?? null, purchasesTo: predicted.to[place] ?? null,
      ...(input.actual === undefined ? {} : { actualPurchases: input.actual[at] ?? null }), ...(input.actualAmount === undefined ? {} : { actualValue: input.actualAmount[at] ?? null }),
    }
    yield spend === undefined ? row : { ...row, expectedAmount: each ?? null, clv: each === undefined ? null : discounted * each, ...(share === undefined ? {} : valueInterval(spend, x, mean, predicted.countsOf(place), share, expected > 0 ? discounted / expected : 1)) }
  }
}

/** Between which sums the value will lie, brought to today as the expected purchases are. */
function valueInterval(spend: SpendParameters, x: number, mean: number, counts: Float64Array, share: number, worth: number): OutcomeRow {
  const tail = (1 - share) / 2
  return { clvFrom: worth * totalQuantile(spend, x, mean, counts, tail), clvTo: worth * totalQuantile(spend, x, mean, counts, 1 - tail) }
}
