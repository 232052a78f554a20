import { makeCalendarFeed, personOfCalendar, readCalendarFeed, revokeCalendarFeed, secretBytes } from '../access/index.ts'
import type { CalendarFeeds } from '../doors/calendar/index.ts'
import type { Clock } from '../lib/clock.ts'
import type { Database } from '../platform/database/index.ts'
import type { Context } from '../records/context.ts'

/** The secret addresses of calendars, with the rights of their person at each request. */
export function programCalendars(database: Database, clock: Clock, contextOf: (workspaceId: number, userId: string) => Promise<Context | undefined>): CalendarFeeds {
  const given = { database, clock, random: secretBytes }
  return {
    make: (person) => makeCalendarFeed(given, person),
    read: (person) => readCalendarFeed(database, person),
    revoke: (person) => revokeCalendarFeed(given, person),
    async contextOf(token) {
      const person = await personOfCalendar(given, token)
      return person === undefined ? undefined : contextOf(person.workspaceId, person.userId)
    },
  }
}
