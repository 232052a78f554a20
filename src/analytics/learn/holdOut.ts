import { seededRandom } from '../../lib/random.ts'
import { type Classifier, type ClassifierInput, fitClassifier } from './classifier.ts'
import { measure, type Measures, spread } from './measures.ts'
import { pick, rowsWhere, shuffled, stratifiedFolds } from './splits.ts'

/** Which rows are held out: so many folds in turn, a share at random, the last share in the order of a moment, all after the first so many rows, or all after a moment. */
export type Split =
  | { readonly kind: 'folds'; readonly folds: number }
  | { readonly kind: 'random'; readonly share: number }
  | { readonly kind: 'time'; readonly share: number; readonly moments?: Float64Array }
  | { readonly kind: 'first'; readonly rows: number }
  | { readonly kind: 'until'; readonly moments: Float64Array; readonly last: number }

/** A model tried on rows that it did not learn from. */
export interface Tried {
  /** The model whose reasons and probabilities are shown: for folds learned from all rows, else from the training rows. */
  readonly classifier: Classifier
  readonly measures: Measures
  /** AUC over folds; nothing where there are none. */
  readonly folds?: { readonly auc: { readonly mean: number; readonly sd: number }; readonly each: readonly number[] }
  /** By row of the table; those held out are out of sample. */
  readonly probabilities: Float64Array
  readonly heldOut: Uint8Array
  readonly trainingRows: number
}

/** The training rows of a split, among the rows whose outcome is known. */
export function trainingRows(split: Exclude<Split, { kind: 'folds' }>, outcomes: Uint8Array, known: Int32Array, seed: number): Int32Array {
  if (split.kind === 'first') return known.filter((row) => row < split.rows)
  if (split.kind === 'until') return known.filter((row) => (split.moments[row] ?? Infinity) <= split.last)
  if (split.kind === 'time') {
    const { moments } = split
    const ordered = moments === undefined ? known : Int32Array.from(Array.from(known).toSorted((one, other) => (moments[one] ?? 0) - (moments[other] ?? 0) || one - other))
    return ordered.slice(0, Math.round(known.length * (1 - split.share))).sort()
  }
  const order = shuffled(known.length, seededRandom(seed))
  const wanted = [0, 1].map((outcome) => Math.round(known.reduce((sum, row) => sum + (outcomes[row] === outcome ? 1 : 0), 0) * (1 - split.share)))
  const taken = [0, 0]
  return order.map((place) => known[place] ?? 0).filter((row) => {
    const outcome = outcomes[row] ?? 0
    taken[outcome] = (taken[outcome] ?? 0) + 1
    return (taken[outcome] ?? 0) <= (wanted[outcome] ?? 0)
  }).sort()
}

/** Learns and measures on what was held out. `known` are the rows whose outcome is known; the others only get a probability. */
export function tryOut(input: Omit<ClassifierInput, 'rows'>, split: Split, known: Int32Array): Tried {
  return split.kind === 'folds' ? overFolds(input, split.folds, known) : overParts(input, trainingRows(split, input.outcomes, known, input.seed), known)
}

function overParts(input: Omit<ClassifierInput, 'rows'>, rows: Int32Array, known: Int32Array): Tried {
  const classifier = fitClassifier({ ...input, rows })
  const probabilities = classifier.probabilities(allRows(input.outcomes.length))
  const training = new Set(rows)
  const held = known.filter((row) => !training.has(row))
  const heldOut = new Uint8Array(input.outcomes.length)
  for (const row of held) heldOut[row] = 1
  return { classifier, measures: measure(pick(input.outcomes, held), pick(probabilities, held)), probabilities, heldOut, trainingRows: rows.length }
}

function overFolds(input: Omit<ClassifierInput, 'rows'>, folds: number, known: Int32Array): Tried {
  const foldOf = stratifiedFolds(pick(input.outcomes, known), folds, seededRandom(input.seed))
  const classifier = fitClassifier({ ...input, rows: known })
  const probabilities = classifier.probabilities(allRows(input.outcomes.length))
  const heldOut = new Uint8Array(input.outcomes.length)
  const each: number[] = []
  for (let fold = 0; fold < folds; fold++) {
    const outside = rowsWhere(known.length, (place) => foldOf[place] === fold).map((place) => known[place] ?? 0)
    const inside = rowsWhere(known.length, (place) => foldOf[place] !== fold).map((place) => known[place] ?? 0)
    const found = fitClassifier({ ...input, rows: inside }).probabilities(outside)
    outside.forEach((row, place) => { probabilities[row] = found[place] ?? 0; heldOut[row] = 1 })
    const area = measure(pick(input.outcomes, outside), found).auc
    if (area !== null) each.push(area)
  }
  return { classifier, measures: measure(pick(input.outcomes, known), pick(probabilities, known)), folds: { auc: spread(each), each }, probabilities, heldOut, trainingRows: known.length }
}

function allRows(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row)
}
