import { dateInZone } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'

/** Why a customer is to be contacted when it is, from the fields of contactDue.ts. */
export interface ContactReason {
  readonly kind: 'snoozed' | 'planned' | 'byHand' | 'rhythm' | 'never'
  readonly dueOn: string
  /** Days that have gone since it was due; 0 today, below while it is still to come. */
  readonly late: number
  readonly lastOn?: string
  readonly rhythm?: { readonly name: string; readonly days: number }
  readonly because?: string
}

type Values = Readonly<Record<string, Json | undefined>>

/** @param today where the reader is. @param zone where the company is. @returns undefined where nobody has to ask after the customer. */
export function contactReason(values: Values, today: string, zone: string): ContactReason | undefined {
  const dueOn = text(values['contactDueOn'])
  if (dueOn === '') return undefined
  const day = (name: string) => { const at = text(values[name]); return at === '' ? '' : dateInZone(Date.parse(at), zone) }
  const [lastOn, days, snoozed] = [day('lastOutreachAt'), values['cadenceDays'], text(values['snoozedUntil'])]
  const reason = {
    dueOn, late: daysFrom(dueOn, today), ...(lastOn === '' ? {} : { lastOn }),
    ...(typeof days === 'number' && days > 0 ? { rhythm: { name: text(values['cadence']), days } } : {}),
  }
  if (dueOn === day('plannedContactAt') || dueOn === day('plannedMeetingAt')) return { ...reason, kind: 'planned' }
  if (dueOn === snoozed) return { ...reason, kind: 'snoozed', because: text(values['snoozeReason']) }
  if (dueOn === text(values['contactOn'])) return { ...reason, kind: 'byHand' }
  return { ...reason, kind: lastOn === '' ? 'never' : 'rhythm' }
}

/**
 * Who comes first: how late a contact is against its own rhythm, and the better the level the more it weighs. Three days late count
 * more for whom we call each week than for whom we call twice a year.
 * @param rank of the level, the best 1; 0 without one. @param levels that there are.
 */
export function contactUrgency({ late, rhythm }: Pick<ContactReason, 'late' | 'rhythm'>, rank: number, levels: number): number {
  const weight = rank === 0 ? 1 : 1 + (levels - rank + 1) / Math.max(1, levels)
  return ((Math.max(0, late) + 1) / Math.max(7, rhythm?.days ?? 30)) * weight
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const daysFrom = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
