import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { openTable, type TableFormat } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-reading-'))
let made = 0

function file(content: string | Uint8Array): string {
  made += 1
  const path = join(folder, `table-${made}`)
  writeFileSync(path, content)
  return path
}

async function readAll(path: string, asked: Partial<TableFormat> = {}) {
  const table = await openTable(path, asked)
  const rows: { line: number; cells: readonly string[] }[] = []
  for await (const row of table.rows) rows.push(row)
  return { format: table.format, headers: table.headers, rows }
}

const chinese = '客户名称,电话\n杭州云栖纺织有限公司,0571-88886666\n"深圳, 启明",13800138000\n'

describe('reading a table file', () => {
  it.each([
    ['utf-8', Buffer.from(chinese), 'utf-8'],
    ['utf-8 with a mark', Buffer.from(`\uFEFF${chinese}`), 'utf-8'],
    ['GBK', iconv.encode(chinese, 'gbk'), 'gb18030'],
    ['UTF-16 little end first with a mark', iconv.encode(chinese, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big end first with a mark', iconv.encode(chinese, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ])('finds %s by itself', async (_name, bytes, encoding) => {
    const table = await readAll(file(bytes))
    expect(table.format.encoding).toBe(encoding)
    expect(table.headers).toEqual(['客户名称', '电话'])
    expect(table.rows.map((row) => row.cells[0])).toEqual(['杭州云栖纺织有限公司', '深圳, 启明'])
  })

  it('tells Western letters from Chinese ones', async () => {
    const table = await readAll(file(iconv.encode('name,city\r\nJosé Muñoz,Köln\r\nZoë,Málaga\r\n', 'windows-1252')))
    expect(table.format.encoding).toBe('windows-1252')
    expect(table.rows.map((row) => row.cells)).toEqual([['José Muñoz', 'Köln'], ['Zoë', 'Málaga']])
  })

  it('finds invalid UTF-8 that comes only far into the file', async () => {
    const bytes = Buffer.concat([Buffer.from(`name\n${'plain\n'.repeat(200_000)}`), iconv.encode('北京知行教育\n', 'gbk')])
    const table = await readAll(file(bytes))
    expect([table.format.encoding, table.rows.at(-1)?.cells[0]]).toEqual(['gb18030', '北京知行教育'])
  })

  it.each([[';'], ['\t'], ['|'], [',']])('finds the delimiter %j', async (delimiter) => {
    const table = await readAll(file(`a${delimiter}b${delimiter}c\n1${delimiter}"2${delimiter}x"${delimiter}3\n`))
    expect(table.rows.map((row) => row.cells)).toEqual([['1', `2${delimiter}x`, '3']])
  })

  it('counts lines as a person does, over line breaks inside quotes, and never shifts a row that has a cell too many', async () => {
    const table = await readAll(file('a,b\n1,"two\nlines"\n2,x,extra\n\n3,y\n'))
    expect(table.rows.map((row) => [row.line, row.cells.length])).toEqual([[2, 2], [4, 3], [5, 2]])
  })

  it('leaves a lone carriage return inside its cell when records end at line feeds', async () => {
    const table = await readAll(file('id,text\n1,one\rtwo\n2,three\n'))
    expect(table.rows.map((row) => row.cells[1])).toEqual(['one\rtwo', 'three'])
  })

  it('finds where records end by the lines themselves, not by line breaks inside quotes', async () => {
    const table = await readAll(file('id,text\n1,"one\r\ntwo"\n2,"three\r\n"\n3,four\n'))
    expect(table.rows.map((row) => row.cells)).toEqual([['1', 'one\r\ntwo'], ['2', 'three\r\n'], ['3', 'four']])
  })

  it('says of a gzip that was cut off that it is broken', async () => {
    const whole = gzipSync(Buffer.from(`a,b\n${'1,2\n'.repeat(100_000)}`))
    await expect(readAll(file(whole.subarray(0, whole.length - 40)))).rejects.toSatisfy((error) => isProblem(error) && error.details.kind === 'table-broken')
  })

  it('reads a gzip of a CSV', async () => {
    expect((await readAll(file(gzipSync(chinese)))).rows).toHaveLength(2)
  })

  it('reads a workbook: dates, numbers, formulas by their result, rich text', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('客户')
    sheet.addRow(['名称', '日期', '金额', '合计'])
    sheet.addRow([{ richText: [{ text: '云' }, { text: '栖' }] }, new Date(Date.UTC(2026, 10, 25)), 12.5, { formula: 'C2*2', result: 25 }])
    const table = await readAll(file(new Uint8Array(await book.xlsx.writeBuffer())))
    expect(table.headers).toEqual(['名称', '日期', '金额', '合计'])
    expect(table.rows.map((row) => row.cells)).toEqual([['云栖', '2026-11-25', '12.5', '25']])
  })

  it.each([
    ['an empty file', '', 'table-empty'],
    ['a zip that is no workbook', 'PK\x03\x04 nothing here', 'workbook-broken'],
  ])('refuses %s with a problem, not a crash', async (_name, content, kind) => {
    const refused = await readAll(file(content)).catch((error: unknown) => error)
    expect(isProblem(refused) && refused.details.kind).toBe(kind)
  })
})
