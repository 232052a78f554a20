import type { FieldOf } from '../../../src/model/define/field.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function NumberView({ field, value }: ViewProps<FieldOf<'number'>>) {
  const { formats } = useSpeech()
  const number = numberOf(value)
  return <span>{number === undefined ? textOf(value) : field.grouped === false ? String(number) : formats.number(number, field.decimals)}</span>
}
