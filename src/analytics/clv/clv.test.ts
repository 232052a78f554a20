import { describe, expect, it } from 'vitest'
import { isProblem } from '../../lib/problem.ts'
import { type Random, seededRandom } from '../../lib/random.ts'
import { drawBeta, drawGamma } from '../maths/draw.ts'
import { bgbbModel } from './bgbb.ts'
import { expectedSpend, fitSpend, spendsOf, totalQuantile } from './gammagamma.ts'
import { geometricModel } from './geometric.ts'
import { likelihoodOf } from './geometricLikelihood.ts'
import { countInterval, type PurchaseModel, weighted } from './histories.ts'
import { paretoLikelihood, paretoModel } from './pareto.ts'
import { predict } from './predict.ts'
import { observed, purchaseDays } from './purchaseDays.ts'
import { fitPurchases, type PurchaseModelName } from './purchases.ts'

/** Times of purchases of one customer up to an end, after the first at 0. */
type Life = (random: Random, end: number) => number[]
const spend = { p: 6, q: 4, gamma: 15 }
const geometric = (flip: boolean): Life => (random, end) => {
  const [rate, leave] = [drawGamma(random, 0.6, 6), drawBeta(random, 0.9, 2.5)]
  const times: number[] = []
  let gone = flip && random.next() < leave
  for (let at = -Math.log(1 - random.next()) / rate; at < end && !gone; at -= Math.log(1 - random.next()) / rate) { times.push(at); gone = random.next() < leave }
  return times
}
const pareto: Life = (random, end) => {
  const rate = drawGamma(random, 0.6, 8)
  const last = Math.min(end, -Math.log(1 - random.next()) / drawGamma(random, 0.7, 12))
  const times: number[] = []
  for (let at = -Math.log(1 - random.next()) / rate; at < last; at -= Math.log(1 - random.next()) / rate) times.push(at)
  return times
}
const steady: Life = (random, end) => {
  const rate = drawGamma(random, 0.6, 8)
  const times: number[] = []
  for (let at = -Math.log(1 - random.next()) / rate; at < end; at -= Math.log(1 - random.next()) / rate) times.push(at)
  return times
}
const discrete: Life = (random, end) => {
  const [buy, leave] = [drawBeta(random, 1.2, 0.8), drawBeta(random, 0.7, 2.8)]
  const times: number[] = []
  for (let at = 1; at <= end && random.next() >= leave; at += 1) if (random.next() < buy) times.push(at)
  return times
}
const lives: Readonly<Record<PurchaseModelName, Life>> = { nbd: steady, bgnbd: geometric(false), mbgnbd: geometric(true), paretonbd: pareto, bgbb: discrete }
const truth = { bgnbd: { r: 0.6, alpha: 6, a: 0.9, b: 2.5 }, mbgnbd: { r: 0.6, alpha: 6, a: 0.9, b: 2.5 }, paretonbd: { r: 0.6, alpha: 8, s: 0.7, beta: 12 }, bgbb: { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 2.8 }, nbd: { r: 0.6, alpha: 8 } } as const

function simulated(name: PurchaseModelName, customers: number, seed: number, horizon: number) {
  const random = seededRandom(seed)
  const rows = Array.from({ length: customers }, () => {
    const T = name === 'bgbb' ? 8 : 30 + Math.floor(random.next() * 14) / 7
    const times = lives[name](random, T + horizon)
    const seen = times.filter((time) => time <= T)
    const scale = drawGamma(random, spend.q, spend.gamma)
    const amounts = times.map(() => drawGamma(random, spend.p, scale))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    return { x: seen.length, tx: seen.at(-1) ?? 0, T, later: times.length - seen.length, mean: seen.length === 0 ? 0 : sum(amounts.slice(0, seen.length)) / seen.length, worth: sum(amounts.slice(seen.length)) }
  })
  const column = (key: keyof typeof rows[number]) => Float64Array.from(rows, (row) => row[key])
  return { x: column('x'), tx: column('tx'), T: column('T'), later: column('later'), mean: column('mean'), worth: column('worth') }
}

