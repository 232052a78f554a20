import { z } from 'zod'
import type { Access, Caller, Session } from '../../../access/index.ts'
import { isUuid } from '../../../lib/ids.ts'
import { clearCookie } from '../cookie.ts'
import { problems } from '../problems.ts'
import type { Call, Route } from '../route.ts'
import { addressOf } from './sign-in.ts'

interface Given { readonly access: Access; readonly secure: boolean }

const tag = 'Sessions'
const instant = { type: 'string', format: 'date-time' } as const
const session = {
  type: 'object', required: ['id', 'createdAt', 'lastSeenAt', 'current'],
  properties: { id: { type: 'string', format: 'uuid' }, createdAt: instant, lastSeenAt: instant, expiresAt: instant, address: { type: 'string' }, agent: { type: 'string' }, current: { type: 'boolean' } },
} as const

/** What the browser kept goes with the sign-in. */
const leaving = { 'clear-site-data': '"cache", "storage"' }

/** A person's own sign-ins: leave, list, end, change the password; and the links that an administrator makes. */
export function sessionRoutes({ access, secure }: Given): Route[] {
  return [
    {
      method: 'POST', path: '/api/v1/sign-out', access: 'person', enrolling: true,
      operation: { id: 'signOut', tag: 'Sign-in', summary: 'Sign out', status: 204 },
      handle: async (call) => {
        await access.signOut(sessionOf(call))
        clearCookie(call.reply, secure)
        return { status: 204, headers: leaving }
      },
    },
    {
      method: 'GET', path: '/api/v1/sessions', access: 'person',
      operation: { id: 'listSessions', tag, summary: 'List one\'s own sign-ins', response: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: session } } } },
      handle: async (call) => ({ body: { rows: await access.listSessions(sessionOf(call)) } }),
    },
    {
      method: 'DELETE', path: '/api/v1/sessions/{id}', access: 'person',
      operation: { id: 'endSession', tag, summary: 'End one of one\'s own sign-ins', about: 'In a sign-in older than ten minutes it is first shown anew who sits there (403 with `by`).', status: 204, problems: [409] },
      handle: async (call) => {
        await access.factors.askReady(sessionOf(call))
        await access.endSession(sessionOf(call), call.params['id'] ?? '')
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: '/api/v1/sessions/end-all', access: 'person',
      operation: { id: 'endAllSessions', tag, summary: 'Sign out everywhere, here as well', about: 'In a sign-in older than ten minutes it is first shown anew who sits there (403 with `by`).', status: 204, problems: [409] },
      handle: async (call) => {
        await access.factors.askReady(sessionOf(call))
        await access.endAllSessions(sessionOf(call))
        clearCookie(call.reply, secure)
        return { status: 204, headers: leaving }
      },
    },
    passwordRoute(access), invitationRoute(access), resetRoute(access),
  ]
}

const passwordSchema = z.strictObject({ current: z.string().max(200), next: z.string().max(200) })

function passwordRoute(access: Access): Route {
  return {
    method: 'POST', path: '/api/v1/password', access: 'person', body: passwordSchema,
    operation: { id: 'changePassword', tag, summary: 'Change one\'s own password', about: 'All other sign-ins end.', status: 204 },
    handle: async (call) => {
      await access.changePassword(sessionOf(call), { ...passwordSchema.parse(call.body), address: addressOf(call) })
      return { status: 204 }
    },
  }
}

const userSchema = z.strictObject({ user: z.string().refine(isUuid) })
const link = { type: 'object', required: ['token', 'path', 'expiresAt'], properties: { token: { type: 'string' }, path: { type: 'string', description: 'The address to open, below the address of the installation.' }, expiresAt: instant } } as const

function invitationRoute(access: Access): Route {
  return {
    method: 'POST', path: '/api/v1/invitations', access: 'session', body: userSchema,
    operation: { id: 'createInvitation', tag: 'Sign-in', summary: 'Make a link by which an invited user joins', status: 201, response: link, problems: [409] },
    handle: async (call) => {
      const { workspace } = callerOf(call)
      const { token, expiresAt } = await access.createInvitation({ workspace, actor: call.context.actor }, userSchema.parse(call.body).user)
      return { status: 201, body: { token, path: `/invitations/${token}`, expiresAt } }
    },
  }
}

function resetRoute(access: Access): Route {
  return {
    method: 'POST', path: '/api/v1/password-resets', access: 'person', body: userSchema,
    operation: { id: 'createPasswordReset', tag: 'Sign-in', summary: 'Make a link by which a user chooses a new password', about: 'Refused where single sign-on is enforced. In a sign-in older than ten minutes it is first shown anew who sits there (403 with `by`).', status: 201, response: link, problems: [409] },
    handle: async (call) => {
      const { workspace } = sessionOf(call)
      await access.factors.askReady(sessionOf(call))
      const { token, expiresAt } = await access.resetPasswordByAdministrator({ workspace, actor: call.context.actor }, userSchema.parse(call.body).user)
      return { status: 201, body: { token, path: `/invitations/${token}`, expiresAt } }
    },
  }
}

/** @throws Problem 401 without one. */
export function sessionOf({ session: given }: Call): Session {
  if (given === undefined) throw problems.notSignedIn()
  return given
}

/** The session or the key. @throws Problem 401 without one. */
export function callerOf({ caller }: Call): Caller {
  if (caller === undefined) throw problems.notSignedIn()
  return caller
}
