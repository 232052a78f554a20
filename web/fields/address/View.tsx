import { textOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

export function AddressView({ value, dense = false }: Pick<ViewProps, 'value' | 'dense'>) {
  return <span className={dense ? 'clip' : 'long-text'}>{textOf(value)}</span>
}
