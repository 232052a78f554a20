import { sql, type Statement, type Transaction } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { activateUser } from './activate.ts'
import { requireAdministrator } from './administrator.ts'
import { audit } from './audit.ts'
import { type AccessDependencies, newId } from './dependencies.ts'
import { beginTry, endTry, tryKeys } from './limits.ts'
import { checkNewPassword, hashPassword, verifyPassword } from './password.ts'
import { accountOfUser } from './passwords.ts'
import { singleSignOnOnly } from './factors/problems.ts'
import { refuseWhenEnforced } from './policy.ts'
import { accountElsewhere, cannotInvite, emailTaken, invitationInvalid, noAccount, sessionNotFound, wrongCredentials } from './problems.ts'
import { findAccount, normalEmail } from './sign-in.ts'
import { newToken, readToken } from './token.ts'
import { personOf } from './system.ts'
import { type Workspace, workspaceOf } from './workspaces.ts'

const day = 86_400_000
const joinWithin = 7 * day
const resetWithin = day

/** Who acts, in which workspace: an administrator, checked here again. */
export interface Administration { readonly workspace: Workspace; readonly actor: Actor }

/** A link's secret part, to be shown or mailed once. */
export interface Link { readonly token: string; readonly expiresAt: string }

/**
 * A link by which an invited user joins, good once within 7 days; earlier links of the user are void.
 * @throws Problem forbidden, not-found, invitation.not-possible.
 */
export async function createInvitation(dependencies: AccessDependencies, by: Administration, userId: string): Promise<Link> {
  return createLink(dependencies, by, userId, 'join')
}

/**
 * A link by which a user chooses a new password, good once within a day. His sessions end when it is used.
 * @throws Problem forbidden, password.no-account, password.account-elsewhere: an account of several workspaces is not in the
 * hands of one of their administrators.
 */
export async function resetPasswordByAdministrator(dependencies: AccessDependencies, by: Administration, userId: string): Promise<Link> {
  requireAdministrator(by)
  const account = await accountOfUser(dependencies, by.workspace.id, userId)
  if (account === undefined) throw noAccount()
  if (account.workspaces > 1) throw accountElsewhere()
  await dependencies.database.transaction({ workspaceId: by.workspace.id }, (transaction) => refuseWhenEnforced(transaction, userId))
  return createLink(dependencies, by, userId, 'password')
}

async function createLink(dependencies: AccessDependencies, by: Administration, userId: string, kind: 'join' | 'password'): Promise<Link> {
  return dependencies.database.transaction({ workspaceId: by.workspace.id }, (transaction) => linkWithin(dependencies, transaction, by.actor, userId, kind))
}

/** The same for a user whom the transaction itself has just made. */
export async function createInvitationWithin(dependencies: AccessDependencies, transaction: Transaction, by: Actor, userId: string): Promise<Link> {
  return linkWithin(dependencies, transaction, by, userId, 'join')
}

async function linkWithin(dependencies: AccessDependencies, transaction: Transaction, by: Actor, userId: string, kind: 'join' | 'password'): Promise<Link> {
  requireAdministrator({ actor: by })
  const { workspaceId } = transaction
  const now = dependencies.clock.now()
  const expiresAt = new Date(now + (kind === 'join' ? joinWithin : resetWithin))
  const { token, hash } = newToken(workspaceId, dependencies.random)
  const [user] = await transaction.query<{ email: string; status: string; name: string; language: string | null }>(
    sql`select email, status, name, language from "user" where workspace_id = ${workspaceId} and id::text = ${userId} and deleted_at is null for share`)
  if (user === undefined) throw sessionNotFound()
  if (user.status === 'deactivated') throw cannotInvite()
  await transaction.run(sql`update invitation set withdrawn_at = ${new Date(now)}
    where workspace_id = ${workspaceId} and user_id = ${userId} and used_at is null and withdrawn_at is null`)
  await transaction.run(sql`insert into invitation (workspace_id, id, kind, token_hash, user_id, email, created_at, created_by_id, expires_at)
    values (${workspaceId}, ${newId(dependencies)}, ${kind}, ${hash}, ${userId}, ${normalEmail(user.email)}, ${new Date(now)}, ${personOf(by.userId)}, ${expiresAt})`)
  await audit(transaction, { action: 'invitation.create', by, about: userId, at: now, details: { kind } })
  await dependencies.mailLink?.(transaction, { kind, email: user.email, name: user.name, language: user.language, token })
  return { token, expiresAt: expiresAt.toISOString() }
}

export interface Invitation {
  readonly kind: 'join' | 'password'
  readonly workspace: Workspace
  readonly userId: string
  readonly name: string
  readonly email: string
  /** The e-mail has an account already: its own password is asked for, not a new one. */
  readonly hasAccount: boolean
  /** No password is taken here: the person comes in by the company's provider. */
  readonly singleSignOn: boolean
}

