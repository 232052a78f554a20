import type { JsonObject } from '../../../lib/json.ts'
import { plainJson } from '../../../lib/json.ts'
import { roundHalfAway } from '../../../lib/money.ts'
import type { Basis } from '../../../model/define/kpis.ts'
import { periodStart } from '../../../model/targets/period.ts'
import type { Deal } from './deals.ts'
import type { Earlier } from './earlier.ts'
import { commissionOf } from './engine.ts'
import { partOf } from './orderLines.ts'
import type { CommissionRule } from './schemes.ts'

/** A line as it is to be written. */
export interface Draft {
  readonly kind: 'earned' | 'catchUp' | 'takenBack'
  readonly key: string
  readonly name: string
  readonly source: { readonly object: string; readonly id: string } | undefined
  readonly rule: string | null
  readonly on: string
  readonly whole: number
  readonly share: number
  readonly credited: number
  readonly rate: number
  readonly amount: number
  readonly explanation: JsonObject
}

interface Drafting {
  readonly rules: readonly CommissionRule[]
  readonly deals: ReadonlyMap<Basis, readonly Deal[]>
  /** Lines of the person in other statements. */
  readonly before: readonly Earlier[]
  readonly month: string
  /** What share of the target is attained, by rule, for those that have an accelerator. */
  readonly attained: ReadonlyMap<string, number>
  readonly fiscalStart: number
}

/** The lines that the deals of one person earn in a month by all rules, deal after deal in the order of their dates. */
export function draftLines({ rules, deals, before, month, attained, fiscalStart }: Drafting): readonly Draft[] {
  return rules.flatMap((rule) => {
    const done = new Set(before.filter((line) => line.rule === rule.id).map(({ key }) => key))
    const fresh = (deals.get(rule.basis) ?? []).filter(({ key, date }) => date >= rule.from && (rule.until === undefined || date <= rule.until) && !done.has(key)).flatMap((deal) => {
      const credited = roundHalfAway(deal.amount * partOf(deal.lines, rule))
      return credited === 0 ? [] : [{ deal, credited }]
    }).sort((one, other) => (one.deal.date === other.deal.date ? (one.deal.key < other.deal.key ? -1 : 1) : one.deal.date < other.deal.date ? -1 : 1))
    if (fresh.length === 0) return []
    const since = periodStart(rule.counted, month, fiscalStart)
    const counted = before.filter((line) => line.rule === rule.id && line.month >= since && line.month < month).reduce((sum, { credited }) => sum + credited, 0)
    const share = attained.get(rule.id)
    const accelerator = rule.acceleratorFrom !== undefined && rule.accelerator !== undefined && share !== undefined && share >= rule.acceleratorFrom ? rule.accelerator : undefined
    const byKey = new Map(fresh.map(({ deal }) => [deal.key, deal]))
    return commissionOf({ ...rule.scheme, accelerator }, counted, fresh.map(({ deal, credited }) => ({ key: deal.key, credited }))).map(({ key, credited, amount, steps, cut }): Draft => {
      const deal = byKey.get(key ?? '')
      const rate = credited === 0 ? steps[0]?.rate ?? 0 : amount / credited
      return {
        kind: key === undefined ? 'catchUp' : 'earned', key: key ?? `rule:${rule.id}:${month}`, name: deal?.name ?? rule.name, rule: rule.id, on: deal?.date ?? month, source: sourceOf(key ?? ''),
        whole: deal?.whole ?? counted, share: deal?.share ?? 1, credited, rate: Math.round(rate * 1e6) / 1e6, amount,
        explanation: plainJson({ mine: deal?.amount ?? 0, rule: rule.name, basis: rule.basis, measure: rule.measure, tiering: rule.scheme.tiering, counted: rule.counted, before: counted, steps, ...(accelerator === undefined ? {} : { accelerator, attained: share }), ...(cut === 0 ? {} : { cut, cap: rule.scheme.cap }) }),
      }
    })
  })
}

/** Deals that a line may lead to; of others the name is told. */
export function sourceOf(key: string): Draft['source'] {
  const [object, id] = key.split(':')
  return id !== undefined && (object === 'order' || object === 'opportunity') ? { object, id } : undefined
}
