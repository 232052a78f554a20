import { describe, expect, it } from 'vitest'
import { columnsIn, isUnread, matchListed, readListed, type WaitingInvoice } from './platformList.ts'

const header = ['序号', '发票代码', '发票号码', '数电发票号码', '销方识别号', '购方识别号', '购买方名称', '开票日期', '金额', '税额', '价税合计', '发票来源', '发票票种', '发票状态', '是否正数发票', '备注']
const row = (given: Partial<Record<string, string>> = {}) => {
  const values: Partial<Record<string, string>> = { 数电发票号码: '25312000000012345678', 购方识别号: '91350100M000100Y43', 购买方名称: '深圳启明电子科技有限公司', 开票日期: '2026-11-25 10:22:31', 金额: '8,848.67', 税额: '1150.33', 价税合计: '9999.00', 发票票种: '数电发票（增值税专用发票）', 发票状态: '正常', 是否正数发票: '是', ...given }
  return { line: 2, cells: header.map((name) => values[name] ?? '') }
}
const read = (given: Partial<Record<string, string>> = {}) => {
  const columns = columnsIn(header)
  if (columns === undefined) throw new Error('The header is that of the list.')
  return readListed(columns, row(given))
}
const listed = (given: Partial<Record<string, string>> = {}) => { const found = read(given); if (isUnread(found)) throw new Error(found.fault); return found }

describe('the list of the tax platform', () => {
  it('is known by its columns, whatever brackets and blanks they have', () => {
    expect(columnsIn(['数电票号码', '开票日期', '购方名称', '价税合计（元）'])).toEqual({ digital: 0, date: 1, buyer: 2, gross: 3 })
    expect(columnsIn(['Name', 'Phone'])).toBeUndefined()
    expect(columnsIn(['发票号码', '开票日期', '购方名称', '金额'])).toBeUndefined()
  })

  it('gives number, day, buyer, amount and kind of each invoice', () => {
    expect(read()).toEqual({ line: 2, number: '25312000000012345678', code: undefined, date: '2026-11-25', buyer: '深圳启明电子科技有限公司', taxNumber: '91350100M000100Y43', gross: 999_900, kind: 'digitalSpecial', void: false })
    expect(read({ 数电发票号码: '', 发票代码: '3100194130', 发票号码: '12345678', 发票票种: '增值税普通发票', 开票日期: '20261125', 价税合计: '' })).toMatchObject({ number: '12345678', code: '3100194130', kind: 'ordinary', date: '2026-11-25', gross: 999_900 })
    expect(read({ 是否正数发票: '否' })).toMatchObject({ gross: -999_900 })
    expect(read({ 价税合计: '-9999.00' })).toMatchObject({ gross: -999_900 })
    expect(read({ 发票状态: '已作废' })).toMatchObject({ void: true })
  })

  it('names what is wrong with a row that cannot be read', () => {
    expect(read({ 数电发票号码: '=1+1' })).toMatchObject({ fault: 'number' })
    expect(read({ 开票日期: '2026-02-31' })).toMatchObject({ fault: 'date' })
    expect(read({ 金额: 'x', 价税合计: '' })).toMatchObject({ fault: 'amount' })
  })
})

describe('an invoice of the list', () => {
  const waiting: WaitingInvoice = { id: 'a', buyer: '深圳启明电子科技有限公司', taxNumber: '91350100M000100Y43', gross: 999_900, kind: 'digitalSpecial' }
  it('is the one that waits for the same buyer and amount', () => {
    expect(matchListed(listed(), [{ ...waiting, id: 'x', gross: 1 }, waiting])).toEqual({ id: 'a' })
    expect(matchListed(listed({ 购方识别号: '' }), [{ ...waiting, buyer: '深圳启明电子科技 有限公司' }])).toEqual({ id: 'a' })
    expect(matchListed(listed({ 是否正数发票: '否' }), [waiting, { ...waiting, id: 'red', gross: -999_900 }])).toEqual({ id: 'red' })
    expect(matchListed(listed(), [waiting, { ...waiting, id: 'b' }])).toEqual({ id: 'a' })
    expect(matchListed(listed(), [{ ...waiting, id: 'o', kind: 'digitalOrdinary' }, waiting])).toEqual({ id: 'a' })
  })
  it('is none, and says why: void, another buyer, another amount, several that it may be', () => {
    expect(matchListed(listed({ 发票状态: '已作废' }), [waiting])).toEqual({ why: 'void' })
    expect(matchListed(listed(), [{ ...waiting, taxNumber: '91330100799655058B' }])).toEqual({ why: 'nobody' })
    expect(matchListed(listed({ 价税合计: '1.00' }), [waiting])).toEqual({ why: 'amount' })
    expect(matchListed(listed(), [{ ...waiting, kind: 'special' }, { ...waiting, id: 'b', kind: 'digitalOrdinary' }])).toEqual({ why: 'several' })
  })
})
