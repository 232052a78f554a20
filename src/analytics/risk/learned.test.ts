import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import type { Column } from '../table/column.ts'
import { unknown } from '../learn/outcome.ts'
import { learnRisk, type RiskLooks } from './learned.ts'

const words = { yes: { en: 'late', zh: '逾期' }, no: { en: 'in time', zh: '按时' } }
const truth = { base: -1.5, share: 2.4, unpaid: 0.9 }

/** Looks in twelve spans at customers whose chance to be late follows known coefficients; the rules see one of the two figures only. */
function simulated(seed: number, count = 3000, given: { readonly points?: (share: number, unpaid: number) => number } = {}): RiskLooks {
  const dice = seededRandom(seed)
  const [share, unpaid, noise] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const outcomes = Uint8Array.from({ length: count }, (_, row) => {
    share[row] = dice.next()
    unpaid[row] = Math.floor(dice.next() * 3)
    noise[row] = dice.next()
    return dice.next() < 1 / (1 + Math.exp(-(truth.base + truth.share * (share[row] ?? 0) + truth.unpaid * (unpaid[row] ?? 0)))) ? 1 : 0
  })
  const columns: Column[] = [{ kind: 'number', name: 'share', values: share }, { kind: 'number', name: 'unpaid', values: unpaid }, { kind: 'number', name: 'noise', values: noise }]
  const points = Float64Array.from(share, (each, row) => (given.points ?? ((part) => Math.round(part * 30)))(each, unpaid[row] ?? 0))
  return { columns, outcomes, moments: Float64Array.from({ length: count }, (_, row) => Math.floor(row * 12 / count)), points, seed: 1 }
}

/** What one more unit adds to the log odds by what was learned, between two customers alike in all else. */
function coefficients(seed: number): readonly [share: number, unpaid: number] {
  const looks = simulated(seed)
  const told: readonly [number, number][] = [[0.1, 1], [0.9, 1], [0.5, 0], [0.5, 2]]
  const asked = (name: string, values: readonly number[]): Column => { const column = looks.columns.find((each) => each.name === name); return { kind: 'number', name, values: Float64Array.of(...(column?.kind === 'number' ? column.values : []), ...values) } }
  const learned = learnRisk({
    ...looks, columns: [asked('share', told.map(([share]) => share)), asked('unpaid', told.map(([, unpaid]) => unpaid)), asked('noise', [0.5, 0.5, 0.5, 0.5])],
    outcomes: Uint8Array.of(...looks.outcomes, unknown, unknown, unknown, unknown), moments: Float64Array.of(...looks.moments, 99, 99, 99, 99), points: Float64Array.of(...looks.points, 0, 0, 0, 0),
  }, words)
  const odds = Array.from(learned.probabilities(Int32Array.of(3000, 3001, 3002, 3003)), (chance) => Math.log(chance / (1 - chance)))
  return [((odds[1] ?? 0) - (odds[0] ?? 0)) / 0.8, ((odds[3] ?? 0) - (odds[2] ?? 0)) / 2]
}

describe('a learned risk', () => {
  test('recovers the coefficients that the customers were made by: the 95 % interval over simulated books holds each', () => {
    const found = Array.from({ length: 24 }, (_, seed) => coefficients(seed + 1))
    for (const [place, true_] of [[0, truth.share], [1, truth.unpaid]] as const) {
      const values = found.map((each) => each[place])
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
      expect(Math.abs(mean - true_)).toBeLessThan(2.07 * sd / Math.sqrt(values.length) + 0.02 * true_)
      expect(sd).toBeLessThan(0.2 * true_)
    }
  }, 60_000)

  test('is nearer on the held-out quarters than the plain share and than rules that see less, and says so beside its own figures', () => {
    for (const seed of [3, 4, 5]) {
      const { measures, byRules, byShare, worse } = learnRisk(simulated(seed), words)
      expect(measures.brier).toBeLessThan(byRules.brier)
      expect(byRules.brier).toBeLessThan(byShare.brier)
      expect(byShare.auc).toBe(0.5)
      expect(measures.auc ?? 0).toBeGreaterThan(byRules.auc ?? 1)
      expect(measures.calibrationError).toBeLessThan(0.06)
      expect(worse).toBe(false)
    }
  })

  test('knows that it is worse than rules that see what it does not', () => {
    const looks = simulated(6)
    const blind = { ...looks, columns: looks.columns.filter(({ name }) => name === 'share'), points: simulated(6, 3000, { points: (share, unpaid) => share * 24 + unpaid * 9 }).points }
    expect(learnRisk(blind, words).worse).toBe(true)
  })

  test('says the same again by the same seed, and bears gaps, endless figures and points that are all equal', () => {
    const looks = simulated(7)
    const torn = { ...looks, columns: looks.columns.map((column): Column => (column.kind === 'number' ? { ...column, values: column.values.map((value, row) => (row % 5 === 0 ? Number.NaN : row % 97 === 0 ? Infinity : value)) } : column)), points: new Float64Array(3000) }
    const [one, other] = [learnRisk(torn, words), learnRisk(torn, words)]
    const rows = Int32Array.from({ length: 3000 }, (_, row) => row)
    expect(one.probabilities(rows).every((chance) => chance > 0 && chance < 1)).toBe(true)
    expect([...one.probabilities(rows)]).toEqual([...other.probabilities(rows)])
    expect(one.byRules.brier).toBe(one.byShare.brier)
  })

  test.each([['nothing', 0], ['a few', 30]])('refuses %s in words', (_, count) => {
    expect(() => learnRisk(simulated(2, count), words)).toThrow(/at least/)
  })

  test('refuses where all of it fell into one quarter: nothing later is there to measure it on', () => {
    expect(() => learnRisk({ ...simulated(2), moments: new Float64Array(3000).fill(5) }, words)).toThrow(/at least/)
  })
})
