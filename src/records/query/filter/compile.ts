import { behaviourOf } from '../../../model/fields/index.ts'
import { resolveAggregate } from '../../../model/filter/aggregate.ts'
import { asked } from '../../../model/filter/asking.ts'
import type { AggregateFilter, FieldFilter, Filter, RelatedFilter } from '../../../model/filter/filter.ts'
import { type ResolvedPath, relatedUnder, resolvePath, rolledUpRecords, type Step } from '../../../model/filter/path.ts'
import { visit } from '../../../model/filter/walk.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { condition } from './comparisons.ts'
import { aggregatePlace, rollupPlace } from './figures.ts'
import type { Compiling, FilterTarget } from './target.ts'
import type { Comparison } from '../../../model/filter/comparison.ts'
import { invalid } from './invalid.ts'
import { scorePlace, scoreRow } from '../../scores/place.ts'
import { columnPlace, computedPlace } from './place.ts'
import { linksCondition, relatedRows } from './related.ts'

/**
 * The filter as a condition on the rows of the alias: true where a record satisfies it, else false or null. Related records count
 * only within the viewer's scope and out of the bin. Every value is a parameter; names come from the declarations.
 * @throws Problem 422 for a filter that parseFilter would refuse.
 */
export function compileFilter(filter: Filter, target: FilterTarget): Fragment {
  return compile(filter, { ...target, depth: 1 })
}

/** The same inside a condition that has aliases of its own already. */
export function compile(filter: Filter, compiling: Compiling): Fragment {
  const all = (filters: readonly Filter[]) => filters.map((each) => compile(each, compiling))
  return visit(filter, {
    and: (filters) => (filters.length === 0 ? sql`true` : sql`(${sql.join(all(filters), ' and ')})`),
    or: (filters) => (filters.length === 0 ? sql`false` : sql`(${sql.join(all(filters), ' or ')})`),
    // Null is neither true: what is not known to hold does not hold, and its negation does.
    not: (inner) => sql`(${compile(inner, compiling)}) is not true`,
    field: (leaf) => compileField(leaf, compiling),
    related: (leaf) => compileRelated(leaf, compiling),
    aggregate: (leaf) => compileAggregate(leaf, compiling),
  })
}

function compileField(leaf: FieldFilter, compiling: Compiling): Fragment {
  const path = resolvePath(compiling.registry, compiling.object, leaf.field)
  if (path === undefined) throw invalid(leaf.field)
  const question = asked(path.result, leaf.is, leaf.value, compiling.viewer)
  if (typeof question === 'string') throw invalid(leaf.field)
  const { comparison, negated } = question
  const holds = along(path.steps, compiling, (end) => (behaviourOf(path.result).family === 'links'
    ? linksCondition(comparison, end, path.name)
    : path.field.score === undefined ? condition(comparison, placeOf(path, end)) : scoreCondition(comparison, path, end)))
  if (!negated) return holds
  return sql`(${holds}) is not true`
}

/** The condition at the end of a path: somewhere along it no record, or none that may be seen, is as an empty value. */
function along(steps: readonly Step[], compiling: Compiling, atEnd: (end: Compiling) => Fragment): Fragment {
  const [step, ...rest] = steps
  if (step === undefined) return atEnd(compiling)
  const rows = relatedRows(compiling, { way: 'relation', object: step.to, field: step.field }, undefined, compile)
  return sql`exists (select 1 ${rows.from} and ${along(rest, rows.inside, atEnd)})`
}

/** Whether the record has the score and it compares so: asked of the table of scores, which may be where the planner begins. */
function scoreCondition(comparison: Comparison, { object, name, field, result }: ResolvedPath, { registry, alias, depth, kept }: Compiling): Fragment {
  const scored = scorePlace(field)
  if (scored === undefined || kept !== undefined) throw invalid(name)
  const own = `z${depth}`
  const value = computedPlace(result, sql.identifier(own, scored.column), scored.type)
  return sql`exists (select ${scoreRow(registry.object(object), name, alias, own)} and ${condition(comparison, value)})`
}

function placeOf(path: ResolvedPath, compiling: Compiling) {
  const { field, result } = path
  if (field.type === 'rollup' && field.scope === 'viewer') {
    return rollupPlace(field, result, relatedRows(compiling, rolledUpRecords(compiling.registry, field), field.where, compile))
  }
  const place = columnPlace(compiling, path.object, path.name, result, compiling.alias)
  if (place === undefined) throw invalid(path.name)
  return place
}

function compileRelated({ some, none, where }: RelatedFilter, compiling: Compiling): Fragment {
  const related = relatedUnder(compiling.registry, compiling.object, some ?? none ?? '')
  if (related === undefined) throw invalid(some ?? none ?? '')
  const exists = sql`exists (select 1 ${relatedRows(compiling, related, where, compile).from})`
  return some === undefined ? sql`not ${exists}` : exists
}

function compileAggregate(leaf: AggregateFilter, compiling: Compiling): Fragment {
  const resolved = resolveAggregate(compiling.registry, compiling.object, leaf)
  const question = resolved === undefined ? 'aggregate' : asked(resolved.result, leaf.is, leaf.value, compiling.viewer)
  if (resolved === undefined || typeof question === 'string') throw invalid(leaf.over)
  const place = aggregatePlace(resolved.function, resolved.of, resolved.result, relatedRows(compiling, resolved.related, leaf.where, compile))
  const holds = condition(question.comparison, place)
  return question.negated ? sql`(${holds}) is not true` : holds
}
