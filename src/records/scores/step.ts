import type { Field } from '../../model/define/field.ts'

/**
 * In which step of its scale a value stands: its past is kept, and its change told, from step to step and not for every grain of a
 * figure. Shares move by fixed steps, amounts by a share of themselves (equal steps of their logarithm).
 */
export function stepOf({ type, score }: Field, value: string | number): string {
  if (typeof value === 'string' || score?.grain === undefined) return String(value)
  if (type !== 'money') return String(Math.floor(value / score.grain + 1e-9))
  const size = Math.abs(value)
  return size < 1 ? '0' : `${value < 0 ? '-' : ''}${Math.floor(Math.log(size) / Math.log(1 + score.grain))}`
}
