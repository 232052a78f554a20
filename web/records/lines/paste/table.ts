/**
 * The cells of rows as a spreadsheet copies them: rows by line, cells by tab, a cell that holds either of them within quotes, a quote in it
 * doubled (as RFC 4180 says of commas). Rows in which nothing stands are left out. Pure.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? quoted(source, at) : plain(source, at)
    row.push(cell.trim())
    if (source[end] !== '\t') {
      if (row.some((each) => each !== '')) rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

function plain(source: string, from: number): { readonly cell: string; readonly end: number } {
  const found = /[\t\n]/g
  found.lastIndex = from
  const end = found.exec(source)?.index ?? source.length
  return { cell: source.slice(from, end), end }
}

/** A quote that nothing closes is a sign like any other: 24" stands for inches. */
function quoted(source: string, from: number): { readonly cell: string; readonly end: number } {
  let cell = ''
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') { cell += source[at] ?? ''; continue }
    if (source[at + 1] === '"') { cell += '"'; at += 1; continue }
    const end = at + 1
    if (end === source.length || source[end] === '\t' || source[end] === '\n') return { cell: cell.replace(/\s*\n\s*/g, ' '), end }
    break
  }
  return plain(source, from)
}
