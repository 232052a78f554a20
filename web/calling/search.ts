import { addDays, isDate } from '../../src/lib/calendar.ts'
import type { CallsAsked } from '../../src/model/metrics/calls.ts'

/** What the figures are cut by. */
export type Cut = 'agent' | 'list' | 'day'
export const spans = ['today', 'week', 'month', 'days30'] as const
export type Span = (typeof spans)[number]

/** The question of the figures' page, as it stands in its address: `of` is a span or one date. */
export interface FiguresSearch { readonly by?: Cut; readonly of?: string; readonly list?: string; readonly agent?: string }

export function figuresSearch({ by, of, list, agent }: Record<string, unknown>): FiguresSearch {
  return {
    ...(by === 'list' || by === 'day' || by === 'agent' ? { by } : {}),
    ...(typeof of === 'string' && (isSpan(of) || isDate(of)) ? { of } : {}),
    ...(typeof list === 'string' ? { list } : {}), ...(typeof agent === 'string' ? { agent } : {}),
  }
}

export function isSpan(text: string): text is Span {
  return spans.some((span) => span === text)
}

/** The dates that are meant, and which calls. @param weekStart first date of the running week. */
export function askedOf({ of = 'week', list, agent }: FiguresSearch, today: string, weekStart: string): CallsAsked {
  const from = { today, week: weekStart, month: `${today.slice(0, 8)}01`, days30: addDays(today, -29) }
  const which = { ...(list === undefined ? {} : { list }), ...(agent === undefined ? {} : { agent }) }
  return isSpan(of) ? { ...which, from: from[of], until: today } : { ...which, from: of, until: of }
}
