import { z } from 'zod'
import { isUuid } from '../../../lib/ids.ts'
import { present } from '../../../lib/present.ts'
import { setCookie } from '../cookie.ts'
import type { Route } from '../route.ts'
import { sessionOf } from '../routes/sessions.ts'
import { addressOf } from '../routes/sign-in.ts'
import { answerOf, passkeyAnswer } from './answers.ts'
import { administrationOf, anyObject, type SignInGiven } from './given.ts'
import { certainParty, partyOf } from './place.ts'

const tag = 'Second factor'
const path = '/api/v1/second-factor'
const codeSchema = z.strictObject({ code: z.string().max(60) })
const confirmSchema = z.strictObject({ password: z.string().max(200).optional(), code: z.string().max(60).optional(), passkey: passkeyAnswer.optional() })
const userSchema = z.strictObject({ user: z.string().refine(isUuid) })
const codes = { type: 'object', required: ['recoveryCodes'], properties: { recoveryCodes: { type: 'array', items: { type: 'string' }, description: 'Told this once.' } } } as const
const state = {
  type: 'object', required: ['totp', 'passkeys', 'recoveryCodes', 'required', 'passkeysPossible'],
  properties: { totp: { type: 'boolean' }, passkeys: { type: 'integer' }, recoveryCodes: { type: 'integer', description: 'Codes that are left.' }, required: { type: 'boolean', description: 'The role asks for one.' }, passkeysPossible: { type: 'boolean', description: 'Whether the address of this installation admits passkeys.' } },
} as const

/** A person's own second factor. All of it works, too, while one has to be set up before anything else. */
export function secondFactorRoutes({ access: { factors }, secure, guesses, publicUrl }: SignInGiven): Route[] {
  return [
    {
      method: 'GET', path, access: 'person', enrolling: true,
      operation: { id: 'readSecondFactor', tag, summary: 'What second factors one has', response: state },
      handle: async (call) => {
        const { totp, passkeys, recoveryCodes, required } = await factors.read(sessionOf(call))
        return { body: { totp, passkeys, recoveryCodes, required, passkeysPossible: partyOf(call, publicUrl) !== undefined } }
      },
    },
    {
      method: 'POST', path: `${path}/ready`, access: 'person', enrolling: true,
      operation: { id: 'askReady', tag, summary: 'Whether second factors may be changed now', about: 'Refused with 403 and what must be shown (`by`) when the sign-in is more than ten minutes ago.', status: 204, problems: [409] },
      handle: async (call) => {
        await factors.askReady(sessionOf(call))
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: `${path}/totp`, access: 'person', enrolling: true,
      operation: { id: 'beginTotp', tag, summary: 'Begin codes by an authenticator application', about: 'Answers with the secret and with the address to draw as a QR code. It counts once a code was shown.', status: 201, response: { type: 'object', required: ['secret', 'address'], properties: { secret: { type: 'string' }, address: { type: 'string' } } }, problems: [409] },
      handle: async (call) => ({ status: 201, body: await factors.beginTotp(sessionOf(call)) }),
    },
    {
      method: 'POST', path: `${path}/totp/confirm`, access: 'person', enrolling: true, body: codeSchema,
      operation: { id: 'finishTotp', tag, summary: 'Show a first code', about: 'From now on a code is asked for at each sign-in.', response: codes },
      handle: async (call) => {
        await guesses.take(addressOf(call))
        const { token, recoveryCodes } = await factors.finishTotp(sessionOf(call), { ...codeSchema.parse(call.body), address: addressOf(call) })
        setCookie(call.reply, token, secure)
        return { body: { recoveryCodes } }
      },
    },
    {
      method: 'DELETE', path: `${path}/totp`, access: 'person',
      operation: { id: 'removeTotp', tag, summary: 'End codes by an application', status: 204, problems: [409] },
      handle: async (call) => {
        await factors.removeTotp(sessionOf(call))
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: `${path}/recovery-codes`, access: 'person',
      operation: { id: 'renewRecoveryCodes', tag, summary: 'Make new recovery codes', about: 'Earlier ones end.', response: codes, problems: [409] },
      handle: async (call) => ({ body: { recoveryCodes: await factors.newRecoveryCodes(sessionOf(call)) } }),
    },
    {
      method: 'POST', path: `${path}/reset`, access: 'person', body: userSchema,
      operation: { id: 'resetSecondFactor', tag, summary: 'Take all second factors from a user who lost them', about: 'For administrators. The user\'s sign-ins end.', status: 204, problems: [409] },
      handle: async (call) => {
        await factors.reset(administrationOf(call), userSchema.parse(call.body).user)
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: '/api/v1/confirmation/passkey', access: 'person', enrolling: true,
      operation: { id: 'askConfirmation', tag, summary: 'Ask for a passkey to show who sits there', response: anyObject, problems: [409] },
      handle: async (call) => ({ body: await factors.askConfirmation(sessionOf(call), certainParty(call, publicUrl)) }),
    },
    {
      method: 'POST', path: '/api/v1/confirmation', access: 'person', enrolling: true, body: confirmSchema,
      operation: { id: 'confirm', tag, summary: 'Show anew who sits there', about: 'Factors can be changed for ten minutes after it, or after the sign-in.', status: 204, problems: [401, 409] },
      handle: async (call) => {
        await guesses.take(addressOf(call))
        const { passkey, ...given } = confirmSchema.parse(call.body)
        const confirmation = present({ ...given, passkey: passkey === undefined ? undefined : answerOf(passkey), address: addressOf(call) })
        setCookie(call.reply, await factors.confirm(sessionOf(call), confirmation, partyOf(call, publicUrl)), secure)
        return { status: 204 }
      },
    },
  ]
}
