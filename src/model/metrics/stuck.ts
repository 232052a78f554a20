import type { Filter } from '../filter/filter.ts'

/** Days without a word after which an open deal is stuck, whatever its stage allows. */
export const silentDays = 21
const day = 86_400_000

export type StuckReason = 'stage' | 'close' | 'silent'
/** A stage that limits how long a deal may stay. */
export interface StageLimit { readonly id: string; readonly allowedDays: number }

/** A planned next activity counts: such a deal is not stuck. */
const planned: Filter = { field: 'nextActivityAt', is: 'furtherThan', value: { amount: 0, unit: 'hour' } }
const olderThan = (field: string, amount: number): Filter => ({ field, is: 'olderThan', value: { amount, unit: 'day' } })
/** Beside one another, not one in another: a board puts it into filters of its own, and a filter may be eight deep. */
const since = (field: string, amount: number, ...among: readonly Filter[]): readonly Filter[] => [
  among.length === 0 ? olderThan(field, amount) : { and: [...among, olderThan(field, amount)] },
  { and: [...among, { field, is: 'isEmpty' }, olderThan('createdAt', amount)] },
]

/** Longer in its stage than that allows. */
const overAllowed = (stages: readonly StageLimit[]): readonly Filter[] => stages.flatMap(({ id, allowedDays }) => since('stageChangedAt', allowedDays, { field: 'stage', is: 'equals', value: id }))

/** Open deals that nothing moves: over the days of their stage, past their date of closing, or silent for long; and nothing is planned. */
export function stuckDeals(stages: readonly StageLimit[], reason?: StuckReason): Filter {
  const why: Readonly<Record<StuckReason, readonly Filter[]>> = { stage: overAllowed(stages), close: [olderThan('expectedCloseOn', 0)], silent: since('lastActivityAt', silentDays) }
  const parts = reason === undefined ? [...why.stage, ...why.close, ...why.silent] : why[reason]
  return { and: [{ field: 'status', is: 'equals', value: 'open' }, { not: planned }, parts.length === 0 ? { field: 'id', is: 'isEmpty' } : { or: parts }] }
}

export interface DealFacts { readonly status: string; readonly inStageSince: string; readonly createdAt: string; readonly closesOn: string; readonly lastActivityAt: string; readonly nextActivityAt: string; readonly allowedDays?: number | undefined }

/** Why a deal is stuck at the instant, with the days, the gravest first; empty: it is not. @param today calendar date of the viewer. */
export function stuckBecause(deal: DealFacts, now: number, today: string): readonly { readonly reason: StuckReason; readonly days: number }[] {
  if (deal.status !== 'open' || Date.parse(deal.nextActivityAt) > now) return []
  const ago = (text: string) => { const at = Date.parse(text); return Number.isNaN(at) ? 0 : Math.floor((now - at) / day) }
  const inStage = ago(deal.inStageSince || deal.createdAt)
  const quiet = ago(deal.lastActivityAt || deal.createdAt)
  const late = deal.closesOn === '' || deal.closesOn >= today ? 0 : Math.round((Date.parse(today) - Date.parse(deal.closesOn)) / day)
  return [
    ...(late > 0 ? [{ reason: 'close' as const, days: late }] : []),
    ...(deal.allowedDays !== undefined && inStage > deal.allowedDays ? [{ reason: 'stage' as const, days: inStage }] : []),
    ...(quiet > silentDays ? [{ reason: 'silent' as const, days: quiet }] : []),
  ]
}
