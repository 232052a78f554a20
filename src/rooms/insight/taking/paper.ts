import { type Language, say } from '../../../lib/words.ts'
import { takenWords } from '../../../model/words/ui/taken.ts'
import type { PdfNode, PdfPage, PdfStyle } from '../../../platform/pdf/index.ts'
import { barOf, curvesOf } from './drawing.ts'
import type { Book, Sheet, SheetColumn, SheetFigure, SheetRow } from './sheet.ts'
import { figureText } from './texts.ts'

const grey = '#5B6470'
const paper = { width: 842, height: 595, side: 36 } as const
const inner = paper.width - 2 * paper.side
/** What one table shows on paper; the workbook has all of it, and the paper says how many that are. */
const mostRows = 200
const mostColumns = 9
const drawnWidth = 400
const figuresInRow = 4

/** The pages of a book, A4 across: its numbers, then each table with what it draws, in the language of who takes it. */
export function paperOf(title: string, books: readonly Book[], language: Language, created: number): PdfPage {
  return {
    pageSize: { width: paper.width, height: paper.height }, pageMargins: [paper.side, 40, paper.side, 40], defaultStyle: { font: 'Noto', fontSize: 9 },
    info: { title, author: 'Guanxi' }, created,
    footer: { text: [...foot(title, language)], alignment: 'center', margin: [0, 12, 0, 0] },
    content: books.flatMap((book, index) => pageOf(title, book, language, index > 0)),
  }
}

function pageOf(title: string, book: Book, language: Language, further: boolean): readonly PdfNode[] {
  const heading = book.title === title ? title : `${title} · ${book.title}`
  return [
    { text: heading, fontSize: 18, bold: true, ...(further ? { pageBreak: 'before' as const } : {}) }, ...book.lines.map((text): PdfNode => ({ text, fontSize: 8.5, color: grey })), ...book.texts.map((text): PdfNode => ({ text, margin: [0, 6, 0, 0] })),
    ...figuresOn(book, language), ...book.sheets.flatMap((sheet) => sheetOn(sheet, book.currency, language)),
  ]
}

function foot(title: string, language: Language): readonly PdfNode[] {
  const look: PdfStyle = { fontSize: 8, color: grey }
  return [{ text: `${title}  ·  `, ...look }, ...takenWords.pageOf[language].split(/\{(pages?)\}/).map((part, index): PdfNode => (index % 2 === 0 ? { text: part, ...look } : { count: part === 'page' ? 'page' : 'pages', ...look }))]
}

function figuresOn({ figures, currency }: Book, language: Language): readonly PdfNode[] {
  if (figures.length === 0) return []
  const cells = figures.map((figure) => figureOn(figure, currency, language))
  const rows = Array.from({ length: Math.ceil(cells.length / figuresInRow) }, (_, row): readonly PdfNode[] => Array.from({ length: figuresInRow }, (__, column) => cells[row * figuresInRow + column] ?? ''))
  return [{ table: { widths: Array.from({ length: figuresInRow }, () => '*'), body: rows, dontBreakRows: true }, layout: 'rows', margin: [0, 12, 0, 0] }]
}

function figureOn({ label, unit, value, before, note }: SheetFigure, currency: string, language: Language): PdfNode {
  return { stack: [
    { text: label, fontSize: 8, color: grey }, { text: note ?? figureText(value, unit, currency, language), bold: note === undefined, fontSize: note === undefined ? 14 : 8 },
    ...(before === null ? [] : [{ text: `${say(takenWords.before, language)} ${figureText(before, unit, currency, language)}`, fontSize: 8, color: grey }]),
  ] }
}

