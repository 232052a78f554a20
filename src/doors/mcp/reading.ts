import { z } from 'zod'
import type { JsonObject } from '../../lib/json.ts'
import { say } from '../../lib/words.ts'
import { present } from '../../lib/present.ts'
import { aggregateQuerySchema, countQuerySchema, listQuerySchema, parseAggregateQuery, parseCountQuery, parseListQuery } from '../rest/asking.ts'
import { inputSchemaOf, objectName, recordId } from './schemas.ts'
import { defineTool, type Tool } from './tool.ts'

const usual = 20
const most = 100
const bound = z.number().int().min(1).max(most)

const searchInput = z.strictObject({ text: z.string().min(1).max(200), objects: z.array(objectName).max(40).optional(), limit: z.number().int().min(1).max(50).optional() })
const listInput = listQuerySchema.extend({ object: objectName, limit: bound.optional() })
const countInput = countQuerySchema.extend({ object: objectName })
const aggregateInput = aggregateQuerySchema.extend({ object: objectName })
const readInput = z.strictObject({ object: objectName, id: recordId })
const historyInput = readInput.extend({ field: z.string().max(100).optional(), before: z.number().int().optional(), limit: bound.optional() })

const ofFilter = 'A filter is a tree: { and | or: [...] }, { not }, { field, is, value }, { some | none: list, where }, { aggregate, over, of, where, is, value }. describe_objects tells fields and operators.'

/** The tools that change nothing. */
export const readingTools: readonly Tool[] = [
  defineTool('search', {
    title: 'Search', effect: 'reads', input: searchInput, inputSchema: inputSchemaOf(searchInput),
    description: 'Finds records of all objects by a part of a name (two Chinese characters, pinyin, initials), the tail of a number, a code; one typo is forgiven.',
    run: async ({ context, search }, { text, objects, limit }) => ({ hits: (await search(context, present({ text, objects, limit: limit ?? usual }))).map((hit) => ({ ...hit })) }),
  }),
  defineTool('list_records', {
    title: 'List records', effect: 'reads', input: listInput, inputSchema: inputSchemaOf(listInput),
    description: `Lists records of an object, ${usual} unless told, ${most} at most; \`next\` is the cursor of the following page. Name the fields that you need. ${ofFilter}`,
    run: async ({ context, records }, { object, ...query }) => toJson(await records.list(context, object, { ...parseListQuery(query), limit: query.limit ?? usual })),
  }),
  defineTool('count_records', {
    title: 'Count records', effect: 'reads', input: countInput, inputSchema: inputSchemaOf(countInput),
    description: `Counts records of an object, exactly up to a bound; above it \`exact\` is false. ${ofFilter}`,
    run: async ({ context, records }, { object, ...query }) => toJson(await records.count(context, object, parseCountQuery(query))),
  }),
  defineTool('aggregate_records', {
    title: 'Sum up records', effect: 'reads', input: aggregateInput, inputSchema: inputSchemaOf(aggregateInput),
    description: 'Counts, sums and averages over the records of an object that you may read, by a field or a period. Sums of money are in the base currency, in minor units.',
    run: async ({ context, records }, { object, ...query }) => toJson({ rows: await records.aggregate(context, object, parseAggregateQuery(query)) }),
  }),
  defineTool('read_record', {
    title: 'Read a record', effect: 'reads', input: readInput, inputSchema: inputSchemaOf(readInput),
    description: 'One record with its lines and links. Fields that you may not see are absent; masked ones are named in `masked`. Money is { amount, currency } in minor units.',
    run: async ({ context, records }, { object, id }) => ({ record: await records.read(context, object, id) }),
  }),
  defineTool('record_history', {
    title: 'History of a record', effect: 'reads', input: historyInput, inputSchema: inputSchemaOf(historyInput),
    description: 'Who changed the record, what, when and why, the latest first.',
    run: async ({ context, records }, { object, id, ...options }) => toJson({ entries: await records.history(context, object, id, present({ ...options, limit: options.limit ?? usual })) }),
  }),
  defineTool('record_actions', {
    title: 'What may be done with a record', effect: 'reads', input: readInput, inputSchema: inputSchemaOf(readInput),
    description: 'The actions that stand beside the record now, and why the others are not possible.',
    run: async ({ context, acts }, { object, id }) => toJson({
      actions: (await acts.offeredOn(context, object, id)).map(({ name, allowed, why }) => present({ name, allowed, why: why === undefined ? undefined : say(why, context.actor.language) })),
    }),
  }),
]

/** As it will be sent: without what JSON does not know. */
export function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject
}
