import fc from 'fast-check'
import { expect, test } from 'vitest'
import { model } from '../../../model.ts'
import { emptyDraft, writeOver } from '../draft.ts'
import { keyAct } from '../keys.ts'
import { readRows } from './cells.ts'
import { headTargets, placedTargets } from './columns.ts'
import { draftsOf, productOf } from './products.ts'
import { readTable } from './table.ts'

const line = model.object('orderLine')
const hints = { language: 'en', zone: 'Asia/Shanghai', baseCurrency: 'CNY' } as const
const keys = () => { let last = 0; return () => emptyDraft(line, `new-${(last += 1)}`) }
const read = (text: string, from = 'name') => {
  const table = readTable(text)
  const head = headTargets(line, table[0] ?? [])
  return readRows(line, head === undefined ? table : table.slice(1), head ?? placedTargets(line, Math.max(...table.map(({ length }) => length)), from), hints)
}
const cny = (amount: number) => ({ amount, currency: 'CNY' })

test('cells of a spreadsheet fill lines from the cell on and add what is missing', () => {
  const pasted = writeOver([emptyDraft(line, 'a')], 0, read('Ring\t1,200\tpcs\t12.50\r\nBelt\t2\tm\t8\t10%\r\n').rows.map(({ values }) => values), keys())
  expect(pasted.map(({ values }) => [values['name'], values['quantity'], values['unit'], values['unitPrice'], values['discount']])).toEqual([['Ring', 1200, 'pcs', cny(1250), 0], ['Belt', 2, 'm', cny(800), 0.1]])
})

test('columns are known by the words above them, in either language and any order, and what is no field is left out', () => {
  expect(headTargets(line, ['产品编码', '品名', '备注说明', '数量（件）', '含税单价', '税率'])).toEqual(['code', 'name', '', 'quantity', 'unitPrice', 'taxRate'])
  expect(headTargets(line, ['Qty', 'Part No.', 'Unit price', 'Description'])).toEqual(['quantity', 'code', 'unitPrice', 'name'])
  expect([headTargets(line, ['Ring', '12', 'pcs']), headTargets(line, ['Quantity', '12']), headTargets(line, ['Ring', 'Belt', 'Name'])]).toEqual([undefined, undefined, undefined])
})

test('figures are read as either side of the world writes them', () => {
  const one = (text: string, from: string) => read(text, from).rows[0]?.values[from]
  expect(['１，２００', "1'200", '1 200', '0.5万'].map((text) => one(text, 'quantity'))).toEqual([1200, 1200, 1200, 5000])
  expect(['1.234,56', '12,5'].map((text) => one(text, 'unitPrice'))).toEqual([cny(123_456), cny(1250)])
  expect(['¥1,234.56', '￥12', '3.5万元', '12.5元'].map((text) => one(text, 'unitPrice'))).toEqual([cny(123_456), cny(1200), cny(3_500_000), cny(1250)])
  expect(['9折', '85折', '8.5折', '10%', '0.1'].map((text) => one(text, 'discount'))).toEqual([0.1, 0.15, 0.15, 0.1, 0.1])
})

test('what cannot be read is told by row and column, stays as it was written, and costs nothing else', () => {
  const { rows, refusals } = read('name\tquantity\tprice\nRing\tmany\t12\n\nBelt\t2\tfree\nTotal\t\t99')
  expect(rows.map(({ values }) => values)).toEqual([{ name: 'Ring', quantity: 'many', unitPrice: cny(1200) }, { name: 'Belt', quantity: 2, unitPrice: 'free' }])
  expect(refusals).toMatchObject([{ row: 0, column: 1, target: 'quantity', text: 'many', rule: 'number' }, { row: 1, column: 2, target: 'unitPrice', text: 'free', rule: 'amount' }])
})

