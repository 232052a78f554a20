import { z } from 'zod'
import { modulePresets } from '../../../model/define/module.ts'
import type { Access, Founding } from '../../../access/index.ts'
import type { Bound } from '../limits.ts'
import { giveSession } from '../entering.ts'
import { present } from '../../../lib/present.ts'
import type { Answer, Call, Route } from '../route.ts'

interface Given { readonly access: Access; readonly founding: Founding; readonly secure: boolean; readonly guesses: Bound }

const tag = 'Sign-in'
const password = z.string().max(200)
const email = z.string().min(3).max(320)
const companySchema = z.strictObject({
  companyName: z.string().min(1).max(100), language: z.enum(['en', 'zh']), zone: z.string().max(64), baseCurrency: z.string().length(3),
  weekStart: z.number().int().min(1).max(7).optional(), fiscalStart: z.number().int().min(1).max(12).optional(),
  modules: z.enum(modulePresets).optional(),
  name: z.string().min(1).max(100), email, password,
})
const signInSchema = z.strictObject({ email, password, workspace: z.union([z.number().int(), z.string().max(100)]).optional() })
const acceptSchema = z.strictObject({ password })
const open = { type: 'object', required: ['open'], properties: { open: { type: 'boolean' } } } as const
const signedIn = {
  type: 'object', required: ['workspaceId', 'userId'],
  properties: { workspaceId: { type: 'integer' }, userId: { type: 'string', format: 'uuid' }, mustEnrol: { type: 'boolean', description: 'A second factor has to be set up before anything else.' } },
} as const

/** What stands open to people who are not signed in. Each of them is bounded by the peer's address as well. */
export function signInRoutes(given: Given): Route[] {
  return [setUpStateRoute(given), setUpRoute(given), signInRoute(given), readInvitationRoute(given), acceptInvitationRoute(given)]
}

function setUpStateRoute({ access }: Given): Route {
  return {
    method: 'GET', path: '/api/v1/set-up', access: 'open',
    operation: { id: 'readSetUp', tag, summary: 'Whether the first run is still to come', response: open },
    handle: async () => ({ body: { open: await access.isSetUpOpen() } }),
  }
}

function setUpRoute({ access, founding, secure, guesses }: Given): Route {
  return {
    method: 'POST', path: '/api/v1/set-up', access: 'open', body: companySchema,
    operation: { id: 'setUp', tag, summary: 'Make the first workspace and its administrator', about: 'Only once; afterwards 404 for ever.', status: 201, response: signedIn, problems: [404] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const input = companySchema.parse(call.body)
      await access.setUp(present(input), founding)
      return { ...await signInAnd(access, call, { email: input.email, password: input.password }, secure), status: 201 }
    },
  }
}

function signInRoute({ access, secure, guesses }: Given): Route {
  return {
    method: 'POST', path: '/api/v1/sign-in', access: 'open', body: signInSchema,
    operation: { id: 'signIn', tag, summary: 'Sign in', about: 'Sets the cookie of the session. Who belongs to several workspaces is asked with 409 to name one; who has a second factor is asked for it with 401 and a `step`, which goes on at /api/v1/sign-in/second-factor.', response: signedIn, problems: [401, 403, 409] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      return signInAnd(access, call, signInSchema.parse(call.body), secure)
    },
  }
}

async function signInAnd(access: Access, call: Call, input: { readonly email: string; readonly password: string; readonly workspace?: number | string | undefined }, secure: boolean): Promise<Answer> {
  const { token, workspaceId, userId, mustEnrol } = await access.signIn({ ...present(input), address: addressOf(call), agent: call.request.headers['user-agent'] ?? '' })
  await giveSession(access, call, token, secure)
  return { body: { workspaceId, userId, mustEnrol } }
}

const invitation = {
  type: 'object', required: ['kind', 'company', 'name', 'email', 'hasAccount'],
  properties: { kind: { enum: ['join', 'password'] }, company: { type: 'string' }, name: { type: 'string' }, email: { type: 'string' }, hasAccount: { type: 'boolean' }, singleSignOn: { type: 'boolean', description: 'No password is taken: one comes in by the company\'s provider.' }, workspace: { type: 'string' }, language: { enum: ['en', 'zh'] } },
} as const

function readInvitationRoute({ access, guesses }: Given): Route {
  return {
    method: 'GET', path: '/api/v1/invitations/{token}', access: 'open',
    operation: { id: 'readInvitation', tag, summary: 'What a link invites to', response: invitation },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const { kind, workspace, name, email: invited, hasAccount, singleSignOn } = await access.readInvitation(call.params['token'] ?? '')
      return { body: { kind, company: workspace.name, name, email: invited, hasAccount, singleSignOn, workspace: workspace.slug, language: workspace.language } }
    },
  }
}

function acceptInvitationRoute({ access, secure, guesses }: Given): Route {
  return {
    method: 'POST', path: '/api/v1/invitations/{token}', access: 'open', body: acceptSchema,
    operation: { id: 'acceptInvitation', tag, summary: 'Use a link: choose a password and sign in', response: signedIn, problems: [401, 409] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const { password: chosen } = acceptSchema.parse(call.body)
      const { workspaceId, email: invited } = await access.acceptInvitation({ token: call.params['token'] ?? '', password: chosen, address: addressOf(call) })
      return signInAnd(access, call, { email: invited, password: chosen, workspace: workspaceId }, secure)
    },
  }
}

/** The peer of the connection; behind a proxy that is trusted by the settings, the address that it names. */
export function addressOf({ request }: Call): string {
  return request.ip
}
