import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { dateStyle, isoDay, readDateIn } from './dates.ts'
import { parseMap } from './mapping.ts'
import { numberStyle, readInStyle } from './numbers.ts'
import { analyseFile } from './run.ts'

const today = 20_700
const folder = mkdtempSync(join(tmpdir(), 'guanxi-analyse-'))
let files = 0
function fileOf(content: string | Buffer): string {
  files += 1
  const path = join(folder, `${files}.csv`)
  writeFileSync(path, content)
  return path
}
const rfm = async (content: string | Buffer, options: Record<string, string> = {}, map?: string) => {
  const { rows, ...rest } = await analyseFile('rfm', fileOf(content), { map, options, today })
  return { ...rest, rows: [...rows] }
}
const kindOf = async (work: Promise<unknown>) => { try { await work } catch (error) { if (isProblem(error)) return error.details; throw error } return undefined }

describe('numbers', () => {
  it.each([
    [['1,234.50', '7'], 1234.5], [['1.234,50', '7'], 1234.5], [['$1,234.50'], 1234.5], [['(12.5)'], -12.5], [['12-'], -12], [['1 234,5'], 1234.5], [['€ 3'], 3],
    [['5 %'], 0.05], [['1e3'], 1000], [['1.234.567'], 1_234_567], [['1,234,567'], 1_234_567], [['1,234'], 1234], [['1.234'], 1.234], [['0,5'], 0.5], [['￥１２'], 12], [['12,34 zł'], undefined],
  ] as const)('%j reads as %d', (values, wanted) => { expect(readInStyle(values[0], numberStyle(values))).toBe(wanted) })

  it('are read in one style over the whole column', () => {
    const style = numberStyle(['1.234', '5,25', '12'])
    expect(['1.234', '5,25', '12'].map((text) => readInStyle(text, style))).toEqual([1234, 5.25, 12])
  })
})

describe('dates', () => {
  it.each([
    [['2011-03-04'], '2011-03-04', 'year-month-day'], [['19970101'], '1997-01-01', 'yyyymmdd'], [['25/12/2010 08:26', '01/02/2011'], '2010-12-25', 'day/month/year'],
    [['12/25/2010 8:26', '1/2/2011'], '2010-12-25', 'month/day/year'], [['2011-03-04T10:00:00Z'], '2011-03-04', 'year-month-day'], [['04-Mar-11'], '2011-03-04', 'day month-name year'],
    [['March 4, 2011'], '2011-03-04', 'day month-name year'], [['1299196800'], '2011-03-04', 'unix seconds'], [['1299196800000'], '2011-03-04', 'unix milliseconds'], [['40606'], '2011-03-04', 'spreadsheet days'],
    [['2011年3月4日'], '2011-03-04', 'year-month-day'], [['2011-03'], '2011-03-01', 'year-month'], [['1/31/99 11:30 PM'], '1999-01-31', 'month/day/year'],
  ] as const)('%j is %s', (values, wanted, wantedStyle) => {
    const { style } = dateStyle(values)
    expect(style).toBe(wantedStyle)
    expect(isoDay(Math.floor((readDateIn(values[0], style) ?? Number.NaN) / 86_400))).toBe(wanted)
  })
  it('that could be either way are taken as day first, unless only the other part changes', () => {
    expect(dateStyle(['01/02/2011', '03/04/2011'])).toMatchObject({ style: 'day/month/year', sure: false })
    expect(dateStyle(['01/01/2011', '02/01/2011'])).toMatchObject({ style: 'month/day/year', sure: false })
  })
  it('of days that do not exist are none', () => { expect(readDateIn('2011-02-30', 'year-month-day')).toBeUndefined() })
})

it('the map may hold commas and signs in names', () => {
  expect([...parseMap('customer=Name, first,date=a=b,amount=$')]).toEqual([['customer', 'Name, first'], ['date', 'a=b'], ['amount', '$']])
})

