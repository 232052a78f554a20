import { sql, type Transaction } from '../platform/database/index.ts'

/**
 * Holds out that share of the customers while a company without customers of its own only tries the program, unless it says a share itself. What was
 * set is kept beside it, so that the end of the trial takes back that and nothing that a person has said since.
 */
export async function holdOutOnTrial(tx: Transaction, share: number): Promise<void> {
  await tx.run(sql`
    update workspace set settings = settings || ${JSON.stringify({ heldOutShare: share, heldOutOnTrial: share })}::jsonb
    where id = ${tx.workspaceId} and settings->'heldOutShare' is null and not exists (select from customer where workspace_id = ${tx.workspaceId} and deleted_at is null)`)
}

/** The company holds out nobody again, unless a person has said another share meanwhile. */
export async function endTrial(tx: Transaction): Promise<void> {
  await tx.run(sql`
    update workspace set settings = case when settings->'heldOutShare' = settings->'heldOutOnTrial' then settings - 'heldOutShare' else settings end - 'heldOutOnTrial'
    where id = ${tx.workspaceId} and settings->'heldOutOnTrial' is not null`)
}