describe.each(['bgnbd', 'mbgnbd', 'paretonbd', 'bgbb', 'nbd'] as const)('%s', (name) => {
  const horizon = name === 'bgbb' ? 5 : 20
  const customers = name === 'paretonbd' ? 1500 : 4000
  const data = simulated(name, customers, 7, horizon)
  const histories = weighted(data)
  const fit = fitPurchases(name, histories)

  it('finds the parameters that made the data, each within its interval', () => {
    for (const [key, value] of Object.entries(truth[name])) {
      const [from, to] = fit.intervals[key] ?? [0, 0]
      expect(value, key).toBeGreaterThan(from / 1.15)
      expect(value, key).toBeLessThan(to * 1.15)
    }
    expect(fit.starts.agreed).toBeGreaterThan(1)
  })
  it('foresees the purchases to come, in all and within their intervals', () => {
    const { expected, from, to } = predict(histories, fit.model, { length: horizon, unitsPerYear: 52, discount: 0, share: 0.8 })
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
    const foreseen = total(Float64Array.from(histories.of, (place) => expected[place] ?? 0))
    expect(Math.abs(foreseen / total(data.later) - 1)).toBeLessThan(0.1)
    const covered = data.later.filter((later, at) => { const place = histories.of[at] ?? 0; return later >= (from[place] ?? 0) && later <= (to[place] ?? 0) }).length / customers
    // Counts are whole numbers, so that an interval holds at least its share.
    expect(covered).toBeGreaterThan(0.79)
  })
  it('gives counts that add up to one and to the expectation', () => {
    const model: PurchaseModel = fit.model
    for (const [x, tx, T] of [[0, 0, 8], [1, 3, 8], [6, 8, 8]] as const) {
      const counts = model.counts(x, tx, T, 5)
      expect(counts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 6)
      expect(counts.reduce((sum, part, count) => sum + part * count, 0)).toBeCloseTo(model.expected(x, tx, T, 5), 5)
    }
    expect(model.countsOfNew(5).reduce((sum, part, count) => sum + part * count, 0)).toBeCloseTo(model.expectedOfNew(5), 5)
  })
})

it('the intervals of values hold their share of what customers then spent', () => {
  const data = simulated('mbgnbd', 1200, 11, 20)
  const histories = weighted(data)
  const { model } = fitPurchases('mbgnbd', histories)
  const { parameters } = fitSpend(spendsOf(data.x, data.mean))
  let [covered, asked] = [0, 0]
  for (let at = 0; at < data.x.length; at += 1) {
    const [x, mean] = [data.x[at] ?? 0, data.mean[at] ?? 0]
    if (x === 0) continue
    const counts = model.counts(x, data.tx[at] ?? 0, data.T[at] ?? 0, 20)
    asked += 1
    if ((data.worth[at] ?? 0) >= totalQuantile(parameters, x, mean, counts, 0.1) && (data.worth[at] ?? 0) <= totalQuantile(parameters, x, mean, counts, 0.9)) covered += 1
  }
  expect(asked).toBeGreaterThan(300)
  expect(covered / asked).toBeGreaterThan(0.78)
  expect(covered / asked).toBeLessThan(0.95)
})

it('where nobody leaves, a model with a leave says so, and the one without describes the data', () => {
  const histories = weighted(simulated('nbd', 3000, 5, 10))
  try { fitPurchases('bgnbd', histories) } catch (error) { expect(isProblem(error) && error.details.title.en).toMatch(/nobody is seen to leave: use nbd/) }
  expect(fitPurchases('nbd', histories).parameters['r']).toBeCloseTo(0.6, 1)
  expect.assertions(2)
})

