import { asText } from '../../../lib/json.ts'
import { z } from 'zod'
import { isUuid } from '../../../lib/ids.ts'
import { isOwnPath, ownPath } from '../../../lib/own-path.ts'
import { isProblem } from '../../../lib/problem.ts'
import { present } from '../../../lib/present.ts'
import { clearStep, readStep, setStep } from '../cookie.ts'
import { giveSession } from '../entering.ts'
import type { Answer, Call, Route } from '../route.ts'
import { sessionOf } from '../routes/sessions.ts'
import { addressOf } from '../routes/sign-in.ts'
import { problems } from '../problems.ts'
import { answerOf, passkeyAnswer } from './answers.ts'
import { agentOf, anyObject, entered, signedIn, type SignInGiven } from './given.ts'
import { certainOrigin, certainParty, partyOf } from './place.ts'

const tag = 'Sign-in'
const slug = z.string().min(1).max(100)
const provider = z.string().refine(isUuid)
const next = z.string().max(2000).refine(isOwnPath).default('/')
const startSchema = z.strictObject({ provider, workspace: slug.optional(), next })
const linkSchema = z.strictObject({ provider })
const directorySchema = z.strictObject({ provider, workspace: slug.optional(), name: z.string().min(1).max(320), password: z.string().max(200) })
const askSchema = z.strictObject({ step: z.string().max(200) })
const stepSchema = z.strictObject({ step: z.string().max(200), code: z.string().max(60).optional(), passkey: passkeyAnswer.optional() })
const callback = '/api/v1/sign-in/callback'
const sendTo = { type: 'object', required: ['url'], properties: { url: { type: 'string', description: 'Where to send the browser.' } } } as const
const options = {
  type: 'object', required: ['providers', 'passkeys'],
  properties: { providers: { type: 'array', items: { type: 'object', required: ['id', 'kind', 'name'], properties: { id: { type: 'string', format: 'uuid' }, kind: { enum: ['oidc', 'ldap'] }, name: { type: 'string' } } } }, passkeys: { type: 'boolean' } },
} as const

/** The second step, and the sign-in by the company's own provider or directory. Each is bounded by the peer's address as well. */
export function companySignInRoutes(given: SignInGiven): Route[] {
  return [optionsRoute(given), askStepRoute(given), takeStepRoute(given), startRoute(given), linkRoute(given), callbackRoute(given), directoryRoute(given)]
}

function optionsRoute({ access: { providers }, guesses, publicUrl }: SignInGiven): Route {
  return {
    method: 'GET', path: '/api/v1/sign-in/options', access: 'open',
    operation: { id: 'readSignInOptions', tag, summary: 'By what one may sign in', about: 'Of the workspace with that short name, or of the only one.', query: [{ name: 'workspace', about: 'The short name of the workspace.' }], response: options },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const workspaceId = await providers.workspaceAtDoor(call.query['workspace']?.slice(0, 100))
      return { body: { providers: workspaceId === undefined ? [] : await providers.offered(workspaceId), passkeys: partyOf(call, publicUrl) !== undefined } }
    },
  }
}

function askStepRoute({ access: { factors }, guesses, publicUrl }: SignInGiven): Route {
  return {
    method: 'POST', path: '/api/v1/sign-in/second-factor/options', access: 'open', body: askSchema,
    operation: { id: 'askSecondFactor', tag, summary: 'Begin the second step with a passkey', response: anyObject, problems: [401, 409] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      return { body: await factors.askSecondStep(askSchema.parse(call.body).step, certainParty(call, publicUrl)) }
    },
  }
}

function takeStepRoute({ access, secure, guesses, publicUrl }: SignInGiven): Route {
  const { factors } = access
  return {
    method: 'POST', path: '/api/v1/sign-in/second-factor', access: 'open', body: stepSchema,
    operation: { id: 'takeSecondFactor', tag, summary: 'The second step of a sign-in', about: 'With a code of the authenticator, a recovery code, or a passkey. The step is good once, for five minutes.', response: signedIn, problems: [401] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const { passkey, ...rest } = stepSchema.parse(call.body)
      const input = present({ ...rest, passkey: passkey === undefined ? undefined : answerOf(passkey), address: addressOf(call), agent: agentOf(call) })
      return entered({ access, secure }, call, await factors.takeSecondStep(input, partyOf(call, publicUrl)))
    },
  }
}

