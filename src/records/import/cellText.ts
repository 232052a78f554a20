import type { ColumnSource } from './plan.ts'

/** The text of a source's cells, trimmed, translated, scaled; '' where it says nothing. */
export function cellText(cells: readonly string[], from: ColumnSource): string {
  const own = told(joined(cells, from.columns), from)
  const text = own === '' && from.orElse !== undefined ? told(joined(cells, [from.orElse]), from) : own
  if (text === '') return from.otherwise ?? ''
  const scaled = from.power === undefined ? text : scale(text, from.power)
  return shortened(from.template === undefined ? scaled : filled(from.template, scaled), from.cut)
}

function told(text: string, { translate, blanks, unknown }: ColumnSource): string {
  if (text === '' || blanks?.includes(text) === true) return ''
  return translate !== undefined && Object.hasOwn(translate, text) ? translate[text] ?? '' : unknown ?? text
}

/** The first line's worth of a long text, whole characters only. */
function shortened(text: string, cut: number | undefined): string {
  if (cut === undefined) return text
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= cut ? characters.join('') : `${characters.slice(0, cut - 1).join('')}…`
}

function joined(cells: readonly string[], columns: readonly number[]): string {
  if (columns.length === 1) return plain(cells[columns[0] ?? 0] ?? '')
  return columns.map((column) => plain(cells[column] ?? '')).filter((cell) => cell !== '').join(' ')
}

/** Trimmed, and without the apostrophe by which our own exports keep a spreadsheet from reading a formula. */
function plain(cell: string): string {
  const text = cell.trim()
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text
}

/** The decimal number shifted by a power of ten, exactly; any other text as it is. */
function scale(text: string, power: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.replace(/[,\s]/g, ''))
  if (match === null) return text
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = `${'0'.repeat(Math.max(0, -power))}${whole}${fraction.padEnd(Math.max(0, power), '0')}`
  const point = digits.length - Math.max(0, fraction.length - power)
  const [left, right] = [digits.slice(0, point).replace(/^0+(?=\d)/, ''), digits.slice(point)]
  return `${sign}${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`
}

function filled(template: string, text: string): string {
  return template.replaceAll('{text}', text).replaceAll('{slug}', slug(text))
}

function slug(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '.').replace(/^\.|\.$/g, '')
}
