import type { Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { marketShare } from '../../../model/metrics/market.ts'
import type { Span } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { calendarOf, figuresOf, recordsBehind, tablesIn } from './figures.ts'

/** Whose sales are told apart. */
type Cut = 'owner' | 'department'
interface Shares {
  /** Null where no market size was entered that lies in the time. */
  readonly value: number | null
  readonly rows: readonly { readonly keys: readonly Json[]; readonly value: number | null }[]
  /** The records behind it, of those for whose owner or department it holds. */
  readonly behind: (whose: readonly { readonly dimension: Cut; readonly filter: (field: string) => Filter }[]) => { readonly object: string; readonly filter: Filter }
}

const mostGroups = 1000

/**
 * The share of the market over all records, for whoever judged the right to it before: counted as the metric is everywhere. Each person
 * and department stands against the whole market.
 */
export function marketShares(registry: Registry) {
  return async ({ table, context }: Pick<Doing, 'table' | 'context'>, now: Span, cuts: readonly Cut[]): Promise<Shares> => {
    const { today, zone } = calendarOf(context)
    const times = { now, before: now, today, zone }
    const [figure] = await figuresOf(registry, tablesIn({ tableSeen: table }), { metrics: [marketShare], by: cuts.map((field) => ({ field })), times, narrowed: [], limit: mostGroups })
    const found = figure === undefined || 'unavailable' in figure ? undefined : figure
    return {
      value: found?.answer.value ?? null, rows: found?.answer.rows ?? [],
      behind: (narrowed) => recordsBehind(registry, { metric: marketShare, times: found?.times ?? times }, { narrowed, filter: undefined }),
    }
  }
}