function startRoute({ access: { providers }, secure, guesses, publicUrl }: SignInGiven): Route {
  return {
    method: 'POST', path: '/api/v1/sign-in/provider', access: 'open', body: startSchema,
    operation: { id: 'startProviderSignIn', tag, summary: 'Begin to sign in at the company\'s provider', response: sendTo, problems: [404, 409, 503] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const input = startSchema.parse(call.body)
      const workspaceId = await workspaceOf(providers, input.workspace)
      const { url, token } = await providers.startOidc({ workspaceId, providerId: input.provider, redirect: `${certainOrigin(call, publicUrl)}${callback}`, next: input.next })
      setStep(call.reply, token, secure)
      return { body: { url } }
    },
  }
}

function linkRoute({ access: { factors, providers }, secure, guesses, publicUrl }: SignInGiven): Route {
  return {
    method: 'POST', path: '/api/v1/identities', access: 'person', body: linkSchema,
    operation: { id: 'linkIdentity', tag, summary: 'Begin to link one\'s identity at the company\'s provider', about: 'Refused with 403 and what must be shown (`by`) when the sign-in is more than ten minutes ago.', response: sendTo, problems: [409, 503] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      // Another way to come in: only for who has just shown who sits there.
      await factors.askReady(sessionOf(call))
      const { workspace, userId } = sessionOf(call)
      const { url, token } = await providers.startOidc({ workspaceId: workspace.id, providerId: linkSchema.parse(call.body).provider, redirect: `${certainOrigin(call, publicUrl)}${callback}`, next: '/settings/security', linkTo: userId })
      setStep(call.reply, token, secure)
      return { body: { url } }
    },
  }
}

/** The provider sends the browser here; whatever comes of it, a person stands before a page afterwards. */
function callbackRoute({ access, secure, guesses }: SignInGiven): Route {
  const { providers } = access
  const query = ['code', 'state', 'iss', 'error', 'error_description', 'session_state'].map((name) => ({ name, about: 'Of the provider.' }))
  return {
    method: 'GET', path: callback, access: 'open',
    operation: { id: 'finishProviderSignIn', tag, summary: 'Where the company\'s provider sends the browser back to', query, status: 303, problems: [] },
    handle: async (call) => {
      await guesses.take(addressOf(call))
      const token = readStep(call.request, secure) ?? ''
      clearStep(call.reply, secure)
      try {
        const { signedIn: session, next: to } = await providers.finishOidc({ token, answer: new URLSearchParams(call.query), address: addressOf(call), agent: agentOf(call) })
        if (session === undefined) return away('/settings/security')
        await giveSession(access, call, session.token, secure)
        return away(session.mustEnrol ? '/sign-in/second-factor' : ownPath(to))
      } catch (error) {
        if (!isProblem(error)) throw error
        const { kind, extra } = error.details
        const step = kind === 'sign-in.second-factor' ? { step: asText(extra?.['step']), methods: listed(extra?.['methods']) } : {}
        // Behind #, so that no server on the way writes it down.
        return away(`/sign-in#${new URLSearchParams({ problem: kind, ...step }).toString()}`)
      }
    },
  }
}

/** The ways that are open, as one text. */
function listed(methods: unknown): string {
  return Array.isArray(methods) ? methods.map(asText).join() : asText(methods)
}

function away(location: string): Answer {
  return { status: 303, headers: { location } }
}

function directoryRoute({ access, secure, guesses }: SignInGiven): Route {
  const { providers } = access
  return {
    method: 'POST', path: '/api/v1/sign-in/directory', access: 'open', body: directorySchema,
    operation: { id: 'signInByDirectory', tag, summary: 'Sign in with the password of the company\'s directory', response: signedIn, problems: [401, 403, 404, 503] },
    handle: async (call: Call) => {
      await guesses.take(addressOf(call))
      const { provider: providerId, workspace, name, password } = directorySchema.parse(call.body)
      const workspaceId = await workspaceOf(providers, workspace)
      return entered({ access, secure }, call, await providers.signInByDirectory({ workspaceId, providerId, name, password, address: addressOf(call), agent: agentOf(call) }))
    },
  }
}

async function workspaceOf(providers: SignInGiven['access']['providers'], wanted: string | undefined): Promise<number> {
  const workspaceId = await providers.workspaceAtDoor(wanted)
  if (workspaceId === undefined) throw problems.notFound()
  return workspaceId
}
