import { useEffect } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { TextInput } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'
import { loadNumbers } from './numbers.ts'

export function PhoneEdit({ field, value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'phone'>>) {
  useEffect(loadNumbers, [])
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
  return <TextInput id={id} type="tel" inputMode="tel" aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} maxLength={field.max} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
}
