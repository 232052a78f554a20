import type { GivenList, GivenRule, Setting } from './given.ts'

/** A rule that holds for this customer on this day, with what is asked when two compete. */
export interface Ranked {
  readonly rule: GivenRule
  readonly list: GivenList
  /** 2 the customer himself, 1 his level, 0 all that the list is for. */
  readonly audience: 0 | 1 | 2
  /** It sets a price; else it takes something off. */
  readonly sets: boolean
  /** The list of higher priority, then the one that means the customer more closely, has the larger. */
  readonly weight: number
  /** As the rule says; they are asked more often than anything else. */
  readonly fromQuantity: number
  readonly boughtFrom: number
}

/** Whether a list holds for the day and the currency at all. */
export function holds(list: GivenList, { date, currency }: Setting): boolean {
  return (list.currency === undefined || list.currency === currency) && isOn(list, date)
}

/** Whether a rule of such a list holds for the customer and the day, and how closely it means the customer. */
export function ranked(rule: GivenRule, list: GivenList, { date, customer }: Setting): Ranked | undefined {
  if (!isOn(rule, date)) return undefined
  if (rule.customer !== undefined && rule.customer !== customer?.id) return undefined
  if (rule.level !== undefined && rule.level !== customer?.level) return undefined
  if (rule.period !== undefined && (customer?.bought[rule.period] ?? 0) < (rule.boughtFrom ?? 0)) return undefined
  const audience = rule.customer !== undefined ? 2 : rule.level !== undefined ? 1 : 0
  const { effect: { kind }, fromQuantity, boughtFrom = 0 } = rule
  return { rule, list, audience, sets: kind === 'fixed' || kind === 'costPlus', weight: list.priority * 4 + audience, fromQuantity, boughtFrom }
}

export function isOn({ validFrom, validUntil }: Pick<GivenRule, 'validFrom' | 'validUntil'>, date: string): boolean {
  return (validFrom === undefined || validFrom <= date) && (validUntil === undefined || date <= validUntil)
}

/** Two rules over one target: the list of higher priority, then the one that means the customer more closely. Less than 0: a goes first. */
export function byList(a: Ranked, b: Ranked): number {
  return b.weight - a.weight
}

/** Within the same list, audience and target: the higher tier, then the one that asks for more to have been bought. */
export function byTier(a: Ranked, b: Ranked): number {
  return b.fromQuantity - a.fromQuantity || b.boughtFrom - a.boughtFrom
}

export function byId(a: Ranked, b: Ranked): number {
  return a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0
}
