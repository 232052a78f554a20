import { sql, type Transaction } from '../platform/database/index.ts'
import { audit } from './audit.ts'
import type { AccessDependencies } from './dependencies.ts'
import { secondFactorAsked, type SecondFactorMethod, singleSignOnOnly } from './factors/problems.ts'
import { factorsOf, methodsOf } from './factors/state.ts'
import { beginStep } from './factors/steps.ts'
import { readPolicy } from './policy.ts'
import { notActive } from './problems.ts'
import { type SignInMethod, startSession } from './sessions.ts'

export interface SignedIn {
  /** For the cookie; shown once, stored nowhere. */
  readonly token: string
  readonly sessionId: string
  readonly workspaceId: number
  readonly userId: string
  /** Nothing may be done before a second factor is set up: the person's role asks for one. */
  readonly mustEnrol: boolean
}

/** Somebody whose first step was right. */
export interface Entering {
  readonly workspaceId: number
  readonly userId: string
  readonly accountId: string
  readonly method: SignInMethod
  /** Whether more than one factor stood in that step already: a passkey that asked for finger or code, a provider that says so. */
  readonly vouched: boolean
  readonly address: string
  readonly agent: string
}

/**
 * The end of the first step of every sign-in. Without a second factor a session begins; with one, or where the first step is not
 * enough, nothing does yet.
 * @throws Problem sign-in.not-active, sign-in.single-sign-on, sign-in.second-factor (with `step`, `methods`).
 */
export async function enter(dependencies: AccessDependencies, entering: Entering): Promise<SignedIn> {
  const outcome = await dependencies.database.transaction({ workspaceId: entering.workspaceId }, (transaction) => firstStep(dependencies, transaction, entering))
  if ('asked' in outcome) throw secondFactorAsked(outcome.asked.token, outcome.methods, outcome.asked.expiresAt)
  return outcome.signedIn
}

interface Asked { readonly asked: { readonly token: string; readonly expiresAt: string }; readonly methods: readonly SecondFactorMethod[] }

async function firstStep(dependencies: AccessDependencies, transaction: Transaction, entering: Entering): Promise<Asked | { readonly signedIn: SignedIn }> {
  const { userId, accountId, method, vouched } = entering
  const name = await activeUser(transaction, userId)
  const state = await factorsOf(transaction, userId)
  const policy = await readPolicy(transaction)
  if (policy.enforced && (method === 'password' || method === 'passkey')) {
    // The emergency administrator without a second factor is nobody's way in.
    if (policy.breakGlassUserId !== userId || !(vouched || state.any)) throw singleSignOnOnly()
  }
  if (!vouched && state.any) {
    return { asked: await beginStep(dependencies, transaction, { kind: 'secondFactor', userId, data: { accountId, method } }), methods: methodsOf(state) }
  }
  return { signedIn: await begin(dependencies, transaction, { ...entering, name, secondFactor: vouched, mustEnrol: !vouched && state.required }) }
}

interface Beginning extends Omit<Entering, 'vouched'> { readonly name: string; readonly secondFactor: boolean; readonly mustEnrol: boolean }

/** Starts the session of whoever has shown enough, and tells of the emergency administrator. */
export async function begin(dependencies: AccessDependencies, transaction: Transaction, { name, userId, ...rest }: Beginning): Promise<SignedIn> {
  const { workspaceId } = transaction
  const started = await startSession(dependencies, transaction, { ...rest, userId, userName: name })
  const policy = await readPolicy(transaction)
  if (policy.enforced && (rest.method === 'password' || rest.method === 'passkey')) {
    await audit(transaction, { action: 'signIn.breakGlass', by: { userId, name }, about: userId, at: dependencies.clock.now(), details: { method: rest.method, address: rest.address.slice(0, 64) } })
  }
  return { ...started, workspaceId, userId, mustEnrol: rest.mustEnrol }
}

/** The user's name, locked as an active one. @throws Problem sign-in.not-active. */
export async function activeUser(transaction: Transaction, userId: string): Promise<string> {
  const [user] = await transaction.query<{ active: boolean; name: string | null }>(
    sql`select name, status = 'active' and deleted_at is null as active from "user" where workspace_id = ${transaction.workspaceId} and id = ${userId} for share`)
  if (user?.active !== true) throw notActive()
  return user.name ?? ''
}
