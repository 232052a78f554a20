import type { Json } from '../../lib/json.ts'
import type { ReportDefinition } from './definition.ts'
import type { PivotLine } from './pivot.ts'

/** One flow of a chain: from a value of one dimension to one of the next. */
export interface Flow { readonly line: PivotLine; /** The first of the two dimensions. */ readonly step: number }

/**
 * The flows of a chain of dimensions, each counted anew over all that stands beside it: shares and different values are right in each,
 * and no flow is short of what the table left out. A chain ends where nothing stands any more.
 */
export function flowsOf({ rows: by, columns }: Pick<ReportDefinition, 'rows' | 'columns'>, { rows, totals }: { readonly rows: readonly PivotLine[]; readonly totals: readonly PivotLine[] }): readonly Flow[] {
  const count = by.length + columns.length
  if (count < 2) return []
  return Array.from({ length: count - 1 }, (_, step) => {
    const beside = Array.from({ length: count }, (__, index) => index).filter((index) => index !== step && index !== step + 1)
    const lines = beside.length === 0 ? rows : totals.filter(({ over }) => over.join() === beside.join())
    return lines.filter((line) => !ends(line.keys[step]) && !ends(line.keys[step + 1]) && (line.values[0] ?? 0) > 0).map((line) => ({ line, step }))
  }).flat()
}

function ends(key: Json | undefined): boolean {
  return key === null || key === undefined
}
