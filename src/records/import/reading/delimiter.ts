const candidates = [',', '\t', ';', '|'] as const
export type Delimiter = (typeof candidates)[number]

/**
 * The delimiter that cuts the first lines into the same number of cells most often; a comma where nothing tells.
 * @param sample the first lines of the file, decoded.
 */
export function detectDelimiter(sample: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const counts = countPerLine(sample, delimiter).slice(0, 30)
    const first = counts[0] ?? 0
    if (first === 0) continue
    const score = (counts.filter((count) => count === first).length / counts.length) * (1 + Math.log(first + 1) / 10)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Where a record ends: only at LF where the file has any, so that a lone CR inside a cell stays in it. */
export function detectRecordEnd(sample: string): '\r\n' | '\n' | '\r' {
  if (sample.includes('\r\n')) return '\r\n'
  return sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
}

function countPerLine(sample: string, delimiter: string): number[] {
  const counts: number[] = []
  let quoted = false
  let count = 0
  for (const letter of sample) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === delimiter) count += 1
    else if (letter === '\n') {
      counts.push(count)
      count = 0
    }
  }
  return counts.length === 0 ? [count] : counts
}
