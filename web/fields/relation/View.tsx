import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedOf } from '../../data/values.ts'
import { RecordLink } from '../shared/record-link.tsx'
import type { ViewProps } from '../part.ts'

export function RelationView({ field, value }: ViewProps<FieldOf<'relation'>>) {
  const related = relatedOf(value)
  return related === undefined ? null : <RecordLink related={related} object={field.to} />
}
