import { queryOptions } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Basis, PeriodKind } from '../../src/model/define/kpis.ts'
import { act, recordKeys } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { jsonList } from '../scores/reasons.ts'

export interface PlanAsked { readonly basis: Basis; readonly period: PeriodKind; readonly startsOn: string }

/** A place in the tree with what is foretold of it, in minor units of the base currency. */
export interface Proposal { readonly of: string; readonly id: string; readonly title: string; readonly depth: number; readonly parent: string; readonly lastYear: number | undefined; readonly pipeline: number | undefined; readonly forecast: number | undefined; readonly low: number | undefined; readonly high: number | undefined; readonly months: number }
export interface OutlookLine { readonly target: string; readonly of: string; readonly id: string; readonly title: string; readonly goal: number; readonly actual: number; readonly expected: number | undefined; readonly low: number | undefined; readonly high: number | undefined; readonly missed: number | undefined; readonly short: number | undefined; /** What is expected by the one and by the other alone. */ readonly byTrend: number | undefined; readonly byDeals: number | undefined; readonly by: string }

const figure = (row: JsonObject, name: string) => (typeof row[name] === 'number' ? row[name] : undefined)
const ask = async (verb: string, input: PlanAsked) => (await act('salesTarget', verb, { ...input })).result ?? {}

export const proposalQuery = (asked: PlanAsked) => queryOptions({
  queryKey: [...recordKeys.of('salesTarget'), 'propose', asked],
  queryFn: async () => {
    const result = await ask('salesTarget.propose', asked)
    return { until: textOf(result['historyTo']), lines: jsonList(result['lines']).map((row): Proposal => ({ of: textOf(row['of']), id: textOf(row['id']), title: textOf(row['title']), depth: Number(row['depth']), parent: textOf(row['parent']), lastYear: figure(row, 'lastYear'), pipeline: figure(row, 'pipeline'), forecast: figure(row, 'forecast'), low: figure(row, 'low'), high: figure(row, 'high'), months: Number(row['months'] ?? 0) })) }
  },
  retry: false, staleTime: 60_000,
})

export const outlookQuery = (asked: PlanAsked) => queryOptions({
  queryKey: [...recordKeys.of('salesTarget'), 'outlook', asked],
  queryFn: async () => jsonList((await ask('salesTarget.outlook', asked))['lines']).map((row): OutlookLine => ({ target: textOf(row['target']), of: textOf(row['of']), id: textOf(row['id']), title: textOf(row['title']), goal: Number(row['goal']), actual: Number(row['actual']), expected: figure(row, 'expected'), low: figure(row, 'low'), high: figure(row, 'high'), missed: figure(row, 'missed'), short: figure(row, 'short'), byTrend: figure(row, 'byTrend'), byDeals: figure(row, 'byDeals'), by: textOf(row['by']) })),
  retry: false, staleTime: 60_000,
})
