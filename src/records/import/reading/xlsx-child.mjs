// Runs in a process of its own: a hostile or huge workbook takes this process down, never the server.
// Usage: node xlsx-child.mjs <path> <sheet or ''> <row limit> <empty row limit>; writes one JSON array a row to standard output.
import ExcelJS from 'exceljs'

const [path, sheet, rowLimit, emptyLimit] = process.argv.slice(2)

const text = (value) => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '').replace('T', ' ')
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value.richText)) return value.richText.map((part) => part.text).join('')
  if ('result' in value) return text(value.result)
  if ('text' in value) return text(value.text)
  return 'error' in value ? '' : JSON.stringify(value)
}

const write = (line) => process.stdout.write(`${line}\n`) || new Promise((resolve) => process.stdout.once('drain', resolve))

const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'cache', worksheets: 'emit', entries: 'emit' })
let empty = 0
let count = 0
let found = false
for await (const worksheet of reader) {
  if (found || (sheet !== '' && worksheet.name !== sheet)) continue
  found = true
  for await (const row of worksheet) {
    const cells = []
    row.eachCell({ includeEmpty: true }, (cell, column) => { cells[column - 1] = text(cell.value) })
    const filled = Array.from(cells, (cell) => cell ?? '')
    if (filled.every((cell) => cell === '')) {
      empty += 1
      if (empty > Number(emptyLimit)) break
      continue
    }
    count += 1
    if (count > Number(rowLimit)) { process.exitCode = 3; break }
    await write(JSON.stringify([row.number, ...filled]))
  }
}
if (!found) process.exitCode = 4