test('a product is known by its code, or by a name that no other has; what the row says goes before it', () => {
  const product = (id: string, name: string, code: string) => ({ id, version: 1, name, code, unit: 'pcs', listPrice: cny(900) })
  const [ring, twin] = [product('1', 'Ring', 'R-1'), product('2', 'Twin', 'T-1')]
  const found = { byCode: new Map([['R-1', ring], ['T-1', twin]]), byName: new Map([['Ring', ring], ['Twin', twin]]), several: new Set(['Twin']) }
  const { rows } = read('code\tname\tprice\nR-1\tanything\t\n\tTwin\t7\n\tT-1\t')
  expect(rows.map((row) => productOf(found, row)?.id)).toEqual(['1', undefined, '2'])
  expect(draftsOf(line, rows, found, { currency: 'CNY', empty: keys() }).map(({ values }) => [values['name'], values['unitPrice']])).toEqual([['Ring', cny(900)], ['Twin', cny(700)], ['Twin', cny(900)]])
  expect(draftsOf(line, rows, found, { currency: 'USD', empty: keys() })[0]?.values).not.toHaveProperty('unitPrice')
})

const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('24"', 'a "b" c', '"', 'x\ty', '合计数量', '1,5'))
const asCopied = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('whatever stands in the cells, a table that was copied is read as it was', () => {
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (table) => {
    const wanted = table.map((row) => row.map((each) => each.replace(/\r\n?/g, '\n').replace(/\s*\n\s*/g, ' ').trim())).filter((row) => row.some((each) => each !== ''))
    expect(readTable(table.map((row) => row.map((each) => asCopied(each.replace(/^\uFEFF/, ''))).join('\t')).join('\r\n')).map((row) => [...row])).toEqual(wanted)
  }))
})

test('a table of lines in any order of columns, with Chinese or English words above, comes back line by line', () => {
  const words = { name: ['Product', '品名'], quantity: ['Qty', '数量'], unitPrice: ['Unit price', '单价'], discount: ['Discount', '折扣'] } as const
  const row = fc.record({ name: fc.constantFrom('Ring', '密封圈', 'Belt 2" wide'), quantity: fc.integer({ min: 1, max: 99_999 }), unitPrice: fc.integer({ min: 0, max: 9_999_999 }), discount: fc.integer({ min: 0, max: 99 }) })
  const order = fc.shuffledSubarray(['name', 'quantity', 'unitPrice', 'discount'] as const, { minLength: 4 })
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), order, fc.constantFrom(0, 1), (rows, columns, language) => {
    const text = { name: (value: number | string) => asCopied(String(value)), quantity: (value: number | string) => Number(value).toLocaleString('en-US'), unitPrice: (value: number | string) => `¥${(Number(value) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`, discount: (value: number | string) => `${String(value)}%` }
    const table = [columns.map((name) => words[name][language]), ...rows.map((each) => columns.map((name) => text[name](each[name])))]
    const pasted = read(table.map((cells) => cells.join('\t')).join('\n'))
    expect(pasted.refusals).toEqual([])
    expect(pasted.rows.map(({ values }) => values)).toEqual(rows.map((each) => ({ name: each.name, quantity: each.quantity, unitPrice: cny(each.unitPrice), discount: each.discount / 100 })))
  }))
})

test('keys go from cell to cell, and leave to the caret and to lists what is theirs', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  const [inside, all, list] = [{ atStart: false, atEnd: false, chooses: false }, { atStart: true, atEnd: true, chooses: false }, { atStart: false, atEnd: false, chooses: true }]
  expect(keyAct({ ...plain, key: 'Enter' }, inside)).toEqual({ kind: 'go', rows: 1, columns: 0 })
  expect(keyAct({ ...plain, key: 'Enter', ctrlKey: true }, inside)).toEqual({ kind: 'add' })
  expect(keyAct({ ...plain, key: 'ArrowUp', altKey: true }, inside)).toEqual({ kind: 'move', by: -1 })
  expect([keyAct({ ...plain, key: 'ArrowLeft' }, inside), keyAct({ ...plain, key: 'ArrowLeft' }, all)]).toEqual([undefined, { kind: 'go', rows: 0, columns: -1 }])
  expect([keyAct({ ...plain, key: 'ArrowDown' }, inside), keyAct({ ...plain, key: 'ArrowDown' }, list)]).toEqual([{ kind: 'go', rows: 1, columns: 0 }, undefined])
  expect([keyAct({ ...plain, key: 'Delete' }, inside), keyAct({ ...plain, key: 'Delete', ctrlKey: true }, inside)]).toEqual([undefined, { kind: 'remove' }])
})
