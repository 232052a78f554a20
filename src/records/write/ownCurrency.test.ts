import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { roundHalfAway } from '../../lib/money.ts'
import { asOwner } from '../../platform/testing/index.ts'
import { wrongSums } from './testing/sums.ts'
import { request, type Toy, toy, toyRegistry } from './testing/toy.ts'

let company: Toy
let firm: string
beforeAll(async () => {
  company = await toy()
  await company.writer.create(request(), 'exchangeRate', { base: 'CNY', quote: 'USD', date: '2026-01-01', rate: 7.1 })
  firm = (await company.writer.create(request(), 'firm', { name: 'Harbour' })).id
})

const usd = (amount: number) => ({ amount, currency: 'USD' })
const paper = async (given: object = {}) => (await company.writer.create(request(), 'paper', { firm, ...given })).id
const line = async (id: string, given: object) => (await company.writer.create(request(), 'paperLine', { paper: id, name: 'Board', ...given })).id

async function figures(id: string): Promise<Record<string, string | number | null>> {
  const [row] = await asOwner(company.database, `select * from paper where id = $1`, [id])
  return Object.fromEntries(['lines_total', 'reduction', 'tax_total', 'total'].flatMap((name) => [[name, row?.[`${name}_amount`] as number], [`${name}_base`, row?.[`${name}_base`] as number]]).concat([['currency', row?.['total_currency'] as number]]))
}

test('a document adds up its lines in its own currency, with the amount in base currency beside it', async () => {
  const id = await paper({ currency: 'USD', discount: 0.1, freight: usd(500) })
  await line(id, { quantity: 2, unitPrice: usd(1001), taxRate: 0.13 })
  await line(id, { quantity: 1, unitPrice: usd(999), discount: 0.5, taxRate: 0.06 })
  // 2002 + 500 = 2502, less 250; tax (260 + 30) less a tenth = 261.
  expect(await figures(id)).toMatchObject({ lines_total: 2502, reduction: 250, tax_total: 261, total: 2502 - 250 + 261 + 500, currency: 'USD' })
  expect((await figures(id))['total_base']).toBeCloseTo((2502 - 250 + 261 + 500) * 7.1, -1)
})

test('a sum over nothing is nothing in the currency of the document: when it is made, when its last line goes, when its currency changes', async () => {
  const currencyOf = async (id: string) => { const [row] = await asOwner(company.database, 'select lines_total_amount as amount, lines_total_currency as currency, total_currency as whole from paper where id = $1', [id]); return row }
  const id = await paper({ currency: 'USD' })
  expect(await currencyOf(id)).toEqual({ amount: 0, currency: 'USD', whole: 'USD' })
  const only = await line(id, { unitPrice: usd(100) })
  await company.writer.remove(request(), 'paperLine', only)
  expect(await currencyOf(id)).toEqual({ amount: 0, currency: 'USD', whole: 'USD' })
  await company.writer.update(request(), 'paper', id, { currency: 'CNY' })
  expect(await currencyOf(id)).toMatchObject({ amount: 0, currency: 'CNY' })
})

test('tax that is rounded once for the document is the rounded sum, not the sum of what was rounded', async () => {
  const ids = [await paper({ taxRounding: 'line' }), await paper({ taxRounding: 'document' })]
  for (const id of ids) for (let index = 0; index < 3; index += 1) await line(id, { unitPrice: { amount: 105, currency: 'CNY' }, taxRate: 0.13 })
  // 13.65 each: 14 three times, or 40.95 once.
  expect(await Promise.all(ids.map(async (id) => (await figures(id))['tax_total_base']))).toEqual([42, 41])
})

test('a price that holds its tax tells it without adding it', async () => {
  const id = await paper({ taxIncluded: true })
  await line(id, { unitPrice: { amount: 11_300, currency: 'CNY' }, taxRate: 0.13 })
  expect(await figures(id)).toMatchObject({ tax_total_base: 1300, total_base: 11_300 })
})

test('a line in another currency than its document is refused, and a new document takes the currency of what it is given', async () => {
  const id = await paper({ currency: 'USD' })
  await expect(line(id, { unitPrice: { amount: 100, currency: 'CNY' } })).rejects.toMatchObject({ details: { fields: [{ path: '/unitPrice', rule: 'currency' }] } })
  const given = await paper({ freight: usd(100) })
  expect(await figures(given)).toMatchObject({ total: 100, currency: 'USD' })
})

test('whatever is written, every figure of every document is its recomputation', async () => {
  await fc.assert(fc.asyncProperty(
    fc.constantFrom('CNY', 'USD'), fc.boolean(), fc.constantFrom('line', 'document'),
    fc.array(fc.record({ quantity: fc.integer({ min: -5, max: 50 }), price: fc.integer({ min: 0, max: 100_000 }), discount: fc.constantFrom(0, 0.05, 0.333), taxRate: fc.constantFrom(0, 0.06, 0.13) }), { minLength: 1, maxLength: 5 }),
    async (currency, taxIncluded, taxRounding, lines) => {
      const id = await paper({ currency, taxIncluded, taxRounding })
      const ids: string[] = []
      for (const { price, ...each } of lines) ids.push(await line(id, { ...each, unitPrice: { amount: price, currency } }))
      const rows = await asOwner(company.database, 'select total_amount, tax_amount, tax_base, total_base from paper_line where paper_id = $1', [id])
      const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0)
      const found = await figures(id)
      expect(found['lines_total']).toBe(lines.reduce((total, each) => total + roundHalfAway(each.quantity * each.price * (1 - each.discount)), 0))
      if (taxRounding === 'line') expect(found['tax_total']).toBe(sum('tax_amount'))
      expect(found['total']).toBe(Number(found['lines_total']) + (taxIncluded ? 0 : Number(found['tax_total'])))
      await company.writer.remove(request(), 'paperLine', ids[0] ?? '')
    },
  ), { numRuns: 12, seed: 7 })
  expect((await wrongSums(company.database, toyRegistry, request())).wrong).toEqual([])
})
