import { createHash } from 'node:crypto'
import { type Transaction, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { keyReused } from './problems.ts'

/**
 * A mutation with a key that was seen is answered from its first result, whatever has happened since; one under way is waited
 * for; one that failed left nothing behind and is done again. Keys are each user's own.
 * @throws Problem 422 when the key was used for another request.
 */
export async function once<Result>(tx: Transaction, context: Context, fingerprint: string, run: () => Promise<Result>): Promise<Result> {
  if (context.idempotencyKey === undefined) return run()
  const key = `${context.actor.userId} ${context.idempotencyKey}`
  const hash = createHash('sha256').update(fingerprint).digest('hex')
  const claimed = await tx.run(sql`
    insert into idempotency (workspace_id, key, fingerprint, at) values (${context.workspaceId}, ${key}, ${hash}, ${new Date(context.now).toISOString()}::timestamptz)
    on conflict do nothing`)
  if (claimed === 0) {
    const [seen] = await tx.query<{ fingerprint: string; response: { readonly result: Result } }>(sql`
      select fingerprint, response from idempotency where workspace_id = ${context.workspaceId} and key = ${key}`)
    if (seen === undefined || seen.fingerprint !== hash) throw keyReused()
    return seen.response.result
  }
  const result = await run()
  await tx.run(sql`update idempotency set response = ${JSON.stringify({ result })}::jsonb where workspace_id = ${context.workspaceId} and key = ${key}`)
  return result
}
