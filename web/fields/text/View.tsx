import { lazy, Suspense } from 'react'
import { textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { useLabels } from '../../words/labels.ts'
import type { ViewProps } from '../part.ts'

const MetricName = lazy(() => import('../number/metric-figure.tsx').then((module) => ({ default: module.MetricName })))

/** Any text: one line, cut where it does not fit. The name of an object or a metric reads as its word. */
export function TextView({ field, value }: Pick<ViewProps, 'value'> & { readonly field?: ViewProps['field'] }) {
  const labels = useLabels()
  const naming = field?.type === 'text' ? field.naming : undefined
  if (naming === 'metric') return <Suspense fallback={<span aria-busy="true" />}><MetricName metric={textOf(value)} /></Suspense>
  const named = naming === 'object' ? model.objects.get(textOf(value)) : undefined
  const text = named === undefined ? textOf(value) : labels.many(named)
  return <span className="clip" title={text}>{text}</span>
}
