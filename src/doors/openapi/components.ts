import { aggregateQuerySchema, countQuerySchema, listQuerySchema } from '../rest/asking.ts'
import { type JsonSchema, componentOf, schemaOf } from '../rest/schema.ts'

const text = { type: 'string' } as const
const uuid = { type: 'string', format: 'uuid' } as const
const instant = { type: 'string', format: 'date-time' } as const

function record(properties: Record<string, JsonSchema>, required: readonly string[], description: string, more = false): JsonSchema {
  return { type: 'object', description, properties, required, additionalProperties: more }
}

/** Schemas that belong to no object. */
export const generalComponents: Readonly<Record<string, JsonSchema>> = {
  Problem: record({
    type: { ...text, description: 'Stable; never renamed.' }, title: text, status: { type: 'integer' }, detail: text, instance: text,
    fields: { type: 'array', items: record({ path: { ...text, description: 'JSON pointer' }, rule: text, message: text }, ['path', 'rule', 'message'], 'A field that broke a rule.') },
  }, ['type', 'title', 'status'], 'RFC 9457 problem document, in the language of the caller.', true),
  Filter: { type: 'object', description: 'A filter tree: { and | or: [...] }, { not }, { field, is, value }, { some | none, where }, { aggregate, over, of, where, is, value }. See the guide.', additionalProperties: true },
  ListQuery: { ...schemaOf(listQuerySchema), description: 'A question for records.' },
  CountQuery: { ...schemaOf(countQuerySchema), description: 'Which records to count.' },
  AggregateQuery: { ...schemaOf(aggregateQuerySchema), description: 'What to sum up, and by what to group.' },
  Count: record({ count: { type: 'integer', minimum: 0 }, exact: { type: 'boolean' } }, ['count', 'exact'], 'How many; more than `count` where it is not exact.'),
  AggregateRow: record({ group: { description: 'The value of the group; null for the records without one.' }, title: text, values: { type: 'array', items: { type: ['number', 'string', 'null'] } } }, ['group', 'values'], 'One group with its measures, in the order in which they were asked for.'),
  HistoryEntry: record({
    id: { type: 'integer' }, at: instant, actor: record({ id: text, name: text }, ['id', 'name'], 'Who did it.'), action: text, version: { type: 'integer' }, reason: text,
    changes: { type: 'array', items: record({ field: text, before: {}, after: {} }, ['field', 'before', 'after'], 'One field, before and after.') },
  }, ['id', 'at', 'actor', 'action', 'version', 'changes'], 'One entry of a record\'s history.'),
  OfferedAction: record({ name: text, verb: text, allowed: { type: 'boolean' }, why: { ...text, description: 'Why it is not allowed.' } }, ['name', 'verb', 'allowed'], 'An action that may stand beside a record.'),
  ActionResult: record({
    record: { type: 'object', description: 'The record afterwards.', additionalProperties: true }, result: { type: 'object', additionalProperties: true },
    undo: { ...text, description: 'With it the run can be taken back for a day.' },
  }, [], 'What an action left.'),
  UndoResult: record({ undone: { type: 'integer' }, left: { type: 'array', items: record({ object: text, id: uuid, title: text }, ['object', 'id', 'title'], 'A record that was changed since.') } }, ['undone', 'left'], 'What was taken back, and what was left as it was changed since.'),
  BulkRequest: {
    type: 'object', description: 'Which records, and what with them.', additionalProperties: false,
    properties: {
      ids: { type: 'array', items: uuid, minItems: 1, maxItems: 5000 }, filter: componentOf('Filter'), changes: { type: 'object', additionalProperties: true },
      action: { type: 'string', description: 'The name of a declared action, such as lead.qualify.' }, input: { type: 'object', additionalProperties: true }, preview: { type: 'boolean', default: false },
    },
  },
  BulkRefusal: record({ id: uuid, title: text, why: text }, ['id', 'title', 'why'], 'A record that the change does not reach, with the reason.'),
  BulkPreview: record({ count: { type: 'integer' }, refused: { type: 'array', items: componentOf('BulkRefusal') }, sample: { type: 'array', items: { type: 'object', additionalProperties: true } } }, ['count', 'refused', 'sample'], 'What a bulk change would do.'),
  BulkResult: record({ done: { type: 'integer' }, refused: { type: 'array', items: componentOf('BulkRefusal') }, undo: text }, ['done', 'refused'], 'What a bulk change did.'),
}
