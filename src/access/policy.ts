import { sql, type Transaction } from '../platform/database/index.ts'
import { singleSignOnOnly } from './factors/problems.ts'

/** How people of a workspace must sign in. */
export interface SignInPolicy {
  /** Only by the company's provider: password, passkey, reset and invitation with a password are closed. */
  readonly enforced: boolean
  /** The one administrator who may sign in by password and second factor even then. */
  readonly breakGlassUserId: string | undefined
}

export async function readPolicy(transaction: Pick<Transaction, 'query' | 'workspaceId'>): Promise<SignInPolicy> {
  const [row] = await transaction.query<{ enforced: boolean; break_glass_user_id: string | null }>(sql`
    select enforced, break_glass_user_id from sign_in_policy where workspace_id = ${transaction.workspaceId}`)
  return { enforced: row?.enforced ?? false, breakGlassUserId: row?.break_glass_user_id ?? undefined }
}

/**
 * Refuses what enforced single sign-on closes: for everybody but the emergency administrator.
 * @throws Problem sign-in.single-sign-on.
 */
export async function refuseWhenEnforced(transaction: Pick<Transaction, 'query' | 'workspaceId'>, userId: string): Promise<SignInPolicy> {
  const policy = await readPolicy(transaction)
  if (policy.enforced && policy.breakGlassUserId !== userId) throw singleSignOnOnly()
  return policy
}
