import { fitClassifier, type Learner, type Reason } from '../../../analytics/learn/classifier.ts'
import { type Tried, tryOut, trainingRows } from '../../../analytics/learn/holdOut.ts'
import { measure, type Measures } from '../../../analytics/learn/measures.ts'
import { pick } from '../../../analytics/learn/splits.ts'
import { requireAtLeast, tooLittle } from '../../../analytics/refuse.ts'
import { type Label, labelOf, unknownOutcome } from '../../../analytics/table/label.ts'
import { type Suitable, suitableColumns } from '../../../analytics/table/suitable.ts'
import type { Outcome, OutcomeRow } from './analysis.ts'
import type { TextColumn } from './cells.ts'
import type { Option, Role } from './declare.ts'
import { categoriesOf, columnOf, namedColumns, withTest } from './features.ts'
import { missingColumn } from './problems.ts'
import type { Settings } from './settings.ts'
import { splitOf } from './split.ts'
import type { Table } from './table.ts'

/** The parts of a table of customers with an outcome; all other columns are learned from. */
export function classifiedRoles(names: readonly string[]): readonly Role[] {
  return [
    { key: 'label', about: 'what happened: yes or no in any usual spelling; the last column of two values where no header is known', names },
    { key: 'customer', about: 'who: any id or name; rows are numbered where there is none', names: ['customer id', 'customer', 'cust id', 'client id', 'clientnum', 'customer no', 'customer number', 'account id', 'user id', 'member id', 'msno', 'id', '客户编号', '客户', '会员编号', '用户'] },
    { key: 'date', about: 'when, for --split time and --train-until; not learned from', names: [] },
  ]
}

export const classifiedOptions: readonly Option[] = [
  { key: 'model', kind: 'choice', choices: ['auto', 'logistic', 'trees'], default: 'auto', about: 'logistic regression or gradient-boosted trees; auto takes what does better on a part held out' },
  { key: 'split', kind: 'text', default: 'folds', about: 'what is held out: folds | random[:SHARE] | time[:SHARE] | first:N | none' },
  { key: 'folds', kind: 'whole', min: 2, max: 20, default: 5, about: 'how many, for --split folds' },
  { key: 'train-until', kind: 'day', about: 'learns from the rows up to this day (column date), tells on those after' },
  { key: 'test', kind: 'text', about: 'a second file with the same columns: learned from the first, told on this one' },
  { key: 'positive', kind: 'text', about: 'the value that means yes' },
  { key: 'without', kind: 'text', about: 'columns that are not learned from, apart by commas' },
  { key: 'with', kind: 'text', about: 'columns that are learned from even where they seem to tell the outcome' },
  { key: 'penalty', kind: 'number', min: 0.000_001, max: 1_000_000, about: 'ridge of the logistic regression; chosen on inner folds where it is not said' },
  { key: 'reasons', kind: 'whole', min: 0, max: 20, default: 3, about: 'how many reasons are told for each row' },
]

/** Learns and tells who will: the body of churn and response. */
export function classify(model: string, table: Table, settings: Settings, test: Table | undefined): Outcome {
  const text = labelColumn(table)
  const label = labelOf(categoriesOf(withTest(text, test)), settings.text('positive'))
  const known = Int32Array.from(label.values.keys()).filter((row) => label.values[row] !== unknownOutcome)
  const { split, said } = splitOf(table, settings, test)
  const training = split.kind === 'folds' ? known : trainingRows(split, label.values, known, settings.numberOr('seed', 1))
  requireBoth(label, training, 10)
  const suitable = suitableFor(table, settings, test, text, label, training)
  const seed = settings.numberOr('seed', 1)
  const input = { columns: suitable.columns, outcomes: label.values, seed, ...(settings.number('penalty') === undefined ? {} : { penalty: settings.numberOr('penalty', 1) }) }
  const { learner, compared } = chosen(settings.text('model') ?? 'auto', input, training, label)
  const tried = tryOut({ ...input, learner }, split, known)
  return {
    model: `${model}: ${learner === 'trees' ? 'gradient-boosted trees' : 'logistic regression'}`,
    parameters: { learner, seed, ...tried.classifier.parameters, terms: strongestTerms(tried) },
    fit: {
      split: split.kind === 'first' && test !== undefined ? 'test file' : said, label: text.header, positive: label.positive, trainingRows: tried.trainingRows, heldOutRows: tried.measures.rows,
      ...(tried.measures.rows === 0 ? {} : measuresSaid(tried.measures)), ...(tried.folds === undefined ? {} : { aucOfFolds: { ...tried.folds.auc, each: tried.folds.each } }),
      ...(compared === undefined ? {} : { compared }), columns: suitable.columns.map(({ name }) => name), leftOut: suitable.leftOut.map((each) => ({ ...each })), warnings: [...suitable.warnings, ...(label.note === undefined ? [] : [label.note])],
      importance: importance(suitable, tried),
    },
    rows: rows(table, test, label, tried, settings.numberOr('reasons', 3), reasonsFrom(table, tried)),
  }
}

