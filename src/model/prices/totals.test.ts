import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distribute } from '../../lib/distribute.ts'
import { priceDocument, type PricedDocument } from './engine.ts'
import type { Asked, GivenCoupon, PricedProduct } from './given.ts'

const CNY = (amount: number) => ({ amount, currency: 'CNY' })
const rates = [0.13, 0.09, 0.06, 0]
const products: readonly PricedProduct[] = rates.map((taxRate, index) => ({ id: `p${String(index)}`, name: 'P', status: 'active', categories: index < 2 ? ['c1'] : [], listPrice: CNY(9 + index * 3337), cost: CNY(5), taxRate }))
const catalogue = { products: new Map(products.map((one) => [one.id, one])), lists: [], rules: [] }
const coupon = (id: string): fc.Arbitrary<GivenCoupon> => fc.record({
  id: fc.constant(id), code: fc.constant(id), name: fc.constant(id), combination: fc.constantFrom('stacking' as const, 'exclusive' as const), category: fc.constantFrom(undefined, 'c1'),
  effect: fc.oneof(fc.constantFrom(0.1, 0.333, 1).map((percent) => ({ kind: 'percentOff' as const, percent })), fc.integer({ min: 0, max: 100_000 }).map((off) => ({ kind: 'amountOff' as const, amount: CNY(off) })), fc.constant({ kind: 'freeFreight' as const })),
}).map(({ category, ...rest }) => (category === undefined ? rest : { ...rest, category }))
const asked: fc.Arbitrary<Asked> = fc.record({
  date: fc.constant('2026-03-01'), currency: fc.constant('CNY'), baseCurrency: fc.constant('CNY'), rates: fc.constant({}), taxIncluded: fc.boolean(), taxRounding: fc.constantFrom('line' as const, 'document' as const),
  discount: fc.constantFrom(0, 0.05, 0.3333, 1), reduction: fc.constantFrom(0, 0, 1, 17), freight: fc.constantFrom(0, 1999), freightTaxRate: fc.constantFrom(0, 0.09), coupons: fc.tuple(coupon('A'), coupon('B')),
  lines: fc.array(fc.record({ product: fc.constantFrom('p0', 'p1', 'p2', 'p3'), quantity: fc.oneof(fc.integer({ min: -3, max: 2000 }), fc.constantFrom(0.001, 1.5, 33.333)), handPercent: fc.constantFrom(0, 0.01), discount: fc.constantFrom(0, 0.07) }), { maxLength: 12 }),
})
const sum = (all: readonly number[]) => all.reduce((so, each) => so + each, 0)

function adds(document: PricedDocument): void {
  const { lines } = document
  expect(document.linesTotal).toBe(sum(lines.map(({ amount }) => amount)))
  expect(document.reduction).toBe(sum(lines.map(({ reduction }) => reduction)))
  expect(document.reduction).toBe(document.discount + sum(document.coupons.map(({ amount }) => amount)))
  expect(document.total).toBe(document.net + document.taxTotal)
  expect(sum(document.taxes.map(({ tax }) => tax))).toBe(document.taxTotal)
  expect(sum(document.taxes.map(({ net }) => net))).toBe(document.net)
  for (const { amount, reduction, net, tax, gross } of lines) {
    expect(net + tax).toBe(gross)
    expect(document.taxIncluded ? gross : net).toBe(amount - reduction)
    expect([net, tax, gross, reduction].every(Number.isInteger)).toBe(true)
  }
  expect(document.taxIncluded ? document.total : document.net).toBe(document.linesTotal - document.reduction + document.freight)
}

describe('sums of a document', () => {
  test('add up to the last cent, with and without tax, by line and by document', () => {
    fc.assert(fc.property(asked, (one) => adds(priceDocument(one, catalogue))), { numRuns: 600 })
  })

  test('by document nothing of the tax is rounded before the end', () => {
    fc.assert(fc.property(asked, (one) => {
      const document = priceDocument({ ...one, taxIncluded: false, taxRounding: 'document', coupons: [], reduction: 0, freightTaxRate: 0 }, catalogue)
      const exact = sum(document.lines.map(({ amount, taxRate }) => amount * taxRate * (1 - (one.discount ?? 0))))
      expect(Math.abs(document.taxTotal - exact)).toBeLessThanOrEqual(0.5 + 1e-3)
    }), { numRuns: 250 })
  })

  test('of the lines of the draft are those of the draft', () => {
    const drawn: PricedProduct = { id: 'pcb', name: 'PCB-8L', status: 'active', categories: [], listPrice: CNY(9800), floorPrice: CNY(8200), taxRate: 0.13 }
    const rule = { list: 'dealer', product: 'pcb', combination: 'stacking' as const }
    const document = priceDocument({ date: '2026-03-01', currency: 'CNY', baseCurrency: 'CNY', rates: {}, handLimit: 0.01, lines: [{ product: 'pcb', quantity: 2000, handPercent: 0.02 }] }, {
      products: new Map([['pcb', drawn]]), lists: [{ id: 'dealer', name: 'Dealer', priority: 0 }],
      rules: [{ ...rule, id: 'a', name: 'Dealer', fromQuantity: 0, effect: { kind: 'percentOff', percent: 0.05 } }, { ...rule, id: 'b', name: 'From 1,000', fromQuantity: 1000, effect: { kind: 'percentOff', percent: 0.02 } }, { ...rule, id: 'c', name: 'From 500', fromQuantity: 500, effect: { kind: 'percentOff', percent: 0.01 } }],
    })
    const [line] = document.lines
    expect(line?.steps.map(({ amount }) => amount)).toEqual([9800, -490, -196, -196])
    expect(line?.unitPrice).toBe(8918)
    expect(line?.amount).toBe(17_836_000)
    expect(document.needsApproval).toBe(true)
    expect(line?.notes.map(({ kind }) => kind)).toEqual(['aboveHandLimit'])
  })

  test('are exact for parts far beyond what a division in floating point tells apart', () => {
    fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 30 }), (total, weights) => {
      const parts = distribute(total, weights)
      expect(sum(parts)).toBe(total)
      const all = sum(weights)
      if (all > 0) weights.forEach((weight, index) => { expect(Math.abs((parts[index] ?? 0) - Number((BigInt(total) * BigInt(weight)) / BigInt(all)))).toBeLessThanOrEqual(1) })
    }))
  })
})
