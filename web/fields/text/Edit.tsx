import { lazy, Suspense } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { TextInput } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'

const MetricChoice = lazy(() => import('../number/metric-edit.tsx').then((module) => ({ default: module.MetricChoice })))

/** A text as it is typed; a metric is chosen by its name. */
export function TextEdit({ field, value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'text'> | FieldOf<'address'>>) {
  if (field.type === 'text' && field.naming === 'metric') {
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
    return <Suspense fallback={<span aria-busy="true" />}><MetricChoice value={textOf(value)} onChange={onChange} id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} /></Suspense>
  }
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
  return <TextInput id={id} aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} maxLength={field.max} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
}
