import { movements, namedMoves, type Placed, placeInQuadrant, quadrants } from '../../../analytics/quadrant.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { isoDay } from './dates.ts'
import { orderSums, withoutDust } from './orders.ts'
import { purchaseOptions, purchaseRoles, readPurchases } from './purchases.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** The value quadrant A to E with its movements. */
export const quadrantAnalysis: Analysis = {
  key: 'quadrant',
  title: 'Value quadrant A to E: average order value by purchase frequency, and who moved from where to where',
  columns: purchaseRoles,
  options: [
    ...purchaseOptions,
    { key: 'as-of', kind: 'day', about: 'the last day of the window; the last purchase where it is not said' },
    { key: 'train-until', kind: 'day', about: 'the same as as-of' },
    { key: 'window', kind: 'whole', min: 1, max: 36_500, default: 365, about: 'days that count' },
    { key: 'compare-to', kind: 'day', about: 'the earlier day from which movements count; a window before where it is not said' },
    { key: 'idle-days', kind: 'whole', min: 1, max: 36_500, default: 365, about: 'days without a purchase after which B falls to A' },
    { key: 'value-cut', kind: 'number', min: 0, about: 'above it an average order value is high; the median where it is not said' },
    { key: 'frequency-cut', kind: 'number', min: 0, about: 'above it a number of orders is high; the median where it is not said' },
  ],
  run,
}

function run(table: Table, settings: Settings): Outcome {
  const until = settings.day('as-of') ?? settings.day('train-until')
  const purchases = readPurchases(table, settings, { until, needsAmount: true })
  const asOf = until ?? purchases.last
  const window = settings.numberOr('window', 365)
  const idleDays = settings.numberOr('idle-days', 365)
  const before = settings.day('compare-to') ?? asOf - window
  const rules = { value: settings.number('value-cut'), frequency: settings.number('frequency-cut'), idleDays }
  const sumsAt = (day: number) => orderSums(purchases, day - window + 1, day)
  const now = sumsAt(asOf)
  const placed = placeInQuadrant({ ...now, idle: now.last.map((last) => asOf - last) }, rules)
  const [cuts] = placed.cuts
  // What was high then is judged by the cuts of now: else everybody could stand still and yet move.
  const earlier = sumsAt(before)
  const then = placeInQuadrant({ ...earlier, idle: earlier.last.map((last) => before - last) }, { ...rules, value: cuts?.value, frequency: cuts?.frequency })
  const moved = movements(then.quadrant, placed.quadrant)
  const count = (of: Placed) => Object.fromEntries(quadrants.map((name, place) => [name, of.quadrant.reduce((sum, each) => sum + (each === place ? 1 : 0), 0)]))
  return {
    model: 'quadrant',
    parameters: { asOf: isoDay(asOf), comparedTo: isoDay(before), windowDays: window, idleDays, valueCut: cuts === undefined ? null : withoutDust(cuts.value), frequencyCut: cuts?.frequency ?? null, high: 'above the cut', frequencyOf: purchases.order === undefined ? 'rows' : 'orders' },
    fit: {
      customers: purchases.names.length, counts: count(placed), countsBefore: count(then), amount: withoutDust(now.amount.reduce((sum, each) => sum + each, 0)), movements: moved.map((each) => ({ ...each, named: namedMoves.includes(`${each.from}>${each.to}`) })),
    },
    rows: rows(purchases.names, now, placed, then),
  }
}

function* rows(names: readonly string[], now: ReturnType<typeof orderSums>, placed: Placed, then: Placed): Generator<OutcomeRow> {
  const [cuts = { value: Number.NaN, frequency: Number.NaN }] = placed.cuts
  for (let at = 0; at < names.length; at += 1) {
    const [orders, value] = [now.orders[at] ?? 0, placed.averageOrderValue[at] ?? 0]
    // Whoever the window and all before it do not know never bought by that day.
    const [quadrant, before] = [quadrants[placed.quadrant[at] ?? 0] ?? 'A', quadrants[then.quadrant[at] ?? 0] ?? 'A']
    const sign = (high: boolean) => (high ? '>' : '<=')
    yield {
      customer: names[at] ?? '', orders, amount: now.amount[at] ?? 0, averageOrderValue: withoutDust(value), lastPurchase: isoDay(now.last[at] ?? Number.NaN), quadrant, before, movement: quadrant === before ? null : `${before}>${quadrant}`,
      reason: orders === 0 ? 'no order in the window' : `average order value ${withoutDust(value)} ${sign(value > cuts.value)} ${withoutDust(cuts.value)}, orders ${orders} ${sign(orders > cuts.frequency)} ${cuts.frequency}`,
    }
  }
}
