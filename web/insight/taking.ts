import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import type { Labels } from '../words/labels.ts'
import type { Speech } from '../words/language.tsx'
import type { ReportAnswer } from './data.ts'
import { measureText } from './report-table.tsx'
import { dimensionText, keyText } from './values.ts'

/** Hands a file to the person. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 10_000)
}

/** Money in whole units, as spreadsheets reckon; other numbers as they are. */
const plain = (value: number | null | undefined, unit: string) => (value === null || value === undefined ? '' : unit === 'money' ? String(value / 100) : String(value))
/** A cell that no spreadsheet runs as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** All that a report shows as CSV, with a last line that says how many groups there are and how many of them stand here. */
export function csvOf(definition: ReportDefinition, answer: ReportAnswer, speech: Pick<Speech, 'say' | 'formats'>, labels: Labels): Blob {
  const dimensions = [...definition.rows, ...definition.columns]
  const lines = [
    [...dimensions.map((dimension) => dimensionText(definition, dimension, speech, labels)), ...answer.measures.map((_, index) => measureText(definition, answer, index, speech.say, labels))],
    ...answer.rows.map(({ keys, titles, values }) => [...dimensions.map((dimension, index) => keyText(definition, dimension, keys[index] ?? null, titles[index], speech, labels)), ...answer.measures.map(({ unit }, index) => plain(values[index], unit))]),
    [...dimensions.map((_, index) => (index === 0 ? speech.say(words.total) : '')), ...answer.measures.map(({ value, unit }) => plain(value, unit))],
    [speech.say(words.shownOf, { shown: answer.shown, groups: answer.groups })],
  ]
  return new Blob([`\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`], { type: 'text/csv;charset=utf-8' })
}
