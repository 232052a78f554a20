import { seededRandom } from '../../lib/random.ts'
import type { Binned } from './bins.ts'
import { sigmoid } from './logistic.ts'
import { shuffled } from './splits.ts'
import { type Growth, growTree, type Tree, treeValue } from './tree.ts'

/** A sum of trees over a start value. */
export interface Boosted {
  readonly start: number
  readonly trees: readonly Tree[]
}

export interface Boosting extends Growth {
  readonly rounds: number
  /** Ends when so many rounds brought nothing on the watched rows. */
  readonly patience: number
  /** Share of the rows that each tree sees. */
  readonly rows: number
  readonly seed: number
}

/** Careful for small tables, bolder for large ones; not tuned to any set. */
export function boostingFor(rows: number, seed: number): Boosting {
  return { rounds: 500, patience: 25, rate: rows < 20_000 ? 0.08 : 0.1, leaves: rows < 1000 ? 6 : 15, depth: 6, rowsPerLeaf: Math.max(5, Math.min(30, Math.round(rows / 150))), ridge: 3, rows: 0.7, features: 0.6, seed }
}

/** The loss that is boosted: its start, derivatives and size for target and margin. */
interface Loss {
  readonly start: (mean: number) => number
  readonly gradient: (target: number, margin: number) => number
  readonly curvature: (margin: number) => number
  readonly loss: (target: number, margin: number) => number
}

export const losses = {
  /** Log loss of targets 0 and 1; the sum is log odds. */
  logistic: {
    start: (mean) => Math.log(Math.max(1e-6, mean) / Math.max(1e-6, 1 - mean)),
    gradient: (target, margin) => sigmoid(margin) - target,
    curvature: (margin) => { const probability = sigmoid(margin); return Math.max(1e-6, probability * (1 - probability)) },
    loss: (target, margin) => Math.log1p(Math.exp(-Math.abs(margin))) + (target > 0.5 ? Math.max(0, -margin) : Math.max(0, margin)),
  },
  /** Squared error of any target; the sum is its mean. */
  squared: { start: (mean) => mean, gradient: (target, margin) => margin - target, curvature: () => 1, loss: (target, margin) => (target - margin) ** 2 / 2 },
} as const satisfies Record<string, Loss>

/**
 * Stochastic gradient boosting (Friedman 2002). Watched rows, where given, are not learned from: they tell when to stop.
 * @param targets by row of the table. @returns the trees up to the best round, and the watched loss there.
 */
export function boost(binned: Binned, targets: Float64Array, rows: Int32Array, loss: Loss, boosting: Boosting, watched?: Int32Array): Boosted & { readonly watchedLoss: number } {
  const random = seededRandom(boosting.seed)
  const start = loss.start(rows.reduce((sum, row) => sum + (targets[row] ?? 0), 0) / rows.length)
  const margins = new Float64Array(targets.length).fill(start)
  const gradients = new Float64Array(targets.length), curvatures = new Float64Array(targets.length)
  const trees: Tree[] = []
  let best = { loss: watched === undefined ? Number.NaN : meanLoss(loss, targets, margins, watched), rounds: 0 }
  for (let round = 1; round <= boosting.rounds; round++) {
    for (const row of rows) {
      gradients[row] = loss.gradient(targets[row] ?? 0, margins[row] ?? 0)
      curvatures[row] = loss.curvature(margins[row] ?? 0)
    }
    const sample = boosting.rows >= 1 ? rows : shuffled(rows.length, random).slice(0, Math.max(2, Math.round(rows.length * boosting.rows))).map((place) => rows[place] ?? 0).sort()
    const tree = growTree(binned, sample, gradients, curvatures, boosting, random)
    trees.push(tree)
    for (const row of rows) margins[row] = (margins[row] ?? 0) + treeValue(tree, binned, row)
    if (watched === undefined) continue
    for (const row of watched) margins[row] = (margins[row] ?? 0) + treeValue(tree, binned, row)
    const reached = meanLoss(loss, targets, margins, watched)
    if (reached < best.loss) best = { loss: reached, rounds: round }
    else if (round - best.rounds >= boosting.patience) break
  }
  return { start, trees: watched === undefined ? trees : trees.slice(0, best.rounds), watchedLoss: best.loss }
}

/** The sums of these rows. */
export function boostedMargins({ start, trees }: Boosted, binned: Binned, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => trees.reduce((sum, tree) => sum + treeValue(tree, binned, row), start))
}

function meanLoss(loss: Loss, targets: Float64Array, margins: Float64Array, rows: Int32Array): number {
  let sum = 0
  for (const row of rows) sum += loss.loss(targets[row] ?? 0, margins[row] ?? 0)
  return sum / rows.length
}
