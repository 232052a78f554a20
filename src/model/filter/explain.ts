import { type Language, say } from '../../lib/words.ts'
import type { Registry } from '../define/registry.ts'
import { behaviourOf } from '../fields/index.ts'
import { fieldLabel, relationLabelOn } from '../words/labels.ts'
import { aggregateSentences, boundarySentences, dateSentences, joiningWords, operatorSentences, relatedSentences } from '../words/operators.ts'
import { resolveAggregate } from './aggregate.ts'
import type { AggregateFilter, FieldFilter, Filter, FilterValue, Operator, RelatedFilter } from './filter.ts'
import { idField, relatedUnder, resolvePath } from './path.ts'
import { isField, visit } from './walk.ts'
import { type ValueWords, valueInWords } from './valueWords.ts'

export interface ExplainOptions {
  readonly registry: Registry
  readonly object: string
  readonly language: Language
  /** Currency of amounts that name none. */
  readonly baseCurrency: string
  /** The title of a record by its id, where the reader may see it. */
  readonly title?: (id: string) => string | undefined
}

/** A filter as a sentence: 'industry is textile and no activities in the last 30 days'. */
export function explain(filter: Filter, options: ExplainOptions): string {
  const { language } = options
  const inner = (each: Filter) => explain(each, options)
  const grouped = (each: Filter) => (isGroup(each) ? say(joiningWords.group, language, { condition: inner(each) }) : inner(each))
  const joined = (filters: readonly Filter[], joint: 'and' | 'or') => (filters.length === 1 ? filters.map(inner) : filters.map(grouped)).join(joiningWords[joint][language])
  return visit(filter, {
    and: (filters) => (filters.length === 0 ? joiningWords.everything[language] : joined(filters, 'and')),
    or: (filters) => (filters.length === 0 ? joiningWords.nothing[language] : joined(filters, 'or')),
    not: (each) => say(joiningWords.not, language, { condition: inner(each) }),
    field: (leaf) => explainField(leaf, options),
    related: (leaf) => explainRelated(leaf, options),
    aggregate: (leaf) => explainAggregate(leaf, options),
  })
}

function isGroup(filter: Filter): boolean {
  return ('and' in filter && filter.and.length > 1) || ('or' in filter && filter.or.length > 1)
}

function explainField({ field: path, is, value }: FieldFilter, options: ExplainOptions): string {
  const { registry, object, language } = options
  const resolved = resolvePath(registry, object, path)
  if (resolved === undefined) return say(operatorSentences[is], language, { field: path, value: value === undefined ? '' : JSON.stringify(value) })
  const words: ValueWords = { ...options, object: resolved.object, name: resolved.name, field: resolved.result }
  return clause(is, value, pathInWords(path, options), words)
}

function clause(is: Operator, value: FilterValue | undefined, field: string, words: ValueWords): string {
  const { family } = behaviourOf(words.field)
  const isDate = family === 'date' || family === 'datetime' || family === 'clock'
  const isNow = typeof value === 'object' && value !== null && 'amount' in value && value.amount === 0
  const sentence = (isNow && (is === 'olderThan' || is === 'furtherThan') ? boundarySentences[is] : undefined)
    ?? (isDate && (is === 'atMost' || is === 'atLeast') ? dateSentences[is] : operatorSentences[is])
  return say(sentence, words.language, { field, value: valueInWords(is, value, words) })
}

/** 'customer’s industry': each relation on the way, then the field, in the words of their objects. */
function pathInWords(path: string, { registry, object, language }: ExplainOptions): string {
  const names = path.split('.')
  let at = object
  const labels = names.map((name) => {
    if (name === idField) return joiningWords.id[language]
    const field = registry.object(at).allFields[name]
    const label = within(fieldLabel(at, field, name)[language], language)
    if (field?.type === 'relation') at = field.to
    return label
  })
  return labels.reduce((relation, field) => say(joiningWords.path, language, { relation, field }))
}

/** English labels start with a capital, which the middle of a sentence has not; abbreviations keep theirs. */
function within(label: string, language: Language): string {
  return language === 'en' && /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function explainRelated({ some, none, where }: RelatedFilter, options: ExplainOptions): string {
  const { language } = options
  const kind = some === undefined ? 'none' : 'some'
  const name = some ?? none ?? ''
  const list = listInWords(name, options)
  if (where === undefined) return say(relatedSentences[kind], language, { list })
  const inside = insideOf(name, options)
  if (inside === undefined) return say(relatedSentences[kind], language, { list })
  if (isField(where) && (where.is === 'inLast' || where.is === 'inNext' || where.is === 'during') && !where.field.includes('.')) {
    const field = inside.registry.field(inside.object, where.field)
    const value = valueInWords(where.is, where.value, { ...inside, name: where.field, field })
    return say(relatedSentences[`${kind}When`], language, { list, when: say(relatedSentences[where.is], language, { value }).trim() })
  }
  return say(relatedSentences[`${kind}Where`], language, { list, condition: explain(where, inside) })
}

function explainAggregate(leaf: AggregateFilter, options: ExplainOptions): string {
  const { language, registry, object } = options
  const resolved = resolveAggregate(registry, object, leaf)
  const inside = insideOf(leaf.over, options)
  if (resolved === undefined || inside === undefined) return leaf.over
  const plain = listInWords(leaf.over, options)
  const list = leaf.where === undefined ? plain : say(aggregateSentences.where, language, { list: plain, condition: explain(leaf.where, inside) })
  const field = leaf.of === undefined ? '' : pathInWords(leaf.of, inside)
  const subject = say(aggregateSentences[leaf.aggregate], language, { list, field })
  return clause(leaf.is, leaf.value, subject, { ...options, name: leaf.of ?? '', object: inside.object, field: resolved.result })
}

function listInWords(name: string, { registry, object, language }: ExplainOptions): string {
  const isInverse = registry.object(object).inverses.has(name)
  const label = isInverse ? relationLabelOn(registry.object(object), name) : fieldLabel(object, registry.object(object).allFields[name], name)
  return within(label[language], language)
}

function insideOf(name: string, options: ExplainOptions): ExplainOptions | undefined {
  const related = relatedUnder(options.registry, options.object, name)
  return related === undefined ? undefined : { ...options, object: related.object }
}
