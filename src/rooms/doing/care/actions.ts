import { isJsonObject } from '../../../lib/json.ts'
import { dismissCare, doneCare } from '../../../model/actions/care.ts'
import { asBefore, before, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { effectUntil } from './round.ts'
import { companyToday } from '../../../records/context.ts'

export const careActions = [
  implement(doneCare, { run: done, undo: notDone }),
  implement(dismissCare, asBefore(['status'], ({ input }) => Promise.resolve({ changes: { dismissReason: input['dismissReason'] ?? null } }))),
]

const kinds: Readonly<Record<string, string>> = { phone: 'call', visit: 'visit' }

async function done(doing: Doing): Promise<Outcome> {
  const { context, tx, input, record, write } = doing
  const now = new Date(context.now).toISOString()
  const channel = textOf(input, 'channel') ?? 'phone'
  const customer = relatedId(record, 'customer')
  const message = textOf(input, 'message')
  const made = await write.create('activity', {
    kind: kinds[channel] ?? 'note', subject: (textOf(record, 'reason') ?? '').slice(0, 200), status: 'done', doneAt: now, direction: 'outgoing', owner: context.actor.userId,
    ...(message === undefined ? {} : { body: message }), ...(customer === undefined ? {} : { target: { object: 'customer', id: customer } }),
  })
  const until = await effectUntil(tx, relatedId(record, 'rule'), companyToday(context))
  return {
    result: { activity: made.id },
    changes: { doneAt: now, channel, activity: made.id, effect: 'pending', effectUntil: until },
    memory: { activity: made.id, fields: before(doing, ['doneAt', 'channel', 'activity', 'effect', 'effectUntil', 'status']) },
  }
}

/** Open again; the activity goes to the bin, unless somebody has worked on it since. */
async function notDone({ input, read, write }: Doing): Promise<Outcome> {
  const { activity, fields } = input
  if (typeof activity === 'string') {
    const found = await read('activity', activity).catch(() => undefined)
    if (found?.['version'] === 1 && found['deletedAt'] === null) await write.remove('activity', activity)
  }
  return { changes: isJsonObject(fields) ? fields : {} }
}
