import type { Words } from '../../lib/words.ts'
import type { Card, ChartKind, ReportDefinition, ReportDimension } from './definition.ts'

export type Placed = Omit<Card, 'x' | 'y'>

/** Cards in rows from left to right, on the grid of twelve columns. */
export function laid(...rows: readonly (readonly Placed[])[]): readonly Card[] {
  let y = 0
  return rows.flatMap((row) => {
    let x = 0
    const cards = row.map((card): Card => { const at = { ...card, x, y }; x += card.width; return at })
    y += Math.max(...row.map(({ height }) => height))
    return cards
  })
}

/** One metric as a number. */
export const figure = (metric: string): Placed => ({ id: metric, metric, width: 3, height: 2 })
/** Words over the whole width: the heading of a block, or what is not there yet. */
export const note = (id: string, text: Words): Placed => ({ id, text, width: 12, height: 1 })
export const month: ReportDimension = { field: 'date', period: 'month' }
export const by = (field: string): ReportDimension => ({ field })
export const overYear = { period: 'twelveMonths' } as const

export interface Given extends Partial<ReportDefinition> { readonly width?: number; readonly height?: number }
/** Metrics as a report of its own. */
export function chart(id: string, title: Words, kind: ChartKind, metrics: readonly string[], rows: readonly ReportDimension[], { width = 6, height = 5, ...given }: Given = {}): Placed {
  return { id, title, width, height, report: { rows, columns: [], measures: metrics.map((metric) => ({ metric })), chart: kind, limit: 12, ...given } }
}
