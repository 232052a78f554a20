import { csvLine } from '../../src/lib/csvLine.ts'
import { minorDigits } from '../../src/lib/money.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import type { Labels } from '../words/labels.ts'
import type { Speech } from '../words/language.tsx'
import type { ReportAnswer } from './data.ts'
import { measureText } from './report-table.tsx'
import { dimensionText, keyText } from './values.ts'

/** Money in whole units, as spreadsheets reckon; other numbers as they are. */
const plain = (value: number | null | undefined, unit: string, currency: string) => (value === null || value === undefined ? '' : String(unit === 'money' ? value / 10 ** minorDigits(currency) : value))

/** All that a report shows as CSV, with a last line that says how many groups there are and how many of them stand here. */
export function csvOf(definition: ReportDefinition, answer: ReportAnswer, speech: Pick<Speech, 'say' | 'formats'>, labels: Labels): Blob {
  const dimensions = [...definition.rows, ...definition.columns]
  const lines = [
    [...dimensions.map((dimension) => dimensionText(definition, dimension, speech, labels)), ...answer.measures.map((_, index) => measureText(definition, answer, index, speech.say, labels))],
    ...answer.rows.map(({ keys, titles, values }) => [...dimensions.map((dimension, index) => keyText(definition, dimension, keys[index] ?? null, titles[index], speech, labels)), ...answer.measures.map(({ unit }, index) => plain(values[index], unit, answer.currency))]),
    [...dimensions.map((_, index) => (index === 0 ? speech.say(words.total) : '')), ...answer.measures.map(({ value, unit }) => plain(value, unit, answer.currency))],
    [speech.say(words.shownOf, { shown: answer.shown, groups: answer.groups })],
  ]
  return new Blob([`\uFEFF${lines.map((line) => csvLine(line)).join('')}`], { type: 'text/csv;charset=utf-8' })
}
