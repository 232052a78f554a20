import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Problem } from '../../../lib/problem.ts'
import { projectFile } from '../../../platform/project.ts'
import { beyond, emptyTable } from './limits.ts'
import { storable } from './storable.ts'
import { type Table, type TableFormat, tableLimits, type TableRow } from './table.ts'

/** Opens one sheet of a workbook; it is parsed in a child process, whose memory and faults are not the server's. */
export async function openXlsx(path: string, asked: TableFormat): Promise<Table> {
  await checkUncompressed(path)
  const rows = readRows(path, asked.sheet ?? '')
  const first = await rows.next()
  if (first.done === true) throw emptyTable()
  const headers = first.value.cells.map((cell) => storable(cell.trim()).slice(0, 200))
  return { format: { kind: 'xlsx', ...(asked.sheet === undefined ? {} : { sheet: asked.sheet }) }, headers, rows }
}

async function* readRows(path: string, sheet: string): AsyncGenerator<TableRow> {
  const script = projectFile('src/records/import/reading/xlsx-child.mjs')
  const child = spawn(process.execPath, ['--max-old-space-size=2048', script, path, sheet, String(tableLimits.rows), String(tableLimits.emptyRows)], {
    stdio: ['ignore', 'pipe', 'ignore'], env: {},
  })
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve) })
  try {
    let line = 0
    for await (const text of createInterface({ input: child.stdout })) {
      const [number, ...cells] = JSON.parse(text) as [number, ...string[]]
      line = number
      if (cells.length > tableLimits.columns) throw beyond('columns', number)
      yield { line: number, cells }
    }
    const code = await ended
    if (code === 3) throw beyond('rows', line)
    if (code === 4) throw noSheet()
    if (code !== 0) throw brokenWorkbook()
  } finally {
    child.kill('SIGKILL')
  }
}

/** Adds up the uncompressed sizes in the zip directory (PKWARE APPNOTE 4.3.12), before anything is unpacked: a zip bomb stops here. */
async function checkUncompressed(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 66_000))
    await file.read(tail, 0, tail.length, size - tail.length)
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
    if (end < 0 || end + 22 > tail.length) throw brokenWorkbook()
    if (tail.readUInt16LE(end + 10) > tableLimits.entries) throw beyond('entries', 0)
    const directory = Buffer.alloc(Math.min(tail.readUInt32LE(end + 12), 16_000_000))
    await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16))
    if (sumUncompressed(directory) > tableLimits.uncompressed) throw beyond('uncompressed', 0)
  } finally {
    await file.close()
  }
}

function sumUncompressed(directory: Buffer): number {
  let total = 0
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    total += directory.readUInt32LE(at + 24)
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return total
}

function brokenWorkbook(): Problem {
  return new Problem({ kind: 'workbook-broken', status: 422, title: { en: 'The file is not a workbook that can be read.', zh: '该文件不是可以读取的工作簿。' } })
}

function noSheet(): Problem {
  return new Problem({ kind: 'workbook-sheet', status: 422, title: { en: 'The workbook has no such sheet.', zh: '工作簿中没有这个工作表。' } })
}
