import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commissionOf, corrected, type Earned, type Scheme } from './engine.ts'

const tiers = [{ above: 0, rate: 0.02 }, { above: 100_000_00, rate: 0.03 }, { above: 200_000_00, rate: 0.05 }]
const sum = (lines: readonly Earned[]) => lines.reduce((all, { amount }) => all + amount, 0)
const events = (...credited: readonly number[]) => credited.map((each, index) => ({ key: `deal ${index}`, credited: each }))

test('marginal tiers pay each part of the sales at its own rate, and say through which a deal went', () => {
  const lines = commissionOf({ tiers, tiering: 'marginal' }, 0, events(80_000_00, 140_000_00))
  expect(lines.map(({ amount }) => amount)).toEqual([1_600_00, 400_00 + 3_000_00 + 1_000_00])
  expect(lines[1]?.steps).toEqual([{ from: 80_000_00, to: 100_000_00, rate: 0.02 }, { from: 100_000_00, to: 200_000_00, rate: 0.03 }, { from: 200_000_00, to: 220_000_00, rate: 0.05 }])
})

test('whole tiers pay all sales at the rate that was reached, and what came before in the same time gets the difference', () => {
  expect(commissionOf({ tiers, tiering: 'whole' }, 0, events(80_000_00, 40_000_00)).map(({ amount }) => amount)).toEqual([2_400_00, 1_200_00])
  expect(commissionOf({ tiers, tiering: 'whole' }, 80_000_00, events(40_000_00)).map(({ key, amount }) => [key, amount])).toEqual([[undefined, 800_00], ['deal 0', 1_200_00]])
})

test('the accelerator multiplies, the cap holds back, and the line says how much', () => {
  expect(sum(commissionOf({ tiers, tiering: 'marginal', accelerator: 1.5 }, 0, events(100_000_00)))).toBe(3_000_00)
  const lines = commissionOf({ tiers, tiering: 'marginal', cap: 2_500_00 }, 0, events(100_000_00, 100_000_00))
  expect(lines.map(({ amount, cut }) => [amount, cut])).toEqual([[2_000_00, 0], [500_00, 2_500_00]])
})

test('what is taken back in the same time earns below nothing, at the rates at which it was earned', () => {
  const scheme: Scheme = { tiers, tiering: 'marginal' }
  expect(sum(commissionOf(scheme, 120_000_00, events(-40_000_00)))).toBe(-(600_00 + 400_00))
  expect(sum(commissionOf(scheme, 0, events(50_000_00, -50_000_00)))).toBe(0)
})

test('a deal that was paid is corrected in proportion to what is left of it, and all of it goes when nothing is', () => {
  expect([corrected(500_00, 10_000_00, 0), corrected(500_00, 10_000_00, 4_000_00), corrected(500_00, 10_000_00, 10_000_00), corrected(333, 3, 1), corrected(5, 0, 9)]).toEqual([-500_00, -300_00, 0, -222, 0])
})

const scheme = fc.record({
  tiers: fc.array(fc.record({ above: fc.integer({ min: 0, max: 1e9 }), rate: fc.integer({ min: 0, max: 3000 }).map((each) => each / 1e4) }), { minLength: 1, maxLength: 5 })
    .map((given) => { const rates = given.map(({ rate }) => rate).sort((a, b) => a - b); return [...new Map(given.map(({ above }) => [above, above])).keys()].sort((a, b) => a - b).map((above, index) => ({ above: index === 0 ? 0 : above, rate: rates[index] ?? 0 })) }),
  tiering: fc.constantFrom('marginal' as const, 'whole' as const), accelerator: fc.option(fc.constantFrom(1, 1.2, 2), { nil: undefined }), cap: fc.option(fc.integer({ min: 0, max: 1e7 }), { nil: undefined }),
})
const deals = fc.array(fc.integer({ min: 0, max: 5e7 }), { maxLength: 12 })

test('lines add up to the commission of all deals as one: however sales are cut up, no cent is lost or made', () => {
  fc.assert(fc.property(scheme, fc.integer({ min: 0, max: 1e8 }), deals, (given, before, credited) => {
    const whole = credited.reduce((all, each) => all + each, 0)
    expect(sum(commissionOf(given, before, events(...credited)))).toBe(sum(commissionOf(given, before, events(whole))))
  }))
})

test('who sells more never earns less while rates rise, and nobody earns more than the cap', () => {
  fc.assert(fc.property(scheme, deals, fc.integer({ min: 0, max: 1e8 }), (given, credited, more) => {
    const [less, all] = [sum(commissionOf(given, 0, events(...credited))), sum(commissionOf(given, 0, events(...credited, more)))]
    expect(all).toBeGreaterThanOrEqual(less)
    if (given.cap !== undefined) expect(all).toBeLessThanOrEqual(given.cap)
  }))
})

test('a month after another earns what both as one would have, for tiers that count a longer time', () => {
  fc.assert(fc.property(scheme, fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 1e8 }), (given, first, second) => {
    const free = { ...given, cap: undefined }
    const apart = sum(commissionOf(free, 0, events(first))) + sum(commissionOf(free, first, events(second)))
    expect(Math.abs(apart - sum(commissionOf(free, 0, events(first, second))))).toBeLessThanOrEqual(1)
  }))
})
