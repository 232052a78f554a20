import type { FieldOf } from '../../../src/model/define/field.ts'
import { Checkbox } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'

export function BooleanEdit({ value, onChange, id, describedBy }: EditProps<FieldOf<'boolean'>>) {
  return <span className="boolean-edit"><Checkbox id={id} aria-describedby={describedBy} checked={value === true} onChange={(event) => onChange(event.target.checked)} /></span>
}
