import { startOfDate, addDays } from '../../../lib/calendar.ts'
import { asText, isJsonObject } from '../../../lib/json.ts'
import { isWorkday, usualCalendar } from '../../../lib/workdays.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday, companyZoneOf } from '../../../records/context.ts'
import { readWorkCalendar } from '../../../records/custom/index.ts'

/** A working day, and how much of it contacts take at most, in minutes. */
const workingMinutes = 480
const mostMinutes = 240

/** What today leaves a person for contacts; what appointments take of it; whether it is no day of work, for everybody or for this one. */
export interface FreeTime { readonly minutes: number; readonly booked: number; readonly off: boolean }

/**
 * The minutes that today leaves for contacts, by person: none on a day on which the company does not work or the person is absent; else what
 * appointments with a start and an end leave of a working day, four hours at most. Appointments that the caller may not see do not count.
 */
export async function freeTimeToday(registry: Registry, { tx, seen, context }: Pick<Doing, 'tx' | 'seen' | 'context'>, whose: Filter): Promise<(person: string) => FreeTime> {
  const [today, zone] = [companyToday(context), companyZoneOf(context)]
  const calendar = await readWorkCalendar(tx, registry, tx.workspaceId) ?? usualCalendar
  const [from, until] = [startOfDate(today, zone), startOfDate(addDays(today, 1), zone)]
  const at = (instant: number) => new Date(instant).toISOString()
  const absent = new Set((await seen('user', { filter: { and: [{ field: 'absentFrom', is: 'atMost', value: today }, { or: [{ field: 'absentUntil', is: 'isEmpty' }, { field: 'absentUntil', is: 'atLeast', value: today }] }] }, fields: ['absentFrom'] })).map(({ id }) => asText(id)))
  const appointments = await seen('activity', { filter: { and: [whose, { field: 'status', is: 'equals', value: 'open' }, { field: 'start', is: 'before', value: at(until) }, { field: 'end', is: 'after', value: at(from) }] }, fields: ['owner', 'start', 'end'] })
  const spans = new Map<string, (readonly [from: number, until: number])[]>()
  for (const { owner, start, end } of appointments) {
    const span = [Math.max(from, Date.parse(asText(start))), Math.min(until, Date.parse(asText(end)))] as const
    const id = isJsonObject(owner) ? asText(owner['id']) : ''
    if (span[1] > span[0]) spans.set(id, [...spans.get(id) ?? [], span])
  }
  return (person) => {
    const booked = Math.round(together(spans.get(person) ?? []) / 60_000)
    const off = !isWorkday(calendar, today) || absent.has(person)
    return { booked, off, minutes: off ? 0 : Math.max(0, Math.min(mostMinutes, workingMinutes - booked)) }
  }
}

/** How long they last, what lies in several counted once. */
function together(spans: readonly (readonly [from: number, until: number])[]): number {
  let [sum, reached] = [0, 0]
  for (const [from, until] of spans.toSorted(([one], [other]) => one - other)) {
    sum += Math.max(0, until - Math.max(from, reached))
    reached = Math.max(reached, until)
  }
  return sum
}
