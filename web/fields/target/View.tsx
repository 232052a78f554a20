import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedOf } from '../../data/values.ts'
import { RecordLink } from '../shared/record-link.tsx'
import type { ViewProps } from '../part.ts'

export function TargetView({ field, value }: ViewProps<FieldOf<'target'>>) {
  const related = relatedOf(value)
  return related?.object === undefined || !field.to.includes(related.object) ? null : <RecordLink related={related} object={related.object} />
}
