import type { Field } from '../define/field.ts'
import type { Registry } from '../define/registry.ts'
import { behaviourOf } from '../fields/index.ts'
import { resultField } from '../fields/result.ts'
import type { AggregateFilter } from './filter.ts'
import { fieldOf, type Related, relatedUnder } from './path.ts'

export interface ResolvedAggregate {
  readonly related: Related
  readonly function: AggregateFilter['aggregate']
  /** The aggregated field of the related object; absent for a count. */
  readonly of?: string
  /** The field as whose values the result behaves. */
  readonly result: Field
}

const count: Field = { type: 'number', decimals: 0 }
const fraction: Field = { type: 'number', decimals: 6 }
const summed = new Set(['number', 'money'])
const ordered = new Set(['number', 'money', 'date', 'datetime', 'clock'])

/** What an aggregate runs over and results in; undefined where there are no such records or the field cannot be aggregated so. */
export function resolveAggregate(registry: Registry, object: string, { aggregate, over, of }: AggregateFilter): ResolvedAggregate | undefined {
  const related = relatedUnder(registry, object, over)
  if (related === undefined) return undefined
  if (aggregate === 'count') return of === undefined ? { related, function: aggregate, result: count } : undefined
  const field = of === undefined ? undefined : fieldOf(registry, related.object, of)
  if (of === undefined || field === undefined || field.type === 'lookup' || (field.type === 'rollup' && field.scope === 'viewer')) return undefined
  const result = resultField(registry, related.object, field)
  const { family } = behaviourOf(result)
  if (!(aggregate === 'min' || aggregate === 'max' ? ordered : summed).has(family)) return undefined
  return { related, function: aggregate, of, result: aggregate === 'average' && family === 'number' ? fraction : result }
}
