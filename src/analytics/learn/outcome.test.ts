import { describe, expect, test } from 'vitest'
import { isProblem } from '../../lib/problem.ts'
import { seededRandom } from '../../lib/random.ts'
import { categoryOf, type Column } from '../table/column.ts'
import { learnOutcome, splitInTime, unknown } from './outcome.ts'
import { learnWaiting } from './waiting.ts'

const words = { yes: { en: 'won deals', zh: '赢单' }, no: { en: 'lost deals', zh: '输单' } }

/** Subjects whose chance is known, and whose days until the end follow a law of their own. */
function simulated(count: number, seed: number) {
  const dice = seededRandom(seed)
  const [stage, noise, chance, days] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const sources: string[] = []
  const outcomes = Uint8Array.from({ length: count }, (_, row) => {
    stage[row] = Math.floor(dice.next() * 5)
    noise[row] = dice.next()
    sources.push(dice.next() < 0.5 ? 'referral' : 'bought')
    chance[row] = 1 / (1 + Math.exp(-(-2 + 0.8 * (stage[row] ?? 0) + (sources[row] === 'referral' ? 0.7 : -0.7))))
    days[row] = Math.exp(4 - 0.4 * (stage[row] ?? 0) + (dice.next() + dice.next() + dice.next() - 1.5))
    return dice.next() < chance[row] ? 1 : 0
  })
  const columns: Column[] = [{ kind: 'number', name: 'stage', values: stage }, { kind: 'number', name: 'noise', values: noise }, categoryOf('source', sources)]
  return { columns, outcomes, chance, days, moments: Float64Array.from({ length: count }, (_, row) => row) }
}

describe('a learned outcome', () => {
  const made = simulated(3000, 5)
  const learned = learnOutcome({ ...made, seed: 1 }, words)

  test('finds the true chances: calibrated on later subjects, near the true probability, the noise without weight', () => {
    expect(learned.measures.calibrationError).toBeLessThan(0.05)
    const told = learned.probabilities(Int32Array.from(made.outcomes.keys()))
    expect(told.reduce((sum, each, row) => sum + Math.abs(each - (made.chance[row] ?? 0)), 0) / told.length).toBeLessThan(0.03)
    expect(learned.importance.map(({ column }) => column)).toEqual(['stage', 'source', 'noise'])
    expect(learned.measures.auc).toBeGreaterThan(0.75)
  })

  test('gives reasons of the right direction, and the same again with the same seed', () => {
    const row = made.columns[0]?.kind === 'number' ? made.columns[0].values.indexOf(4) : 0
    expect(learned.reasons(row, 3)[0]).toMatchObject({ column: 'stage', value: 4 })
    expect(learned.reasons(row, 3)[0]?.effect).toBeGreaterThan(0)
    expect(learnOutcome({ ...made, seed: 1 }, words).measures).toEqual(learned.measures)
  })

  test('looks at one subject stay on one side of the split, and later subjects are told by earlier ones', () => {
    const moments = Float64Array.of(1, 1, 2, 2, 3, 3, 4, 4)
    const [before, after] = splitInTime(Int32Array.from(moments.keys()), moments, 0.25)
    expect([...before]).toEqual([0, 1, 2, 3, 4, 5])
    expect([...after]).toEqual([6, 7])
  })

  test.each([
    ['nothing', 0, 1], ['one', 1, 1], ['all of one outcome', 200, 0],
  ])('refuses %s in words', (_, count, factor) => {
    const few = simulated(count, 2)
    const asked = () => learnOutcome({ ...few, outcomes: few.outcomes.map((each) => each * factor), seed: 1 }, words)
    expect(asked).toThrow()
    try { asked() } catch (error) { expect(isProblem(error) ? error.details.kind : error).toBe('analysis-too-little') }
  })

  test('refuses what tells later subjects no better than chance, whatever it found in the earlier ones', () => {
    const made = simulated(400, 3)
    const outcomes = made.outcomes.map((each, row) => (row < 300 ? each : 1 - each))
    expect(() => learnOutcome({ ...made, outcomes, seed: 1 }, words)).toThrow(/chance/)
  })

  test('refuses subjects that are all equal, and rows that nobody knows the end of are not learned from', () => {
    const same = simulated(200, 2)
    expect(() => learnOutcome({ ...same, columns: [{ kind: 'number', name: 'stage', values: new Float64Array(200).fill(1) }], seed: 1 }, words)).toThrow(/differs/)
    expect(() => learnOutcome({ ...same, outcomes: same.outcomes.map(() => unknown), seed: 1 }, words)).toThrow()
  })
})

describe('a learned wait', () => {
  test('holds its bounds on later subjects, and is nearer than the median of all', () => {
    const covered = [5, 6, 7, 8].map((seed) => learnWaiting({ ...simulated(2000, seed) }, { en: 'looks', zh: '条' }).heldOut)
    for (const { within, meanAbsoluteErrorDays, meanAbsoluteErrorOfMedianDays } of covered) {
      expect(within).toBeGreaterThan(0.74)
      expect(within).toBeLessThan(0.86)
      expect(meanAbsoluteErrorDays).toBeLessThan(meanAbsoluteErrorOfMedianDays * 0.8)
    }
  })

  test('refuses too few in words, bears gaps and days of nothing, and never tells a day before today', () => {
    expect(() => learnWaiting({ ...simulated(40, 1) }, { en: 'looks', zh: '条' })).toThrow()
    const made = simulated(300, 3)
    const days = made.days.map((each, row) => (row % 3 === 0 ? 0 : row % 7 === 0 ? Number.NaN : each))
    for (const { expected, from, to } of learnWaiting({ ...made, days }, { en: 'looks', zh: '条' }).waits(Int32Array.from(days.keys()))) {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(expected).toBeGreaterThanOrEqual(from)
      expect(to).toBeGreaterThanOrEqual(expected)
    }
  })
})
