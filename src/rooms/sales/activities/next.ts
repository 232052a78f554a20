import { startOfDate } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { targetOf } from './target.ts'

/** A task without an hour of its own is due at nine in the morning, where its maker is. */
const morning = 9 * 3_600_000

/** What is to be done next on the same target, owned by whoever owned this one; of what kind, the form says. */
export function nextContact({ context, input, record }: Pick<Doing, 'context' | 'input' | 'record'>, on: string): JsonObject {
  const owner = relatedId(record, 'owner')
  const fields: Record<string, Json> = {
    kind: textOf(input, 'nextKind') ?? 'call', subject: textOf(input, 'nextSubject') ?? textOf(record, 'subject') ?? '',
    due: new Date(startOfDate(on, context.actor.zone) + morning).toISOString(),
  }
  if (owner !== undefined) fields['owner'] = owner
  const target = targetOf(record)
  if (target !== undefined) fields['target'] = target
  return fields
}
