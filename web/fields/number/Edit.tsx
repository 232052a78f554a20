import { lazy, Suspense } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { NumberInput } from '../shared/number-input.tsx'
import type { EditProps } from '../part.ts'

const MetricNumber = lazy(() => import('./metric-edit.tsx').then((module) => ({ default: module.MetricNumber })))

/** A number; in the unit of its metric where the record names one. */
export function NumberEdit({ field, values, value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'number'>>) {
  const metric = field.unitOf === undefined ? '' : textOf(values[field.unitOf])
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
  if (metric !== '') return <Suspense fallback={<span aria-busy="true" />}><MetricNumber metric={metric} value={numberOf(value)} onChange={onChange} id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} /></Suspense>
  return <NumberInput id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} value={numberOf(value)} onChange={onChange} />
}
