import { sql, type Transaction } from '../../platform/database/index.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { beginTry, endTry } from '../limits.ts'
import { readPolicy } from '../policy.ts'
import { bySession, raiseSession, type Session } from '../sessions.ts'
import { newTotpSecret, renewRecoveryCodes, takeTotp, totpAddress, totpPlace } from './codes.ts'
import { requireConfirmed } from './confirm.ts'
import { breakGlassNeedsFactor, enrolledAlready, notEnrolled, stillRequired, wrongCode } from './problems.ts'
import { factorTryKeys } from './second-step.ts'
import { factorsOf, type FactorState } from './state.ts'

/** What a person has of second factors, and what the role asks for. */
export async function readFactors({ database }: AccessDependencies, session: Session): Promise<FactorState> {
  return database.transaction({ workspaceId: session.workspace.id }, (transaction) => factorsOf(transaction, session.userId))
}

/**
 * Begins codes by an authenticator application: a new secret, which counts only once a code of it was shown. One that works
 * already stays until then.
 * @throws Problem confirm.needed.
 */
export async function beginTotp(dependencies: AccessDependencies, session: Session): Promise<{ readonly secret: string; readonly address: string }> {
  const { database, clock, random, secrets } = dependencies
  const workspaceId = session.workspace.id
  const secret = newTotpSecret(random)
  return database.transaction({ workspaceId }, async (transaction) => {
    await requireConfirmed(dependencies, transaction, session)
    const { totp } = await factorsOf(transaction, session.userId)
    if (totp) throw enrolledAlready()
    const [user] = await transaction.query<{ email: string }>(sql`select email from "user" where workspace_id = ${workspaceId} and id = ${session.userId}`)
    await transaction.run(sql`
      insert into totp_factor (workspace_id, user_id, secret, created_at, last_step)
      values (${workspaceId}, ${session.userId}, ${secrets.seal(secret, totpPlace(workspaceId, session.userId))}, ${new Date(clock.now())}, 0)
      on conflict (workspace_id, user_id) do update set secret = excluded.secret, created_at = excluded.created_at, confirmed_at = null, last_step = 0`)
    return { secret, address: totpAddress(secret, `Guanxi ${session.workspace.name}`.slice(0, 60), user?.email ?? session.userName) }
  })
}

/**
 * A first code shows that the application has the secret: from now on it is asked for.
 * @returns recovery codes, told this once, and the session's new token. @throws Problem second-factor.wrong, sign-in.limited.
 */
export async function finishTotp(dependencies: AccessDependencies, session: Session, { code, address }: { readonly code: string; readonly address: string }): Promise<{ readonly recoveryCodes: readonly string[]; readonly token: string }> {
  const { database, clock } = dependencies
  const workspaceId = session.workspace.id
  const keys = factorTryKeys(workspaceId, session.userId, address)
  await beginTry(database, keys, clock.now())
  const done = await database.transaction({ workspaceId }, async (transaction) => {
    if (!(await takeTotp(dependencies, transaction, session.userId, code.replace(/\s/g, ''), false))) return undefined
    const recoveryCodes = await renewRecoveryCodes(dependencies, transaction, session.userId)
    await audit(transaction, { action: 'secondFactor.enrol', by: bySession(session), about: session.userId, at: clock.now(), details: { kind: 'totp' } })
    return { recoveryCodes, token: await raiseSession(dependencies, transaction, session, { secondFactor: true }) }
  })
  if (done === undefined) throw wrongCode()
  await endTry(database, keys, clock.now())
  return done
}

/** Ends codes by an application. @throws Problem confirm.needed, second-factor.none, second-factor.required, second-factor.break-glass. */
export async function removeTotp(dependencies: AccessDependencies, session: Session): Promise<void> {
  const workspaceId = session.workspace.id
  await dependencies.database.transaction({ workspaceId }, async (transaction) => {
    await requireConfirmed(dependencies, transaction, session)
    const removed = await transaction.run(sql`delete from totp_factor where workspace_id = ${workspaceId} and user_id = ${session.userId} and confirmed_at is not null`)
    if (removed === 0) throw notEnrolled()
    await refuseToLoseLast(transaction, session.userId)
    await audit(transaction, { action: 'secondFactor.remove', by: bySession(session), about: session.userId, at: dependencies.clock.now(), details: { kind: 'totp' } })
  })
}

/** New recovery codes in the place of the old ones. @throws Problem confirm.needed, second-factor.none. */
export async function newRecoveryCodes(dependencies: AccessDependencies, session: Session): Promise<readonly string[]> {
  return dependencies.database.transaction({ workspaceId: session.workspace.id }, async (transaction) => {
    await requireConfirmed(dependencies, transaction, session)
    if (!(await factorsOf(transaction, session.userId)).any) throw notEnrolled()
    await audit(transaction, { action: 'secondFactor.codes', by: bySession(session), about: session.userId, at: dependencies.clock.now() })
    return renewRecoveryCodes(dependencies, transaction, session.userId)
  })
}

/** After a factor went: whoever must have one keeps one. With the last one its recovery codes go. @throws Problem. */
export async function refuseToLoseLast(transaction: Transaction, userId: string): Promise<void> {
  const state = await factorsOf(transaction, userId)
  if (state.any) return
  if (state.required) throw stillRequired()
  const policy = await readPolicy(transaction)
  if (policy.enforced && policy.breakGlassUserId === userId) throw breakGlassNeedsFactor()
  await transaction.run(sql`delete from recovery_code where workspace_id = ${transaction.workspaceId} and user_id = ${userId}`)
}
