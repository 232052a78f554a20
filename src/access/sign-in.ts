import { sql, type Database } from '../platform/database/index.ts'
import { activateUser } from './activate.ts'
import { audit } from './audit.ts'
import type { AccessDependencies } from './dependencies.ts'
import { enter, type SignedIn } from './enter.ts'
import { beginTry, endTry, tryKeys } from './limits.ts'
import { verifyPassword } from './password.ts'
import { chooseWorkspace, noWorkspace, wrongCredentials } from './problems.ts'
import { plainText } from './sessions.ts'
import { workspaceOf } from './workspaces.ts'

export interface SignInInput {
  readonly email: string
  readonly password: string
  /** Number or short name, for an account of several workspaces. */
  readonly workspace?: number | string
  /** The peer's address as the connection shows it: never from a header that the caller may set. */
  readonly address: string
  /** What the program says it is, for the list of sessions. */
  readonly agent: string
}

export type { SignedIn } from './enter.ts'

/**
 * Signs a person in and starts a session with an id of its own, or asks for the second factor. An unknown account takes as long and answers the same as a
 * wrong password.
 * @throws Problem sign-in.wrong, sign-in.limited, sign-in.choose-workspace (with `workspaces`), sign-in.no-workspace, sign-in.not-active,
 * sign-in.second-factor (with `step`), sign-in.single-sign-on.
 */
export async function signIn(dependencies: AccessDependencies, input: SignInInput): Promise<SignedIn> {
  const { database, clock } = dependencies
  const email = normalEmail(input.email)
  const keys = tryKeys(email, input.address)
  await beginTry(database, keys, clock.now())
  const found = await findAccount(database, email)
  if (!(await verifyPassword(found?.passwordHash, input.password)) || found === undefined) {
    // Not waited for: the time of the answer must not tell whether the account exists.
    void noteRefused(dependencies, found?.memberships ?? [], input).catch(() => undefined)
    throw wrongCredentials()
  }
  await endTry(database, keys, clock.now())
  const { workspaceId, userId } = choose(found.memberships, input.workspace)
  await healActivation(dependencies, workspaceId, userId)
  return enter(dependencies, { workspaceId, userId, accountId: found.id, method: 'password', vouched: false, address: input.address, agent: input.agent })
}

/** The audit of each company that the account is at home in tells of the wrong password: where from, and by what. */
async function noteRefused({ database, clock }: AccessDependencies, memberships: readonly Membership[], { address, agent }: Pick<SignInInput, 'address' | 'agent'>): Promise<void> {
  const at = clock.now()
  for (const { workspaceId, userId } of memberships) {
    await database.transaction({ workspaceId }, async (transaction) => {
      const [user] = await transaction.query<{ name: string | null }>(sql`select name from "user" where workspace_id = ${workspaceId} and id = ${userId}`)
      await audit(transaction, { action: 'session.refuse', by: { userId, name: user?.name ?? '' }, about: userId, at, details: { address: address.slice(0, 64), agent: plainText(agent), because: 'password' } })
    })
  }
}

/** Who has a membership has accepted the invitation: had the program ended before he became active, he does so now. */
async function healActivation(dependencies: AccessDependencies, workspaceId: number, userId: string): Promise<void> {
  const [row] = await dependencies.database.read<{ id: number; name: string; slug: string; settings: unknown }>({ workspaceId }, sql`
    select w.id, w.name, w.slug, w.settings from workspace w join "user" u on u.workspace_id = w.id
    where w.id = ${workspaceId} and u.id = ${userId} and u.status = 'invited' and u.deleted_at is null`)
  if (row !== undefined) await activateUser(dependencies, workspaceOf(row), userId)
}

/** An e-mail as accounts are known by it. */
export function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase().slice(0, 320)
}

export interface Membership { readonly workspaceId: number; readonly name: string; readonly slug: string; readonly userId: string }
export interface FoundAccount { readonly id: string; readonly passwordHash: string; readonly memberships: readonly Membership[] }

/** The account of an e-mail, through the one function that may look it up. */
export async function findAccount(database: Database, email: string): Promise<FoundAccount | undefined> {
  const rows = await database.read<AccountRow>({ workspaceId: 0 }, sql`select * from account_for_sign_in(${email})`)
  const [first] = rows
  if (first === undefined) return undefined
  const memberships = rows.flatMap(({ workspace_id, workspace_name, slug, user_id }) =>
    (workspace_id === null || user_id === null ? [] : [{ workspaceId: workspace_id, name: workspace_name ?? '', slug: slug ?? '', userId: user_id }]))
  return { id: first.account_id, passwordHash: first.password_hash, memberships }
}
interface AccountRow {
  readonly account_id: string; readonly password_hash: string
  readonly workspace_id: number | null; readonly workspace_name: string | null; readonly slug: string | null; readonly user_id: string | null
}

function choose(memberships: readonly Membership[], wanted: number | string | undefined): Membership {
  const [first, ...others] = memberships
  if (first === undefined) throw noWorkspace()
  if (wanted === undefined && others.length === 0) return first
  const chosen = memberships.find(({ workspaceId, slug }) => String(workspaceId) === String(wanted) || slug === wanted)
  if (chosen === undefined) throw chooseWorkspace(memberships.map(({ workspaceId, name, slug }) => ({ id: workspaceId, name, slug })))
  return chosen
}
