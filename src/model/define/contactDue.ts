import type { WorkCalendar } from '../../lib/workdays.ts'
import type { Expression } from './expression.ts'
import type { Fields } from './field.ts'
import type { Filter } from '../filter/filter.ts'
import { date, formula, rollup, text } from './vocabulary.ts'

const done: Filter = { field: 'status', is: 'equals', value: 'done' }
const planned: Filter = { and: [{ field: 'status', is: 'equals', value: 'open' }, { field: 'kind', is: 'in', value: ['call', 'meeting', 'visit'] }] }
/** A contact that we began, and that came to one. */
const outreach: Filter = {
  and: [
    done, { field: 'kind', is: 'in', value: ['call', 'meeting', 'visit'] },
    { field: 'direction', is: 'notEquals', value: 'incoming' }, { field: 'outcome', is: 'notEquals', value: 'notReached' },
  ],
}

/** What no rule has said yet. */
const unsaid: Expression = { orElse: [] }
const lastDay: Expression = { dayOf: [{ field: 'lastOutreachAt' }] }
const byRhythm: Expression = {
  when: { field: 'cadenceDays', is: 'moreThan', value: 0 },
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  then: { addDays: [{ orElse: [lastDay, { dayOf: [{ field: 'heldSince' }] }, { dayOf: [{ field: 'createdAt' }] }] }, { field: 'cadenceDays' }] },
}
/** What somebody arranged wins over the rhythm. A day that was set by hand counts until there was a contact on it or later. */
const byHand: Expression = { earliest: [{ dayOf: [{ field: 'plannedContactAt' }] }, { dayOf: [{ field: 'plannedMeetingAt' }] }, { ifAfter: [{ field: 'contactOn' }, lastDay] }] }

/** What was arranged stays on its day, be it a holiday; what only the rhythm says waits for the next workday. */
export const contactDueOn = (calendar?: WorkCalendar): Expression => (
  { latest: [{ orElse: [byHand, calendar === undefined ? byRhythm : { onWorkday: byRhythm, calendar }] }, { field: 'snoozedUntil' }] })

/**
 * When a customer is to be contacted next, kept with the customer in the transaction of whatever moves it. The rhythm itself is laid
 * in by the workspace's rules (model/custom/cadences.ts).
 */
export const contactDueFields = {
  lastOutreachAt: rollup({ module: 'rhythm', of: 'activity', through: 'customer', function: 'max', field: 'doneAt', where: outreach }),
  plannedContactAt: rollup({ module: 'rhythm', of: 'activity', through: 'customer', function: 'min', field: 'due', where: planned }),
  plannedMeetingAt: rollup({ module: 'rhythm', of: 'activity', through: 'customer', function: 'min', field: 'start', where: planned }),
  contactOn: date({ module: 'rhythm' }),
  snoozedUntil: date({ module: 'rhythm', writtenBy: 'customer.snoozeContact' }),
  snoozeReason: text({ module: 'rhythm', max: 500, writtenBy: 'customer.snoozeContact' }),
  cadence: formula('text', unsaid, { module: 'rhythm' }),
  cadenceDays: formula('number', unsaid, { module: 'rhythm' }),
  cadenceChannel: formula('text', unsaid, { module: 'rhythm' }),
  contactDueOn: formula('date', contactDueOn(), { module: 'rhythm', sort: true }),
} as const satisfies Fields
