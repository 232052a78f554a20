import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { studentQuantile } from '../maths/student.ts'
import { type Earned, earnedOf, sumsOf, verdictOf } from './earned.ts'

const once = (values: readonly number[]) => sumsOf(values.map((value) => [value]))
const said = (found: ReturnType<typeof earnedOf>): Earned => { if (typeof found === 'string') throw new Error(found); return found }

describe('what it earned', () => {
  test('is the difference of means with the interval of Welch, as the textbook reckons it', () => {
    // 40 values 1..40 against 30 values 1..30: means 20.5 and 15.5, variances 136.667 and 77.5; se^2 = 3.41667 + 2.58333 = 6, df = 67.9.
    const found = said(earnedOf(once(Array.from({ length: 40 }, (_, place) => place + 1)), once(Array.from({ length: 30 }, (_, place) => place + 1))))
    expect(found.difference).toBeCloseTo(5, 12)
    expect(found.standardError ** 2).toBeCloseTo(6, 10)
    expect(found.degrees).toBeCloseTo(36 / (3.416_666_67 ** 2 / 39 + 2.583_333_33 ** 2 / 29), 5)
    expect(found.low).toBeCloseTo(5 - 1.9955 * Math.sqrt(6), 2)
    expect(found.total).toBeCloseTo(200, 10)
    expect(found.totalHigh).toBeCloseTo(found.high * 40, 10)
    expect(verdictOf(found)).toBe('more')
  })

  test('quantiles of Student are those of the tables', () => {
    for (const [degrees, value] of [[10, 2.228], [29, 2.045], [60, 2.0003], [1e9, 1.959_96]] as const) expect(studentQuantile(0.975, degrees)).toBeCloseTo(value, 3)
    expect(studentQuantile(0.025, 30)).toBeCloseTo(-2.042, 3)
    expect(studentQuantile(0.975, 0)).toBeNaN()
  })

  test('says nothing of nobody held out, of small groups, of few buyers and of values without spread', () => {
    const many = once(Array.from({ length: 50 }, (_, place) => place))
    expect(earnedOf(many, once([]))).toBe('noneHeldOut')
    expect(earnedOf(many, once([1, 2, 3, 4, 5, 6, 7]))).toBe('tooFew')
    expect(earnedOf(many, once(Array.from({ length: 50 }, (_, place) => (place < 4 ? 9 : 0))))).toBe('tooFew')
    expect(earnedOf(once(Array.from({ length: 50 }, () => 7)), once(Array.from({ length: 50 }, () => 7)))).toBe('tooFew')
    expect(earnedOf(once(Array.from({ length: 50 }, () => Number.NaN)), many)).toBe('tooFew')
  })

  test('cases of one customer count together: the same values twice give no narrower interval', () => {
    const values = Array.from({ length: 60 }, (_, place) => (place * 37) % 50)
    const [single, twice] = [said(earnedOf(once(values), once(values.slice(0, 40)))), said(earnedOf(sumsOf(values.map((value) => [value, value])), sumsOf(values.slice(0, 40).map((value) => [value, value]))))]
    expect(twice.difference).toBeCloseTo(single.difference, 10)
    expect(twice.standardError).toBeCloseTo(single.standardError, 10)
    expect(twice.total).toBeCloseTo(single.total * 2, 8)
  })

  test('its interval holds the truth in about 95 of 100 companies, of values as skewed as sales are, and cries wolf in about 5', () => {
    const dice = seededRandom(11)
    // Most buy nothing; the rest buy for log-normal amounts. Some were proposed to more than once.
    const amount = (chance: number) => (dice.next() < chance ? Math.exp(6 + Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next()) * 0.8) : 0)
    const mean = Math.exp(6 + 0.32)
    const group = (count: number, chance: number) => sumsOf(Array.from({ length: count }, (_, place) => Array.from({ length: place % 5 === 0 ? 2 : 1 }, () => amount(chance))))
    for (const [chance, heldChance] of [[0.3, 0.3], [0.35, 0.25]] as const) {
      let [held, wolf] = [0, 0]
      const rounds = 1500
      for (let round = 0; round < rounds; round += 1) {
        const found = said(earnedOf(group(500, chance), group(120, heldChance)))
        const truth = (chance - heldChance) * mean
        if (found.low <= truth && truth <= found.high) held += 1
        if (verdictOf(found) !== 'unclear') wolf += 1
      }
      expect(held / rounds).toBeGreaterThan(0.925)
      expect(held / rounds).toBeLessThan(0.97)
      if (chance === heldChance) expect(wolf / rounds).toBeLessThan(0.075)
      else expect(wolf / rounds).toBeGreaterThan(0.1)
    }
  })
})
