import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { audit } from '../audit.ts'
import { type AccessDependencies, newId } from '../dependencies.ts'
import { invalidField } from '../problems.ts'
import { bySession, raiseSession, type Session } from '../sessions.ts'
import { renewRecoveryCodes } from './codes.ts'
import { requireConfirmed } from './confirm.ts'
import { refuseToLoseLast } from './enrolment.ts'
import { passkeyLibrary } from './passkey-library.ts'
import type { RelyingParty } from './passkeys.ts'
import { userHandle } from './passkey-sign-in.ts'
import { notEnrolled, passkeyKnown, passkeyRefused, tooManyPasskeys } from './problems.ts'
import { factorsOf } from './state.ts'
import { beginStep, hashSecret, takeStep } from './steps.ts'

const mostPasskeys = 20

export type PasskeyRegistration = RegistrationResponseJSON
export type RegistrationQuestion = PublicKeyCredentialCreationOptionsJSON

export interface PasskeySummary { readonly id: string; readonly name: string; readonly createdAt: string; readonly lastUsedAt: string | null }

/** Begins the registration of one more passkey. @throws Problem confirm.needed, passkey.too-many. */
export async function askRegistration(dependencies: AccessDependencies, session: Session, party: RelyingParty): Promise<RegistrationQuestion> {
  const workspaceId = session.workspace.id
  return dependencies.database.transaction({ workspaceId }, async (transaction) => {
    await requireConfirmed(dependencies, transaction, session)
    const known = await transaction.query<{ credential_id: string; transports: string[] }>(sql`
      select credential_id, transports from passkey where workspace_id = ${workspaceId} and user_id = ${session.userId}`)
    if (known.length >= mostPasskeys) throw tooManyPasskeys(mostPasskeys)
    const [user] = await transaction.query<{ email: string }>(sql`select email from "user" where workspace_id = ${workspaceId} and id = ${session.userId}`)
    const { generateRegistrationOptions } = await passkeyLibrary()
    const question = await generateRegistrationOptions({
      rpName: `Guanxi · ${session.workspace.name}`, rpID: party.id, userName: user?.email ?? session.userName, userDisplayName: session.userName,
      userID: userHandle(workspaceId, session.userId), challenge: Uint8Array.from(dependencies.random(32)), attestationType: 'none',
      excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await beginStep(dependencies, transaction, { kind: 'passkeyRegistration', userId: session.userId, secret: question.challenge })
    return question
  })
}

/**
 * Registers the passkey; with the first factor of a person come recovery codes.
 * @returns the session's new token. @throws Problem passkey.refused, passkey.known, invalid (/name).
 */
export async function registerPasskey(dependencies: AccessDependencies, session: Session, input: { readonly name: string; readonly answer: PasskeyRegistration }, party: RelyingParty): Promise<{ readonly passkey: PasskeySummary; readonly token: string; readonly recoveryCodes: readonly string[] }> {
  const { database, clock } = dependencies
  const workspaceId = session.workspace.id
  const name = nameOf(input.name)
  return database.transaction({ workspaceId }, async (transaction) => {
    const credential = await registered(dependencies, transaction, session, input.answer, party)
    const state = await factorsOf(transaction, session.userId)
    const id = newId(dependencies)
    const now = new Date(clock.now())
    const made = await transaction.run(sql`
      insert into passkey (workspace_id, id, user_id, credential_id, public_key, counter, transports, name, created_at)
      values (${workspaceId}, ${id}, ${session.userId}, ${credential.id}, ${Buffer.from(credential.publicKey).toString('base64url')}, ${credential.counter}, ${credential.transports}, ${name}, ${now})
      on conflict (workspace_id, credential_id) do nothing`)
    if (made === 0) throw passkeyKnown()
    const recoveryCodes = state.recoveryCodes === 0 ? await renewRecoveryCodes(dependencies, transaction, session.userId) : []
    await audit(transaction, { action: 'passkey.create', by: bySession(session), about: id, at: clock.now(), details: { name } })
    return { passkey: { id, name, createdAt: now.toISOString(), lastUsedAt: null }, token: await raiseSession(dependencies, transaction, session, { secondFactor: true }), recoveryCodes }
  })
}

async function registered(dependencies: AccessDependencies, transaction: Transaction, session: Session, answer: PasskeyRegistration, party: RelyingParty) {
  const isAsked = async (challenge: string) => (await takeStep(dependencies, transaction, 'passkeyRegistration', hashSecret(challenge)))?.userId === session.userId
  const { verifyRegistrationResponse } = await passkeyLibrary()
  const outcome = await verifyRegistrationResponse({ response: answer, expectedChallenge: isAsked, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true })
    .catch(() => undefined)
  if (outcome?.verified !== true) throw passkeyRefused()
  const { id, publicKey, counter } = outcome.registrationInfo.credential
  const transports = (answer.response.transports ?? []).filter((each) => /^[a-z-]{1,20}$/.test(each)).slice(0, 10)
  return { id, publicKey, counter, transports }
}

export async function listPasskeys({ database }: AccessDependencies, session: Session): Promise<readonly PasskeySummary[]> {
  const workspaceId = session.workspace.id
  const rows = await database.read<{ id: string; name: string; created_at: string; last_used_at: string | null }>({ workspaceId }, sql`
    select id, name, created_at, last_used_at from passkey where workspace_id = ${workspaceId} and user_id = ${session.userId} order by created_at, id`)
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at }))
}

/** @throws Problem 404 for any but one's own, invalid (/name). */
export async function renamePasskey({ database, clock }: AccessDependencies, session: Session, id: string, given: string): Promise<void> {
  const workspaceId = session.workspace.id
  const name = nameOf(given)
  await database.transaction({ workspaceId }, async (transaction) => {
    const changed = await transaction.run(sql`update passkey set name = ${name} where workspace_id = ${workspaceId} and id::text = ${id} and user_id = ${session.userId}`)
    if (changed === 0) throw notEnrolled()
    await audit(transaction, { action: 'passkey.update', by: bySession(session), about: id, at: clock.now(), details: { name } })
  })
}

/** @throws Problem 404 for any but one's own, confirm.needed, second-factor.required for the last one where the role asks for one. */
export async function removePasskey(dependencies: AccessDependencies, session: Session, id: string): Promise<void> {
  const workspaceId = session.workspace.id
  await dependencies.database.transaction({ workspaceId }, async (transaction) => {
    await requireConfirmed(dependencies, transaction, session)
    const [removed] = await transaction.query<{ id: string; name: string }>(sql`
      delete from passkey where workspace_id = ${workspaceId} and id::text = ${id} and user_id = ${session.userId} returning id, name`)
    if (removed === undefined) throw notEnrolled()
    await refuseToLoseLast(transaction, session.userId)
    await audit(transaction, { action: 'passkey.remove', by: bySession(session), about: removed.id, at: dependencies.clock.now(), details: { name: removed.name } })
  })
}

function nameOf(given: string): string {
  const name = given.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim()
  if (name === '' || [...name].length > 100) throw invalidField('/name', 'length', { en: 'A name has 1 to 100 characters.', zh: '名称须为 1 到 100 个字符。' })
  return name
}