function sheetOn(sheet: Sheet, currency: string, language: Language): readonly PdfNode[] {
  const rows = sheet.rows.length > mostRows ? [...sheet.rows.slice(0, mostRows), ...sheet.rows.filter(({ total }, index) => total === true && index >= mostRows)] : sheet.rows
  const left = sheet.rows.length - rows.length
  const notes = [sheet.note, ...(left > 0 ? [say(takenWords.others, language, { rows: left })] : [])].filter((text) => text !== '')
  return [
    { text: sheet.title, bold: true, fontSize: 12, margin: [0, 16, 0, 4] },
    ...curveOn(sheet, language, currency),
    ...piecesOf(sheet.columns).map((piece) => tableOn({ ...sheet, rows }, piece, currency, language)),
    ...notes.map((text): PdfNode => ({ text, fontSize: 8, color: grey, margin: [0, 2, 0, 0] })),
  ]
}

/** What follows in time is drawn above its table, where it is one series. */
function curveOn({ dated, columns, rows, chart }: Sheet, language: Language, currency: string): readonly PdfNode[] {
  const at = columns.findIndex(({ unit }) => unit !== undefined)
  const shown = rows.filter(({ total }) => total !== true)
  const values = shown.map(({ cells }) => { const cell = cells[at]; return typeof cell === 'number' ? cell : null })
  if (!dated || at !== 1 || !['line', 'area', 'bar'].includes(chart) || shown.length < 3) return []
  const most = Math.max(...values.map((value) => value ?? 0))
  const [first, last] = [shown[0]?.cells[0], shown.at(-1)?.cells[0]]
  return [
    { text: figureText(most, columns[at]?.unit ?? 'number', currency, language), fontSize: 7.5, color: grey },
    curvesOf({ series: [values], width: inner, height: 90 }),
    { columns: [{ text: typeof first === 'string' ? first : '', fontSize: 7.5, color: grey }, { text: typeof last === 'string' ? last : '', fontSize: 7.5, color: grey, alignment: 'right' }], margin: [0, 0, 0, 6] },
  ]
}

/** Columns that a page has room for, the names of the groups in front of each piece. */
function piecesOf(columns: readonly SheetColumn[]): readonly (readonly number[])[] {
  const names = columns.flatMap(({ unit }, index) => (unit === undefined ? [index] : []))
  const numbers = columns.flatMap(({ unit }, index) => (unit === undefined ? [] : [index]))
  if (columns.length === 0) return []
  const pieces = Math.max(1, Math.ceil(numbers.length / mostColumns))
  return Array.from({ length: pieces }, (_, piece) => [...names, ...numbers.slice(piece * mostColumns, (piece + 1) * mostColumns)])
}

function tableOn({ columns, rows, chart, dated }: Sheet, piece: readonly number[], currency: string, language: Language): PdfNode {
  const first = piece.find((index) => columns[index]?.unit !== undefined)
  const drawn = !dated && ['bar', 'pie', 'funnel'].includes(chart) && piece.length <= 4
  const most = Math.max(0, ...rows.map(({ cells, total }) => { const cell = first === undefined ? null : cells[first]; return total === true || typeof cell !== 'number' ? 0 : cell }))
  const line = ({ cells, total }: SheetRow): readonly PdfNode[] => piece.flatMap((index): PdfNode[] => {
    const [cell = null, unit] = [cells[index], columns[index]?.unit]
    const look: PdfStyle = total === true ? { bold: true } : {}
    if (unit === undefined) return [{ text: cell === null ? '' : String(cell), ...look }]
    const number: PdfNode = { text: typeof cell === 'string' ? cell : figureText(cell, unit, currency, language), alignment: 'right', ...look }
    return index === first && drawn ? [total === true ? '' : barOf(cell, most, drawnWidth - 10), number] : [number]
  })
  const head = piece.flatMap((index): PdfNode[] => {
    const column = columns[index]
    const text: PdfNode = { text: column?.label ?? '', bold: true, fontSize: 8.5, alignment: column?.unit === undefined ? 'left' : 'right' }
    return index === first && drawn ? ['', text] : [text]
  })
  const widths = piece.flatMap((index) => (columns[index]?.unit === undefined ? ['*'] : index === first && drawn ? [drawnWidth, 'auto'] : ['auto']))
  return { table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows.map(line)] }, layout: 'rows', margin: [0, 0, 0, 4] }
}
