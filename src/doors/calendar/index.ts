import type { CalendarFeed } from '../../access/index.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Context } from '../../records/context.ts'
import type { Records } from '../../records/engine.ts'
import { RateLimit, type Bound } from '../rest/limits.ts'
import { problems } from '../rest/problems.ts'
import type { Route } from '../rest/route.ts'
import { sessionOf } from '../rest/routes/sessions.ts'
import { entriesOf, invitationOf } from './entries.ts'
import { calendarText } from './ics.ts'
import { emptyPolicy } from '../rest/headers.ts'

type Person = Pick<Context, 'workspaceId' | 'actor'>

/** The secret addresses of calendars, and whose rights stand behind one. */
export interface CalendarFeeds {
  make(person: Person): Promise<{ readonly token: string; readonly createdAt: string }>
  read(person: Person): Promise<CalendarFeed | undefined>
  revoke(person: Person): Promise<void>
  /** With the rights of that person at this moment; undefined where the address or the person is no more. */
  contextOf(token: string): Promise<Context | undefined>
}

interface Given { readonly feeds: CalendarFeeds; readonly records: Records; readonly clock: Clock; readonly publicUrl: string | undefined; /** Wrong addresses, by peer. */ readonly guesses: Bound }

const tag = 'Calendar'
const base = '/api/v1/calendar-feed'
const instant = { type: 'string', format: 'date-time' } as const
const file = { type: 'string', description: 'iCalendar, RFC 5545.' } as const
const type = 'text/calendar; charset=utf-8'

/** A person's calendar under a secret address, for programs that take one (read only), and single activities as files. */
export function calendarRoutes({ feeds, records, clock, publicUrl, guesses }: Given): Route[] {
  const often = new RateLimit({ burst: 30, perSecond: 0.2 }, clock)
  const addressOf = (id: string) => (publicUrl === undefined ? undefined : `${publicUrl.replace(/\/$/, '')}/activities/${id}`)
  return [
    {
      method: 'GET', path: base, access: 'person',
      operation: { id: 'readCalendarFeed', tag, summary: 'Whether one\'s calendar has an address', response: { type: 'object', required: ['feed'], properties: { feed: { anyOf: [{ type: 'object', required: ['createdAt', 'lastReadAt'], properties: { createdAt: instant, lastReadAt: { type: ['string', 'null'], format: 'date-time' } } }, { type: 'null' }] } } } },
      handle: async (call) => { sessionOf(call); return { body: { feed: (await feeds.read(call.context)) ?? null } } },
    },
    {
      method: 'POST', path: base, access: 'person',
      operation: { id: 'makeCalendarFeed', tag, summary: 'Make the address of one\'s calendar', about: 'It is told this once; one that was there before ends. Whoever has it reads what its person may see, without signing in.', status: 201, response: { type: 'object', required: ['path', 'createdAt'], properties: { path: { type: 'string' }, createdAt: instant } } },
      handle: async (call) => {
        const { token, createdAt } = await feeds.make(call.context)
        return { status: 201, body: { path: `/api/v1/calendar-feeds/${token}.ics`, createdAt }, headers: { 'cache-control': 'no-store' } }
      },
    },
    {
      method: 'DELETE', path: base, access: 'person',
      operation: { id: 'revokeCalendarFeed', tag, summary: 'End the address of one\'s calendar', status: 204 },
      handle: async (call) => {
        await feeds.revoke(call.context)
        return { status: 204 }
      },
    },
    {
      method: 'GET', path: '/api/v1/calendar-feeds/{token}', access: 'open',
      operation: { id: 'readCalendar', tag, summary: 'A person\'s calendar by its secret address', response: file, responseType: 'text/calendar', problems: [429] },
      handle: async (call) => {
        const token = (call.params['token'] ?? '').replace(/\.ics$/, '')
        const context = await feeds.contextOf(token)
        if (context === undefined) {
          await guesses.take(call.request.ip)
          throw problems.notFound()
        }
        often.take(`${context.workspaceId} ${context.actor.userId}`)
        const text = calendarText(context.actor.name, await entriesOf({ records, addressOf }, context))
        return send(call, 'calendar.ics', text)
      },
    },
    {
      method: 'GET', path: '/api/v1/activities/{id}/invitation', access: 'session',
      operation: { id: 'readInvitationFile', tag, summary: 'An activity as a calendar file', response: file, responseType: 'text/calendar', problems: [409] },
      handle: async (call) => {
        const row = await records.read(call.context, 'activity', call.params['id'] ?? '')
        const entry = await invitationOf({ records, addressOf }, call.context, row)
        if (entry.start === null && entry.firstDay === null) throw problems.invalid({ fields: [{ path: '/start', rule: 'required', message: { en: 'The activity has no time.', zh: '该跟进没有时间。' } }] })
        return send(call, 'activity.ics', calendarText(call.context.actor.name, [entry], 'PUBLISH'))
      },
    },
  ]
}

async function send({ reply }: Parameters<Route['handle']>[0], name: string, text: string) {
  await reply.code(200).header('content-type', type).header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'private, no-store').header('content-security-policy', `sandbox; ${emptyPolicy}`).send(text)
  return {}
}
