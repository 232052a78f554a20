/** How good probabilities are on rows whose outcome is known. Rates are 0 to 1. */
export interface Measures {
  readonly rows: number
  readonly positives: number
  /** Area under the ROC curve (ties count half); null where only one outcome occurs. */
  readonly auc: number | null
  readonly brier: number
  readonly logLoss: number
  /** At one half. */
  readonly accuracy: number
  readonly baseRate: number
  /** Share of yes among the tenth with the highest probability, over the share among all; null where there is no yes. */
  readonly liftTop10: number | null
  /** Mean distance between probability and frequency over the tenths, weighted. */
  readonly calibrationError: number
  readonly calibration: readonly CalibrationBin[]
}

export interface CalibrationBin {
  readonly rows: number
  readonly predicted: number
  readonly observed: number
}

/** All measures at once. `outcomes` 1 or 0, `probabilities` in step with them. */
export function measure(outcomes: Uint8Array, probabilities: Float64Array): Measures {
  const rows = outcomes.length
  const order = Array.from(outcomes.keys()).toSorted((one, other) => (probabilities[one] ?? 0) - (probabilities[other] ?? 0) || one - other)
  let positives = 0, brier = 0, logLoss = 0, right = 0
  for (let row = 0; row < rows; row++) {
    const yes = outcomes[row] ?? 0, probability = probabilities[row] ?? 0
    positives += yes
    brier += (probability - yes) ** 2
    logLoss -= Math.log(Math.max(1e-15, yes === 1 ? probability : 1 - probability))
    if ((probability >= 0.5) === (yes === 1)) right++
  }
  const baseRate = positives / rows
  const best = order.slice(rows - Math.max(1, Math.round(rows / 10)))
  const calibration = tenths(order, outcomes, probabilities)
  return {
    rows, positives, auc: areaUnderCurve(order, outcomes, probabilities), brier: brier / rows, logLoss: logLoss / rows, accuracy: right / rows, baseRate,
    liftTop10: positives === 0 ? null : best.reduce((sum, row) => sum + (outcomes[row] ?? 0), 0) / best.length / baseRate,
    calibrationError: calibration.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.predicted - bin.observed), 0) / rows,
    calibration,
  }
}

/** Area under the ROC curve of any score, by ranks (Mann and Whitney 1947); null where only one outcome occurs. */
export function auc(outcomes: Uint8Array, scores: Float64Array): number | null {
  return areaUnderCurve(Array.from(outcomes.keys()).toSorted((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0)), outcomes, scores)
}

function areaUnderCurve(order: readonly number[], outcomes: Uint8Array, scores: Float64Array): number | null {
  let positives = 0, rankSum = 0
  for (let start = 0; start < order.length;) {
    const score = scores[order[start] ?? 0]
    let end = start, yes = 0
    while (end < order.length && scores[order[end] ?? 0] === score) yes += outcomes[order[end++] ?? 0] ?? 0
    rankSum += yes * (start + end + 1) / 2
    positives += yes
    start = end
  }
  const negatives = order.length - positives
  return positives === 0 || negatives === 0 ? null : (rankSum - positives * (positives + 1) / 2) / (positives * negatives)
}

function tenths(order: readonly number[], outcomes: Uint8Array, probabilities: Float64Array): CalibrationBin[] {
  const bins = Math.min(10, order.length)
  return Array.from({ length: bins }, (_, bin) => {
    const rows = order.slice(Math.floor(order.length * bin / bins), Math.floor(order.length * (bin + 1) / bins))
    const mean = (values: Uint8Array | Float64Array) => rows.reduce((sum, row) => sum + (values[row] ?? 0), 0) / rows.length
    return { rows: rows.length, predicted: mean(probabilities), observed: mean(outcomes) }
  })
}

/** Mean and standard deviation over folds. */
export function spread(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, sd: values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) }
}
