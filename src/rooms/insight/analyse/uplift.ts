import { seededRandom } from '../../../lib/random.ts'
import { pick, shuffled } from '../../../analytics/learn/splits.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { Column } from '../../../analytics/table/column.ts'
import { labelOf, unknownOutcome } from '../../../analytics/table/label.ts'
import { unfit } from '../../../analytics/table/suitable.ts'
import { afterTreatment } from '../../../analytics/uplift/balanced.ts'
import { type Interval, measureUplift, type UpliftMeasures } from '../../../analytics/uplift/measure.ts'
import { fitUplift, type UpliftMethod, type UpliftModel } from '../../../analytics/uplift/model.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { armsOf, controlOf } from './arms.ts'
import { categoriesOf, columnOf, namedColumns } from './features.ts'
import { wrongSetting } from './problems.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** Whom a campaign moves, learned from one that had a control group. */
export const upliftAnalysis: Analysis = {
  key: 'uplift',
  title: 'Uplift: whom a campaign moves, learned from one with a control group',
  columns: [
    { key: 'treatment', required: true, about: 'which arm: a column with a value that means no treatment', names: ['treatment', 'treatment group', 'treated', 'arm', 'segment', 'group', 'test group', 'campaign group', 'variant', 'exposed', '处理组', '实验组', '分组'] },
    { key: 'outcome', required: true, about: 'what happened: yes or no; of an amount, whether there is any', names: ['visit', 'conversion', 'converted', 'response', 'responded', 'outcome', 'purchase', 'target', 'y', 'label', '结果', '转化', '响应'] },
    { key: 'customer', about: 'who; rows are numbered where there is none', names: ['customer id', 'customer', 'client id', 'user id', 'member id', 'id', '客户编号', '客户'] },
  ],
  readsAll: true,
  options: [
    { key: 'model', kind: 'choice', choices: ['two-model', 'transformed'], default: 'two-model', about: 'one model for each arm, or trees over the transformed outcome' },
    { key: 'learner', kind: 'choice', choices: ['logistic', 'trees'], default: 'logistic', about: 'of two models' },
    { key: 'control', kind: 'text', about: 'the value that means no treatment; guessed where it is not said' },
    { key: 'arm', kind: 'text', about: 'the one arm to measure; all where it is not said' },
    { key: 'positive', kind: 'text', about: 'the outcome that means yes' },
    { key: 'held', kind: 'number', min: 0.1, max: 0.9, default: 0.5, about: 'share of the rows held out, at random' },
    { key: 'share', kind: 'number', min: 0.01, max: 0.5, default: 0.3, about: 'share of the ranking that is called best, and worst' },
    { key: 'without', kind: 'text', about: 'columns that are not learned from, apart by commas' },
    { key: 'with', kind: 'text', about: 'columns that are learned from even where they seem to be measured after the treatment' },
    { key: 'reasons', kind: 'whole', min: 0, max: 20, default: 3, about: 'how many reasons are told for each row' },
  ],
  run,
}

interface Arm { readonly name: string; readonly model: UpliftModel; readonly measures: UpliftMeasures; readonly uplift: Float64Array; readonly columns: readonly string[] }