describe('traps', () => {
  it('a customer of 172 purchases does not overflow the likelihood', () => {
    const one = weighted({ x: Float64Array.of(172, 5000), tx: Float64Array.of(38, 700), T: Float64Array.of(38.86, 720) })
    for (const value of [likelihoodOf('bgnbd', one)([0.24, 4.41, 0.79, 2.43]), likelihoodOf('mbgnbd', one)([0.24, 4.41, 0.79, 2.43]), paretoLikelihood(one, [0.55, 10.58, 0.61, 11.67])]) expect(Number.isFinite(value)).toBe(true)
  })
  it('nothing happens at a = 1, s = 1 and gamma = 1: neighbours agree', () => {
    for (const at of [1 - 1e-7, 1, 1 + 1e-7]) {
      expect(geometricModel('bgnbd', { r: 0.24, alpha: 4.4, a: at, b: 2.4 }).expected(2, 30, 38, 39)).toBeCloseTo(1.121963, 5)
      expect(paretoModel({ r: 0.55, alpha: 10.6, s: at, beta: 11.7 }).expectedOfNew(52)).toBeCloseTo(1.028747, 5)
      expect(bgbbModel({ alpha: 1.2, beta: 0.75, gamma: at, delta: 2.8 }).expected(2, 4, 6, 5)).toBeGreaterThan(0)
    }
  })
  it('at q <= 1 there is no mean amount, and none is given', () => {
    expect(expectedSpend({ p: 6, q: 0.9, gamma: 15 }, 3, 20)).toBeUndefined()
    expect(expectedSpend({ p: 6, q: 1, gamma: 15 }, 0, 0)).toBeUndefined()
  })
  it('days are not weeks: the same life in either unit gives the same forecast', () => {
    const weeks = geometricModel('bgnbd', { r: 0.24, alpha: 4.41, a: 0.79, b: 2.43 })
    const days = geometricModel('bgnbd', { r: 0.24, alpha: 4.41 * 7, a: 0.79, b: 2.43 })
    expect(days.expected(2, 30 * 7, 38 * 7, 39 * 7)).toBeCloseTo(weeks.expected(2, 30, 38, 39), 10)
  })
})

describe('bad input', () => {
  const refusal = (work: () => unknown) => { try { work() } catch (error) { if (isProblem(error)) return error.details.kind; throw error } return undefined }
  const all = (x: number, tx: number, T: number, count = 100) => weighted({ x: new Float64Array(count).fill(x), tx: new Float64Array(count).fill(tx), T: new Float64Array(count).fill(T) })
  it('is refused in words: too few, nobody came back, times that contradict, all alike', () => {
    expect(refusal(() => fitPurchases('bgnbd', all(1, 2, 5, 3)))).toBe('analysis-too-little')
    expect(refusal(() => fitPurchases('bgnbd', all(0, 0, 5)))).toBe('analysis-too-little')
    expect(refusal(() => fitPurchases('bgnbd', all(2, 6, 5)))).toBe('analysis-too-little')
    expect(refusal(() => fitPurchases('bgnbd', all(2, 0, 5)))).toBe('analysis-too-little')
    expect(refusal(() => fitPurchases('bgnbd', all(3, 5, 6)))).toBe('analysis-degenerate')
    expect(refusal(() => fitPurchases('paretonbd', all(3, 6, 6)))).toBe('analysis-degenerate')
    expect(refusal(() => fitSpend(spendsOf(new Float64Array(50).fill(2), new Float64Array(50).fill(10))))).toBe('analysis-degenerate')
    expect(refusal(() => fitSpend(spendsOf(new Float64Array(5).fill(2), new Float64Array(5).fill(10))))).toBe('analysis-too-little')
  })
})

it('orders of one day are one purchase, returns are netted within it, a day of returns alone is none', () => {
  const rows = [[0, 10, 5], [0, 10, 7], [0, 17, 20], [0, 17, -5], [0, 24, 9], [0, 24, -9], [0, 30, -4], [0, 31, 6], [1, 12, -3], [0, 40, 8]] as const
  const days = purchaseDays({ customers: 2, customer: Int32Array.from(rows, ([who]) => who), day: Int32Array.from(rows, ([, day]) => day), amount: Float64Array.from(rows, ([,, amount]) => amount) })
  expect([[...days.day], [...days.amount], days.returnDays]).toEqual([[10, 17, 31, 40], [12, 15, 6, 8], 3])
  expect(observed(days, 35, 7)).toEqual({ code: Int32Array.of(0), x: Float64Array.of(2), tx: Float64Array.of(3), T: Float64Array.of(25 / 7), mean: Float64Array.of(10.5), later: Float64Array.of(1), laterAmount: Float64Array.of(8) })
  expect(observed(days, 35, 7, true)).toMatchObject({ x: Float64Array.of(2), tx: Float64Array.of(3), T: Float64Array.of(3) })
})

it('an interval leaves the same tail on both sides', () => {
  expect(countInterval(Float64Array.of(0.02, 0.08, 0.4, 0.4, 0.08, 0.02), 0.9)).toEqual([1, 4])
  expect(countInterval(Float64Array.of(0.97, 0.03), 0.9)).toEqual([0, 0])
})
