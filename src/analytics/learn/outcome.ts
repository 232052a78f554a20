import type { Words } from '../../lib/words.ts'
import { degenerate, tooLittle } from '../refuse.ts'
import type { Column } from '../table/column.ts'
import { unfit } from '../table/suitable.ts'
import { type Classifier, type ClassifierInput, fitClassifier, type Learner } from './classifier.ts'
import { measure, type Measures } from './measures.ts'
import { pick } from './splits.ts'

/** What became of subjects that were looked at while it was still open: a row for each look, several of one subject are allowed. */
export interface Looks {
  readonly columns: readonly Column[]
  /** By row: 1 it happened, 0 it did not, 2 nobody knows yet. */
  readonly outcomes: Uint8Array
  /** By row: when the outcome of its subject became known (any unit); all rows of a subject say the same. */
  readonly moments: Float64Array
  readonly seed: number
  /** Where only this one may learn, as its terms are wanted as reasons; else whichever tells better. */
  readonly learner?: Learner
}

/** Learned from all rows with a known outcome; measured on subjects that were decided later than those it had learned from by then. */
export interface LearnedOutcome {
  readonly probabilities: (rows: Int32Array) => Float64Array
  readonly reasons: Classifier['reasons']
  readonly learner: Learner
  readonly parameters: Classifier['parameters']
  /** Of the latest quarter, told by a model of the earlier three. */
  readonly measures: Measures
  /** The rows on either side of the split in time: what else is measured beside it is measured on the same ones. */
  readonly split: { readonly before: Int32Array; readonly after: Int32Array }
  readonly trainingRows: number
  readonly columns: readonly string[]
  /** Mean size of the effect of each column on the log odds, strongest first. */
  readonly importance: readonly { readonly column: string; readonly meanEffect: number }[]
}

export const unknown = 2
const heldOutShare = 0.25
const least = 20
/** Fewer of either outcome among the later ones measure nothing. */
const leastMeasured = 5
/** A ranking of later cases that is hardly better than a coin (.5) is not shown to anybody. */
const leastAuc = 0.52

/**
 * Learns a yes or no from looks at subjects (landmarking: van Houwelingen 2007), by ridge logistic regression or gradient-boosted trees,
 * whichever has the smaller log loss on the latest fifth of the training time. Deterministic given the seed.
 * @throws Problem analysis-degenerate where it tells later subjects no better than chance; analysis-too-little unless both outcomes were seen in at least 20 rows before the split in time and 5 after it.
 */
export function learnOutcome({ columns: given, outcomes, moments, seed, learner: asked }: Looks, words: { readonly yes: Words; readonly no: Words }): LearnedOutcome {
  const known = Int32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== unknown)
  requireBoth(outcomes, known, words)
  const columns = given.filter((column) => unfit(column, known) !== 'constant')
  if (columns.length === 0) throw tooLittle({ en: 'Nothing that is known of them differs.', zh: '已知信息没有差异，无法学习。' })
  const [before, after] = splitInTime(known, moments, heldOutShare)
  requireBoth(outcomes, before, words)
  requireBoth(outcomes, after, words, leastMeasured)
  const input = { columns, outcomes, seed }
  const learner = asked ?? better(input, before, moments)
  const held = fitClassifier({ ...input, rows: before, learner }).probabilities(after)
  const measures = measure(pick(outcomes, after), held)
  if (measures.auc !== null && measures.auc < leastAuc) throw degenerate(words.yes.en, { en: 'on later cases it told no better than chance.', zh: '在之后的数据上并不优于随机判断。' })
  const classifier = fitClassifier({ ...input, rows: known, learner })
  return {
    probabilities: classifier.probabilities, reasons: classifier.reasons, learner, parameters: classifier.parameters,
    measures, split: { before, after }, trainingRows: before.length, columns: columns.map(({ name }) => name), importance: importanceOf(classifier, columns, known),
  }
}

function requireBoth(outcomes: Uint8Array, rows: Int32Array, { yes, no }: { readonly yes: Words; readonly no: Words }, needed = least): void {
  for (const [outcome, word] of [[1, yes], [0, no]] as const) {
    const has = rows.reduce((count, row) => count + (outcomes[row] === outcome ? 1 : 0), 0)
    if (has < needed) throw tooLittle(needed === least ? { en: `To learn from, this needs at least {needed} looks at ${word.en}; there are {has}.`, zh: `至少需要 {needed} 条${word.zh}的记录可供学习，现有 {has} 条。` }
      : { en: `To measure what was learned, this needs at least {needed} later looks at ${word.en}; there are {has}.`, zh: `检验效果至少需要 {needed} 条较晚的${word.zh}记录，现有 {has} 条。` }, { needed, has })
  }
}

/** All that was decided before a moment, and after it; nothing of one subject is on both sides, and the last moment is always after. */
export function splitInTime(rows: Int32Array, moments: Float64Array, share: number): readonly [before: Int32Array, after: Int32Array] {
  const ordered = Float64Array.from(rows, (row) => moments[row] ?? 0).sort()
  const last = ordered.at(-1) ?? 0
  const wanted = ordered[Math.max(0, Math.ceil(ordered.length * (1 - share)) - 1)] ?? 0
  const cut = wanted < last ? wanted : ordered.findLast((moment) => moment < last) ?? -Infinity
  return [rows.filter((row) => (moments[row] ?? 0) <= cut), rows.filter((row) => (moments[row] ?? 0) > cut)]
}

function better(input: Omit<ClassifierInput, 'rows' | 'learner'>, rows: Int32Array, moments: Float64Array): Learner {
  const [inside, outside] = splitInTime(rows, moments, 0.2)
  const both = (part: Int32Array) => [0, 1].every((outcome) => part.some((row) => input.outcomes[row] === outcome))
  if (rows.length < 300 || !both(inside) || !both(outside)) return 'logistic'
  const loss = (learner: Learner) => measure(pick(input.outcomes, outside), fitClassifier({ ...input, learner, rows: inside }).probabilities(outside)).logLoss
  return loss('trees') < loss('logistic') ? 'trees' : 'logistic'
}

const mostLooked = 200

function importanceOf(classifier: Classifier, columns: readonly Column[], rows: Int32Array): LearnedOutcome['importance'] {
  const step = Math.max(1, Math.floor(rows.length / mostLooked))
  const some = rows.filter((_, place) => place % step === 0)
  const sums = new Map(columns.map(({ name }) => [name, 0]))
  for (const row of some) for (const { column, effect } of classifier.reasons(row, columns.length)) sums.set(column, (sums.get(column) ?? 0) + Math.abs(effect))
  return [...sums].map(([column, sum]) => ({ column, meanEffect: Math.round((sum / some.length) * 1e4) / 1e4 })).toSorted((one, other) => other.meanEffect - one.meanEffect)
}
