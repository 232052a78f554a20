import { dateInZone, startOfDate } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { logContact, snoozeContact } from '../../../model/actions/contact.ts'
import { choiceLabel } from '../../../model/words/labels.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'

/** What is due on a day without an hour is due at nine in the morning, where its maker is. */
const morning = 9 * 3_600_000

export const contactActions = [
  implement(logContact, { run: log, undo: forget }),
  implement(snoozeContact, asBefore([], snooze)),
]

async function log({ id, context, input, record, write }: Doing): Promise<Outcome> {
  const { kind = 'call', outcome, result, doneAt, nextContactOn, nextKind = 'call' } = input
  const { now, actor: { language, userId, zone } } = context
  const target = { object: 'customer', id }
  const called = (each: Json) => choiceLabel('activity', 'kind', typeof each === 'string' ? each : 'call')[language]
  const at = typeof doneAt === 'string' && Date.parse(doneAt) <= now ? doneAt : new Date(now).toISOString()
  const named = (each: Json) => `${called(each)} · ${typeof record['name'] === 'string' ? record['name'] : ''}`.slice(0, 200)
  const made = await write.create('activity', {
    kind, subject: named(kind), target, status: 'done', doneAt: at, direction: 'outgoing', owner: userId, ...given({ outcome, result, nextContactOn }),
  })
  const next = typeof nextContactOn !== 'string' ? undefined : await write.create('activity', {
    kind: nextKind, subject: named(nextKind), target, owner: userId, due: new Date(startOfDate(nextContactOn, zone) + morning).toISOString(),
  })
  return {
    written: [...made.entries, ...next?.entries ?? []],
    result: { activity: made.id, ...(next === undefined ? {} : { nextActivity: next.id }) }, memory: { activity: made.id, next: next?.id ?? null },
  }
}

/** What was logged goes to the bin, and with it what was arranged, unless somebody has worked on it since. */
async function forget({ input, read, write }: Doing): Promise<Outcome> {
  const { activity, next } = input
  for (const id of [next, activity]) {
    if (typeof id !== 'string') continue
    const found = await read('activity', id).catch(() => undefined)
    if (found?.['version'] === 1 && found['deletedAt'] === null) await write.remove('activity', id)
  }
  return {}
}

function given(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value]])))
}

/** @throws Problem 422 for a day that is over. */
function snooze({ input, context }: Doing): Promise<Outcome> {
  const { until, reason } = input
  if (typeof until !== 'string' || until <= dateInZone(context.now, context.actor.zone)) {
    throw new Problem({
      kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' },
      fields: [{ path: '/until', rule: 'after', message: { en: 'Choose a day that is still to come.', zh: '请选择今天以后的日期。' } }],
    })
  }
  return Promise.resolve({ changes: { snoozedUntil: until, snoozeReason: reason ?? null } })
}
