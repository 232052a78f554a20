import { solveSymmetric } from '../maths/cholesky.ts'
import type { Design } from './encode.ts'

export interface Logistic {
  readonly intercept: number
  readonly weights: Float64Array
  /** Of the training rows, without the penalty. */
  readonly logLikelihood: number
  readonly steps: number
  readonly converged: boolean
}

export const sigmoid = (margin: number): number => 1 / (1 + Math.exp(-margin))

/**
 * Logistic regression with a ridge penalty (le Cessie and van Houwelingen 1992): minimises -log likelihood + penalty/2 x sum of squared weights, the intercept
 * free, by Newton's method with step halving. Perfectly separated data has a finite answer because of the penalty.
 */
export function fitLogistic(design: Design, outcomes: Uint8Array, { penalty = 1, steps = 50 }: { readonly penalty?: number; readonly steps?: number } = {}): Logistic {
  const size = design.width + 1
  const positives = outcomes.reduce((sum, yes) => sum + yes, 0)
  let weights = new Float64Array(size)
  weights[0] = Math.log((positives + 0.5) / (outcomes.length - positives + 0.5))
  let loss = lossOf(design, outcomes, weights, penalty)
  for (let step = 1; step <= steps; step++) {
    const { gradient, curvature } = derivatives(design, outcomes, weights, penalty)
    const direction = solveSymmetric(curvature, gradient)
    if (direction === undefined) return result(design, outcomes, weights, step, false)
    let length = 1
    let next = stepped(weights, direction, length)
    let reached = lossOf(design, outcomes, next, penalty)
    while (!(reached <= loss) && length > 1e-6) {
      length /= 2
      next = stepped(weights, direction, length)
      reached = lossOf(design, outcomes, next, penalty)
    }
    const gained = loss - reached
    if (gained >= 0) { weights = next; loss = reached }
    if (!(gained > 1e-8 * (1 + Math.abs(loss)))) return result(design, outcomes, weights, step, true)
  }
  return result(design, outcomes, weights, steps, false)
}

/** The log odds of each row. */
export function marginsOf({ intercept, weights }: Logistic, design: Design): Float64Array {
  return margins(design, Float64Array.of(intercept, ...weights))
}

function result(design: Design, outcomes: Uint8Array, weights: Float64Array, steps: number, converged: boolean): Logistic {
  return { intercept: weights[0] ?? 0, weights: weights.slice(1), logLikelihood: -lossOf(design, outcomes, weights, 0), steps, converged }
}

function stepped(weights: Float64Array, direction: Float64Array, length: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(weights, (weight, place) => weight - length * (direction[place] ?? 0))
}

function margins({ rows, starts, places, values }: Design, weights: Float64Array): Float64Array {
  const found = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let margin = weights[0] ?? 0
    const end = starts[row + 1] ?? 0
    for (let entry = starts[row] ?? 0; entry < end; entry++) margin += (values[entry] ?? 0) * (weights[(places[entry] ?? 0) + 1] ?? 0)
    found[row] = margin
  }
  return found
}

function lossOf(design: Design, outcomes: Uint8Array, weights: Float64Array, penalty: number): number {
  let loss = 0
  margins(design, weights).forEach((margin, row) => {
    const away = outcomes[row] === 1 ? -margin : margin
    loss += away > 30 ? away : Math.log1p(Math.exp(away))
  })
  for (let place = 1; place < weights.length; place++) loss += penalty / 2 * (weights[place] ?? 0) ** 2
  return loss
}

/** Gradient and curvature of the penalised loss; only the lower half of the curvature is filled. */
function derivatives(design: Design, outcomes: Uint8Array, weights: Float64Array, penalty: number) {
  const { starts, places, values } = design
  const size = weights.length
  const gradient = new Float64Array(size), curvature = new Float64Array(size * size)
  margins(design, weights).forEach((margin, row) => {
    const probability = sigmoid(margin)
    const away = probability - (outcomes[row] ?? 0)
    const weight = Math.max(1e-10, probability * (1 - probability))
    gradient[0] = (gradient[0] ?? 0) + away
    curvature[0] = (curvature[0] ?? 0) + weight
    const start = starts[row] ?? 0, end = starts[row + 1] ?? 0
    for (let entry = start; entry < end; entry++) {
      const place = (places[entry] ?? 0) + 1, value = values[entry] ?? 0
      gradient[place] = (gradient[place] ?? 0) + away * value
      const line = place * size, weighted = weight * value
      curvature[line] = (curvature[line] ?? 0) + weighted
      // Places ascend within a row, so that the entries before this one fill the lower half.
      for (let other = start; other <= entry; other++) {
        const at = line + (places[other] ?? 0) + 1
        curvature[at] = (curvature[at] ?? 0) + weighted * (values[other] ?? 0)
      }
    }
  })
  for (let place = 1; place < size; place++) {
    gradient[place] = (gradient[place] ?? 0) + penalty * (weights[place] ?? 0)
    curvature[place * size + place] = (curvature[place * size + place] ?? 0) + penalty
  }
  return { gradient, curvature }
}
