import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { csvLine } from '../../lib/csvLine.ts'
import type { OutcomeRow } from '../../rooms/insight/index.ts'

/** One JSON object on the standard output, its rows one by one. */
export async function printWhole(head: object, rows: Iterable<OutcomeRow>): Promise<void> {
  await inChunks(process.stdout, function* whole() {
    yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
    let first = true
    for (const row of rows) {
      yield first ? JSON.stringify(row) : `,\n${JSON.stringify(row)}`
      first = false
    }
    yield ']}\n'
  }())
}

/** The rows as a file: CSV, JSON or a JSON object a line by the end of its name. @returns how many. */
export async function writeRows(path: string, rows: Iterable<OutcomeRow>): Promise<number> {
  const stream = createWriteStream(path)
  let count = 0
  const counted = function* counted() { for (const row of rows) { count += 1; yield row } }
  await inChunks(stream, path.endsWith('.json') ? jsonLines(counted(), true) : /\.(ndjson|jsonl)$/.test(path) ? jsonLines(counted(), false) : csvLines(counted()))
  stream.end()
  await once(stream, 'finish')
  return count
}

function* jsonLines(rows: Iterable<OutcomeRow>, asList: boolean): Generator<string> {
  let before = asList ? '[\n' : ''
  for (const row of rows) {
    yield `${before}${JSON.stringify(row)}${asList ? '' : '\n'}`
    before = asList ? ',\n' : ''
  }
  if (asList) yield before === '[\n' ? '[]\n' : '\n]\n'
}

function* csvLines(rows: Iterable<OutcomeRow>): Generator<string> {
  let names: readonly string[] | undefined
  for (const row of rows) {
    if (names === undefined) {
      names = Object.keys(row)
      yield `\uFEFF${csvLine(names)}`
    }
    yield csvLine(names.map((name) => cellOf(row[name])))
  }
}

function cellOf(value: OutcomeRow[string] | undefined): string {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Writes in pieces of some 64 kB, and waits where the reader is slower. */
async function inChunks(stream: NodeJS.WritableStream, lines: Iterable<string>): Promise<void> {
  let chunk = ''
  const flush = async () => { if (!stream.write(chunk)) await once(stream, 'drain'); chunk = '' }
  for (const line of lines) {
    chunk += line
    if (chunk.length > 65_536) await flush()
  }
  if (chunk !== '') await flush()
}
