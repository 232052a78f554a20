import { dateInZone } from '../../../lib/calendar.ts'
import { Problem } from '../../../lib/problem.ts'
import { snoozeContact } from '../../../model/actions/contact.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'

export const contactActions = [
  implement(snoozeContact, asBefore([], snooze)),
]

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
