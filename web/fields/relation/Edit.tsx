import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedOf } from '../../data/values.ts'
import { RecordPicker } from '../shared/record-picker.tsx'
import type { EditProps } from '../part.ts'

export function RelationEdit({ field, value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'relation'>>) {
  return (
    <RecordPicker
      object={field.to} id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} shown={relatedOf(value)?.title ?? ''}
      onChoose={(related) => onChange(related === undefined ? null : { id: related.id, title: related.title })}
    />
  )
}
