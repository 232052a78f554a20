import type { JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Written } from '../engine.ts'
import { carryOut, prepare } from './carry.ts'
import { readNew } from './input.ts'
import { readBack } from './readBack.ts'
import { inOrder } from './settle.ts'
import { allChanges, type Work } from './work.ts'

/** A new record with its parts. @throws Problem 403 for the role, 422 naming fields, 409 for a value that is taken. */
export async function create(work: Work, object: ResolvedObject, input: JsonObject): Promise<Written> {
  const change = readNew(work, object, input)
  await prepare(work)
  const { sent, entries, decided } = await carryOut(work)
  const alone = change.links === undefined && allChanges(work).every((each) => each === change || each.derived)
  const record = readBack(work, object, change.id, alone ? change.after : undefined)
  record.catch(() => undefined)
  if (decided && work.endsWithIt) work.tx.end()
  await inOrder(sent)
  return { id: change.id, version: 1, record: await record, entries: await entries }
}
