import type { StartAuthenticationOpts, StartRegistrationOpts } from '@simplewebauthn/browser'
import { request } from './client.ts'

/** The browser's part: what the authenticator answers to a question of the server. Loaded only where it is used. */
export async function answerPasskey(path: string, body?: object): Promise<unknown> {
  const optionsJSON = await request<StartAuthenticationOpts['optionsJSON']>(path, { method: 'POST', ...(body === undefined ? {} : { body }), asks: true })
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return named(() => startAuthentication({ optionsJSON }))
}

/** Makes a passkey on this device or a key that is plugged in. */
export async function makePasskey(): Promise<unknown> {
  const optionsJSON = await request<StartRegistrationOpts['optionsJSON']>('/passkeys/options', { method: 'POST', asks: true })
  const { startRegistration } = await import('@simplewebauthn/browser')
  return named(() => startRegistration({ optionsJSON }))
}

/** The person closed the window of the authenticator, or it does not do. */
export class PasskeyNotUsed extends Error {
  readonly cancelled: boolean
  constructor(cancelled: boolean) {
    super('The passkey was not used')
    this.name = 'PasskeyNotUsed'
    this.cancelled = cancelled
  }
}

async function named<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run()
  } catch (error) {
    throw new PasskeyNotUsed(error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError'))
  }
}
