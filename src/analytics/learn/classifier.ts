import { type Column, valueAt } from '../table/column.ts'
import { binColumns } from './bins.ts'
import { boost, boostedMargins, boostingFor, losses } from './boost.ts'
import { calibrated, fitCalibration } from './calibration.ts'
import { type Encoding, learnEncoding } from './encode.ts'
import { fitLogistic, marginsOf, sigmoid } from './logistic.ts'
import { meanMargin, treeEffects } from './shap.ts'
import { seededRandom } from '../../lib/random.ts'
import { pick, rowsWhere, shuffled, stratifiedFolds } from './splits.ts'

export type Learner = 'logistic' | 'trees'

/** Why a row got its probability: what a column adds to the log odds, against the average row. */
export interface Reason {
  readonly column: string
  readonly value: number | string | null
  readonly effect: number
}

/** A learned yes-or-no model over all rows of the columns, those of the training as well as others. */
export interface Classifier {
  readonly learner: Learner
  /** Probability of yes for these rows. */
  readonly probabilities: (rows: Int32Array) => Float64Array
  /** The strongest reasons of one row, strongest first. */
  readonly reasons: (row: number, most: number) => readonly Reason[]
  /** Of the log odds, before any row is known. */
  readonly base: number
  readonly parameters: Readonly<Record<string, number | boolean>>
  /** Weights of the linear model by term; nothing for trees. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[]
}

export interface ClassifierInput {
  readonly learner: Learner
  readonly columns: readonly Column[]
  /** By row; 1 yes, 0 no. */
  readonly outcomes: Uint8Array
  /** The rows to learn from. */
  readonly rows: Int32Array
  readonly seed: number
  /** Ridge of the logistic regression. */
  readonly penalty?: number
}

/** Learns a classifier. Deterministic given the seed. */
export function fitClassifier(input: ClassifierInput): Classifier {
  return input.learner === 'logistic' ? linear(input) : trees(input)
}

function linear({ columns, outcomes, rows, seed, penalty: asked }: ClassifierInput): Classifier {
  const encoding = learnEncoding(columns, rows)
  const penalty = asked ?? choosePenalty(encoding, outcomes, rows, seed)
  const fitted = fitLogistic(encoding.encode(rows), pick(outcomes, rows), { penalty })
  const base = encoding.terms.reduce((sum, { mean }, term) => sum + mean * (fitted.weights[term] ?? 0), fitted.intercept)
  return {
    learner: 'logistic', base,
    probabilities: (wanted) => marginsOf(fitted, encoding.encode(wanted)).map((margin) => sigmoid(margin)),
    reasons(row, most) {
      const { places, values } = encoding.encode(Int32Array.of(row))
      const effects = new Float64Array(columns.length)
      encoding.terms.forEach(({ column, mean }, term) => { effects[column] = (effects[column] ?? 0) - mean * (fitted.weights[term] ?? 0) })
      places.forEach((term, entry) => {
        const column = encoding.terms[term]?.column ?? 0
        effects[column] = (effects[column] ?? 0) + (values[entry] ?? 0) * (fitted.weights[term] ?? 0)
      })
      return strongestReasons(columns, row, effects, most)
    },
    parameters: { penalty, terms: encoding.terms.length, steps: fitted.steps, converged: fitted.converged, logLikelihood: fitted.logLikelihood, intercept: fitted.intercept },
    terms: encoding.terms.map(({ name }, term) => ({ term: name, weight: fitted.weights[term] ?? 0 })),
  }
}

/** The ridge with the smallest log loss over three inner folds, on at most 4,000 rows: many rare levels want a strong one. */
function choosePenalty(encoding: Encoding, outcomes: Uint8Array, rows: Int32Array, seed: number): number {
  const random = seededRandom(seed)
  const some = rows.length <= 4000 ? rows : shuffled(rows.length, random).slice(0, 4000).map((place) => rows[place] ?? 0).sort()
  const foldOf = stratifiedFolds(pick(outcomes, some), 3, random)
  const parts = [0, 1, 2].map((fold) => ({ inside: some.filter((_, place) => foldOf[place] !== fold), outside: some.filter((_, place) => foldOf[place] === fold) }))
  const designs = parts.map(({ inside, outside }) => ({ learn: encoding.encode(inside), learned: pick(outcomes, inside), tell: encoding.encode(outside), told: pick(outcomes, outside) }))
  const found = penalties.map((penalty) => designs.reduce((sum, { learn, learned, tell, told }) => sum + totalLoss(marginsOf(fitLogistic(learn, learned, { penalty, steps: 12 }), tell), told), 0))
  return penalties[found.indexOf(Math.min(...found))] ?? 1
}

const penalties = [1, 4, 16, 64]

function totalLoss(margins: Float64Array, outcomes: Uint8Array): number {
  return margins.reduce((sum, margin, place) => sum + losses.logistic.loss(outcomes[place] ?? 0, margin), 0)
}

/**
 * Trees: the number of rounds and the calibration (Platt 1999) are learned on inner folds that the trees did not see; the model itself then learns from all rows.
 */
function trees({ columns, outcomes, rows, seed }: ClassifierInput): Classifier {
  const binned = binColumns(columns, rows)
  const targets = Float64Array.from(outcomes)
  const boosting = boostingFor(rows.length, seed)
  const inner = rows.length > 20_000 ? 5 : 3
  const folds = stratifiedFolds(pick(outcomes, rows), inner, seededRandom(seed))
  const seenMargins: number[] = [], seenOutcomes: number[] = []
  let rounds = 0
  // A large table tells enough by one part held out.
  const tried = rows.length > 20_000 ? 1 : inner
  for (let fold = 0; fold < tried; fold++) {
    const inside = rowsWhere(rows.length, (place) => folds[place] !== fold).map((place) => rows[place] ?? 0)
    const outside = rowsWhere(rows.length, (place) => folds[place] === fold).map((place) => rows[place] ?? 0)
    const grown = boost(binned, targets, inside, losses.logistic, boosting, outside)
    rounds += grown.trees.length
    boostedMargins(grown, binned, outside).forEach((margin) => seenMargins.push(margin))
    outside.forEach((row) => seenOutcomes.push(outcomes[row] ?? 0))
  }
  const calibration = fitCalibration(Float64Array.from(seenMargins), Uint8Array.from(seenOutcomes))
  const grown = boost(binned, targets, rows, losses.logistic, { ...boosting, rounds: Math.max(1, Math.round(rounds / tried)) })
  return {
    learner: 'trees', base: calibration.slope * meanMargin(grown) + calibration.intercept,
    probabilities: (wanted) => boostedMargins(grown, binned, wanted).map((margin) => calibrated(calibration, margin)),
    reasons: (row, most) => strongestReasons(columns, row, treeEffects(grown, binned, row).map((effect) => effect * calibration.slope), most),
    parameters: { rounds: grown.trees.length, rate: boosting.rate, leaves: boosting.leaves, depth: boosting.depth, rowsPerLeaf: boosting.rowsPerLeaf, ridge: boosting.ridge, rowShare: boosting.rows, featureShare: boosting.features, calibrationSlope: calibration.slope, calibrationIntercept: calibration.intercept },
    terms: [],
  }
}

/** The columns with the largest effects on a row, strongest first. */
export function strongestReasons(columns: readonly Column[], row: number, effects: ArrayLike<number>, most: number): readonly Reason[] {
  return columns
    .map((column, place) => ({ column: column.name, value: valueAt(column, row), effect: effects[place] ?? 0 }))
    .filter(({ effect }) => Math.abs(effect) > 1e-9)
    .toSorted((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .slice(0, most)
}
