import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { activeUser } from '../enter.ts'
import { passkeyLibrary } from './passkey-library.ts'
import { beginStep, hashSecret, takeStep } from './steps.ts'

/** Whom authenticators answer to: the host name and the one origin at which people reach the program. */
export interface RelyingParty { readonly id: string; readonly origin: string }

/** What the browser's authenticator answered, as JSON. */
export type PasskeyAnswer = AuthenticationResponseJSON
export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON

/**
 * Asks for a passkey: of that person, or of whoever has one for this host. The challenge is good once, for five minutes, in the
 * workspace of the transaction (0 while it is not known).
 */
export async function askPasskey(dependencies: AccessDependencies, transaction: Transaction, party: RelyingParty, userId?: string): Promise<PasskeyQuestion> {
  const known = userId === undefined ? [] : await transaction.query<{ credential_id: string; transports: string[] }>(sql`
    select credential_id, transports from passkey where workspace_id = ${transaction.workspaceId} and user_id = ${userId} order by created_at`)
  const { generateAuthenticationOptions } = await passkeyLibrary()
  const question = await generateAuthenticationOptions({
    rpID: party.id, challenge: Uint8Array.from(dependencies.random(32)),
    // Without a name it is the only factor: the authenticator must have asked who holds it.
    userVerification: userId === undefined ? 'required' : 'preferred',
    ...(userId === undefined ? {} : { allowCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })) }),
  })
  await beginStep(dependencies, transaction, { kind: 'passkey', secret: question.challenge, ...(userId === undefined ? {} : { userId }) })
  return question
}

/**
 * Whose passkey answered, when all of it holds: challenge, origin, host, signature, counter. Undefined for anything else, without
 * a reason. A counter that went back is one of a copied authenticator: it is told in the audit.
 * @param expected the user it must be of, or that the challenge was checked already, as it was asked outside of the workspace.
 */
export async function checkPasskey(dependencies: AccessDependencies, transaction: Transaction, party: RelyingParty, answer: PasskeyAnswer, expected: { readonly userId: string } | { readonly challenge: string }): Promise<{ readonly userId: string } | undefined> {
  const { clock } = dependencies
  const [row] = await transaction.query<PasskeyRow>(sql`
    select id, user_id, public_key, counter, name from passkey where workspace_id = ${transaction.workspaceId} and credential_id = ${answer.id.slice(0, 2000)} for update`)
  if (row === undefined || ('userId' in expected && row.user_id !== expected.userId)) return undefined
  const isAsked = async (challenge: string) => {
    if ('challenge' in expected) return challenge === expected.challenge
    return (await takeStep(dependencies, transaction, 'passkey', hashSecret(challenge)))?.userId === row.user_id
  }
  const counter = await verified(party, answer, row, isAsked, 'challenge' in expected)
  if (counter === undefined) return undefined
  if (counter === 'copied') {
    await audit(transaction, { action: 'passkey.copied', by: { userId: row.user_id, name: await activeUser(transaction, row.user_id) }, about: row.id, at: clock.now(), details: { name: row.name } })
    return undefined
  }
  await transaction.run(sql`update passkey set counter = ${counter}, last_used_at = ${new Date(clock.now())} where workspace_id = ${transaction.workspaceId} and id = ${row.id}`)
  return { userId: row.user_id }
}
interface PasskeyRow { readonly id: string; readonly user_id: string; readonly public_key: string; readonly counter: number; readonly name: string }

async function verified(party: RelyingParty, answer: PasskeyAnswer, row: PasskeyRow, isAsked: (challenge: string) => Promise<boolean>, alone: boolean): Promise<number | 'copied' | undefined> {
  try {
    const { verifyAuthenticationResponse } = await passkeyLibrary()
    const { verified: right, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer, expectedChallenge: isAsked, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: alone,
      // The counter is compared below, where the difference between 'copied' and 'wrong' is seen.
      credential: { id: answer.id, publicKey: Uint8Array.from(Buffer.from(row.public_key, 'base64url')), counter: 0 },
    })
    if (!right) return undefined
    const { newCounter } = authenticationInfo
    const counts = newCounter > 0 || row.counter > 0
    return counts && newCounter <= row.counter ? 'copied' : newCounter
  } catch {
    // The library throws for each rule that is broken; which one it was is not the caller's to know.
    return undefined
  }
}

/** The challenge that an answer names; undefined where it cannot be read. */
export function challengeOf({ response }: PasskeyAnswer): string | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
    return typeof read === 'object' && read !== null && 'challenge' in read && typeof read.challenge === 'string' ? read.challenge.slice(0, 200) : undefined
  } catch {
    return undefined
  }
}
