import { seededRandom } from '../../lib/random.ts'
import { binColumns } from '../learn/bins.ts'
import { boost, boostedMargins, boostingFor, losses } from '../learn/boost.ts'
import { fitClassifier, type Learner, type Reason, strongestReasons } from '../learn/classifier.ts'
import { treeEffects } from '../learn/shap.ts'
import { rowsWhere, shuffled } from '../learn/splits.ts'
import type { Column } from '../table/column.ts'

export type UpliftMethod = 'two-model' | 'transformed'

/** What a treatment adds to the probability of yes, for each row. */
export interface UpliftModel {
  readonly uplift: (rows: Int32Array) => Float64Array
  /** Probability of yes with and without treatment; only of two models. */
  readonly parts?: (rows: Int32Array) => { readonly treated: Float64Array; readonly others: Float64Array }
  /** What each column adds to the uplift (of two models: to the difference of log odds), strongest first. */
  readonly reasons: (row: number, most: number) => readonly Reason[]
  readonly parameters: Readonly<Record<string, number | string>>
}

export interface UpliftInput {
  readonly method: UpliftMethod
  readonly learner: Learner
  readonly columns: readonly Column[]
  readonly outcomes: Uint8Array
  /** 1 treated, 0 not. */
  readonly treated: Uint8Array
  readonly rows: Int32Array
  readonly seed: number
}

/** Learns who is moved: by one model for the treated and one for the others (Hansotia, Rukstales 2002), or by trees over a transformed outcome (Athey, Imbens 2015). */
export function fitUplift(input: UpliftInput): UpliftModel {
  return input.method === 'two-model' ? twoModels(input) : transformed(input)
}

function twoModels({ learner, columns, outcomes, treated, rows, seed }: UpliftInput): UpliftModel {
  const part = (arm: number) => fitClassifier({ learner, columns, outcomes, seed, rows: rows.filter((row) => treated[row] === arm) })
  const withIt = part(1), without = part(0)
  const parts = (wanted: Int32Array) => ({ treated: withIt.probabilities(wanted), others: without.probabilities(wanted) })
  return {
    parts,
    uplift(wanted) {
      const { treated: one, others } = parts(wanted)
      return one.map((probability, place) => probability - (others[place] ?? 0))
    },
    reasons(row, most) {
      const effects = (model: typeof withIt) => new Map(model.reasons(row, columns.length).map(({ column, effect }) => [column, effect]))
      const [gains, others] = [effects(withIt), effects(without)]
      return strongestReasons(columns, row, columns.map(({ name }) => (gains.get(name) ?? 0) - (others.get(name) ?? 0)), most)
    },
    parameters: { learner, penaltyTreated: Number(withIt.parameters['penalty'] ?? 0), penaltyOthers: Number(without.parameters['penalty'] ?? 0) },
  }
}

/** The outcome weighed so that its mean is the uplift: yes counts 1/p of a treated, -1/(1 - p) of another; what such figures say is little, so that the trees are small and their leaves large. */
function transformed({ columns, outcomes, treated, rows, seed }: UpliftInput): UpliftModel {
  const share = rows.reduce((sum, row) => sum + (treated[row] ?? 0), 0) / rows.length
  const targets = Float64Array.from(outcomes, (yes, row) => (treated[row] === 1 ? yes / share : -yes / (1 - share)))
  const binned = binColumns(columns, rows, 63)
  const boosting = { ...boostingFor(rows.length, seed), rate: 0.05, leaves: 4, depth: 3, rowsPerLeaf: Math.max(20, Math.round(rows.length / 30)), rounds: 200 }
  const order = shuffled(rows.length, seededRandom(seed))
  const held = rowsWhere(rows.length, (place) => (order[place] ?? 0) % 3 === 0).map((place) => rows[place] ?? 0)
  const inside = rowsWhere(rows.length, (place) => (order[place] ?? 0) % 3 !== 0).map((place) => rows[place] ?? 0)
  const rounds = Math.max(10, boost(binned, targets, inside, losses.squared, boosting, held).trees.length)
  const grown = boost(binned, targets, rows, losses.squared, { ...boosting, rounds })
  return {
    uplift: (wanted) => boostedMargins(grown, binned, wanted),
    reasons: (row, most) => strongestReasons(columns, row, treeEffects(grown, binned, row), most),
    parameters: { learner: 'trees', rounds, treatedShare: share },
  }
}
