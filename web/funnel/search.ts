import type { FilterViewer } from '../../src/model/filter/viewer.ts'
import { addDays } from '../../src/lib/calendar.ts'
import { periodRange } from '../../src/model/filter/periods.ts'
import type { PipelineAsked } from '../../src/model/metrics/pipeline.ts'

export const funnelSpans = ['month', 'quarter', 'lastQuarter', 'year', 'lastYear', 'always'] as const
export type FunnelSpan = (typeof funnelSpans)[number]

/** The question of the funnel page, as it stands in its address. */
export interface FunnelSearch { readonly pipeline?: string; readonly of?: FunnelSpan; readonly owner?: string; readonly department?: string; readonly by?: 'amount'; /** Stages that are left out, by id. */ readonly hide?: string }

export function funnelSearch({ pipeline, of, owner, department, by, hide }: Record<string, unknown>): FunnelSearch {
  const span = funnelSpans.find((each) => each === of)
  return {
    ...(typeof pipeline === 'string' ? { pipeline } : {}), ...(span === undefined ? {} : { of: span }), ...(typeof owner === 'string' ? { owner } : {}), ...(typeof department === 'string' ? { department } : {}),
    ...(by === 'amount' ? { by } : {}), ...(typeof hide === 'string' && hide !== '' ? { hide } : {}),
  }
}

const periods = { month: { period: 'month', offset: 0 }, quarter: { period: 'quarter', offset: 0 }, lastQuarter: { period: 'quarter', offset: -1 }, year: { period: 'year', offset: 0 }, lastYear: { period: 'year', offset: -1 } } as const

/** The deals that are meant, on the company's fiscal calendar. */
export function askedOf({ of = 'year', owner, department }: FunnelSearch, pipeline: string, viewer: FilterViewer): PipelineAsked {
  const [from, end] = of === 'always' ? ['1990-01-01', '2100-01-01'] : periodRange(periods[of], viewer)
  return { pipeline, from, until: addDays(end, -1), ...(owner === undefined ? {} : { owner }), ...(department === undefined ? {} : { department }) }
}
