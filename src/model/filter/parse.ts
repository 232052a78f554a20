import { type FieldProblem, Problem } from '../../lib/problem.ts'
import type { Registry } from '../define/registry.ts'
import { isObject } from '../fields/behaviour.ts'
import { pointer } from '../fields/check.ts'
import { type FilterRule, filterRules } from '../words/filterRules.ts'
import { resolveAggregate } from './aggregate.ts'
import { asked } from './asking.ts'
import { type AggregateFilter, type FieldFilter, type Filter, filterLimits, type FilterValue, type Operator, type RelatedFilter } from './filter.ts'
import { idField, relatedUnder, resolvePath } from './path.ts'
import type { FilterViewer } from './viewer.ts'

export interface ParseOptions {
  /** The start of the pointers in problems; '/filter' by default. */
  readonly at?: string
  /**
   * Whether the caller may filter by the field with the operator (undefined: look through the relation, aggregate the field). It may throw a
   * problem of its own. Absent: every field, for declarations and tests only.
   */
  readonly mayFilter?: (object: string, field: string, operator: Operator | undefined) => boolean
}

/**
 * An untrusted value as a filter on the object, within filterLimits, every field, relation, operator and value checked.
 * @throws Problem 422 that points at the part that cannot be taken, 403 where mayFilter says no.
 */
export function parseFilter(registry: Registry, object: string, input: unknown, options: ParseOptions = {}): Filter {
  const reader = new Reader(registry, options.mayFilter ?? (() => true))
  return reader.filter(object, input, options.at ?? '/filter', 1)
}

/** Values are judged with these eyes; which eyes does not matter to whether a value can be taken. */
const anyone: FilterViewer = {
  userId: '00000000-0000-7000-8000-000000000000', departmentId: undefined, departmentIds: [], teamIds: [], now: 0, zone: 'UTC', weekStart: 1, fiscalStart: 1, baseCurrency: 'CNY',
}

class Reader {
  readonly #registry: Registry
  readonly #mayFilter: NonNullable<ParseOptions['mayFilter']>
  #leaves = 0

  constructor(registry: Registry, mayFilter: NonNullable<ParseOptions['mayFilter']>) {
    this.#registry = registry
    this.#mayFilter = mayFilter
  }

