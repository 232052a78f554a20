import { csvLine } from '../../../lib/csvLine.ts'
import { minorDigits } from '../../../lib/money.ts'
import type { KpiUnit } from '../../../model/metrics/kpi.ts'
import type { Book, SheetCell } from './sheet.ts'
import { takenWords } from '../../../model/words/ui/taken.ts'
import { type Language, say } from '../../../lib/words.ts'

/** All tables one below the other, each under its title, with its totals and the line that says how many groups there are. Cells that look like formulas are led by an apostrophe. */
export function csvOf({ title, lines, figures, sheets, currency }: Book, language: Language): string {
  const plain = (cell: SheetCell, unit: KpiUnit | undefined) => (cell === null ? '' : typeof cell === 'string' ? cell : String(unit === 'money' ? cell / 10 ** minorDigits(currency) : cell))
  const single = figures.length === 0 && sheets.length === 1
  const all: string[][] = single ? [] : [[title], ...lines.map((line) => [line]), []]
  if (figures.length > 0) all.push([say(takenWords.figure, language), say(takenWords.value, language), say(takenWords.before, language)], ...figures.map(({ label, unit, value, before, note }) => [label, note ?? plain(value, unit), plain(before, unit)]), [])
  for (const { title: name, columns, rows, note } of sheets) {
    if (!single) all.push([name])
    if (columns.length > 0) all.push(columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map((cell, index) => plain(cell, columns[index]?.unit))))
    if (note !== '') all.push([note])
    if (!single) all.push([])
  }
  return all.map((line) => csvLine(line)).join('')
}
