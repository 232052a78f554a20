import { textOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

/** Any text: one line, cut where it does not fit. */
export function TextView({ value }: Pick<ViewProps, 'value'>) {
  const text = textOf(value)
  return <span className="clip" title={text}>{text}</span>
}
