import type { Field } from '../define/field.ts'

const computed: ReadonlySet<Field['type']> = new Set(['rollup', 'lookup', 'formula'])

/** Whether doors write it, which its behaviour says too: here without all else that a behaviour knows. */
export function isWritten({ type }: Pick<Field, 'type'>): boolean {
  return !computed.has(type)
}
