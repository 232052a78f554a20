import type { Json, JsonObject } from '../../lib/json.ts'
import type { RollupField } from '../define/field.ts'
import type { Registry } from '../define/registry.ts'
import { resolveAggregate } from './aggregate.ts'
import { answers } from './answers.ts'
import { asked } from './asking.ts'
import { aggregateValues, valueAtEnd } from './figures.ts'
import type { AggregateFilter, FieldFilter, Filter, RelatedFilter } from './filter.ts'
import { idField, type Related, relatedUnder, resolvePath, rolledUpRecords } from './path.ts'
import type { FilterViewer } from './viewer.ts'
import { visit } from './walk.ts'

/** The living records that hang together with a row, as the viewer may see them (API shape, with id). */
export type RelatedRecords = (object: string, row: JsonObject, related: Related) => readonly JsonObject[]

export interface Matching {
  readonly registry: Registry
  readonly object: string
  readonly viewer: FilterViewer
  readonly related: RelatedRecords
}

/**
 * Whether one record, in the shape of the API, satisfies the filter. A relation may be { id, title } or its id.
 * @throws Error for a filter that parseFilter would refuse.
 */
export function matches(filter: Filter, row: JsonObject, matching: Matching): boolean {
  return visit(filter, {
    and: (filters) => filters.every((each) => matches(each, row, matching)),
    or: (filters) => filters.some((each) => matches(each, row, matching)),
    not: (inner) => !matches(inner, row, matching),
    field: (leaf) => matchesField(leaf, row, matching),
    related: (leaf) => matchesRelated(leaf, row, matching),
    aggregate: (leaf) => matchesAggregate(leaf, row, matching),
  })
}

function matchesField(leaf: FieldFilter, row: JsonObject, matching: Matching): boolean {
  const { registry, object, viewer } = matching
  const path = resolvePath(registry, object, leaf.field)
  const question = path === undefined ? 'field' : asked(path.result, leaf.is, leaf.value, viewer)
  if (path === undefined || typeof question === 'string') throw new Error(`No filter on ${object}: ${JSON.stringify(leaf)}.`)
  const end = follow(path.steps, row, matching)
  const at = { ...matching, object: path.object }
  const isViewerRollup = path.field.type === 'rollup' && path.field.scope === 'viewer'
  const value = end === undefined ? null : isViewerRollup && path.field.type === 'rollup' ? rollupValue(path.field, end, at) : end[path.name] ?? null
  return answers(question.comparison, value, { field: path.result, viewer }) !== question.negated
}

function follow(steps: readonly { readonly object: string; readonly field: string; readonly to: string }[], row: JsonObject, { related }: Matching): JsonObject | undefined {
  let at: JsonObject | undefined = row
  for (const step of steps) {
    if (at === undefined) return undefined
    ;[at] = related(step.object, at, { way: 'relation', object: step.to, field: step.field })
  }
  return at
}

function relatedRows(related: Related, where: Filter | undefined, row: JsonObject, matching: Matching): readonly JsonObject[] {
  const rows = matching.related(matching.object, row, related)
  return where === undefined ? rows : rows.filter((each) => matches(where, each, { ...matching, object: related.object }))
}

function matchesRelated({ some, none, where }: RelatedFilter, row: JsonObject, matching: Matching): boolean {
  const related = relatedUnder(matching.registry, matching.object, some ?? none ?? '')
  if (related === undefined) throw new Error(`${matching.object} has no related records under ${String(some ?? none)}.`)
  return (relatedRows(related, where, row, matching).length > 0) === (some !== undefined)
}

function matchesAggregate(leaf: AggregateFilter, row: JsonObject, matching: Matching): boolean {
  const { registry, object, viewer } = matching
  const resolved = resolveAggregate(registry, object, leaf)
  const question = resolved === undefined ? 'aggregate' : asked(resolved.result, leaf.is, leaf.value, viewer)
  if (resolved === undefined || typeof question === 'string') throw new Error(`No filter on ${object}: ${JSON.stringify(leaf)}.`)
  const values = relatedRows(resolved.related, leaf.where, row, matching).map((each) => (resolved.of === undefined ? true : each[resolved.of] ?? null))
  const value = aggregateValues(resolved.function, values, viewer.baseCurrency)
  return answers(question.comparison, value, { field: resolved.result, viewer }) !== question.negated
}

/** A roll-up over what the viewer may see. */
function rollupValue(rollup: RollupField, row: JsonObject, matching: Matching): Json {
  const rows = relatedRows(rolledUpRecords(matching.registry, rollup), rollup.where, row, matching)
  const { function: figure, field } = rollup
  if (figure === 'first' || figure === 'last') return valueAtEnd(figure, rows, field ?? idField, rollup.by ?? 'createdAt')
  return aggregateValues(figure, rows.map((each) => (figure === 'count' || field === undefined ? true : each[field] ?? null)), matching.viewer.baseCurrency)
}
