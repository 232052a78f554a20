import { queryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { watchedPeriods } from '../../src/model/define/kpis.ts'
import type { KpiUnit, Missing } from '../../src/model/metrics/kpi.ts'
import type { WatchedPoint } from '../../src/model/metrics/watched.ts'
import { act } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { readNumber } from '../fields/shared/number-input.tsx'
import type { AlertSearch } from './search.ts'

/** What the form of an alert holds while it is filled in. */
export interface Draft {
  readonly metric: string
  readonly alertWhen: 'above' | 'below' | 'unusual'
  /** In the unit in which it is kept, whatever it is typed in; empty before there is one. */
  readonly threshold: string
  readonly measuredOver: (typeof watchedPeriods)[number]
  readonly deviations: string
  readonly periodsBefore: string
  readonly usualFrom: 'before' | 'yearAgo'
  readonly ofPerson: string
  readonly ofDepartment: string
  readonly segment: string
  readonly cutBy: string
  readonly cutTo: string
}
export const whens = ['below', 'above', 'unusual'] as const

/** What the form begins with: the alert that is kept, or where it was asked for. */
export function draftOf(row: Row | undefined, search: AlertSearch): Draft {
  const of = (name: string) => textOf(row?.[name])
  const number = (name: string, usual: string) => { const value = numberOf(row?.[name]); return value === undefined ? usual : String(value) }
  return {
    metric: of('metric') || (search.metric ?? 'sales.amount'), alertWhen: whens.find((each) => each === of('alertWhen')) ?? 'below', threshold: number('threshold', ''),
    measuredOver: watchedPeriods.find((each) => each === of('measuredOver')) ?? search.over ?? 'week', deviations: number('deviations', '3'), periodsBefore: number('periodsBefore', '8'), usualFrom: of('usualFrom') === 'yearAgo' ? 'yearAgo' : 'before',
    ofPerson: relatedOf(row?.['ofPerson'])?.id ?? search.person ?? '', ofDepartment: relatedOf(row?.['ofDepartment'])?.id ?? search.unit ?? '', segment: of('segment') || (search.segment ?? ''), cutBy: of('cutBy'), cutTo: of('cutTo'),
  }
}

/** The bound as a number; undefined while none is typed, and where it is not asked for. */
export function boundOf({ alertWhen, threshold }: Pick<Draft, 'alertWhen' | 'threshold'>): number | undefined {
  return alertWhen === 'unusual' ? undefined : readNumber(threshold)
}

/** What is asked of the server and what is kept: the same values under the same names. */
export function valuesOf(draft: Draft): JsonObject {
  const unusual = draft.alertWhen === 'unusual'
  const number = (text: string): Json => { const value = Number(text); return text.trim() === '' || !Number.isFinite(value) ? null : value }
  const id = (text: string): Json => (text === '' ? null : text)
  const cut = draft.cutBy !== '' && draft.cutTo !== ''
  return {
    metric: draft.metric, alertWhen: draft.alertWhen, measuredOver: draft.measuredOver, threshold: boundOf(draft) ?? null,
    ...(unusual ? { deviations: number(draft.deviations) ?? 3, periodsBefore: number(draft.periodsBefore) ?? 8, usualFrom: draft.usualFrom } : {}),
    ofPerson: id(draft.ofPerson), ofDepartment: id(draft.ofDepartment), segment: id(draft.segment), cutBy: cut ? draft.cutBy : null, cutTo: cut ? draft.cutTo : null,
  }
}

export interface AlertPreview { readonly label: Words; readonly unit: KpiUnit; readonly direction: 'up' | 'down'; readonly dated: boolean; readonly currency: string; /** How many minor units a whole one has. */ readonly whole: number; readonly unavailable?: 'hidden' | 'notCounted' | 'notOfMarket' | Missing; readonly points: readonly WatchedPoint[] }

/** Whether the server can be asked: what is typed lies within its bounds. */
export function isAskable({ alertWhen, deviations, periodsBefore }: Draft): boolean {
  return alertWhen !== 'unusual' || (Number(deviations) >= 1 && Number(deviations) <= 10 && Number.isInteger(Number(periodsBefore)) && Number(periodsBefore) >= 4 && Number(periodsBefore) <= 26)
}

export const alertPreviewQuery = (draft: Draft) => {
  const input = Object.fromEntries(Object.entries(valuesOf(draft)).filter(([, value]) => value !== null))
  return queryOptions({
    queryKey: ['insight', 'metricAlert', 'preview', input],
    queryFn: async () => JSON.parse(JSON.stringify((await act('metricAlert', 'metricAlert.preview', input)).result ?? {})) as AlertPreview,
    placeholderData: keepPreviousData, staleTime: 30_000, retry: false, enabled: isAskable(draft),
  })
}