  filter(object: string, input: unknown, at: string, depth: number): Filter {
    if (depth > filterLimits.depth) throw refused(at, 'tooDeep', { max: filterLimits.depth })
    if (!isObject(input)) throw refused(at, 'shape')
    if (Object.hasOwn(input, 'and')) return { and: this.#list(object, only(input, at, ['and'])['and'], `${at}/and`, depth) }
    if (Object.hasOwn(input, 'or')) return { or: this.#list(object, only(input, at, ['or'])['or'], `${at}/or`, depth) }
    if (Object.hasOwn(input, 'not')) return { not: this.filter(object, only(input, at, ['not'])['not'], `${at}/not`, depth + 1) }
    this.#leaves += 1
    if (this.#leaves > filterLimits.leaves) throw refused(at, 'tooMany', { max: filterLimits.leaves })
    if (Object.hasOwn(input, 'field')) return this.#field(object, only(input, at, ['field', 'is', 'value']), at)
    if (Object.hasOwn(input, 'aggregate')) return this.#aggregate(object, only(input, at, ['aggregate', 'over', 'of', 'where', 'is', 'value']), at, depth)
    return this.#related(object, only(input, at, ['some', 'none', 'where']), at, depth)
  }

  #list(object: string, input: unknown, at: string, depth: number): readonly Filter[] {
    if (!Array.isArray(input)) throw refused(at, 'shape')
    // Also empty groups are work: their number is bounded like that of the leaves.
    this.#leaves += input.length === 0 ? 1 : 0
    if (input.length > filterLimits.leaves || this.#leaves > filterLimits.leaves) throw refused(at, 'tooMany', { max: filterLimits.leaves })
    return input.map((each: unknown, index) => this.filter(object, each, `${at}/${index}`, depth + 1))
  }

  #field(object: string, input: Part, at: string): FieldFilter {
    const field = name(input['field'], `${at}/field`, 'field')
    const path = resolvePath(this.#registry, object, field)
    if (path === undefined) throw refused(`${at}/field`, 'field')
    const is = operator(input['is'], at)
    for (const step of path.steps) this.#require(step.object, step.field, undefined, `${at}/field`)
    // A look-up is a field with a right of its own, whatever the field that it leads to is called.
    const names = field.split('.')
    const [owner, last] = [path.steps[names.length - 2]?.to ?? object, names.at(-1) ?? '']
    if (owner !== path.object || last !== path.name) this.#require(owner, last, is, `${at}/field`)
    this.#require(path.object, path.name, is, `${at}/field`)
    const value = input['value']
    const found = asked(path.result, is, value, anyone)
    if (typeof found === 'string') throw refused(`${at}/${found === 'operator' ? 'is' : 'value'}`, found)
    return isFilterValue(value) ? { field, is, value } : { field, is }
  }

  #related(object: string, input: Part, at: string, depth: number): RelatedFilter {
    const part = Object.hasOwn(input, 'some') ? 'some' : 'none'
    if (!Object.hasOwn(input, part) || (Object.hasOwn(input, 'some') && Object.hasOwn(input, 'none'))) throw refused(at, 'shape')
    const over = name(input[part], `${at}/${part}`, 'related')
    const where = this.#where(object, over, input, `${at}/${part}`, at, depth)
    return { [part]: over, ...(where === undefined ? {} : { where }) }
  }

  #aggregate(object: string, input: Part, at: string, depth: number): AggregateFilter {
    const aggregate = (['count', 'sum', 'average', 'min', 'max'] as const).find((each) => each === input['aggregate'])
    if (aggregate === undefined) throw refused(`${at}/aggregate`, 'aggregate')
    const over = name(input['over'], `${at}/over`, 'related')
    const where = this.#where(object, over, input, `${at}/over`, at, depth)
    const of = input['of'] === undefined ? undefined : name(input['of'], `${at}/of`, 'aggregate')
    const is = operator(input['is'], at)
    const plain = { aggregate, over, is, ...(of === undefined ? {} : { of }), ...(where === undefined ? {} : { where }) }
    const resolved = resolveAggregate(this.#registry, object, plain)
    if (resolved === undefined) throw refused(of === undefined ? `${at}/aggregate` : `${at}/of`, 'aggregate')
    // Not by the operator: an aggregate that equals a number tells more than a value that does.
    if (resolved.of !== undefined) this.#require(resolved.related.object, resolved.of, undefined, `${at}/of`)
    const found = asked(resolved.result, is, input['value'], anyone)
    if (typeof found === 'string') throw refused(`${at}/${found === 'operator' ? 'is' : 'value'}`, found)
    return isFilterValue(input['value']) ? { ...plain, value: input['value'] } : plain
  }

  #where(object: string, over: string, input: Part, overAt: string, at: string, depth: number): Filter | undefined {
    const related = relatedUnder(this.#registry, object, over)
    if (related === undefined) throw refused(overAt, 'related')
    this.#require(related.way === 'pointing' ? related.object : object, related.field, undefined, overAt)
    return input['where'] === undefined ? undefined : this.filter(related.object, input['where'], `${at}/where`, depth + 1)
  }

  #require(object: string, field: string, is: Operator | undefined, at: string): void {
    if (field === idField || this.#mayFilter(object, field, is)) return
    throw new Problem({ kind: 'filter.forbidden', status: 403, title: filterRules.forbidden, fields: [broken(at, 'forbidden')] })
  }
}

type Part = Readonly<Record<string, unknown>>

function only(input: Part, at: string, names: readonly string[]): Part {
  const stranger = Object.keys(input).find((key) => !names.includes(key))
  if (stranger !== undefined) throw refused(`${at}${pointer(stranger)}`, names.includes('some') ? 'shape' : 'unknown')
  return input
}

const longestName = 200

function name(input: unknown, at: string, rule: FilterRule): string {
  if (typeof input !== 'string' || input.length > longestName) throw refused(at, rule)
  return input
}

function operator(input: unknown, at: string): Operator {
  if (!isOperator(input)) throw refused(`${at}/is`, 'operator')
  return input
}

const operators: ReadonlySet<string> = new Set<Operator>([
  'equals', 'notEquals', 'in', 'notIn', 'isEmpty', 'isNotEmpty', 'contains', 'notContains', 'startsWith', 'endsWith', 'lessThan', 'atMost', 'moreThan', 'atLeast', 'between',
  'during', 'inLast', 'inNext', 'before', 'after', 'olderThan', 'furtherThan', 'isTrue', 'isFalse', 'has', 'hasAny', 'hasAll', 'hasNone', 'within',
])

function isOperator(input: unknown): input is Operator {
  return typeof input === 'string' && operators.has(input)
}

/** What `asked` has read is a value by construction; only its absence is to be told apart. */
function isFilterValue(value: unknown): value is FilterValue {
  return value !== undefined && value !== null
}

function broken(path: string, rule: FilterRule, values?: Readonly<Record<string, number>>): FieldProblem {
  return { path, rule, message: filterRules[rule], ...(values === undefined ? {} : { values }) }
}

function refused(path: string, rule: FilterRule, values?: Readonly<Record<string, number>>): Problem {
  return new Problem({
    kind: 'filter.invalid', status: 422, title: { en: 'This filter cannot be used.', zh: '无法使用此筛选条件。' }, fields: [broken(path, rule, values)],
  })
}
