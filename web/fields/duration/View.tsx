import { numberOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function DurationView({ value }: Pick<ViewProps, 'value'>) {
  const { formats } = useSpeech()
  return <span>{formats.duration(numberOf(value) ?? 0)}</span>
}
