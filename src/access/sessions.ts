import { sql, type Transaction, type Trip } from '../platform/database/index.ts'
import { audit } from './audit.ts'
import type { Caller } from './caller.ts'
import { type AccessDependencies, newId } from './dependencies.ts'
import { notSignedIn, sessionNotFound } from './problems.ts'
import { newToken, readToken } from './token.ts'
import { workspaceOf } from './workspaces.ts'

const minute = 60_000
/** A session that nobody uses ends after 12 hours, and any session 14 days after the sign-in. */
const idle = 12 * 60 * minute
const longest = 14 * 24 * 60 * minute
/** How exact 'last seen' is: not every request is a write. */
const seenEvery = minute

/** A sign-in that holds, with the workspace it is in. */
export interface Session extends Caller {
  /** Of the account; of the user himself where he signs in by a provider only and has none. */
  readonly accountId: string
  readonly method: SignInMethod
  /** Whether a second factor stood in the sign-in, or has been set up since. */
  readonly secondFactor: boolean
  readonly mustEnrol: boolean
  /** When the person last showed who sits there, in milliseconds: at sign-in, or since. */
  readonly confirmedAt: number
}

/** How a person came in. */
export type SignInMethod = 'password' | 'passkey' | 'oidc' | 'ldap'

export interface SessionSummary {
  readonly id: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly address: string
  readonly agent: string
  /** Whether it is the one that asks. */
  readonly current: boolean
}

export interface SessionStart {
  readonly accountId: string; readonly userId: string; readonly userName: string; readonly address: string; readonly agent: string
  readonly method: SignInMethod; readonly secondFactor: boolean; readonly mustEnrol: boolean
}

/** Writes a new session, with a token of its own, and says when the user was last seen. The token is not kept. */
export async function startSession(dependencies: AccessDependencies, transaction: Transaction, start: SessionStart): Promise<{ token: string; sessionId: string }> {
  const now = dependencies.clock.now()
  const id = newId(dependencies)
  const { token, hash } = newToken(transaction.workspaceId, dependencies.random)
  await transaction.run(sql`
    insert into session (workspace_id, id, token_hash, account_id, user_id, created_at, last_seen_at, idle_until, expires_at, address, agent, method, second_factor, must_enrol)
    values (${transaction.workspaceId}, ${id}, ${hash}, ${start.accountId}, ${start.userId}, ${new Date(now)}, ${new Date(now)},
      ${new Date(now + idle)}, ${new Date(now + longest)}, ${start.address.slice(0, 64)}, ${plainText(start.agent)}, ${start.method}, ${start.secondFactor}, ${start.mustEnrol})`)
  await audit(transaction, { action: 'session.start', by: { userId: start.userId, name: start.userName }, about: id, at: now, details: { address: start.address.slice(0, 64), agent: plainText(start.agent), method: start.method, secondFactor: start.secondFactor } })
  await transaction.run(sql`update "user" set last_seen_at = ${new Date(now)} where id = ${start.userId}`)
  return { token, sessionId: id }
}

/**
 * The session of a token, read afresh on each request, in one statement.
 * @param alongside the round trip in which it is read; one of its own where absent.
 * @throws Problem not-signed-in when there is none, or it is over.
 */
export async function readSession({ database, clock }: AccessDependencies, token: string, alongside?: Trip): Promise<Session> {
  const read = readToken(token)
  if (read === undefined) throw notSignedIn()
  const now = clock.now()
  const [row] = await database.read<SessionRow>({ workspaceId: read.workspaceId, ...(alongside === undefined ? {} : { alongside }) }, sql`
    select s.id, s.account_id, s.user_id, s.method, s.second_factor, s.must_enrol, coalesce(s.confirmed_at, s.created_at) as confirmed_at, u.name as user_name, s.last_seen_at, w.id as workspace_id, w.name, w.slug, w.settings, coalesce(v.version, 0) as access_version
    from session s join workspace w on w.id = s.workspace_id
    join "user" u on u.workspace_id = s.workspace_id and u.id = s.user_id left join access_version v on v.workspace_id = s.workspace_id
    where s.workspace_id = ${read.workspaceId} and s.token_hash = ${read.hash}
      and s.ended_at is null and s.idle_until > ${new Date(now)} and s.expires_at > ${new Date(now)}`)
  if (row === undefined) throw notSignedIn()
  // One that was seen in the future: the clock was set back, and the session must not last the longer for it.
  if (Math.abs(now - Date.parse(row.last_seen_at)) >= seenEvery) {
    await database.transaction({ workspaceId: read.workspaceId }, (transaction) => transaction.run(sql`
      update session set last_seen_at = ${new Date(now)}, idle_until = ${new Date(now + idle)}, expires_at = least(expires_at, ${new Date(now + longest)}::timestamptz)
      where workspace_id = ${read.workspaceId} and id = ${row.id} and ended_at is null`))
  }
  return {
    id: row.id,
    workspace: workspaceOf({ id: row.workspace_id, name: row.name, slug: row.slug, settings: row.settings }),
    accountId: row.account_id,
    userId: row.user_id,
    userName: row.user_name ?? '',
    accessVersion: row.access_version,
    method: methods.find((each) => each === row.method) ?? 'password',
    secondFactor: row.second_factor,
    mustEnrol: row.must_enrol,
    confirmedAt: Date.parse(row.confirmed_at),
  }
}
const methods: readonly SignInMethod[] = ['password', 'passkey', 'oidc', 'ldap']
interface SessionRow {
  readonly method: string; readonly second_factor: boolean; readonly must_enrol: boolean; readonly confirmed_at: string
  readonly id: string; readonly account_id: string; readonly user_id: string; readonly user_name: string | null; readonly last_seen_at: string
  readonly workspace_id: number; readonly name: string; readonly slug: string; readonly settings: unknown; readonly access_version: number
}

