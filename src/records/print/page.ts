import type { PdfNode, PdfPage, PdfPicture, PdfStyle, PdfText } from '../../platform/pdf/index.ts'
import { type Block, type Cell, isText, type Layout, type Look, type Paragraph, type Run, type Table } from './layout.ts'

/** A filled layout in the words of the printer. @param created see PdfPage. */
export function pageOf({ page, size, header, footer, body }: Layout, { title, author, created }: { readonly title: string; readonly author: string; readonly created: number }): PdfPage {
  const width = page.width - page.left - page.right
  const content = body.map((block) => nodeOf(block, width))
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: 'Noto', fontSize: size, lineHeight: 1.1 },
    info: { title, author },
    created,
    ...(header.length === 0 ? {} : { header: { stack: header.map((block) => nodeOf(block, width)), margin: [page.left, page.headAt, page.right, 0] } }),
    ...(footer.length === 0 ? {} : { footer: { stack: footer.map((block) => nodeOf(block, width)), margin: [page.left, Math.max(0, page.bottom - page.footAt - size * 1.4), page.right, 0] } }),
    content: content.length === 0 ? [{ text: '' }] : content,
  }
}

function nodeOf(block: Block, width: number): PdfNode {
  return block.kind === 'table' ? tableNode(block, width) : paragraphNode(block, width)
}

function paragraphNode(paragraph: Paragraph, width: number): PdfNode {
  const { runs, align, before = 0, after = 0, indent = 0, lineHeight, newPage, marker } = paragraph
  const pictures = runs.filter((run) => 'picture' in run)
  const placed = { margin: [indent, before, 0, after] as const, ...(align === undefined ? {} : { alignment: align }), ...(newPage === true ? { pageBreak: 'before' as const } : {}) }
  const text: PdfText = { text: textNodes(runs), preserveLeadingSpaces: true, ...(lineHeight === undefined ? {} : { lineHeight: lineHeight * 1.1 }) }
  if (pictures.length > 0) {
    const shown = pictures.map((run): PdfPicture => ({ image: run.picture, ...fitting(run, width - indent), ...(align === undefined ? {} : { alignment: align }) }))
    return { stack: [...shown, ...(hasText(runs) ? [text] : [])], ...placed }
  }
  if (marker !== undefined) return { columns: [{ text: marker, width: 20 }, text], ...placed, margin: [Math.max(0, indent - 20), before, 0, after] }
  return { ...text, ...placed }
}

function fitting({ width, height }: { readonly width: number; readonly height: number }, most: number): { width: number; height: number } {
  const scale = Math.min(1, most / Math.max(1, width), 680 / Math.max(1, height))
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) }
}

const hasText = (runs: readonly Run[]): boolean => runs.some((run) => 'count' in run || (isText(run) && run.text.trim() !== ''))

function textNodes(runs: readonly Run[]): readonly PdfNode[] {
  const nodes = runs.flatMap((run): PdfNode[] => {
    if ('picture' in run) return []
    if ('count' in run) return [{ count: run.count, ...styleOf(run) }]
    return run.italic === true ? slanted(run.text, styleOf(run)) : [{ text: run.text, ...styleOf(run) }]
  })
  // An empty paragraph keeps its line.
  return nodes.length === 0 ? [{ text: ' ' }] : nodes
}

/** Only Latin letters have a slanted face; in Chinese it is not done. */
function slanted(text: string, style: PdfStyle): PdfNode[] {
  return (text.match(/[\p{Script=Latin}\d\p{ASCII}]+|[^\p{Script=Latin}\d\p{ASCII}]+/gu) ?? []).map((part) => (/^[\p{Script=Latin}\d\p{ASCII}]/u.test(part) ? { text: part, ...style, font: 'Latin', italics: true } : { text: part, ...style }))
}

function styleOf({ bold, underline, strike, size, color }: Look): PdfStyle {
  const decoration = [...(underline === true ? ['underline' as const] : []), ...(strike === true ? ['lineThrough' as const] : [])]
  return { ...(bold === true ? { bold } : {}), ...(size === undefined ? {} : { fontSize: size }), ...(color === undefined ? {} : { color }), ...(decoration.length === 0 ? {} : { decoration }) }
}

function tableNode({ widths, rows, headRows, borders, share = 1, align }: Table, width: number): PdfNode {
  const whole = widths.reduce((sum, each) => sum + each, 0) || 1
  // Each cell has 5 points left and right of what stands in it.
  const points = widths.map((each) => Math.max(6, (each / whole) * width * share - 10.5))
  const body = rows.map(({ cells }) => padded(cells.flatMap((cell) => cellNodes(cell, points)), points.length))
  const rest = width * (1 - share)
  const left = align === 'right' ? rest : align === 'center' ? rest / 2 : 0
  if (body.length === 0) return { text: '' }
  return { table: { widths: points, headerRows: headRows < body.length ? headRows : 0, dontBreakRows: true, body }, layout: borders, margin: [left, 2, 0, 6] }
}

function cellNodes({ blocks, span = 1, rows, fill, covered }: Cell, points: readonly number[]): readonly PdfNode[] {
  const width = (points[0] ?? 100) * span
  const looks = { ...(span > 1 ? { colSpan: span } : {}), ...(rows === undefined || rows < 2 ? {} : { rowSpan: rows }), ...(fill === undefined ? {} : { fillColor: fill }) }
  const first: PdfNode = covered === true ? { text: '' } : { stack: blocks.map((block) => nodeOf(block, width)), ...looks }
  return [first, ...Array.from({ length: span - 1 }, (): PdfNode => ({ text: '' }))]
}

/** As many cells as there are columns: what a file gives too few or too many of would stop the printer. */
function padded(cells: readonly PdfNode[], columns: number): readonly PdfNode[] {
  return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, (): PdfNode => ({ text: '' }))].slice(0, columns)
}
