import type { Block, Cell, Paragraph, Run, Table, TableRow } from '../layout.ts'
import type { Lists } from './lists.ts'
import { type Piece, type Reading, runsOf } from './runs.ts'
import { lookOf, type Stand, standOf } from './styles.ts'
import { below, childOf, childrenOf, type Element, elementsOf, numberOf, valueOf } from './xml.ts'

export interface BlockReading extends Reading { readonly lists: Lists; /** Between the margins, in points. */ readonly width: number; /** Styles of tables that draw lines. */ readonly lined: ReadonlySet<string> }

/** Paragraphs and tables of the body, of a cell, of a head or a foot. */
export async function blocksOf(reading: BlockReading, parent: Element): Promise<readonly Block[]> {
  const out: Block[] = []
  for (const element of elementsOf(parent)) {
    if (element.name === 'p') out.push(...await paragraphsOf(reading, element))
    else if (element.name === 'tbl') out.push(await tableOf(reading, element))
    else if (element.name === 'sdt') out.push(...await blocksOf(reading, childOf(element, 'sdtContent') ?? element))
    else if (element.name === 'ins' || element.name === 'customXml' || element.name === 'smartTag') out.push(...await blocksOf(reading, element))
    else if (element.name === 'altChunk') reading.unread.add('embedded')
  }
  return out
}

async function paragraphsOf(reading: BlockReading, element: Element): Promise<readonly Paragraph[]> {
  const properties = childOf(element, 'pPr')
  if (childOf(properties, 'sectPr') !== undefined) reading.unread.add('sections')
  const style = reading.styles.named(valueOf(childOf(properties, 'pStyle')))
  const stand: Stand = { ...style.stand, ...standOf(properties) }
  // The properties of its own mark hold for the empty paragraph only.
  const pieces = await runsOf(reading, element, style.look)
  const parts = split(pieces)
  const { list, ...placed } = stand
  const marker = list === undefined ? undefined : reading.lists.marker(list.id, list.level)
  return parts.map((runs, index) => ({
    kind: 'paragraph', runs: runs.length === 0 ? [{ text: '', ...style.look, ...lookOf(childOf(properties, 'rPr')) }] : runs, ...placed,
    ...(index > 0 ? { newPage: true } : {}),
    ...(marker === undefined || marker === '' || index > 0 ? {} : { marker, indent: Math.max(20, placed.indent ?? 20 * ((list?.level ?? 0) + 1)) }),
  }))
}

function split(pieces: readonly Piece[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]]
  for (const piece of pieces) {
    if ('pageBreak' in piece) parts.push([])
    else parts.at(-1)?.push(piece)
  }
  // A break at the end of a paragraph is meant for the next one; an empty line at the top of a page does no harm.
  return parts
}

async function tableOf(reading: BlockReading, element: Element): Promise<Table> {
  const properties = childOf(element, 'tblPr')
  const grid = childrenOf(childOf(element, 'tblGrid'), 'gridCol').map(({ attributes }) => (numberOf(attributes['w']) ?? 1000) / 20)
  const rows: TableRow[] = []
  let headRows = 0
  for (const row of rowsOf(element)) {
    const cells = await cellsOf(reading, row)
    if (below(row, 'trPr', 'tblHeader') !== undefined && headRows === rows.length) headRows += 1
    rows.push({ cells })
  }
  const columns = Math.max(1, grid.length, ...rows.map(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0)))
  const widths = Array.from({ length: Math.min(columns, 60) }, (_, index) => grid[index] ?? (grid.length === 0 ? 1 : reading.width / columns))
  const sum = widths.reduce((total, width) => total + width, 0)
  const align = standOf(properties).align
  return {
    kind: 'table', widths, headRows, borders: bordersOf(reading, properties), rows: rows.map(({ cells }) => ({ cells: fitted(cells, widths.length) })),
    ...(grid.length > 0 && sum < reading.width * 0.92 ? { share: Math.max(0.05, sum / reading.width) } : {}), ...(align === undefined ? {} : { align }),
  }
}

const rowsOf = (table: Element): readonly Element[] => elementsOf(table).flatMap((element) => (element.name === 'tr' ? [element] : element.name === 'sdt' ? rowsOf(childOf(element, 'sdtContent') ?? element) : []))

async function cellsOf(reading: BlockReading, row: Element): Promise<readonly Cell[]> {
  const cells: Cell[] = []
  for (const cell of elementsOf(row).flatMap((element) => (element.name === 'tc' ? [element] : element.name === 'sdt' ? childrenOf(childOf(element, 'sdtContent'), 'tc') : []))) {
    const properties = childOf(cell, 'tcPr')
    const merged = childOf(properties, 'vMerge')
    const span = Math.min(60, Math.max(1, numberOf(valueOf(childOf(properties, 'gridSpan'))) ?? 1))
    const fill = childOf(properties, 'shd')?.attributes['fill']
    if (merged !== undefined) reading.unread.add('mergedRows')
    cells.push({
      blocks: await blocksOf(reading, cell), ...(span > 1 ? { span } : {}),
      ...(fill !== undefined && /^[0-9a-f]{6}$/i.test(fill) ? { fill: `#${fill.toLowerCase()}` } : {}),
    })
  }
  return cells
}

/** No more cells than columns: what reaches beyond the last would stop the printer. */
function fitted(cells: readonly Cell[], columns: number): readonly Cell[] {
  const out: Cell[] = []
  let left = columns
  for (const { span = 1, ...cell } of cells) {
    if (left <= 0) break
    const kept = Math.min(span, left)
    out.push({ ...cell, ...(kept > 1 ? { span: kept } : {}) })
    left -= kept
  }
  return out
}

function bordersOf({ lined }: BlockReading, properties: Element | undefined): Table['borders'] {
  const borders = childOf(properties, 'tblBorders')
  const drawn = (name: string) => { const value = valueOf(childOf(borders, name)); return value !== undefined && value !== 'none' && value !== 'nil' }
  if (borders === undefined) return lined.has(valueOf(childOf(properties, 'tblStyle')) ?? '') ? 'all' : 'none'
  if (drawn('insideV') || drawn('left') || drawn('start')) return 'all'
  return drawn('insideH') || drawn('top') || drawn('bottom') ? 'rows' : 'none'
}
