import { z } from 'zod'
import type { JsonObject } from '../../lib/json.ts'
import type { Context } from '../../records/context.ts'
import type { Written } from '../../records/engine.ts'
import { toJson } from './reading.ts'
import { idempotencyKey, inputSchemaOf, objectName, reason, recordId, values, version } from './schemas.ts'
import { defineTool, type Tool } from './tool.ts'

const common = { reason, idempotencyKey }
const createInput = z.strictObject({ object: objectName, values, ...common })
const updateInput = z.strictObject({ object: objectName, id: recordId, version, values, ...common })
const removeInput = z.strictObject({ object: objectName, id: recordId, version, ...common })
const undoInput = z.strictObject({ object: objectName, undo: z.string().min(1).max(200).describe('As the action answered it.'), ...common })

/** The tools by which records are written; each asks the same rights and rules as a form. */
export const writingTools: readonly Tool[] = [
  defineTool('create_record', {
    title: 'Create a record', effect: 'writes', input: createInput, inputSchema: inputSchemaOf(createInput),
    description: 'Makes a record. describe_objects tells what its object takes: relations as ids, money as { amount, currency } in minor units, lines as a list under their name.',
    run: async ({ context, records }, { object, values: given, ...told }) => written(await records.create(telling(context, told), object, given)),
  }),
  defineTool('update_record', {
    title: 'Change a record', effect: 'writes', input: updateInput, inputSchema: inputSchemaOf(updateInput),
    description: 'Changes the fields that are named; null empties one. The version that you read must be given: somebody else\'s change is never overwritten unseen.',
    run: async ({ context, records }, { object, id, version: seen, values: given, ...told }) => written(await records.update(telling(context, told), object, id, given, seen)),
  }),
  defineTool('remove_record', {
    title: 'Move a record into the bin', effect: 'destroys', input: removeInput, inputSchema: inputSchemaOf(removeInput),
    description: 'Moves the record into the bin, from which record_restore takes it back; an object without a bin is deleted for good.',
    run: async ({ context, records }, { object, id, version: seen, ...told }) => {
      await records.remove(telling(context, told), object, id, seen)
      return { removed: id }
    },
  }),
  defineTool('undo', {
    title: 'Take an action back', effect: 'writes', input: undoInput, inputSchema: inputSchemaOf(undoInput),
    description: 'Takes back a run of an action that answered `undo`, within a day. What was changed since stays, and is listed.',
    run: async ({ context, acts }, { object, undo, ...told }) => {
      const { entries: _entries, ...result } = await acts.undo(telling(context, told), object, undo)
      return toJson(result)
    },
  }),
]

export interface Told { readonly reason?: string | undefined; readonly idempotencyKey?: string | undefined }

/** The call's own reason and key. */
export function telling(context: Context, told: Told): Context {
  return { ...context, ...(told.reason === undefined ? {} : { reason: told.reason }), ...(told.idempotencyKey === undefined ? {} : { idempotencyKey: told.idempotencyKey }) }
}

function written({ record }: Written): JsonObject {
  return { record }
}
