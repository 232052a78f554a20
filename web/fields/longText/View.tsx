import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

export function LongTextView({ value, dense = false }: Pick<ViewProps<FieldOf<'longText'>>, 'value' | 'dense'>) {
  const text = textOf(value)
  return <span className={dense ? 'clip' : 'long-text'} title={dense ? text : undefined}>{text}</span>
}