describe('a file', () => {
  const plain = 'Customer ID,Order.Date,Amount\n甲,2020-01-05,10.5\n乙,2020-01-07,20\n甲,2020-01-09,1\n'
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${plain}`)], ['UTF-16', iconv.encode(plain, 'utf-16le', { addBOM: true })], ['GBK', iconv.encode(plain, 'gbk')], ['gzip', gzipSync(plain)],
    ['semicolons, decimal commas, CRLF', Buffer.from(plain.replaceAll(',', ';').replaceAll('.5', ',5').replaceAll('\n', '\r\n'))], ['tabs', Buffer.from(plain.replaceAll(',', '\t'))], ['bars', Buffer.from(plain.replaceAll(',', '|'))],
  ])('in %s is read the same', async (_name, bytes) => {
    const { rows, read } = await rfm(bytes)
    expect(rows.map(({ customer, frequency, monetary, recency }) => [customer, frequency, monetary, recency])).toEqual([['甲', 2, 11.5, 1], ['乙', 1, 20, 3]])
    expect(read.columns).toEqual({ customer: 'Customer ID', date: 'Order.Date', amount: 'Amount' })
    expect(read.guessed).toEqual(['customer', 'date', 'amount'])
  })
  it('with a column that is not there names those that are', async () => {
    expect(await kindOf(rfm(plain, {}, 'customer=Nobody'))).toMatchObject({ kind: 'analysis-column-unknown', extra: { columns: ['Customer ID', 'Order.Date', 'Amount'], given: 'Nobody', role: 'customer' } })
    expect(await kindOf(rfm(plain, {}, 'who=Amount'))).toMatchObject({ kind: 'analysis-unknown' })
    expect(await kindOf(rfm('a,b\n1,2\n'))).toMatchObject({ kind: 'analysis-column-missing', extra: { roles: ['customer', 'date'] } })
    expect(await kindOf(rfm('customer,date,amount\na,soon,1\n'))).toMatchObject({ kind: 'analysis-column-unreadable' })
    expect(await kindOf(rfm(plain, { bins: '99' }))).toMatchObject({ kind: 'analysis-setting' })
    expect(await kindOf(rfm(plain, { colour: 'red' }))).toMatchObject({ kind: 'analysis-unknown' })
  })
  it('says what it left out: no customer, no date, no amount, the future, a cell too many', async () => {
    const { read, rows } = await rfm('customer,date,amount\na,2020-01-01,5\n,2020-01-01,5\na,NULL,5\na,2020-01-02,?\na,2990-01-01,5\na,2020-01-03,5,extra\nb,2020-01-04,-5\n')
    expect(read.leftOut).toEqual({ tooManyCells: 1, noCustomer: 1, noDate: 1, noAmount: 1, inTheFuture: 1 })
    expect(rows).toHaveLength(2)
  })
  it('with several currencies is refused until one is chosen', async () => {
    const mixed = 'customer,date,amount,currency\na,2020-01-01,5,EUR\nb,2020-01-01,5,USD\n'
    expect(await kindOf(rfm(mixed))).toMatchObject({ kind: 'analysis-currencies', extra: { found: ['EUR', 'USD'] } })
    expect((await rfm(mixed, { currency: 'usd' })).rows).toMatchObject([{ customer: 'b' }])
    expect(await kindOf(rfm('customer,date,amount\na,2020-01-01,$5\nb,2020-01-01,€5\n'))).toMatchObject({ kind: 'analysis-currencies' })
  })
  it('without rows, or without any that can be used, is refused with a reason', async () => {
    expect(await kindOf(rfm('customer,date,amount\n'))).toMatchObject({ kind: 'analysis-too-little' })
    expect(await kindOf(rfm(''))).toMatchObject({ kind: 'table-empty' })
  })
  it('without a header, its columns parted by blanks, is taken by numbers', async () => {
    const { rows, read } = await rfm(' 00004 19970101  2   29.33\n 00004 19970118  2   29.73\n 00021 19970101  3   63.34\n', {}, 'customer=#1,amount=#4')
    expect(rows.map(({ customer, frequency, monetary }) => [customer, frequency, monetary])).toEqual([['00004', 2, 59.06], ['00021', 1, 63.34]])
    expect(read.columns['date']).toBe('#2')
  })
  it('with a price and no quantity takes it for the amount, and without either says what is missing', async () => {
    expect((await rfm('customer,date,price\na,2020-01-01,"$1,250.00"\n')).rows).toMatchObject([{ monetary: 1250 }])
    expect(await kindOf(rfm('customer,date\na,2020-01-01\n'))).toMatchObject({ kind: 'analysis-column-missing', extra: { roles: ['amount'] } })
  })
  it('with one customer, or all alike, gives everybody the same score', async () => {
    const { rows } = await rfm('customer,date,amount\na,2020-01-01,5\nb,2020-01-01,5\n')
    expect(rows.map(({ score }) => score)).toEqual(['511', '511'])
  })
})
