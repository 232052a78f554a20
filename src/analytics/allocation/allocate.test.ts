import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { allocate, type Cell, returnOf } from './allocate.ts'

function book(cells: number, seed: number): Cell[] {
  const dice = seededRandom(seed)
  return Array.from({ length: cells }, (_, place) => ({ key: String(place), most: 1000 * Math.exp(dice.next() * 4), scale: 500 * Math.exp(dice.next() * 3), hoursPerSpend: dice.next() < 0.3 ? 0 : dice.next() * 0.02 }))
}

describe('allocation', () => {
  test('is within 1 % of the bound of the linear programme on simulated books, within money and hours', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const cells = book(24, seed)
      const dice = seededRandom(seed * 7)
      const budget = { money: 5000 + dice.next() * 40_000, hours: 20 + dice.next() * 300 }
      const found = allocate(cells, budget)
      expect(found.money).toBeLessThanOrEqual(budget.money * (1 + 1e-9))
      expect(found.hours).toBeLessThanOrEqual(budget.hours * (1 + 1e-9))
      expect(found.expected).toBeLessThanOrEqual(found.bound * (1 + 1e-9))
      expect(found.expected).toBeGreaterThan(found.bound * 0.99)
    }
  })

  test('with money alone it equals the linear programme over small pieces, which a greedy ascent solves exactly', () => {
    const cells = book(10, 5).map((cell) => ({ ...cell, hoursPerSpend: 0 }))
    const [money, pieces] = [20_000, 20_000]
    const spent = cells.map(() => 0)
    for (let piece = 0; piece < pieces; piece += 1) {
      const gains = cells.map((cell, place) => returnOf(cell, (spent[place] ?? 0) + money / pieces) - returnOf(cell, spent[place] ?? 0))
      const best = gains.indexOf(Math.max(...gains))
      spent[best] = (spent[best] ?? 0) + money / pieces
    }
    const greedy = cells.reduce((sum, cell, place) => sum + returnOf(cell, spent[place] ?? 0), 0)
    const found = allocate(cells, { money, hours: 0 })
    expect(Math.abs(found.expected / greedy - 1)).toBeLessThan(0.001)
    // Whoever gets any brings the same for one more.
    for (const { spend, marginal } of found.cells) if (spend > 1) expect(marginal).toBeCloseTo(found.priceOfMoney, 4)
  })

  test('beats an even split, and keeps to bounds of a cell', () => {
    const cells = book(12, 9)
    const even = cells.reduce((sum, cell) => sum + returnOf(cell, 1000), 0)
    expect(allocate(cells, { money: 12_000, hours: 1e9 }).expected).toBeGreaterThan(even * 1.05)
    const bounded = allocate(cells.map((cell, place) => ({ ...cell, ...(place === 0 ? { least: 700, limit: 900 } : { limit: 2000 }) })), { money: 12_000, hours: 1e9 })
    expect(bounded.cells[0]?.spend).toBeGreaterThanOrEqual(700)
    for (const { spend } of bounded.cells.slice(1)) expect(spend).toBeLessThanOrEqual(2000)
  })

  test.each([
    ['nothing to give to', [], { money: 100, hours: 10 }], ['no money', book(3, 1), { money: 0, hours: 10 }], ['less than no money', book(3, 1), { money: -5, hours: -1 }],
    ['cells that bring nothing', [{ key: 'a', most: 0, scale: 10, hoursPerSpend: 1 }, { key: 'b', most: -5, scale: 0, hoursPerSpend: 0 }], { money: 100, hours: 10 }],
  ])('with %s nothing is spent and nothing is expected', (_name, cells, budget) => {
    const found = allocate(cells, budget)
    expect(found.expected).toBeLessThan(1e-6)
    expect(found.money).toBeLessThan(1e-6)
  })
  test('cells that are all equal get equal shares', () => {
    const found = allocate(Array.from({ length: 4 }, (_, place) => ({ key: String(place), most: 1000, scale: 500, hoursPerSpend: 0.1 })), { money: 1000, hours: 1000 })
    for (const { spend } of found.cells) expect(spend).toBeCloseTo(250, 3)
  })
})