function run(table: Table, settings: Settings): Outcome {
  const seed = settings.numberOr('seed', 1), share = settings.numberOr('share', 0.3)
  const arms = table.text('treatment')
  const control = controlOf(arms, settings.text('control'))
  const names = armsOf(arms, control, settings.text('arm'))
  const outcomes = outcomesOf(table, settings)
  const order = shuffled(table.rows, seededRandom(seed))
  const heldOut = new Uint8Array(table.rows)
  for (const row of order.slice(0, Math.round(table.rows * settings.numberOr('held', 0.5)))) heldOut[row] = 1
  const leftOut = new Map<string, string>()
  const found = names.map((name): Arm => {
    const isOf = (row: number, level: string) => arms.values[arms.codes[row] ?? -1] === level
    const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => outcomes.values[row] !== unknownOutcome && (isOf(row, name) || isOf(row, control)))
    const treated = Uint8Array.from({ length: table.rows }, (_, row) => (isOf(row, name) ? 1 : 0))
    const learn = rows.filter((row) => heldOut[row] === 0), held = rows.filter((row) => heldOut[row] === 1)
    for (const part of [learn, held]) for (const arm of [0, 1]) requireAtLeast(50, part.filter((row) => treated[row] === arm).length, { en: 'rows of each arm in each half', zh: '条记录（每组、每半）' })
    const columns = known(table, settings, treated, outcomes.values, rows, leftOut)
    const model = fitUplift({ method: methodOf(settings), learner: settings.text('learner') === 'trees' ? 'trees' : 'logistic', columns, outcomes: outcomes.values, treated, rows: learn, seed })
    const measures = measureUplift({ scores: model.uplift(held), treated: pick(treated, held), outcomes: pick(outcomes.values, held) }, seededRandom(seed), share)
    return { name, model, measures, uplift: model.uplift(Int32Array.from({ length: table.rows }, (_, row) => row)), columns: columns.map((column) => column.name) }
  })
  return {
    model: `uplift: ${settings.text('model') ?? 'two-model'}`,
    parameters: { control, arms: names, seed, share, ...Object.fromEntries(found.map(({ name, model }) => [name, { ...model.parameters }])) },
    fit: {
      outcome: table.text('outcome').header, positive: outcomes.positive, heldOutRows: heldOut.reduce((sum, held) => sum + held, 0), intervals: '95 %, by drawing the held-out rows again 300 times',
      leftOut: [...leftOut].map(([column, why]) => ({ column, why })), arms: Object.fromEntries(found.map(({ name, measures, columns }) => [name, { columns: [...columns], ...said(measures) }])),
      ...(found.length === 1 && found[0] !== undefined ? said(found[0].measures) : {}),
    },
    rows: rows(table, found, heldOut, settings.numberOr('reasons', 3)),
  }
}

function methodOf(settings: Settings): UpliftMethod {
  return settings.text('model') === 'transformed' ? 'transformed' : 'two-model'
}

function outcomesOf(table: Table, settings: Settings) {
  const column = columnOf(table.text('outcome'))
  if (column.kind === 'category' || new Set(column.values).size <= 3) return labelOf(categoriesOf(table.text('outcome')), settings.text('positive'))
  if (settings.text('positive') !== undefined) throw wrongSetting('positive', settings.text('positive') ?? '', 'yes | no')
  table.read.notes.push(`${column.name} holds amounts: any above 0 is taken as yes.`)
  return { values: column.values.reduce((values, value, row) => { values[row] = Number.isNaN(value) ? unknownOutcome : value > 0 ? 1 : 0; return values }, new Uint8Array(table.rows)), positive: '> 0' }
}

/** What was known before the arms were drawn. */
function known(table: Table, settings: Settings, treated: Uint8Array, outcomes: Uint8Array, rows: Int32Array, leftOut: Map<string, string>): readonly Column[] {
  const without = namedColumns(settings.text('without'), table.headers, 'without'), keep = namedColumns(settings.text('with'), table.headers, 'with')
  const columns = table.others().map((text) => columnOf(text))
  const after = afterTreatment(columns, treated, outcomes, rows)
  return columns.filter((column) => {
    const why = without.includes(column.name) ? 'asked' : keep.includes(column.name) ? undefined : unfit(column, rows) ?? (after.includes(column.name) ? 'measured after the treatment: it differs between the arms, or is there only with the outcome' : undefined)
    if (why !== undefined) leftOut.set(column.name, why)
    return why === undefined
  })
}

function said({ overall, best, worst, difference, qini, tenths, rows }: UpliftMeasures) {
  const plain = ({ value, low, high }: Interval) => ({ value, low, high })
  return { rows, overall: plain(overall), best: plain(best), worst: plain(worst), difference: plain(difference), qini: plain(qini), tenths: tenths.map((tenth) => ({ ...tenth })) }
}

function* rows(table: Table, arms: readonly Arm[], heldOut: Uint8Array, most: number): Generator<OutcomeRow> {
  const names = table.has('customer') ? table.text('customer') : undefined
  const treatment = table.text('treatment')
  for (let row = 0; row < table.rows; row += 1) {
    const best = arms.reduce((one, other) => ((other.uplift[row] ?? 0) > (one.uplift[row] ?? 0) ? other : one))
    yield {
      customer: names?.values[names.codes[row] ?? -1] ?? String(row + 1), treatment: treatment.values[treatment.codes[row] ?? -1] ?? null,
      uplift: round(best.uplift[row] ?? Number.NaN), bestArm: best.name, ...(arms.length > 1 ? { uplifts: Object.fromEntries(arms.map(({ name, uplift }) => [name, round(uplift[row] ?? Number.NaN)])) } : {}),
      heldOut: heldOut[row] === 1, reasons: most === 0 ? [] : best.model.reasons(row, most).map(({ column, value, effect }) => ({ column, value, effect: round(effect) })),
    }
  }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
