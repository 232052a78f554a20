import type { Random } from '../../lib/random.ts'

/** How well a ranking finds those whom a treatment moves. Rates are 0 to 1; uplift is the share of yes among the treated less that among the others. */
export interface UpliftMeasures {
  readonly rows: number
  readonly overall: Interval
  /** Among the best and the worst share of the ranking. */
  readonly best: Interval
  readonly worst: Interval
  readonly difference: Interval
  /** Area between the Qini curve and that of a random order (Radcliffe 2007), in additional yes per treated customer. */
  readonly qini: Interval
  readonly share: number
  readonly tenths: readonly { readonly rows: number; readonly predicted: number; readonly observed: number | null }[]
}

/** An estimate with the 95 % interval of its bootstrap. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface UpliftRows {
  readonly scores: Float64Array
  /** 1 treated, 0 not. */
  readonly treated: Uint8Array
  /** 1 yes, 0 no. */
  readonly outcomes: Uint8Array
}

/** Measures a ranking on rows that it was not learned from; intervals by drawing the rows again, 300 times (Efron 1979). */
export function measureUplift(rows: UpliftRows, random: Random, share = 0.3, draws = 300): UpliftMeasures {
  const count = rows.scores.length
  const order = Int32Array.from(Array.from(rows.scores.keys()).toSorted((one, other) => (rows.scores[other] ?? 0) - (rows.scores[one] ?? 0) || one - other))
  const once = figures(rows, order, new Float64Array(count).fill(1), share)
  const drawn = Array.from({ length: draws }, () => {
    const weights = new Float64Array(count)
    for (let draw = 0; draw < count; draw++) { const place = Math.floor(random.next() * count); weights[place] = (weights[place] ?? 0) + 1 }
    return figures(rows, order, weights, share)
  })
  const interval = (of: (each: Figures) => number): Interval => {
    const values = drawn.map(of).filter((value) => Number.isFinite(value)).toSorted((one, other) => one - other)
    const at = (part: number) => values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? Number.NaN
    return { value: of(once), low: at(0.025), high: at(0.975) }
  }
  return {
    rows: count, share, overall: interval(({ overall }) => overall), best: interval(({ best }) => best), worst: interval(({ worst }) => worst), difference: interval(({ best, worst }) => best - worst),
    qini: interval(({ qini }) => qini), tenths: tenths(rows, order),
  }
}

interface Figures { readonly overall: number; readonly best: number; readonly worst: number; readonly qini: number }

/** `weights` are by place in the ranking. */
function figures({ treated, outcomes }: UpliftRows, order: Int32Array, weights: Float64Array, share: number): Figures {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const all = sums(), best = sums(), worst = sums()
  let passed = 0
  const curve: { readonly at: number; readonly gain: number }[] = []
  const step = Math.max(1, Math.floor(order.length / 200))
  order.forEach((row, place) => {
    const weight = weights[place] ?? 0
    const isTreated = treated[row] === 1, yes = outcomes[row] === 1
    if (passed < share * whole) best.add(isTreated, yes, weight)
    passed += weight
    if (passed > (1 - share) * whole) worst.add(isTreated, yes, weight)
    all.add(isTreated, yes, weight)
    if ((place + 1) % step === 0 || place === order.length - 1) curve.push({ at: passed / whole, gain: all.gain() })
  })
  const treatedCount = Math.max(1, all.treatedCount())
  let area = 0, before = { at: 0, gain: 0 }
  for (const point of curve) { area += (point.at - before.at) * (point.gain + before.gain) / 2; before = point }
  return { overall: all.uplift(), best: best.uplift(), worst: worst.uplift(), qini: (area - all.gain() / 2) / treatedCount }
}

function sums() {
  let treated = 0, treatedYes = 0, others = 0, othersYes = 0
  return {
    add(isTreated: boolean, yes: boolean, weight: number) {
      if (isTreated) { treated += weight; if (yes) treatedYes += weight } else { others += weight; if (yes) othersYes += weight }
    },
    uplift: () => treatedYes / treated - othersYes / others,
    /** Additional yes among the treated so far. */
    gain: () => (others === 0 ? 0 : treatedYes - othersYes * treated / others),
    treatedCount: () => treated,
  }
}

function tenths({ scores, treated, outcomes }: UpliftRows, order: Int32Array) {
  return Array.from({ length: 10 }, (_, tenth) => {
    const part = order.slice(Math.floor(order.length * tenth / 10), Math.floor(order.length * (tenth + 1) / 10))
    const all = sums()
    for (const row of part) all.add(treated[row] === 1, outcomes[row] === 1, 1)
    const observed = all.uplift()
    return { rows: part.length, predicted: part.reduce((sum, row) => sum + (scores[row] ?? 0), 0) / Math.max(1, part.length), observed: Number.isFinite(observed) ? observed : null }
  })
}
