import { isSortable, partFor } from '../fields/index.ts'
import { fieldNamed } from '../model.ts'
import { shownBefore } from '../pools/data.ts'
import type { ListState } from './state.ts'

/** What the frame of a chip and the shape before its word take: without it "Winning back" was cut. */
const framed = 22
/** The least width of a column; what is left over is shared out in these proportions. */
export function pixelsOf({ object }: ListState, name: string): number {
  const field = fieldNamed(object, name)
  if (field === undefined) return 120
  const { part: { width } } = partFor(object, field)
  return name === object.title ? 220 : width + (field.type === 'choice' && field.tones !== undefined ? framed : 0)
}
export function widthOf(state: ListState, name: string): string {
  const pixels = pixelsOf(state, name)
  return `minmax(${pixels}px, ${name === state.object.title ? 260 : pixels}fr)`
}
export function sortableColumn({ object, pool }: ListState, name: string): boolean {
  const field = fieldNamed(object, name)
  return field !== undefined && isSortable(object, field) && shownBefore(pool, name) === undefined
}
export function isNumeric({ object }: ListState, name: string): boolean {
  const field = fieldNamed(object, name)
  return field !== undefined && partFor(object, field).part.numeric === true
}
