import { z } from 'zod'
import { setCookie } from '../cookie.ts'
import type { Route } from '../route.ts'
import { sessionOf } from '../routes/sessions.ts'
import { addressOf } from '../routes/sign-in.ts'
import { answerOf, passkeyAnswer, passkeyRegistration, registrationOf } from './answers.ts'
import { agentOf, anyObject, entered, instant, signedIn, type SignInGiven } from './given.ts'
import { certainParty } from './place.ts'

const tag = 'Passkeys'
const name = z.string().min(1).max(100)
const registerSchema = z.strictObject({ name, passkey: passkeyRegistration })
const renameSchema = z.strictObject({ name })
const signInSchema = z.strictObject({ passkey: passkeyAnswer })
const passkey = { type: 'object', required: ['id', 'name', 'createdAt', 'lastUsedAt'], properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, createdAt: instant, lastUsedAt: { type: ['string', 'null'], format: 'date-time' } } } as const

/** Passkeys (Web Authentication): a person's own, and the sign-in with one alone. */
export function passkeyRoutes({ access, secure, guesses, publicUrl }: SignInGiven): Route[] {
  const { factors } = access
  return [
    {
      method: 'GET', path: '/api/v1/passkeys', access: 'person', enrolling: true,
      operation: { id: 'listPasskeys', tag, summary: 'List one\'s own passkeys', response: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: passkey } } } },
      handle: async (call) => ({ body: { rows: await factors.listPasskeys(sessionOf(call)) } }),
    },
    {
      method: 'POST', path: '/api/v1/passkeys/options', access: 'person', enrolling: true,
      operation: { id: 'askRegistration', tag, summary: 'Begin to register a passkey', about: 'Answers with what navigator.credentials.create takes.', response: anyObject, problems: [409] },
      handle: async (call) => ({ body: await factors.askRegistration(sessionOf(call), certainParty(call, publicUrl)) }),
    },
    {
      method: 'POST', path: '/api/v1/passkeys', access: 'person', enrolling: true, body: registerSchema,
      operation: { id: 'registerPasskey', tag, summary: 'Register a passkey', about: 'With the first factor come recovery codes.', status: 201, response: { type: 'object', required: ['passkey', 'recoveryCodes'], properties: { passkey, recoveryCodes: { type: 'array', items: { type: 'string' } } } }, problems: [401, 409] },
      handle: async (call) => {
        const input = registerSchema.parse(call.body)
        const made = await factors.registerPasskey(sessionOf(call), { name: input.name, answer: registrationOf(input.passkey) }, certainParty(call, publicUrl))
        setCookie(call.reply, made.token, secure)
        return { status: 201, body: { passkey: made.passkey, recoveryCodes: made.recoveryCodes } }
      },
    },
    {
      method: 'PATCH', path: '/api/v1/passkeys/{id}', access: 'person', body: renameSchema,
      operation: { id: 'renamePasskey', tag, summary: 'Rename a passkey', status: 204 },
      handle: async (call) => {
        await factors.renamePasskey(sessionOf(call), call.params['id'] ?? '', renameSchema.parse(call.body).name)
        return { status: 204 }
      },
    },
    {
      method: 'DELETE', path: '/api/v1/passkeys/{id}', access: 'person',
      operation: { id: 'removePasskey', tag, summary: 'Remove a passkey', status: 204, problems: [409] },
      handle: async (call) => {
        await factors.removePasskey(sessionOf(call), call.params['id'] ?? '')
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: '/api/v1/sign-in/passkey/options', access: 'open',
      operation: { id: 'askPasskey', tag: 'Sign-in', summary: 'Begin to sign in with a passkey', about: 'Answers with what navigator.credentials.get takes.', response: anyObject, problems: [409] },
      handle: async (call) => {
        await guesses.take(addressOf(call))
        return { body: await factors.askAnyPasskey(certainParty(call, publicUrl)) }
      },
    },
    {
      method: 'POST', path: '/api/v1/sign-in/passkey', access: 'open', body: signInSchema,
      operation: { id: 'signInByPasskey', tag: 'Sign-in', summary: 'Sign in with a passkey', response: signedIn, problems: [401, 403, 409] },
      handle: async (call) => {
        await guesses.take(addressOf(call))
        const answer = answerOf(signInSchema.parse(call.body).passkey)
        return entered({ access, secure }, call, await factors.signInByPasskey({ answer, address: addressOf(call), agent: agentOf(call) }, certainParty(call, publicUrl)))
      },
    },
  ]
}
