import { asText, type Json, type JsonObject } from '../../lib/json.ts'
import type { Doing, Outcome } from '../../records/act/index.ts'
import { errors } from './errors.ts'
import { refuseOthers } from './holding.ts'
import { numberIn, relatedId, targetOf, textIn } from './reading.ts'
import { afterCall } from './rules.ts'

/** Writes the call on the record and settles whether it comes up again; a task for the next step where one was named. */
export async function finish(doing: Doing): Promise<Outcome> {
  refuseOthers(doing)
  const { context, record, input, read, write } = doing
  const target = targetOf(record)
  if (target === undefined) throw errors.noNumber()
  const list = await read('callList', relatedId(record, 'list') ?? '')
  const outcome = textIn(input, 'outcome') ?? ''
  const callBackAt = textIn(input, 'callBackAt')
  if (outcome === 'callBack' && callBackAt === undefined) throw errors.needsTime('/callBackAt')
  if (callBackAt !== undefined && Date.parse(callBackAt) <= context.now) throw errors.tooEarly('/callBackAt')
  const now = new Date(context.now).toISOString()
  const about = { object: target.object, id: target.id }
  const call = await write.create('activity', {
    kind: 'call', subject: subjectOf(list, context.actor.language), target: about, status: 'done', direction: 'outgoing', doneAt: now, outcome,
    callList: asText(list['id']), ...startOf(record, input, context.now), ...(textIn(input, 'note') === undefined ? {} : { result: textIn(input, 'note') ?? '' }),
  })
  const task = await nextStep(doing, about)
  if (outcome === 'doNotCall') await noteRefusal(doing, about)
  const attempts = numberIn(record, 'attempts', 0) + 1
  const after = afterCall({ outcome, attempts, callBackAt: callBackAt === undefined ? undefined : Date.parse(callBackAt), now: context.now, retryMinutes: numberIn(list, 'retryMinutes', 120), mostAttempts: numberIn(list, 'mostAttempts', 4) })
  return {
    changes: {
      state: after.state, nextCallAt: after.at === undefined ? null : new Date(after.at).toISOString(), attempts, lastCallAt: now, lastOutcome: outcome, heldAt: null, dialledAt: null,
      // A promised call-back is the promise of whoever gave it; after a while anybody may keep it.
      agent: after.promised ? context.actor.userId : null,
    },
    result: { call: call.id, task },
  }
}

function subjectOf(list: JsonObject, language: 'en' | 'zh'): string {
  return `${language === 'zh' ? '外呼' : 'Call'}: ${typeof list['name'] === 'string' ? list['name'] : ''}`.slice(0, 200)
}

/** When it began and how long they talked, as the agent says or as the time since dialling is. */
function startOf(record: JsonObject, input: JsonObject, now: number): JsonObject {
  const dialled = textIn(record, 'dialledAt')
  const seconds = typeof input['duration'] === 'number' ? input['duration'] : undefined
  const start = dialled === undefined ? undefined : new Date(dialled).toISOString()
  return { ...(start === undefined ? {} : { start }), ...(seconds === undefined ? {} : { duration: Math.min(seconds, 86_400) }), ...(start === undefined ? {} : { end: new Date(now).toISOString() }) }
}

async function nextStep({ input, write, context }: Doing, target: JsonObject): Promise<Json> {
  const subject = textIn(input, 'nextSubject')
  if (subject === undefined) return null
  const due = textIn(input, 'nextDue')
  return (await write.create('activity', { kind: 'task', subject, target, owner: context.actor.userId, ...(due === undefined ? {} : { due }) })).id
}

/** What they said holds for every list and everybody: it stands on the record, where it can. */
async function noteRefusal({ read, write }: Doing, { object, id }: JsonObject): Promise<void> {
  if (typeof id !== 'string') return
  if (object === 'customer') await write.update('customer', id, { phoneConsent: 'withdrawn' })
  if (object !== 'contact') return
  const { doNotContact } = await read('contact', id)
  const already = Array.isArray(doNotContact) ? doNotContact.filter((each): each is string => typeof each === 'string') : []
  if (!already.includes('phone')) await write.update('contact', id, { doNotContact: [...already, 'phone'] })
}
