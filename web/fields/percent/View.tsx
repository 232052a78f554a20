import { numberOf, textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function PercentView({ value }: Pick<ViewProps, 'value'>) {
  const { formats } = useSpeech()
  const share = numberOf(value)
  return <span>{share === undefined ? textOf(value) : formats.percent(share)}</span>
}
