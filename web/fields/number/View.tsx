import { lazy, Suspense } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

const MetricFigure = lazy(() => import('./metric-figure.tsx').then((module) => ({ default: module.MetricFigure })))

export function NumberView({ field, value, values }: ViewProps<FieldOf<'number'>>) {
  const { formats } = useSpeech()
  const number = numberOf(value)
  const metric = field.unitOf === undefined ? '' : textOf(values?.[field.unitOf])
  if (number === undefined) return <span>{textOf(value)}</span>
  if (metric !== '') return <Suspense fallback={<span aria-busy="true" />}><MetricFigure metric={metric} value={number} /></Suspense>
  return <span>{field.grouped === false ? String(number) : formats.number(number, field.decimals)}</span>
}
