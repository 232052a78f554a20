import type { Json } from '../../../lib/json.ts'
import { logActivity, orderVisits } from '../../../model/actions/visit.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { nextContact } from '../activities/next.ts'
import { textOf } from '../reading.ts'
import { notYourVisits } from './errors.ts'

export const logActions = [implement(logActivity, log), implement(orderVisits, order)]

/** One transaction: what took place is kept as done, and the next contact stands beside it. */
async function log(doing: Doing): Promise<Outcome> {
  const { context, input, write } = doing
  const { nextContactOn, nextKind: _kind, nextSubject: _subject, ...said } = input
  const { id } = await write.create('activity', {
    ...said, ...(nextContactOn === undefined ? {} : { nextContactOn }), status: 'done', doneAt: input['doneAt'] ?? new Date(context.now).toISOString(),
  })
  const on = textOf(input, 'nextContactOn')
  const follow = on === undefined ? undefined : (await write.create('activity', nextContact({ context, input, record: input }, on))).id
  return { result: { activity: id, ...(follow === undefined ? {} : { nextActivity: follow }) } }
}

async function order({ context, input, read, write }: Doing): Promise<Outcome> {
  const ids = [...new Set(idsOf(input['visits']))]
  for (const id of ids) {
    const { kind, owner } = await read('activity', id)
    if (kind !== 'visit' || typeof owner !== 'object' || owner === null || !('id' in owner) || owner['id'] !== context.actor.userId) throw notYourVisits()
  }
  const { entries } = await write.updateMany('activity', ids.map((id, turn) => ({ id, changes: { visitOrder: turn + 1 } })))
  return { written: entries, result: { ordered: ids.length } }
}

function idsOf(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: Json) => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null && 'id' in one && typeof one['id'] === 'string' ? [one['id']] : []))
}
