import { sql } from '../platform/database/index.ts'
import { audit } from './audit.ts'
import type { AccessDependencies } from './dependencies.ts'
import { beginTry, endTry, tryKeys } from './limits.ts'
import { checkNewPassword, hashPassword, verifyPassword } from './password.ts'
import { refuseWhenEnforced } from './policy.ts'
import { notSignedIn, wrongPassword } from './problems.ts'
import { owning } from './owning.ts'
import { bySession, type Session } from './sessions.ts'
import { normalEmail } from './sign-in.ts'

export interface ChangePasswordInput {
  readonly current: string
  readonly next: string
  /** The peer's address of the connection. */
  readonly address: string
}

/**
 * Changes the password of the account that asks and ends all its other sessions, in every workspace. Wrong tries count as at
 * sign-in, so that a stolen session cannot guess on.
 * @throws Problem password.wrong, password.weak (field /next), sign-in.limited, sign-in.single-sign-on.
 */
export async function changePassword(dependencies: AccessDependencies, session: Session, input: ChangePasswordInput): Promise<void> {
  const { database, clock } = dependencies
  const account = await accountOfUser(dependencies, session.workspace.id, session.userId)
  if (account === undefined) throw notSignedIn()
  await database.transaction({ workspaceId: session.workspace.id }, (transaction) => refuseWhenEnforced(transaction, session.userId))
  await checkNewPassword(dependencies, input.next, { email: account.email }, '/next')
  const keys = tryKeys(account.email, input.address)
  await beginTry(database, keys, clock.now())
  if (!(await verifyPassword(account.passwordHash, input.current))) throw wrongPassword()
  await endTry(database, keys, clock.now())
  const hash = await hashPassword(input.next)
  await database.transaction({ workspaceId: session.workspace.id }, async (transaction) => {
    const [changed] = await transaction.query<{ done: boolean }>(
      sql`select account_change_password(${account.id}, ${account.passwordHash}, ${hash}, ${session.id}, ${new Date(clock.now())}) as done`)
    if (changed?.done !== true) throw wrongPassword()
    await audit(transaction, { action: 'password.change', by: bySession(session), about: session.userId, at: clock.now() })
  })
}

/**
 * Sets an account's password from the operator's command line, past the serving role: the way in again for the last
 * administrator, and for accounts of several workspaces. All sessions end, and wrong tries are forgotten.
 * @returns false when there is no such account. @throws Problem password.weak.
 */
export async function setPasswordByOperator({ database, clock, isLeaked }: AccessDependencies, input: { readonly email: string; readonly password: string }): Promise<boolean> {
  const email = normalEmail(input.email)
  await checkNewPassword({ isLeaked }, input.password, { email })
  const hash = await hashPassword(input.password)
  const now = new Date(clock.now())
  return database.asOwner((transaction) => owning(transaction, async () => {
    const [account] = await transaction.query<{ id: string }>(sql`update account set password_hash = ${hash}, password_changed_at = ${now} where email = ${email} returning id`)
    if (account === undefined) return false
    await transaction.run(sql`update session set ended_at = ${now}, ended_because = 'password' where account_id = ${account.id} and ended_at is null`)
    await transaction.run(sql`delete from sign_in_try where kind = 'account' and key = ${tryKeys(email, '').account}`)
    return true
  }))
}

export interface UserAccount {
  readonly id: string
  readonly email: string
  readonly passwordHash: string
  /** In how many workspaces the account is at home. */
  readonly workspaces: number
}

/** The account behind a user of this workspace; undefined while he has only been invited. */
export async function accountOfUser({ database }: AccessDependencies, workspaceId: number, userId: string): Promise<UserAccount | undefined> {
  const [row] = await database.read<{ account_id: string; email: string; password_hash: string; workspaces: number }>(
    { workspaceId }, sql`select * from account_of_user(${userId}::uuid)`)
  return row === undefined ? undefined : { id: row.account_id, email: row.email, passwordHash: row.password_hash, workspaces: row.workspaces }
}
