import { Problem } from '../../lib/problem.ts'
import { frequentSets, type ItemSet } from './fpGrowth.ts'

/** Whoever buys all of the left also buys the right. */
export interface Rule {
  readonly left: readonly number[]
  readonly right: number
  /** Share of all baskets with left and right. */
  readonly support: number
  /** Share of the baskets with the left that have the right too. */
  readonly confidence: number
  /** Confidence over the right's share of all baskets: above 1, they attract each other. */
  readonly lift: number
  /** Support less what chance would give (Piatetsky-Shapiro 1991). */
  readonly leverage: number
  /** How much more often the rule would be wrong by chance; null where it is never wrong. */
  readonly conviction: number | null
  /** Baskets with left and right. */
  readonly count: number
}

export interface BasketRules {
  readonly rules: readonly Rule[]
  readonly sets: readonly ItemSet[]
  readonly baskets: number
  readonly leastCount: number
}

export interface RuleOptions {
  /** At least this share of the baskets. */
  readonly support: number
  readonly confidence: number
  readonly lift?: number
  /** Most items of a rule, left and right. */
  readonly longest?: number
}

/** Association rules with one item on the right (Agrawal, Imieliński, Swami 1993), by lift, then confidence, then support. @throws Problem without baskets. */
export function basketRules(baskets: readonly (readonly number[])[], { support, confidence, lift = 0, longest = 5 }: RuleOptions): BasketRules {
  const filled = baskets.filter((items) => items.length > 0)
  if (filled.length < 2) throw new Problem({ kind: 'analysis-too-little', status: 422, title: { en: 'Rules need at least two baskets; there are {has}.', zh: '关联规则至少需要两个购物篮；现有 {has} 个。' }, values: { has: filled.length } })
  const leastCount = Math.max(1, Math.ceil(support * filled.length - 1e-9))
  const sets = setsOf(filled, leastCount, longest)
  const counts = new Map(sets.map(({ items, count }) => [items.join(','), count]))
  const rules = sets.flatMap(({ items, count }) => (items.length < 2 ? [] : items.map((right) => ruleOf(items, right, count, counts, filled.length))))
  return {
    rules: rules.filter((rule) => rule.confidence >= confidence - 1e-12 && rule.lift >= lift).toSorted((one, other) => other.lift - one.lift || other.confidence - one.confidence || other.count - one.count || one.right - other.right),
    sets, baskets: filled.length, leastCount,
  }
}

function setsOf(baskets: readonly (readonly number[])[], least: number, longest: number): ItemSet[] {
  try {
    return frequentSets(baskets, least, { longest })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem({ kind: 'analysis-too-many', status: 422, title: { en: 'So many things are bought together that often that they cannot all be listed: ask for a higher --support or a smaller --longest.', zh: '同时购买的组合过多，无法全部列出：请提高 --support 或减小 --longest。' } })
  }
}

function ruleOf(items: readonly number[], right: number, count: number, counts: ReadonlyMap<string, number>, baskets: number): Rule {
  const left = items.filter((item) => item !== right)
  const confidence = count / (counts.get(left.join(',')) ?? count)
  const share = (counts.get(String(right)) ?? 0) / baskets
  return {
    left, right, support: count / baskets, confidence, lift: confidence / share, count,
    leverage: count / baskets - count / baskets / confidence * share, conviction: confidence >= 1 ? null : (1 - share) / (1 - confidence),
  }
}
