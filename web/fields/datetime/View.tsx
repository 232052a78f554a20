import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

/** How long ago in a table, the full moment elsewhere and as its tip. */
export function DatetimeView({ value, dense = false }: Pick<ViewProps, 'value' | 'dense'>) {
  const { formats } = useSpeech()
  const instant = textOf(value)
  if (Number.isNaN(Date.parse(instant))) return <span>{instant}</span>
  return <time dateTime={instant} title={formats.dateTime(instant)}>{dense ? formats.relative(instant) : formats.dateTime(instant)}</time>
}
