import { queryOptions } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { act, recordKeys } from '../data/records.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { jsonList } from '../scores/reasons.ts'

export const dimensionFields = ['dataCompleteness', 'dataAccuracy', 'dataConsistency', 'dataTimeliness'] as const

/** The dimension that each tells. */
export const dimensionOf: Readonly<Record<(typeof dimensionFields)[number], string>> = { dataCompleteness: 'completeness', dataAccuracy: 'accuracy', dataConsistency: 'consistency', dataTimeliness: 'timeliness' }

/** The faults of one record. */
export interface Faulty { readonly id: string; readonly version: number; readonly title: string; readonly quality: number; readonly worth: number | undefined; readonly reasons: readonly JsonObject[] }
export interface Mending { readonly rows: readonly Faulty[]; readonly unit: string }

const asked = (verb: string, input: JsonObject) => async () => (await act('report', verb, input)).result ?? {}

export const overviewQuery = (object: string) => queryOptions({ queryKey: [...recordKeys.of(object), 'quality'], queryFn: asked('report.dataQuality', { object }), retry: false, staleTime: 15_000 })

export const mendingQuery = (object: string, input: { readonly person?: string; readonly record?: string; readonly version?: number } = {}) => queryOptions({
  queryKey: [...recordKeys.of(object), 'mending', input],
  queryFn: async (): Promise<Mending> => {
    const { version: _, ...given } = input
    const result = await asked('report.mendFirst', { object, ...given })()
    return { unit: textOf(result['unit']), rows: jsonList(result['rows']).map((row) => ({ id: textOf(row['id']), version: Number(row['version']), title: textOf(row['title']), quality: Number(row['quality']), worth: numberIn(row['worth']), reasons: jsonList(row['reasons']) })) }
  },
  retry: false, staleTime: 15_000,
})

export const numberIn = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined)
export const fieldOf = (reason: JsonObject): string => textOf(reason['field'])
export const pointsOf = (reason: JsonObject): number => (isJsonObject(reason['values']) ? Number(reason['values']['points'] ?? 0) : 0)