function labelColumn(table: Table): TextColumn {
  if (table.has('label')) return table.text('label')
  const last = table.others().findLast(({ values }) => values.length === 2)
  if (last === undefined) throw missingColumn(['label'], table.headers)
  table.read.notes.push(`No header names the outcome: ${last.header}, the last column of two values, is taken for it; --map label=COLUMN says otherwise.`)
  return last
}

function requireBoth({ values, positive, negative }: Label, rows: Int32Array, least: number): void {
  requireAtLeast(40, rows.length, { en: 'rows with a known outcome to learn from', zh: '条已知结果的训练记录' })
  for (const [outcome, word] of [[1, positive], [0, negative]] as const) {
    const has = rows.reduce((count, row) => count + (values[row] === outcome ? 1 : 0), 0)
    if (has < least) throw tooLittle({ en: 'This needs at least {needed} rows with the outcome {word} to learn from; there are {has}.', zh: '训练数据中结果为 {word} 的记录至少需要 {needed} 条，现有 {has} 条。' }, { needed: least, has, word })
  }
}

function suitableFor(table: Table, settings: Settings, test: Table | undefined, label: TextColumn, { values }: Label, training: Int32Array): Suitable {
  const columns = table.others().filter((column) => column !== label).map((column) => columnOf(withTest(column, test)))
  const suitable = suitableColumns(columns, values, training, { without: namedColumns(settings.text('without'), table.headers, 'without'), keep: namedColumns(settings.text('with'), table.headers, 'with') })
  if (suitable.columns.length === 0) throw tooLittle({ en: 'No column is left to learn from.', zh: '没有可供学习的列。' })
  return suitable
}

/** What does better on a fifth of the training rows, by log loss. */
function chosen(asked: string, input: Omit<Parameters<typeof tryOut>[0], 'learner'>, training: Int32Array, { values }: Label): { readonly learner: Learner; readonly compared?: Readonly<Record<Learner, { readonly logLoss: number; readonly auc: number | null }>> } {
  if (asked === 'logistic' || asked === 'trees') return { learner: asked }
  const inside = trainingRows({ kind: 'random', share: 0.2 }, values, training, input.seed)
  const inner = new Set(inside)
  const outside = training.filter((row) => !inner.has(row))
  const told = (learner: Learner) => {
    const { logLoss, auc } = measure(pick(values, outside), fitClassifier({ ...input, learner, rows: inside }).probabilities(outside))
    return { logLoss, auc }
  }
  const compared = { logistic: told('logistic'), trees: told('trees') }
  return { learner: compared.trees.logLoss < compared.logistic.logLoss ? 'trees' : 'logistic', compared }
}

function measuresSaid({ calibration, ...measures }: Measures) {
  return { ...measures, calibration: calibration.map((bin) => ({ ...bin })) }
}

function strongestTerms({ classifier }: Tried) {
  return classifier.terms.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, 20).map((each) => ({ ...each }))
}

/** Mean size of each column's effect over at most 200 rows, largest first. */
function importance({ columns }: Suitable, { classifier, probabilities }: Tried) {
  const step = Math.max(1, Math.floor(probabilities.length / 200))
  const sums = new Map(columns.map(({ name }) => [name, 0]))
  let count = 0
  for (let row = 0; row < probabilities.length; row += step) {
    count += 1
    for (const { column, effect } of classifier.reasons(row, columns.length)) sums.set(column, (sums.get(column) ?? 0) + Math.abs(effect))
  }
  return [...sums].map(([column, sum]) => ({ column, meanEffect: round(sum / count) })).toSorted((one, other) => other.meanEffect - one.meanEffect)
}

/** From this probability on reasons are told: all rows', but of very many rows by trees, whose reasons are slow, those of the likeliest. */
function reasonsFrom(table: Table, { classifier, probabilities }: Tried): number {
  if (classifier.learner !== 'trees' || probabilities.length <= mostExplained) return 0
  table.read.notes.push(`Reasons are told for the ${mostExplained} likeliest of ${probabilities.length} rows.`)
  return probabilities.toSorted()[probabilities.length - mostExplained] ?? 0
}

const mostExplained = 10_000

function* rows(table: Table, test: Table | undefined, label: Label, { classifier, probabilities, heldOut }: Tried, most: number, from: number): Generator<OutcomeRow> {
  const names = table.has('customer') ? withTest(table.text('customer'), test) : undefined
  for (let row = 0; row < probabilities.length; row += 1) {
    const outcome = label.values[row]
    yield {
      customer: names?.values[names.codes[row] ?? -1] ?? String(row + 1),
      probability: round(probabilities[row] ?? Number.NaN), outcome: outcome === unknownOutcome ? null : outcome === 1 ? label.positive : label.negative,
      heldOut: heldOut[row] === 1, reasons: most === 0 || (probabilities[row] ?? 0) < from ? [] : classifier.reasons(row, most).map(said),
    }
  }
}

function said({ column, value, effect }: Reason) {
  return { column, value, effect: round(effect), direction: effect > 0 ? 'raises' : 'lowers' }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
