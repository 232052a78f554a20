import { minorDigits } from '../../../lib/money.ts'
import { type Language, say } from '../../../lib/words.ts'
import type { KpiUnit } from '../../../model/metrics/kpi.ts'
import { takenWords } from '../../../model/words/ui/taken.ts'
import type { Book, Sheet, SheetCell } from './sheet.ts'

/** The form in which a spreadsheet shows numbers of a unit. */
function formOf(unit: KpiUnit, currency: string): string {
  if (unit === 'money') return `#,##0${minorDigits(currency) === 0 ? '' : `.${'0'.repeat(minorDigits(currency))}`}`
  return { rate: '0.0%', count: '#,##0', number: '#,##0.##', days: '0.0' }[unit]
}

/**
 * A workbook: the numbers and what they are of on the first sheet, then a sheet for each table. Numbers are numbers in whole units,
 * percents are percents; words are words, never formulas, whatever they begin with.
 */
export async function workbookOf(books: readonly Book[], language: Language, created: number): Promise<Uint8Array> {
  // Read when first wanted, as where records are exported.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  book.creator = 'Guanxi'
  book.created = new Date(created)
  const names = new Set<string>()
  const first = book.addWorksheet(nameFor(say(takenWords.summary, language), names))
  first.columns = [{ width: 36 }, { width: 20 }, { width: 20 }, { width: 70 }]
  for (const { title, lines, figures, sheets, texts, currency } of books) {
    const number = numberIn(currency)
    first.addRow([title]).font = { bold: true, size: 15 }
    for (const line of [...lines, ...texts]) first.addRow([line]).font = { color: { argb: 'FF5B6470' } }
    if (figures.length > 0) {
      first.addRow([])
      headed(first.addRow([say(takenWords.figure, language), say(takenWords.value, language), say(takenWords.before, language), say(takenWords.counted, language)]))
      for (const { label, unit, value, before, about, note } of figures) {
        const row = first.addRow([label, number(value, unit), number(before, unit), note ?? about ?? ''])
        for (const column of [2, 3]) row.getCell(column).numFmt = formOf(unit, currency)
      }
    }
    first.addRow([])
    for (const { title: name, note } of sheets) first.addRow([name, note])
    first.addRow([])
  }

  for (const { lines, currency, sheets } of books) for (const sheet of sheets) {
    const number = numberIn(currency)
    const page = book.addWorksheet(nameFor(sheet.title, names), { views: [{ state: 'frozen', ySplit: 3 }] })
    page.addRow([sheet.title]).font = { bold: true, size: 13 }
    page.addRow(lines.slice(0, 1)).font = { color: { argb: 'FF5B6470' } }
    if (sheet.columns.length > 0) headed(page.addRow(sheet.columns.map(({ label, unit }) => (unit === 'money' ? `${label} (${currency})` : label))))
    for (const { cells, total } of sheet.rows) {
      const row = page.addRow(cells.map((cell, index) => number(cell, sheet.columns[index]?.unit)))
      sheet.columns.forEach(({ unit }, index) => { if (unit !== undefined) row.getCell(index + 1).numFmt = formOf(unit, currency) })
      if (total === true) { row.font = { bold: true }; row.eachCell((cell) => { cell.border = { top: { style: 'thin', color: { argb: 'FF3C4450' } } } }) }
    }
    widen(page, sheet)
    page.addRow([])
    page.addRow([sheet.note]).font = { color: { argb: 'FF5B6470' }, italic: true }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Money in whole units of its currency, as spreadsheets reckon. */
const numberIn = (currency: string) => (value: SheetCell, unit: KpiUnit | undefined) => (typeof value !== 'number' ? value : unit === 'money' ? value / 10 ** minorDigits(currency) : value)

interface StyledRow { font: object; eachCell(each: (cell: { fill: object; border: object }) => void): void }
function headed(row: StyledRow): void {
  row.font = { bold: true }
  row.eachCell((cell) => { cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF4F2' } }; cell.border = { bottom: { style: 'thin', color: { argb: 'FF3C4450' } } } })
}

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2E80 ? 2 : 1), 0)

function widen(page: { getColumn(index: number): { width?: number | undefined } }, { columns, rows }: Sheet): void {
  columns.forEach(({ label, unit }, index) => {
    const longest = Math.max(wide(label) + 6, ...rows.slice(0, 200).map(({ cells }) => { const cell = cells[index]; return typeof cell === 'string' ? wide(cell) : 0 }))
    page.getColumn(index + 1).width = Math.min(60, Math.max(unit === undefined ? 14 : 16, longest + 2))
  })
}

/** At most 31 letters, none of those that the format forbids, and each once. */
function nameFor(title: string, taken: Set<string>): string {
  const plain = title.replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 26) || 'Sheet'
  let name = plain
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain} ${count}`
  taken.add(name.toLowerCase())
  return name
}
