import { z } from 'zod'
import type { Filter } from '../../model/filter/filter.ts'
import type { AggregateQuery, ListQuery } from '../../records/engine.ts'
import type { Json } from '../../lib/json.ts'
import { present } from '../../lib/present.ts'
import type { SortBy } from '../../model/define/object.ts'
import { problems } from './problems.ts'
import { checkText, readJsonText } from './json.ts'
import type { Parameter } from './route.ts'

/** The shape of a filter's outside; what it says is checked by the engine against the object's fields. */
const filter = z.custom<Filter>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).meta({ $ref: '#/components/schemas/Filter' })
const sort = z.array(z.strictObject({ field: z.string().max(100), descending: z.boolean().optional() })).max(5)
const search = z.string().max(200)
const asOf = z.iso.datetime({ offset: true }).meta({ pattern: undefined })
export const limitSchema = z.number().int().min(1).max(200)
/** Whatever JSON holds; that it is JSON the body's reader has seen. */
const json = z.custom<Json>()

export const listQuerySchema = z.strictObject({
  filter: filter.optional(),
  sort: sort.optional(),
  fields: z.array(z.string().max(100)).max(200).optional(),
  limit: limitSchema.optional(),
  cursor: z.string().max(4000).optional(),
  from: json.optional(),
  search: search.optional(),
  bin: z.boolean().optional(),
  asOf: asOf.optional(),
})
export const countQuerySchema = z.strictObject({ filter: filter.optional(), search: search.optional(), bin: z.boolean().optional() })
export const aggregateQuerySchema = z.strictObject({
  filter: filter.optional(),
  search: search.optional(),
  bin: z.boolean().optional(),
  asOf: asOf.optional(),
  groupBy: z.strictObject({ field: z.string().max(100), period: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional() }).optional(),
  measures: z.array(z.strictObject({ function: z.enum(['count', 'sum', 'average', 'min', 'max']), field: z.string().max(100).optional() })).min(1).max(10),
})

export const nearestQuerySchema = z.strictObject({
  field: z.string().max(100).optional(),
  from: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), datum: z.enum(['WGS-84', 'GCJ-02']) }),
  metres: z.number().min(1).max(200_000),
  filter: filter.optional(),
  fields: z.array(z.string().max(100)).max(200).optional(),
  limit: limitSchema.optional(),
})

export function parseListQuery(body: unknown): ListQuery {
  const { sort, ...query } = listQuerySchema.parse(body ?? {})
  return present({ ...query, sort: sort?.map(present) })
}
export const parseCountQuery = (body: unknown): Pick<ListQuery, 'filter' | 'search' | 'bin'> => present(countQuerySchema.parse(body ?? {}))
export function parseAggregateQuery(body: unknown): AggregateQuery {
  const { groupBy, measures, ...question } = aggregateQuerySchema.parse(body)
  return present({ ...question, groupBy: groupBy === undefined ? undefined : present(groupBy), measures: measures.map(present) })
}

/** The same question, asked in an address. */
export function listQueryOf(query: Readonly<Record<string, string>>): ListQuery {
  const { filter, sort, fields, limit, cursor, from, search, bin, asOf, ...others } = query
  refuseOthers(others)
  return parseListQuery(present({
    filter: filter === undefined ? undefined : readJsonText(filter),
    sort: sort === undefined ? undefined : sortOf(sort),
    fields: fields?.split(','),
    limit: limit === undefined ? undefined : numberOf(limit),
    cursor,
    from: from === undefined ? undefined : fromOf(from),
    search,
    bin: bin === undefined ? undefined : bin === 'true',
    asOf,
  }))
}

/** Names of a query string that the route does not know are refused, so that a misspelt filter never answers everything. */
export function refuseOthers(others: Readonly<Record<string, string>>): void {
  const names = Object.keys(others)
  if (names.length === 0) return
  throw problems.invalid({ fields: names.map((name) => ({ path: `/${name.slice(0, 80)}`, rule: 'unknown', message: { en: 'There is no {name} here.', zh: '此处没有 {name}。' }, values: { name: name.slice(0, 80) } })) })
}

/** '-createdAt,name' */
function sortOf(text: string): SortBy[] {
  return text.split(',').map((part) => (part.startsWith('-') ? { field: part.slice(1), descending: true } : { field: part }))
}

/** A number where the text is one, else the text, so that zod says what was wanted. */
export function numberOf(text: string): number | string {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

/** JSON where it reads as such (a number, a quoted text, money), else plain text. */
function fromOf(text: string): unknown {
  try {
    return readJsonText(text)
  } catch {
    return checkText(text, 'from')
  }
}

export const listParameters: readonly Parameter[] = [
  { name: 'filter', about: 'A filter tree as JSON.' },
  { name: 'sort', about: 'Fields in order of weight, separated by commas; a minus before a field turns its order: -createdAt,name.' },
  { name: 'fields', about: 'The fields to return, separated by commas; absent: all that the caller may read.' },
  { name: 'limit', about: 'Records per page, 1 to 200; 50 by default.', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
  { name: 'cursor', about: 'The `next` of the page before.' },
  { name: 'from', about: 'Start at the first record whose first sort value is at or after this one.' },
  { name: 'search', about: 'Words to search in the searchable fields of the object.' },
  { name: 'bin', about: 'true: the records in the bin instead of the living ones.', schema: { type: 'boolean', default: false } },
  { name: 'asOf', about: 'The records as they stood at this instant.', schema: { type: 'string', format: 'date-time' } },
]
