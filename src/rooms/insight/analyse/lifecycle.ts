import { purchaseDays } from '../../../analytics/clv/purchaseDays.ts'
import { lifecyclePresets, medianGap, ownInterval, ruleInWords, stageOf } from '../../../analytics/lifecycle.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import { isoDay } from './dates.ts'
import { gapsOf } from './gaps.ts'
import { purchaseOptions, purchaseRoles, readPurchases } from './purchases.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** The stage of each customer by its own purchase interval. */
export const lifecycleAnalysis: Analysis = {
  key: 'lifecycle',
  title: 'Lifecycle stage of each customer, by dates and its own purchase interval',
  columns: purchaseRoles,
  options: [
    ...purchaseOptions,
    { key: 'as-of', kind: 'day', about: 'the day on which the stage holds; the last purchase where it is not said' },
    { key: 'train-until', kind: 'day', about: 'the same as as-of' },
    { key: 'stages', kind: 'choice', choices: ['8', '6', '4'], default: '8', about: 'which of the tables that ship' },
    { key: 'interval-days', kind: 'number', min: 1, max: 36_500, default: 90, about: 'the interval of all where nobody came back' },
  ],
  run,
}

function run(table: Table, settings: Settings): Outcome {
  const until = settings.day('as-of') ?? settings.day('train-until')
  const purchases = readPurchases(table, settings, { until })
  const asOf = until ?? purchases.last
  const days = purchaseDays({ customers: purchases.names.length, customer: purchases.customer, day: purchases.day, amount: purchases.amount })
  const gaps = gapsOf(days, asOf)
  const usual = medianGap(gaps.days, settings.numberOr('interval-days', 90))
  const rules = Object.entries(lifecyclePresets).find(([key]) => key === settings.text('stages'))?.[1] ?? lifecyclePresets[8]
  const counts: Record<string, number> = Object.fromEntries(rules.map(({ stage }) => [stage, 0]))
  const told = Array.from(purchases.names, (customer, who): OutcomeRow => {
    const [from, to] = [days.start[who] ?? 0, days.start[who + 1] ?? 0]
    const own = Array.from(gaps.days.subarray(gaps.start[who], gaps.start[who + 1]))
    const interval = ownInterval(own, usual)
    const [first, last] = [days.day[from] ?? Number.NaN, days.day[to - 1] ?? Number.NaN]
    const facts = { purchases: to - from, daysSinceFirst: asOf - first, daysSinceLast: asOf - last, interval, lastGap: own.at(-1) ?? 0 }
    const rule = rules[stageOf(rules, facts)]
    const stage = rule?.stage ?? ''
    counts[stage] = (counts[stage] ?? 0) + 1
    return { customer, purchases: facts.purchases, firstPurchase: isoDay(to > from ? first : Number.NaN), lastPurchase: isoDay(to > from ? last : Number.NaN), intervalDays: interval, silence: to > from ? facts.daysSinceLast / interval : null, stage, reason: rule === undefined ? '' : ruleInWords(rule) }
  })
  return {
    model: 'lifecycle',
    parameters: { asOf: isoDay(asOf), stages: rules.map((rule) => ({ stage: rule.stage, rule: ruleInWords(rule) })), usualIntervalDays: usual },
    fit: { customers: told.length, counts }, rows: told,
  }
}
