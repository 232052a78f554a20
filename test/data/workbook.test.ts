import { createWriteStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../src/app/imports/command.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { full } from './sets.ts'

const rows = full ? 1_000_000 : 50_000

/** A workbook of that many rows, written as a stream. */
async function workbook(path: string): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useSharedStrings: false, useStyles: false })
  const sheet = book.addWorksheet('Categories')
  sheet.addRow(['external id', 'name', 'order']).commit()
  for (let row = 1; row <= rows; row += 1) {
    sheet.addRow([`W${row}`, `Category number ${row}`, row]).commit()
    if (row % 5000 === 0) await new Promise((resolve) => { setImmediate(resolve) })
  }
  sheet.commit()
  await book.commit()
}

describe(`a workbook of ${rows.toLocaleString('en')} rows`, () => {
  let bench: ImportBench
  let path: string
  beforeAll(async () => {
    bench = await importBench()
    path = join(mkdtempSync(join(tmpdir(), 'guanxi-book-')), 'categories.xlsx')
    await workbook(path)
  }, 600_000)

  it('is imported while it is read: the memory of the server does not grow with it', async () => {
    const before = process.memoryUsage()
    let peak = before
    const look = () => {
      const now = process.memoryUsage()
      if (now.rss > peak.rss) peak = now
    }
    const started = performance.now()
    const record = await importFile(bench.program, await bench.contextOf(bench.admin), {
      path, object: 'productCategory',
      plan: { zone: 'UTC', currency: 'CNY', entities: [{ name: 'category', object: 'productCategory', key: ['externalId'], fields: { externalId: { columns: [0] }, name: { columns: [1] }, order: { columns: [2] } } }] },
    }, look)
    const seconds = (performance.now() - started) / 1000
    console.log(`${rows} rows of a workbook at ${Math.round(rows / seconds)} rows a second; server memory ${Math.round(before.rss / 1e6)} MB before, ${Math.round(peak.rss / 1e6)} MB at the peak`)
    expect(record).toMatchObject({ status: 'done', createdCount: rows, refusedCount: 0, rowCount: rows })
    expect((await asOwner(bench.program.database, 'select count(*), sum("order")::bigint as sum from product_category'))[0]).toEqual({ count: rows, sum: rows * (rows + 1) / 2 })
    // What the tests themselves hold is in both figures.
    expect(peak.rss - before.rss).toBeLessThan(400e6)
  }, 3_600_000)
})
