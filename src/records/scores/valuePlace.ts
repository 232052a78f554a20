import type { Field } from '../../model/define/field.ts'
import type { SqlType } from '../columns/index.ts'

/** Where the values of a score stand in the narrow table of its object. */
export interface ScorePlace { readonly column: 'number_value' | 'text_value' | 'date_value'; readonly type: SqlType }

/** undefined for a field that is no score. */
export function scorePlace({ score, type }: Pick<Field, 'score' | 'type'>): ScorePlace | undefined {
  if (score === undefined) return undefined
  if (type === 'number' || type === 'percent' || type === 'money') return { column: 'number_value', type: 'double precision' }
  if (type === 'date') return { column: 'date_value', type: 'date' }
  return { column: 'text_value', type: 'text collate "C"' }
}
