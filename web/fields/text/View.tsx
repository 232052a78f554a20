import { textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { useLabels } from '../../words/labels.ts'
import type { ViewProps } from '../part.ts'

/** Any text: one line, cut where it does not fit. The name of an object reads as its word. */
export function TextView({ field, value }: Pick<ViewProps, 'value'> & { readonly field?: ViewProps['field'] }) {
  const labels = useLabels()
  const named = field?.type === 'text' && field.naming === 'object' ? model.objects.get(textOf(value)) : undefined
  const text = named === undefined ? textOf(value) : labels.many(named)
  return <span className="clip" title={text}>{text}</span>
}
