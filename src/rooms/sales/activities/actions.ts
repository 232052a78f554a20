import { isJsonObject } from '../../../lib/json.ts'
import { completeActivity, remindLater, reopenActivity } from '../../../model/actions/activity.ts'
import { asBefore, before, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { nextContact } from './next.ts'
import { seriesActions } from './seriesActions.ts'

export const activityActions = [
  implement(completeActivity, { run: complete, undo: openAgain }),
  implement(reopenActivity, asBefore(['status'], () => Promise.resolve({ changes: { doneAt: null } }))),
  implement(remindLater, asBefore([], ({ input }) => Promise.resolve({ changes: { reminder: input['remindAt'] ?? null } }))),
  ...seriesActions,
]

async function complete(doing: Doing): Promise<Outcome> {
  const { context, input } = doing
  const next = textOf(input, 'nextContactOn')
  const follow = next === undefined ? undefined : (await doing.write.create('activity', nextContact(doing, next))).id
  const kept = Object.fromEntries(['outcome', 'result', 'nextContactOn'].flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])))
  return {
    changes: { ...kept, doneAt: input['doneAt'] ?? new Date(context.now).toISOString() },
    memory: { fields: before(doing, [...Object.keys(kept), 'doneAt', 'status']), next: follow ?? null },
    ...(follow === undefined ? {} : { result: { nextActivity: follow } }),
  }
}

/** As it stood before; what was to be done next goes to the bin, unless somebody has worked on it since. */
async function openAgain({ input, read, write }: Doing): Promise<Outcome> {
  const { next, fields } = input
  if (typeof next === 'string') {
    const follow = await read('activity', next).catch(() => undefined)
    if (follow?.['version'] === 1 && follow['deletedAt'] === null) await write.remove('activity', next)
  }
  return { changes: isJsonObject(fields) ? fields : {} }
}
