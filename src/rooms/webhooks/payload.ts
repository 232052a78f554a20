import { permissionOn } from '../../access/index.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Context } from '../../records/context.ts'
import type { Records } from '../../records/engine.ts'

export interface Happened {
  readonly event: string
  readonly object: string | null
  readonly record: string | null
  readonly recordVersion: number | null
  readonly changedFields: Json
  readonly happenedAt: string
}

/**
 * What is sent: the record as that person may read it now. A record that is gone for good is told by its id alone, and only to
 * whoever may read all of its kind.
 * @returns undefined where the person may not read the record, or the object: then nothing is told, not even that it happened.
 */
export async function payloadOf(context: Context, reader: Pick<Records, 'read'>, happened: Happened): Promise<JsonObject | undefined> {
  const { event, object, record: id, recordVersion, happenedAt } = happened
  if (object === null || id === null) return { type: event, timestamp: happenedAt, data: {} }
  const isGone = event.endsWith('.purge') && permissionOn(context.actor.permissions, object).read === 'all'
  const record = isGone ? null : await readable(context, reader, object, id)
  if (record === undefined) return undefined
  const fields = Array.isArray(happened.changedFields) ? happened.changedFields : []
  // Of what changed only names that the person sees: a hidden field is not told by its name either.
  const changed = fields.filter((name): name is string => typeof name === 'string' && record !== null && Object.hasOwn(record, name))
  return { type: event, timestamp: happenedAt, data: { object, id, version: recordVersion, changed, record } }
}

async function readable(context: Context, reader: Pick<Records, 'read'>, object: string, id: string): Promise<JsonObject | undefined> {
  try {
    return await reader.read(context, object, id)
  } catch (error) {
    if (isProblem(error) && (error.details.status === 403 || error.details.status === 404)) return undefined
    throw error
  }
}
