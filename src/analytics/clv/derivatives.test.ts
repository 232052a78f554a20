import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { distinctOf } from '../maths/distinct.ts'
import { decay } from '../maths/exponential.ts'
import type { CurvedLikelihood, Likelihood } from '../maths/fit.ts'
import { logGamma, logGammaBend, logGammaSlope } from '../maths/gamma.ts'
import { GammaLadder } from '../maths/gammaLadder.ts'
import { newton } from '../maths/newton.ts'
import { spendsOf } from './gammagamma.ts'
import { curvedLikelihoodOf, likelihoodOf } from './geometricLikelihood.ts'
import { weighted } from './histories.ts'
import { curvedSpendLikelihood, spendLikelihood } from './spendLikelihood.ts'

function histories(customers: number) {
  const random = seededRandom(3)
  const rows = Array.from({ length: customers }, () => {
    const [T, x] = [20 + Math.floor(random.next() * 60), Math.floor(random.next() ** 3 * 30)]
    return { x, T, tx: x === 0 ? 0 : Math.max(1, Math.floor(random.next() * T)) }
  })
  return { x: Float64Array.from(rows, ({ x }) => x), tx: Float64Array.from(rows, ({ tx }) => tx), T: Float64Array.from(rows, ({ T }) => T) }
}

const data = histories(2000)
const random = seededRandom(4)
const spends = spendsOf(data.x, data.x.map(() => 5 + 40 * random.next()))

describe.each<[string, Likelihood, CurvedLikelihood, number[]]>([
  ['BG/NBD', likelihoodOf('bgnbd', weighted(data)), curvedLikelihoodOf('bgnbd', weighted(data)), [0.7, 5, 0.8, 2.2]],
  ['MBG/NBD', likelihoodOf('mbgnbd', weighted(data)), curvedLikelihoodOf('mbgnbd', weighted(data)), [0.7, 5, 0.8, 2.2]],
  ['Gamma-Gamma', spendLikelihood(spends), curvedSpendLikelihood(spends), [3, 2.5, 17]],
])('%s', (_name, likelihood, curved, at) => {
  const moved = (index: number, by: number) => at.map((part, other) => (other === index ? part + by * part : part))
  const width = 1e-5
  it('has the value of the likelihood', () => { expect(curved(at).value).toBeCloseTo(likelihood(at), 6) })
  it('has the slope and the bend of the likelihood in every direction', () => {
    const { slope, bend } = curved(at)
    for (const [row, part] of at.entries()) {
      const rise = (likelihood(moved(row, width)) - likelihood(moved(row, -width))) / (2 * width * part)
      expect(Math.abs((slope[row] ?? 0) - rise)).toBeLessThan(1e-4 * (1 + Math.abs(rise)))
      const [up, down] = [curved(moved(row, width)).slope, curved(moved(row, -width)).slope]
      for (const column of at.keys()) {
        const turn = ((up[column] ?? 0) - (down[column] ?? 0)) / (2 * width * part)
        expect(Math.abs((bend[row * at.length + column] ?? 0) - turn)).toBeLessThan(1e-5 * (1 + Math.abs(turn)))
      }
    }
  })
})

