import { Transform, type TransformCallback } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { Problem } from '../../../lib/problem.ts'
import type { ByteSource } from './bytes.ts'
import { detectDelimiter, detectRecordEnd } from './delimiter.ts'
import { type Encoding, encodingDetector } from './encoding.ts'
import { beyond, emptyTable } from './limits.ts'
import { storable } from './storable.ts'
import { type Table, type TableFormat, tableLimits, type TableRow } from './table.ts'

const sampleLength = 65_536

/** Opens a CSV file of any delimiter and of the encodings named in encoding.ts. */
export async function openCsv(open: ByteSource, asked: TableFormat): Promise<Table> {
  const encoding = asked.encoding ?? await detectEncoding(open)
  const sample = await readSample(open, encoding)
  const delimiter = asked.delimiter ?? detectDelimiter(sample)
  const rows = readRows(open, encoding, delimiter, detectRecordEnd(sample))
  const first = await rows.next()
  if (first.done === true) throw emptyTable()
  const headers = first.value.cells.map((cell) => storable(cell.trim()).slice(0, 200))
  return { format: { kind: 'csv', encoding, delimiter }, headers, rows }
}

async function detectEncoding(open: ByteSource): Promise<Encoding> {
  const detector = encodingDetector()
  for await (const chunk of open()) detector.take(asBytes(chunk))
  return detector.finish()
}

function asBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('A file stream gave something other than bytes.')
}

async function readSample(open: ByteSource, encoding: Encoding): Promise<string> {
  const source = open({ end: sampleLength })
  const decoded = source.pipe(decoding(encoding))
  source.on('error', (error) => decoded.emit('error', error))
  let text = ''
  for await (const part of decoded) {
    text += String(part)
    if (text.length >= sampleLength) break
  }
  source.destroy()
  return text
}

/** UTF-8 is decoded by Node itself (several times faster); the others by iconv-lite. A mark at the start is dropped. */
function decoding(encoding: Encoding): NodeJS.ReadWriteStream {
  if (encoding !== 'utf-8') return iconv.decodeStream(encoding)
  const decoder = new StringDecoder('utf8')
  let started = false
  const push = (text: string, callback: TransformCallback) => {
    const clean = !started && text.startsWith('\uFEFF') ? text.slice(1) : text
    if (text !== '') started = true
    callback(null, clean)
  }
  return new Transform({
    decodeStrings: true,
    encoding: 'utf8',
    transform: (chunk: Buffer, _encoding, callback) => push(decoder.write(chunk), callback),
    flush: (callback) => push(decoder.end(), callback),
  })
}

interface Parsed { readonly record: readonly string[]; readonly info: { readonly lines: number } }

async function* readRows(open: ByteSource, encoding: Encoding, delimiter: string, recordEnd: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter, record_delimiter: recordEnd, info: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true,
    max_record_size: tableLimits.cell * 20,
  })
  const source = open()
  const decoded = source.pipe(decoding(encoding))
  source.on('error', (error) => parser.destroy(error))
  decoded.on('error', (error: Error) => parser.destroy(error))
  decoded.pipe(parser)
  let lineBefore = 0
  let count = 0
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      count += 1
      checkRow(parsed.record, lineBefore + 1, count)
      yield { line: lineBefore + 1, cells: parsed.record }
      lineBefore = parsed.info.lines
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error) : error
  } finally {
    source.destroy()
  }
}

function checkRow(cells: readonly string[], line: number, count: number): void {
  if (cells.length > tableLimits.columns) throw beyond('columns', line)
  if (count > tableLimits.rows) throw beyond('rows', line)
}

function brokenCsv(error: CsvError): Problem {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 0
  return new Problem({
    kind: 'table-broken', status: 422, values: { line },
    title: { en: 'The file cannot be read from line {line} on: a quote is not closed.', zh: '从第 {line} 行起无法读取：引号没有闭合。' },
  })
}
