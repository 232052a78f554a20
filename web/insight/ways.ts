import type { Json } from '../../src/lib/json.ts'
import { resolvePath } from '../../src/model/filter/path.ts'
import { partsOfMetric } from '../../src/model/metrics/kpi.ts'
import { grains, type ReportDefinition, type ReportDimension, type ReportMeasure, type Slice } from '../../src/model/reports/definition.ts'
import type { Fixed, FixedValue, Moves, Ways } from '../../src/model/reports/moves.ts'
import { model } from '../model.ts'
import { metricIn } from './values.ts'

/** Where the records of one measure stand: their object, and what it calls a dimension. */
interface Standing { readonly object: string; readonly at: (dimension: string) => string | null }

function standingOf(definition: Pick<ReportDefinition, 'object' | 'measures'>): readonly Standing[] {
  if (definition.object !== undefined) return [{ object: definition.object, at: (dimension) => dimension }]
  return definition.measures.flatMap((measure) => { const metric = metricIn(measure); return metric === undefined ? [] : Object.values(partsOfMetric(metric)) })
    .map((part) => ({ object: part.object, at: (dimension) => { const named = part.at?.[dimension]; return named === undefined ? dimension : named } }))
}

/** Whether every measure can be cut by it. */
function isKnown(standings: readonly Standing[], dimension: string): boolean {
  return standings.length > 0 && standings.every(({ object, at }) => { const field = at(dimension); return field === null || (model.objects.has(object) && resolvePath(model, object, field) !== undefined) })
}

/** From a relation one goes down to what led there: from the customer of an order to the order, from the order of a line to the line. Up is where a record belongs. */
export function waysOf(definition: Pick<ReportDefinition, 'object' | 'measures'>): Ways {
  const standings = standingOf(definition)
  const [first] = standings
  const endAt = (dimension: string) => { const field = first?.at(dimension); return first === undefined || field === null || field === undefined || !model.objects.has(first.object) ? undefined : { field, end: resolvePath(model, first.object, field) } }
  const known = (dimension: string | undefined) => (dimension !== undefined && isKnown(standings, dimension) ? dimension : undefined)
  return {
    down: (dimension) => {
      const found = endAt(dimension)
      if (found?.end?.field.type !== 'relation' || found.field === 'id' || found.end.name === 'id' || ['user', 'department'].includes(found.end.field.to)) return undefined
      return known(found.field.includes('.') ? found.field.slice(0, found.field.lastIndexOf('.')) : 'id')
    },
    up: (dimension) => {
      const found = endAt(dimension)
      if (found?.end?.field.type !== 'relation') return undefined
      const { access, allFields } = model.object(found.end.field.to)
      const parent = typeof access === 'object' ? access.follows : ['customer', 'parent'].find((name) => allFields[name]?.type === 'relation')
      if (parent === undefined) return undefined
      return known(dimension === 'id' ? parent : `${dimension}.${parent}`)
    },
  }
}

const lineMeasures: readonly ReportMeasure[] = [{ metric: 'sales.product_amount' }, { metric: 'sales.product_quantity' }]
const orderMetrics: ReadonlySet<string> = new Set(['sales.amount', 'sales.order_count', 'sales.avg_order_value'])

/** From one order on to its lines: what is sold is counted line by line there. */
export function linesOf({ measures }: Pick<ReportDefinition, 'measures'>, moves: Moves, dimension: ReportDimension | undefined, { key, title }: Fixed): Moves | undefined {
  if (dimension?.field !== 'id' || !model.objects.has('orderLine') || !measures.every((measure) => 'metric' in measure && orderMetrics.has(measure.metric))) return undefined
  const slices = [...moves.slices ?? [], { ...dimension, key, ...(title === undefined ? {} : { title }) }].map((slice) => (slice.field === 'id' ? { ...slice, field: 'order' } : slice))
  return isAllKnown({ measures: lineMeasures }, slices) ? { ...moves, measures: lineMeasures, rows: [{ field: 'id' }], columns: [], slices } : undefined
}

function isAllKnown(definition: Pick<ReportDefinition, 'object' | 'measures'>, slices: readonly Slice[]): boolean {
  const standings = standingOf(definition)
  return slices.every(({ field, period }) => (period !== undefined && field === 'date') || isKnown(standings, field))
}

/** What of the moves an address has; what is none is dropped, and what the server cannot read it says. */
export function movesIn(value: unknown): Moves | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { rows, columns, slices, measures } = value as Readonly<Record<string, unknown>>
  const found: Moves = {
    ...(Array.isArray(rows) ? { rows: rows.flatMap(dimensionIn) } : {}), ...(Array.isArray(columns) ? { columns: columns.flatMap(dimensionIn).slice(0, 1) } : {}),
    ...(Array.isArray(slices) ? { slices: slices.flatMap(sliceIn) } : {}),
    ...(Array.isArray(measures) ? { measures: measures.flatMap((measure: unknown): ReportMeasure[] => (typeof measure === 'object' && measure !== null && 'metric' in measure && typeof measure.metric === 'string' ? [{ metric: measure.metric }] : [])) } : {}),
  }
  return Object.keys(found).length === 0 ? undefined : found
}

function dimensionIn(value: unknown): ReportDimension[] {
  if (typeof value !== 'object' || value === null || !('field' in value) || typeof value.field !== 'string') return []
  const period = 'period' in value ? grains.find((each) => each === value.period) : undefined
  return [{ field: value.field, ...(period === undefined ? {} : { period }) }]
}

function sliceIn(value: unknown): FixedValue[] {
  const key: unknown = typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined
  const title = typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? { title: value.title.slice(0, 200) } : {}
  const plain = key === null || ['string', 'number', 'boolean'].includes(typeof key)
  return plain ? dimensionIn(value).map((dimension) => ({ ...dimension, key: key as Json, ...title })) : []
}
