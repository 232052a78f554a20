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

/**
 * Where a record ends: as most lines of the sample do, line breaks inside quotes aside. A lone CR counts only where there is no
 * LF at all, so that one inside a cell stays in it.
 */
export function detectRecordEnd(sample: string): '\r\n' | '\n' | '\r' {
  const counts = { both: 0, feed: 0, lone: 0 }
  let quoted = false
  for (let at = 0; at < sample.length; at += 1) {
    const letter = sample[at]
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '\n') counts[sample[at - 1] === '\r' ? 'both' : 'feed'] += 1
    else if (letter === '\r' && sample[at + 1] !== '\n') counts.lone += 1
  }
  if (counts.both + counts.feed > 0) return counts.both >= counts.feed ? '\r\n' : '\n'
  return counts.lone > 0 && !sample.includes('\n') ? '\r' : '\n'
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