/** What a link invites to. @throws Problem invitation.invalid, the same for unknown, used, withdrawn and expired ones. */
export async function readInvitation({ database, clock }: AccessDependencies, token: string): Promise<Invitation> {
  const read = readToken(token)
  if (read === undefined) throw invitationInvalid()
  const { workspaceId, hash } = read
  const [row] = await database.read<InvitationRow>({ workspaceId }, sql`
    select i.kind, i.user_id, i.email, u.name as user_name, w.id, w.name, w.slug, w.settings, coalesce(p.enforced and p.break_glass_user_id is distinct from i.user_id, false) as single_sign_on
    from invitation i join workspace w on w.id = i.workspace_id left join sign_in_policy p on p.workspace_id = i.workspace_id
    join "user" u on u.workspace_id = i.workspace_id and u.id = i.user_id and u.status <> 'deactivated' and u.deleted_at is null
    where i.workspace_id = ${workspaceId} and i.token_hash = ${hash} and i.used_at is null and i.withdrawn_at is null and i.expires_at > ${new Date(clock.now())}`)
  if (row === undefined) throw invitationInvalid()
  const account = await findAccount(database, row.email)
  return { kind: row.kind, workspace: workspaceOf(row), userId: row.user_id, name: row.user_name, email: row.email, hasAccount: account !== undefined, singleSignOn: row.single_sign_on }
}
interface InvitationRow {
  readonly kind: 'join' | 'password'; readonly user_id: string; readonly email: string; readonly user_name: string
  readonly id: number; readonly name: string; readonly slug: string; readonly settings: unknown; readonly single_sign_on: boolean
}

/**
 * Uses a link: joins the workspace with a new password (or, where the e-mail has an account, with its own), or sets the new
 * password of a reset. The invited user becomes active; signing in is a step of its own.
 * @throws Problem invitation.invalid, password.weak, sign-in.wrong, sign-in.limited, sign-in.single-sign-on.
 */
export async function acceptInvitation(dependencies: AccessDependencies, input: { readonly token: string; readonly password: string; readonly address: string }): Promise<{ readonly workspaceId: number; readonly userId: string; readonly email: string }> {
  const invitation = await readInvitation(dependencies, input.token)
  if (invitation.singleSignOn) throw singleSignOnOnly()
  const hash = readToken(input.token)?.hash ?? ''
  if (invitation.kind === 'join') await join(dependencies, invitation, hash, input)
  else await reset(dependencies, invitation, hash, input.password)
  await activateUser(dependencies, invitation.workspace, invitation.userId)
  return { workspaceId: invitation.workspace.id, userId: invitation.userId, email: invitation.email }
}

async function join(dependencies: AccessDependencies, invitation: Invitation, tokenHash: string, { password, address }: { readonly password: string; readonly address: string }): Promise<void> {
  const { database, clock } = dependencies
  const { email, workspace, name, userId } = invitation
  const known = await findAccount(database, email)
  let hash: string | null = null
  if (known === undefined) {
    await checkNewPassword(dependencies, password, { email, name })
    hash = await hashPassword(password)
  } else {
    if (known.memberships.some((each) => each.workspaceId === workspace.id && each.userId !== userId)) throw emailTaken()
    const keys = tryKeys(email, address)
    await beginTry(database, keys, clock.now())
    if (!(await verifyPassword(known.passwordHash, password))) throw wrongCredentials()
    await endTry(database, keys, clock.now())
  }
  await use(dependencies, invitation, 'invitation.accept', sql`select invitation_accept(${tokenHash}, ${known?.id ?? newId(dependencies)}, ${hash}, ${new Date(clock.now())}) as account`)
}

async function reset(dependencies: AccessDependencies, invitation: Invitation, tokenHash: string, password: string): Promise<void> {
  await checkNewPassword(dependencies, password, invitation)
  const hash = await hashPassword(password)
  await use(dependencies, invitation, 'password.reset', sql`select invitation_reset_password(${tokenHash}, ${hash}, ${new Date(dependencies.clock.now())}) as account`)
}

/** Uses the link up by the one function that may, and tells the audit. */
async function use({ database, clock }: AccessDependencies, { workspace, userId, name }: Invitation, action: 'invitation.accept' | 'password.reset', statement: Statement): Promise<void> {
  await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    const [row] = await transaction.query<{ account: string | null }>(statement)
    if (row?.account === undefined || row.account === null) throw invitationInvalid()
    await audit(transaction, { action, by: { userId, name }, about: userId, at: clock.now() })
  })
}
