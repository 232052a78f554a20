import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfAway } from '../../../lib/money.ts'
import { apportion, type Billable, grossOf, leftOf, netOf, nothingTaken, partOf, type Portion, portionsOf, type Taken } from './portions.ts'
import { splitByLimit } from './split.ts'

const line = fc.record({ quantity: fc.integer({ min: 1, max: 500_000 }), unitPrice: fc.integer({ min: 1, max: 10_000_000 }), discount: fc.constantFrom(0, 0.05, 0.125, 0.333), taxRate: fc.constantFrom(0, 0.03, 0.06, 0.13, 0.19) })
  .map((given, ): Portion => ({ ...given, line: 'line', product: undefined, name: 'Board', unit: undefined, total: roundHalfAway((given.quantity / 1000) * given.unitPrice * (1 - given.discount)), tax: 0 }))

/** A document as the engine adds it up: tax in the price or on top, a discount on the whole, freight. */
const billable = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 8 }), taxIncluded: fc.boolean(), discount: fc.constantFrom(0, 0.02, 0.1, 0.333), freight: fc.constantFrom(0, 1, 5000, 99_999) })
  .map(({ lines, taxIncluded, discount, freight }): Billable => {
    const taxed = lines.map((each, index) => ({ ...each, line: `line ${index}`, tax: roundHalfAway(each.total * (taxIncluded ? (each.taxRate ?? 0) / (1 + (each.taxRate ?? 0)) : each.taxRate ?? 0)) }))
    const linesTotal = taxed.reduce((sum, each) => sum + each.total, 0)
    const taxTotal = roundHalfAway(taxed.reduce((sum, each) => sum + each.tax, 0) * (1 - discount))
    return { lines: taxed, taxIncluded, discount, freight, taxTotal, label: 'SO-1', total: linesTotal - roundHalfAway(linesTotal * discount) + (taxIncluded ? 0 : taxTotal) + freight }
  })

const sum = (list: readonly Portion[], of: (portion: Portion) => number) => list.reduce((total, each) => total + of(each), 0)

describe('what may be invoiced', () => {
  it('of a document comes to its total to the cent, whatever discounts, taxes and freight it has', () => {
    fc.assert(fc.property(billable, (given) => {
      const portions = portionsOf(given)
      expect(sum(portions, (each) => grossOf(each, given.taxIncluded))).toBe(given.total)
      if (given.freight > 0) expect(sum(portions.filter((each) => each.line === undefined), (each) => each.total)).toBe(given.freight)
    }))
  })

  it('of an order with an amount given by hand comes to that amount, with lines or without', () => {
    fc.assert(fc.property(billable, fc.integer({ min: 1, max: 1_000_000_000 }), (given, total) => {
      expect(sum(portionsOf({ ...given, freight: 0, total }), (each) => grossOf(each, given.taxIncluded))).toBe(total)
      expect(portionsOf({ ...given, lines: [], total })).toMatchObject([{ name: 'SO-1', total, quantity: 1000 }])
    }))
  })

  it('in any parts, taken one after the other, comes to the whole in quantity, amount and tax, and to no cent more', () => {
    fc.assert(fc.property(billable, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { maxLength: 6 }), (given, shares) => {
      let taken = new Map<string | undefined, Taken>()
      const portions = portionsOf(given)
      for (const share of [...shares, 1]) {
        const left = portions.map((portion) => leftOf(portion, taken.get(portion.line) ?? nothingTaken))
        const open = sum(left, (each) => grossOf(each, given.taxIncluded))
        const wanted = share === 1 ? open : Math.floor(open * share)
        const parts = wanted === open ? left : partOf(left, given.taxIncluded, wanted)
        expect(sum(parts, (each) => grossOf(each, given.taxIncluded))).toBe(wanted)
        taken = new Map(portions.map(({ line: id }) => {
          const before = taken.get(id) ?? nothingTaken
          const of = parts.filter((each) => each.line === id)
          return [id, { quantity: before.quantity + sum(of, (each) => each.quantity), total: before.total + sum(of, (each) => each.total), tax: before.tax + sum(of, (each) => each.tax) }]
        }))
      }
      for (const portion of portions) expect(taken.get(portion.line)).toEqual({ quantity: portion.quantity, total: portion.total, tax: portion.tax })
    }))
  })

  it('is no more than what was delivered, where that is the rule', () => {
    const portion: Portion = { line: 'a', product: undefined, name: 'Board', unit: undefined, quantity: 3000, unitPrice: 3333, discount: 0, taxRate: 0.13, total: 10_000, tax: 1150 }
    expect(leftOf(portion, nothingTaken, 1000)).toMatchObject({ quantity: 1000, total: 3333, tax: 383 })
    expect(leftOf(portion, { quantity: 1000, total: 3333, tax: 383 }, 1000)).toMatchObject({ quantity: 0, total: 0, tax: 0 })
    expect(leftOf(portion, { quantity: 1000, total: 3333, tax: 383 })).toMatchObject({ quantity: 2000, total: 6667, tax: 767 })
  })

  it('is shared by weights without a cent lost, also where they are negative or come to nothing', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 9 }), (whole, weights) => {
      expect(apportion(whole, weights).reduce((total, part) => total + part, 0)).toBe(whole)
    }))
  })
})

describe('invoices up to a limit', () => {
  it('come to the whole, none above the limit without tax, and are as few as can be', () => {
    fc.assert(fc.property(billable, fc.integer({ min: 1_000_000, max: 10_000_000_000 }), (given, limit) => {
      fc.pre(given.total / limit < 200)
      const portions = portionsOf(given)
      const invoices = splitByLimit(portions, given.taxIncluded, limit)
      for (const of of [(each: Portion) => each.quantity, (each: Portion) => each.total, (each: Portion) => each.tax]) expect(sum(invoices.flat(), of)).toBe(sum(portions, of))
      for (const invoice of invoices) expect(sum(invoice, (each) => netOf(each, given.taxIncluded))).toBeLessThanOrEqual(limit)
      expect(invoices.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(sum(portions, (each) => netOf(each, given.taxIncluded)) / limit)))
    }))
  })

  it('are one where there is no limit, and none where there is nothing', () => {
    expect(splitByLimit([], true, 100)).toEqual([])
    expect(splitByLimit([{ line: 'a', product: undefined, name: 'Board', unit: undefined, quantity: 1, unitPrice: 5, discount: 0, taxRate: 0, total: 5, tax: 0 }], true, undefined)).toHaveLength(1)
  })
})
