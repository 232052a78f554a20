import { useQuery } from '@tanstack/react-query'
import { laterThan } from '../../src/model/metrics/pipeline.ts'
import { rowsQuery } from '../data/records.ts'
import { numberOf, relatedOf, textOf } from '../data/values.ts'

export interface FunnelStage { readonly id: string; readonly name: string; readonly order: number; readonly kind: string; readonly pipeline: string; readonly pipelineName: string; readonly probability: number; readonly allowedDays: number | undefined; readonly later: readonly string[] }

/** All stages in their order, with what comes after each. */
export function useStages(): { readonly stages: readonly FunnelStage[] | undefined; readonly error: Error | null } {
  const { data, error } = useQuery({ ...rowsQuery('stage', { fields: ['name', 'order', 'kind', 'pipeline', 'probability', 'allowedDays'], sort: [{ field: 'order' }], limit: 200 }), retry: false })
  if (data === undefined) return { stages: undefined, error }
  const plain = data.rows.map((row) => ({
    id: row.id, name: textOf(row['name']), order: numberOf(row['order']) ?? 0, kind: textOf(row['kind']), pipeline: relatedOf(row['pipeline'])?.id ?? '', pipelineName: relatedOf(row['pipeline'])?.title ?? '',
    probability: numberOf(row['probability']) ?? 0, allowedDays: numberOf(row['allowedDays']),
  }))
  return { stages: plain.map((stage) => ({ ...stage, later: laterThan(stage, plain) })), error: null }
}
