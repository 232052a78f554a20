import { sigmoid } from './logistic.ts'

/** Probabilities from sums: sigmoid(slope x sum + intercept). */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/**
 * Platt's scaling (1999) with his smoothed targets, by Newton's method on held-out sums. A slope that would turn the order round, or too few
 * of one outcome, leaves the sums as they are.
 */
export function fitCalibration(sums: Float64Array, outcomes: Uint8Array): Calibration {
  const yes = outcomes.reduce((sum, outcome) => sum + outcome, 0), no = outcomes.length - yes
  if (yes < 5 || no < 5) return { slope: 1, intercept: 0 }
  const target = (outcome: number) => (outcome === 1 ? (yes + 1) / (yes + 2) : 1 / (no + 2))
  let slope = 1, intercept = 0
  for (let step = 0; step < 50; step++) {
    let slopeSlope = 1e-9, both = 0, straight = 1e-9, toSlope = 0, toIntercept = 0
    sums.forEach((sum, place) => {
      const probability = sigmoid(slope * sum + intercept), away = probability - target(outcomes[place] ?? 0), weight = Math.max(1e-9, probability * (1 - probability))
      slopeSlope += weight * sum * sum
      both += weight * sum
      straight += weight
      toSlope += away * sum
      toIntercept += away
    })
    const determinant = slopeSlope * straight - both * both
    const slopeStep = (straight * toSlope - both * toIntercept) / determinant, interceptStep = (slopeSlope * toIntercept - both * toSlope) / determinant
    if (!Number.isFinite(slopeStep) || !Number.isFinite(interceptStep)) break
    slope -= Math.max(-1, Math.min(1, slopeStep))
    intercept -= Math.max(-1, Math.min(1, interceptStep))
    if (Math.abs(slopeStep) + Math.abs(interceptStep) < 1e-8) break
  }
  return slope > 0.05 && Number.isFinite(slope + intercept) ? { slope, intercept } : { slope: 1, intercept: 0 }
}

export function calibrated({ slope, intercept }: Calibration, sum: number): number {
  return sigmoid(slope * sum + intercept)
}
