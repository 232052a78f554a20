import type { Json } from '../../lib/json.ts'
import type { Grain, ReportDefinition, ReportDimension, ReportMeasure, Slice } from './definition.ts'

/** A value that was fixed, with how it reads: an address alone says it so. */
export interface FixedValue extends Slice { readonly title?: string }
/** What somebody did to a shown report without changing it: other rows and columns, values that are fixed. Stands in the address. */
export interface Moves { readonly rows?: readonly ReportDimension[]; readonly columns?: readonly ReportDimension[]; readonly slices?: readonly FixedValue[]; /** From orders to their lines other things are counted. */ readonly measures?: readonly ReportMeasure[] }

/** The report as it is looked at. */
export function moved(definition: ReportDefinition, { rows, columns, slices, measures }: Moves): ReportDefinition {
  return { ...definition, ...(rows === undefined ? {} : { rows }), ...(columns === undefined ? {} : { columns }), ...(measures === undefined ? {} : { measures }), ...(slices === undefined || slices.length === 0 ? {} : { slices: [...definition.slices ?? [], ...slices.map(({ field, period, key }) => ({ field, ...(period === undefined ? {} : { period }), key }))] }) }
}

const finer: Readonly<Record<Grain, Grain | undefined>> = { year: 'quarter', quarter: 'month', month: 'day', week: 'day', day: undefined }
const coarser: Readonly<Record<Grain, Grain | undefined>> = { day: 'month', week: 'month', month: 'quarter', quarter: 'year', year: undefined }

/** From what to what one goes down, by the field of the dimension: from a customer to its orders, from an order to its lines. */
export interface Ways { readonly down: (field: string) => string | undefined; readonly up: (field: string) => string | undefined }

/** The dimension below: the finer period, or what a record of it consists of. Undefined where there is none. */
export function below({ field, period }: ReportDimension, { down }: Ways): ReportDimension | undefined {
  if (period !== undefined) return finer[period] === undefined ? undefined : { field, period: finer[period] }
  const next = down(field)
  return next === undefined ? undefined : { field: next }
}

/** The dimension above; undefined where there is none. */
export function above({ field, period }: ReportDimension, { up }: Ways): ReportDimension | undefined {
  if (period !== undefined) return coarser[period] === undefined ? undefined : { field, period: coarser[period] }
  const next = up(field)
  return next === undefined ? undefined : { field: next }
}

/** The group: its value and how that reads. */
export interface Fixed { readonly key: Json; readonly title?: string | undefined }

/** Goes from one group down into it: its value is fixed, and the dimension below stands in its place. */
export function drilled(definition: Pick<ReportDefinition, 'rows' | 'columns'>, moves: Moves, at: number, { key, title }: Fixed, ways: Ways): Moves | undefined {
  const rows = moves.rows ?? definition.rows
  const dimension = rows[at]
  const next = dimension === undefined ? undefined : below(dimension, ways)
  if (dimension === undefined || next === undefined) return undefined
  return { ...moves, rows: unlike(replaced(rows, at, next)), slices: [...moves.slices ?? [], { ...dimension, key, ...(title === undefined ? {} : { title }) }] }
}

/** Fixes the value of one group; the dimension has nothing to tell any more and goes, unless it is the only one. */
export function sliced(definition: Pick<ReportDefinition, 'rows' | 'columns'>, moves: Moves, at: number, { key, title }: Fixed): Moves | undefined {
  const rows = moves.rows ?? definition.rows
  const dimension = rows[at]
  if (dimension === undefined) return undefined
  return { ...moves, ...(rows.length > 1 ? { rows: rows.filter((_, index) => index !== at) } : {}), slices: [...moves.slices ?? [], { ...dimension, key, ...(title === undefined ? {} : { title }) }] }
}

/** Takes a fixed value back. */
export function unsliced(moves: Moves, at: number): Moves {
  return plain({ ...moves, slices: (moves.slices ?? []).filter((_, index) => index !== at) })
}

/** Rolls one dimension up to the one above; without one it is taken out, so that its groups come together. */
export function rolledUp(definition: Pick<ReportDefinition, 'rows' | 'columns'>, moves: Moves, at: number, ways: Ways): Moves | undefined {
  const rows = moves.rows ?? definition.rows
  const dimension = rows[at]
  if (dimension === undefined) return undefined
  const next = above(dimension, ways)
  if (next === undefined && rows.length < 2) return undefined
  return { ...moves, rows: next === undefined ? rows.filter((_, index) => index !== at) : unlike(replaced(rows, at, next)) }
}

/** Rows become columns and columns rows. The last of the rows goes up, as there is one column. */
export function swapped(definition: Pick<ReportDefinition, 'rows' | 'columns'>, moves: Moves): Moves | undefined {
  const [rows, columns] = [moves.rows ?? definition.rows, moves.columns ?? definition.columns]
  const last = rows.at(-1)
  if (last === undefined) return undefined
  const next = [...rows.slice(0, -1), ...columns]
  return next.length === 0 ? undefined : { ...moves, rows: next, columns: [last] }
}

function replaced(rows: readonly ReportDimension[], at: number, next: ReportDimension): readonly ReportDimension[] {
  return rows.map((row, index) => (index === at ? next : row))
}

/** Each dimension once. */
function unlike(rows: readonly ReportDimension[]): readonly ReportDimension[] {
  return rows.filter((row, index) => rows.findIndex(({ field, period }) => field === row.field && period === row.period) === index)
}

function plain({ slices, ...rest }: Moves): Moves {
  return slices === undefined || slices.length === 0 ? rest : { ...rest, slices }
}

/** Whether anything was moved. */
export function isMoved({ rows, columns, slices, measures }: Moves): boolean {
  return measures !== undefined || rows !== undefined || columns !== undefined || (slices?.length ?? 0) > 0
}