/**
 * Gives a session more: it is confirmed now, and a second factor stands in it. It gets another token with it, so that one which
 * somebody else knew gains nothing.
 * @throws Problem not-signed-in where it has ended meanwhile.
 */
export async function raiseSession({ random, clock }: AccessDependencies, transaction: Transaction, session: Session, { secondFactor }: { readonly secondFactor: boolean }): Promise<string> {
  const { token, hash } = newToken(transaction.workspaceId, random)
  const raised = await transaction.run(sql`
    update session set token_hash = ${hash}, confirmed_at = ${new Date(clock.now())}, second_factor = second_factor or ${secondFactor}, must_enrol = must_enrol and not ${secondFactor}
    where workspace_id = ${transaction.workspaceId} and id = ${session.id} and ended_at is null`)
  if (raised === 0) throw notSignedIn()
  return token
}

/** The user's living sessions in this workspace, the latest first. */
export async function listSessions({ database, clock }: AccessDependencies, session: Session): Promise<readonly SessionSummary[]> {
  const now = new Date(clock.now())
  const workspaceId = session.workspace.id
  const rows = await database.read<{ id: string; created_at: string; last_seen_at: string; expires_at: string; address: string; agent: string }>({ workspaceId }, sql`
    select id, created_at, last_seen_at, expires_at, address, agent from session
    where workspace_id = ${workspaceId} and user_id = ${session.userId} and ended_at is null and idle_until > ${now} and expires_at > ${now}
    order by created_at desc, id desc limit 200`)
  return rows.map((row) => ({
    id: row.id, createdAt: row.created_at, lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, address: row.address, agent: row.agent,
    current: row.id === session.id,
  }))
}

/** Ends all sessions of a user of the workspace, in the transaction of what makes them end. @returns how many. */
export async function endSessionsOf(transaction: Transaction, userId: string, now: number, because: string): Promise<number> {
  return transaction.run(sql`
    update session set ended_at = ${new Date(now)}, ended_because = ${because}
    where workspace_id = ${transaction.workspaceId} and user_id = ${userId}::uuid and ended_at is null`)
}

/** Ends all sessions of the workspace but those of one user. @returns how many. */
export async function endSessionsOfOthers(transaction: Transaction, userId: string, now: number, because: string): Promise<number> {
  return transaction.run(sql`
    update session set ended_at = ${new Date(now)}, ended_because = ${because}
    where workspace_id = ${transaction.workspaceId} and user_id <> ${userId}::uuid and ended_at is null`)
}

/** Ends the session that asks. */
export async function signOut(dependencies: AccessDependencies, session: Session): Promise<void> {
  await end(dependencies, session, session.id, 'signed out')
}

/** Ends one of the user's own sessions. @throws Problem 404 for any other. */
export async function endSession(dependencies: AccessDependencies, session: Session, id: string): Promise<void> {
  if (await end(dependencies, session, id, 'ended by the user') === 0) throw sessionNotFound()
}

/** Signs the user out everywhere; `but` names a session that stays. */
export async function endAllSessions({ database, clock }: AccessDependencies, session: Session, but?: string): Promise<number> {
  const workspaceId = session.workspace.id
  return database.transaction({ workspaceId }, async (transaction) => {
    const ended = await transaction.run(sql`
      update session set ended_at = ${new Date(clock.now())}, ended_because = 'signed out everywhere'
      where workspace_id = ${workspaceId} and user_id = ${session.userId} and ended_at is null and id is distinct from ${but ?? null}::uuid`)
    await audit(transaction, { action: 'session.endAll', by: bySession(session), about: session.id, at: clock.now(), details: { ended } })
    return ended
  })
}

async function end({ database, clock }: AccessDependencies, session: Session, id: string, because: string): Promise<number> {
  const workspaceId = session.workspace.id
  return database.transaction({ workspaceId }, async (transaction) => {
    const ended = await transaction.run(sql`
      update session set ended_at = ${new Date(clock.now())}, ended_because = ${because}
      where workspace_id = ${workspaceId} and id::text = ${id} and user_id = ${session.userId} and ended_at is null`)
    if (ended > 0) await audit(transaction, { action: 'session.end', by: bySession(session), about: id, at: clock.now(), details: { because } })
    return ended
  })
}

/** Who acts, of a session that acts. */
export function bySession({ userId, userName }: Session): { readonly userId: string; readonly name: string } {
  return { userId, name: userName }
}

/** What a browser says of itself, without control characters, as it is shown again. */
export function plainText(agent: string): string {
  return agent.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim().slice(0, 300)
}
