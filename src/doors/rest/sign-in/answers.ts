import { z } from 'zod'
import type { PasskeyAnswer, PasskeyRegistration } from '../../../access/index.ts'
import { present } from '../../../lib/present.ts'

const bytes = (most: number) => z.string().regex(/^[A-Za-z0-9_-]*$/).max(most)
const shared = { id: bytes(1400).min(1), rawId: bytes(1400).min(1), type: z.literal('public-key'), authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(), clientExtensionResults: z.looseObject({}).default({}) }

/** What navigator.credentials.get gave, as JSON (Web Authentication, level 3). */
export const passkeyAnswer = z.strictObject({
  ...shared,
  response: z.looseObject({ clientDataJSON: bytes(8000), authenticatorData: bytes(8000), signature: bytes(4000), userHandle: bytes(100).nullish() }),
})

/** What navigator.credentials.create gave. */
export const passkeyRegistration = z.strictObject({
  ...shared,
  response: z.looseObject({ clientDataJSON: bytes(8000), attestationObject: bytes(60_000), transports: z.array(z.string().max(20)).max(10).optional() }),
})

/** As the floor below takes it: only what is looked at. */
export function answerOf({ id, rawId, type, response }: z.infer<typeof passkeyAnswer>): PasskeyAnswer {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return { id, rawId, type, clientExtensionResults: {}, response: present({ clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? undefined }) }
}

export function registrationOf({ id, rawId, type, response }: z.infer<typeof passkeyRegistration>): PasskeyRegistration {
  const { clientDataJSON, attestationObject, transports } = response
  return { id, rawId, type, clientExtensionResults: {}, response: present({ clientDataJSON, attestationObject, transports }) }
}
