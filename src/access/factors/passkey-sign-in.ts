import type { AccessDependencies } from '../dependencies.ts'
import { enter, type SignedIn } from '../enter.ts'
import { accountOfUser } from '../passwords.ts'
import { askPasskey, challengeOf, checkPasskey, type PasskeyAnswer, type PasskeyQuestion, type RelyingParty } from './passkeys.ts'
import { passkeyRefused } from './problems.ts'
import { hashSecret, takeStep } from './steps.ts'

/** What an authenticator keeps of whose passkey it is: the workspace and the user, so that the answer names both. */
export function userHandle(workspaceId: number, userId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(`${workspaceId}.${userId}`))
}

/** The question to whoever stands at the door with a passkey, without a name. */
export async function askAnyPasskey(dependencies: AccessDependencies, party: RelyingParty): Promise<PasskeyQuestion> {
  return dependencies.database.transaction({ workspaceId: 0 }, (transaction) => askPasskey(dependencies, transaction, party))
}

/**
 * Signs in by a passkey alone; it holds both factors, as the authenticator has asked for finger, face or code.
 * @throws Problem passkey.refused for whatever does not hold, sign-in.not-active, sign-in.single-sign-on.
 */
export async function signInByPasskey(dependencies: AccessDependencies, { answer, address, agent }: { readonly answer: PasskeyAnswer; readonly address: string; readonly agent: string }, party: RelyingParty): Promise<SignedIn> {
  const { database } = dependencies
  const challenge = challengeOf(answer)
  const workspaceId = workspaceOfHandle(answer.response.userHandle)
  if (challenge === undefined || workspaceId === undefined) throw passkeyRefused()
  const asked = await database.transaction({ workspaceId: 0 }, (transaction) => takeStep(dependencies, transaction, 'passkey', hashSecret(challenge)))
  if (asked === undefined) throw passkeyRefused()
  const found = await database.transaction({ workspaceId }, (transaction) => checkPasskey(dependencies, transaction, party, answer, { challenge }))
  if (found === undefined || answer.response.userHandle !== Buffer.from(userHandle(workspaceId, found.userId)).toString('base64url')) throw passkeyRefused()
  const account = await accountOfUser(dependencies, workspaceId, found.userId)
  return enter(dependencies, { workspaceId, userId: found.userId, accountId: account?.id ?? found.userId, method: 'passkey', vouched: true, address, agent })
}

function workspaceOfHandle(handle: string | undefined): number | undefined {
  const read = /^(\d{1,9})\.[0-9a-f-]{36}$/.exec(Buffer.from(handle ?? '', 'base64url').toString('latin1'))
  return read?.[1] === undefined ? undefined : Number.parseInt(read[1], 10)
}
