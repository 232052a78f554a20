import { quantiles } from './maths/quantile.ts'

/** What is known of one customer on a day. Times in days. */
export interface LifecycleFacts {
  readonly purchases: number
  readonly daysSinceFirst: number
  readonly daysSinceLast: number
  /** The customer's own purchase interval, drawn towards that of all (see ownInterval). */
  readonly interval: number
  /** The gap before the last purchase; 0 where there was one purchase only. */
  readonly lastGap: number
  /** By whom the relation was ended. */
  readonly endedBy?: 'us' | 'them' | undefined
  /** Whether what was bought is in use; unknown counts as yes. */
  readonly inUse?: boolean | undefined
}

type Range = { readonly from?: number; readonly below?: number }

/** A stage with the ranges that must all hold. `silence` and `gap` are days in own intervals. */
export interface StageRule {
  readonly stage: string
  readonly purchases?: Range
  readonly silence?: Range
  readonly gap?: Range
  readonly daysSinceFirst?: Range
  readonly ended?: boolean
  readonly inUse?: boolean
}

const ended: StageRule = { stage: 'ended', ended: true }
const prospect: StageRule = { stage: 'prospect', purchases: { below: 1 } }
const onboarding: StageRule = { stage: 'onboarding', inUse: false, silence: { below: 3 } }

/** The tables that ship, the first rule that fits; a company's own takes their place. In each 'ended' and 'onboarding' follow from facts of their own. */
export const lifecyclePresets: Readonly<Record<'4' | '6' | '8', readonly StageRule[]>> = {
  4: [ended, prospect, onboarding, { stage: 'lost', silence: { from: 3 } }, { stage: 'new', purchases: { below: 2 } }, { stage: 'active' }],
  6: [ended, prospect, onboarding, { stage: 'lost', silence: { from: 6 } }, { stage: 'dormant', silence: { from: 3 } }, { stage: 'at risk', silence: { from: 1.5 } }, { stage: 'new', purchases: { below: 2 } }, { stage: 'active' }],
  8: [
    ended, prospect, onboarding, { stage: 'lost', silence: { from: 6 } }, { stage: 'dormant', silence: { from: 3 } }, { stage: 'at risk', silence: { from: 1.5 } },
    { stage: 'won back', gap: { from: 3 } }, { stage: 'new', purchases: { below: 2 } }, { stage: 'growing', purchases: { below: 4 } }, { stage: 'loyal' },
  ],
}

/** The first rule that fits; -1 where none does. */
export function stageOf(rules: readonly StageRule[], facts: LifecycleFacts): number {
  const [silence, gap] = [facts.daysSinceLast / facts.interval, facts.lastGap / facts.interval]
  return rules.findIndex((rule) => (rule.ended ?? facts.endedBy !== undefined) === (facts.endedBy !== undefined) && (rule.inUse === undefined || (facts.inUse ?? true) === rule.inUse)
    && within(facts.purchases, rule.purchases) && (facts.purchases > 0 || rule.silence === undefined) && within(silence, rule.silence) && within(gap, rule.gap) && within(facts.daysSinceFirst, rule.daysSinceFirst))
}

function within(value: number, range: Range | undefined): boolean {
  if (range === undefined) return true
  return value >= (range.from ?? -Infinity) && value < (range.below ?? Infinity)
}

/** A rule in words: 'silence from 3 own intervals, purchases below 4'. */
export function ruleInWords(rule: StageRule): string {
  const told = (name: string, range: Range | undefined, unit: string) => (range === undefined ? [] : [`${name}${range.from === undefined ? '' : ` from ${range.from}`}${range.below === undefined ? '' : ` below ${range.below}`}${unit}`])
  const parts = [
    ...(rule.ended === true ? ['ended'] : []), ...(rule.inUse === false ? ['bought, not yet in use'] : []),
    ...told('purchases', rule.purchases, ''), ...told('silence', rule.silence, ' own intervals'), ...told('gap before the last purchase', rule.gap, ' own intervals'), ...told('days since the first purchase', rule.daysSinceFirst, ''),
  ]
  return parts.length === 0 ? 'all others' : parts.join(', ')
}

/** How much the interval of all weighs: as much as two gaps of one's own. */
const weightOfAll = 2

/** A customer's own interval: the mean of its gaps, drawn towards the median gap of all as two gaps would (Efron, Morris 1975), and at least a day. */
export function ownInterval(gaps: readonly number[], ofAll: number): number {
  const sum = gaps.reduce((total, gap) => total + gap, 0)
  return Math.max(1, (sum + weightOfAll * ofAll) / (gaps.length + weightOfAll))
}

/** The median of all gaps; `otherwise` where nobody came back. */
export function medianGap(gaps: Float64Array, otherwise: number): number {
  return gaps.length === 0 ? otherwise : quantiles(gaps, [0.5])[0] ?? otherwise
}