describe('what a fit stands on', () => {
  it('knows the derivatives of ln Γ, near 0 and far out', () => {
    // -γ and π²/6; at 1/2 -γ - 2 ln 2 and π²/2.
    expect(logGammaSlope(1)).toBeCloseTo(-0.5772156649015329, 13)
    expect(logGammaBend(1)).toBeCloseTo(Math.PI ** 2 / 6, 13)
    expect(logGammaSlope(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 13)
    expect(logGammaBend(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12)
    for (const x of [0.01, 3.7, 40, 9000]) expect(logGammaSlope(x)).toBeCloseTo((logGamma(x * (1 + 1e-6)) - logGamma(x * (1 - 1e-6))) / (2e-6 * x), 4)
  })
  it('climbs from one ln Γ to the next, over gaps and from near 0, to the digits of the series', () => {
    for (const foot of [0.003, 0.6, 4.25, 900]) {
      const ladder = new GammaLadder(foot)
      for (const rung of [0, 1, 2, 2, 3, 7, 40, 41, 41.5, 42.5, 5000, ...Array.from({ length: 100 }, (_, step) => 5001 + step)]) {
        ladder.climbTo(rung)
        expect(Math.abs(ladder.value - logGamma(foot + rung))).toBeLessThan(1e-12 * (1 + Math.abs(ladder.value)))
        expect(Math.abs(ladder.slope - logGammaSlope(foot + rung))).toBeLessThan(1e-11 * (1 + Math.abs(ladder.slope)))
        expect(Math.abs(ladder.bend - logGammaBend(foot + rung))).toBeLessThan(1e-11 * (1 + Math.abs(ladder.bend)))
      }
    }
  })
  it('knows what an exponential leaves, to its digits, from nothing to where nothing is left', () => {
    const worst = Array.from({ length: 51_000 }, (_, step) => Math.abs(decay(step * 0.0137) / Math.exp(-step * 0.0137) - 1)).reduce((one, other) => Math.max(one, other))
    expect(worst).toBeLessThan(1e-15)
    expect([decay(0), decay(1e300), decay(Infinity), decay(Number.NaN)]).toEqual([1, 0, 0, Number.NaN])
  })
  it('numbers different values, small and large, whole and broken, as they come', () => {
    const random = seededRandom(8)
    const values = Float64Array.from({ length: 60_000 }, (_, at) => (at % 3 === 0 ? Math.floor(random.next() * 6000) : at % 3 === 1 ? Math.floor(random.next() * 5000) / 7 : random.next() < 0.01 ? Number.NaN : -0))
    const { values: found, places } = distinctOf(values)
    expect(new Set(found).size).toBe(found.length)
    expect(places.every((place, at) => Object.is(found[place], (values[at] ?? 1) + 0))).toBe(true)
    expect(Array.from(found)).toEqual([...new Set(Array.from(values, (value) => value + 0))])
  })
  it('weighs equal histories together and finds each customer in them again', () => {
    const all = weighted(data, Float64Array.from(data.x, (_, at) => 1 + at % 3))
    expect(all.x.length).toBeLessThan(data.x.length)
    for (const [at, place] of all.of.entries()) expect([all.x[place], all.tx[place], all.T[place]]).toEqual([data.x[at], data.tx[at], data.T[at]])
    expect(all.frequencies.reduce((sum, { customers }) => sum + customers, 0)).toBe(data.x.reduce((sum, _, at) => sum + 1 + at % 3, 0))
    for (const { x, from, to } of all.frequencies) expect(new Set(all.x.subarray(from, to))).toEqual(new Set([x]))
  })
  it('comes down into a curved valley from a place where there is no bowl', () => {
    // Rosenbrock's valley, its least at (1, 1).
    const end = newton(([x = 0, y = 0]) => ({ value: 100 * (y - x * x) ** 2 + (1 - x) ** 2, slope: Float64Array.of(-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)), bend: Float64Array.of(1200 * x * x - 400 * y + 2, -400 * x, -400 * x, 200) }), [-1.2, 3])
    expect(end.converged).toBe(true)
    for (const part of end.at) expect(part).toBeCloseTo(1, 3)
  })
  it('leads a later start to the end that an earlier one found, and a far one to an end of its own', () => {
    // Two valleys, at -1 and 1.
    let passes = 0
    const valleys = ([x = 0]: Float64Array) => { passes += 1; return { value: (x * x - 1) ** 2, slope: Float64Array.of(4 * x * (x * x - 1)), bend: Float64Array.of(12 * x * x - 4) } }
    const first = newton(valleys, [1.5])
    const alone = passes
    expect(newton(valleys, [1.5], { ends: [first] })).toBe(first)
    expect(passes - alone).toBeLessThan(alone)
    const other = newton(valleys, [-1.5], { ends: [first] })
    expect(other.at[0]).toBeCloseTo(-1, 6)
  })
  it('adds amounts two by two as it adds them one by one', () => {
    const bought = data.x.map((count) => Math.max(1, count))
    const means = bought.map((_, at) => 3 + at % 47)
    const [single, halves] = [spendsOf(bought, means), spendsOf(Float64Array.from([...bought, ...bought]), Float64Array.from([...means, ...means]), new Float64Array(2 * bought.length).fill(0.5))]
    const [one, other] = [curvedSpendLikelihood(single)([3, 2.5, 17]), curvedSpendLikelihood(halves)([3, 2.5, 17])]
    expect(other.value).toBeCloseTo(one.value, 6)
    for (const [place, part] of one.bend.entries()) expect(Math.abs((other.bend[place] ?? 0) - part)).toBeLessThan(1e-9 * (1 + Math.abs(part)))
    for (const [place, part] of one.slope.entries()) expect(Math.abs((other.slope[place] ?? 0) - part)).toBeLessThan(1e-8 * (1 + Math.abs(part)))
  })
  it('says where it found no end', () => {
    expect(newton(([x = 0]) => ({ value: -x, slope: Float64Array.of(-1), bend: Float64Array.of(0) }), [0]).converged).toBe(false)
    expect(newton(() => ({ value: Number.NaN, slope: new Float64Array(1), bend: new Float64Array(1) }), [0]).converged).toBe(false)
  })
})
