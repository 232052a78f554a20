import { isDate } from '../../../src/lib/calendar.ts'
import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function DateView({ value }: Pick<ViewProps, 'value'>) {
  const { formats } = useSpeech()
  const date = textOf(value)
  return isDate(date) ? <time dateTime={date} title={formats.relativeDate(date)}>{formats.date(date)}</time> : <span>{date}</span>
}
