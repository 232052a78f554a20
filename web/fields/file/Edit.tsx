import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedOf } from '../../data/values.ts'
import { RecordPicker } from '../shared/record-picker.tsx'
import type { EditProps } from '../part.ts'

/** A file that is here already; new ones are attached on the record page. */
export function FileEdit({ value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'file'>>) {
  return <RecordPicker object="file" id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} shown={relatedOf(value)?.title ?? ''} onChoose={(file) => onChange(file === undefined ? null : { id: file.id, title: file.title })} />
}
