import type { Transaction } from '../../platform/database/index.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { beginTry, endTry, tryKeys } from '../limits.ts'
import { verifyPassword } from '../password.ts'
import { accountOfUser } from '../passwords.ts'
import { readPolicy } from '../policy.ts'
import { wrongCredentials } from '../problems.ts'
import { bySession, raiseSession, type Session } from '../sessions.ts'
import { takeCode } from './codes.ts'
import { askPasskey, checkPasskey, type PasskeyAnswer, type PasskeyQuestion, type RelyingParty } from './passkeys.ts'
import { confirmFirst, passkeyRefused, signInAnew, wrongCode } from './problems.ts'
import { factorsOf } from './state.ts'
import { factorTryKeys } from './second-step.ts'

/** For how long a sign-in, or showing anew who sits there, allows changing how one signs in. */
const confirmedFor = 10 * 60_000

/**
 * Refuses to change factors in a session that has stood for a while: somebody else may sit there by now.
 * @throws Problem confirm.needed (with `by`), confirm.sign-in where nothing can be shown here.
 */
export async function requireConfirmed(dependencies: AccessDependencies, transaction: Transaction, session: Session): Promise<void> {
  if (dependencies.clock.now() - session.confirmedAt < confirmedFor) return
  const by = await confirmedBy(dependencies, transaction, session)
  throw by.length === 0 ? signInAnew() : confirmFirst(by)
}

/** Whether factors may be changed now, asked before a form is opened. @throws Problem as `requireConfirmed`. */
export async function askReady(dependencies: AccessDependencies, session: Session): Promise<void> {
  await dependencies.database.transaction({ workspaceId: session.workspace.id }, (transaction) => requireConfirmed(dependencies, transaction, session))
}

export type ConfirmedBy = 'password' | 'code' | 'passkey'

/** What must be shown, each of them: the password where there is one, and a factor where there is one. */
async function confirmedBy(dependencies: AccessDependencies, transaction: Transaction, session: Session): Promise<readonly ConfirmedBy[]> {
  const policy = await readPolicy(transaction)
  const account = await accountOfUser(dependencies, session.workspace.id, session.userId)
  const state = await factorsOf(transaction, session.userId)
  const byPassword = account !== undefined && (!policy.enforced || policy.breakGlassUserId === session.userId)
  return [...(byPassword ? ['password' as const] : []), ...(state.totp ? ['code' as const] : state.passkeys > 0 ? ['passkey' as const] : [])]
}

export interface Confirmation { readonly password?: string; readonly code?: string; readonly passkey?: PasskeyAnswer; readonly address: string }

/** The question for the authenticator where a passkey is to be shown. */
export async function askConfirmation(dependencies: AccessDependencies, session: Session, party: RelyingParty): Promise<PasskeyQuestion> {
  return dependencies.database.transaction({ workspaceId: session.workspace.id }, (transaction) => askPasskey(dependencies, transaction, party, session.userId))
}

/**
 * Shows anew who sits there. Wrong tries count as at sign-in.
 * @returns the session's new token. @throws Problem sign-in.wrong, second-factor.wrong, passkey.refused, sign-in.limited, confirm.sign-in.
 */
export async function confirm(dependencies: AccessDependencies, session: Session, given: Confirmation, party: RelyingParty | undefined): Promise<string> {
  const { database, clock } = dependencies
  const workspaceId = session.workspace.id
  const by = await database.transaction({ workspaceId }, (transaction) => confirmedBy(dependencies, transaction, session))
  if (by.length === 0) throw signInAnew()
  if (by.includes('password')) await checkPassword(dependencies, session, given)
  if (by.length === 1 && by[0] === 'password') return database.transaction({ workspaceId }, (transaction) => raise(dependencies, transaction, session))
  const keys = factorTryKeys(workspaceId, session.userId, given.address)
  await beginTry(database, keys, clock.now())
  const token = await database.transaction({ workspaceId }, async (transaction) => {
    if (!(await isShown(dependencies, transaction, session, given, party))) return undefined
    return raise(dependencies, transaction, session)
  })
  if (token === undefined) throw given.passkey === undefined ? wrongCode() : passkeyRefused()
  await endTry(database, keys, clock.now())
  return token
}

async function checkPassword(dependencies: AccessDependencies, session: Session, { password = '', address }: Confirmation): Promise<void> {
  const { database, clock } = dependencies
  const account = await accountOfUser(dependencies, session.workspace.id, session.userId)
  const keys = tryKeys(account?.email ?? session.userId, address)
  await beginTry(database, keys, clock.now())
  if (!(await verifyPassword(account?.passwordHash, password))) throw wrongCredentials()
  await endTry(database, keys, clock.now())
}

async function isShown(dependencies: AccessDependencies, transaction: Transaction, { userId }: Session, { code, passkey }: Confirmation, party: RelyingParty | undefined): Promise<boolean> {
  if (passkey !== undefined) return party !== undefined && await checkPasskey(dependencies, transaction, party, passkey, { userId }) !== undefined
  return code !== undefined && await takeCode(dependencies, transaction, userId, code) !== undefined
}

async function raise(dependencies: AccessDependencies, transaction: Transaction, session: Session): Promise<string> {
  await audit(transaction, { action: 'session.confirm', by: bySession(session), about: session.id, at: dependencies.clock.now() })
  return raiseSession(dependencies, transaction, session, { secondFactor: false })
}
