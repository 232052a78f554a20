import { sql, type Transaction } from '../../platform/database/index.ts'
import type { SecondFactorMethod } from './problems.ts'

/** What second factors a user has, and whether a role asks for one. */
export interface FactorState {
  readonly totp: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
  /** Whether there is one at all. Recovery codes alone are none. */
  readonly any: boolean
  readonly required: boolean
}

export async function factorsOf(transaction: Transaction, userId: string): Promise<FactorState> {
  const { workspaceId } = transaction
  const [row] = await transaction.query<{ totp: boolean; passkeys: number; codes: number; required: boolean }>(sql`
    select exists (select from totp_factor where workspace_id = ${workspaceId} and user_id = ${userId} and confirmed_at is not null) as totp,
      (select count(*)::integer from passkey where workspace_id = ${workspaceId} and user_id = ${userId}) as passkeys,
      (select count(*)::integer from recovery_code where workspace_id = ${workspaceId} and user_id = ${userId} and used_at is null) as codes,
      exists (select from second_factor_role s
        join record_link l on l.workspace_id = s.workspace_id and l.from_object = 'user' and l.field = 'roles' and l.to_id = s.role_id and l.from_id = ${userId}
        join role r on r.workspace_id = s.workspace_id and r.id = s.role_id and r.deleted_at is null
        where s.workspace_id = ${workspaceId}) as required`)
  const { totp = false, passkeys = 0, codes = 0, required = false } = row ?? {}
  return { totp, passkeys, recoveryCodes: codes, any: totp || passkeys > 0, required }
}

/** By what the second step can be done. */
export function methodsOf({ totp, passkeys, recoveryCodes }: FactorState): readonly SecondFactorMethod[] {
  return [...(totp ? ['totp' as const] : []), ...(passkeys > 0 ? ['passkey' as const] : []), ...(recoveryCodes > 0 ? ['recovery' as const] : [])]
}
