import { createHash } from 'node:crypto'
import type { JsonObject } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { type AccessDependencies, newId } from '../dependencies.ts'
import { newToken, readToken } from '../token.ts'

export type StepKind = 'secondFactor' | 'passkey' | 'passkeyRegistration' | 'provider'

/** What a step's secret begins with. */
const tokenKind = 'gxs_'
/** How long a person has for the second step. */
export const stepSeconds = 300

export interface Step { readonly id: string; readonly userId: string | undefined; readonly data: JsonObject; readonly failed: number }

interface NewStep {
  readonly kind: StepKind
  readonly userId?: string
  readonly data?: JsonObject
  /** A secret that the other side will send back (a challenge); without one a token is made. */
  readonly secret?: string
}

/** Begins something that is ended by its secret within five minutes. What is over is swept out along the way. */
export async function beginStep(dependencies: AccessDependencies, transaction: Transaction, step: NewStep): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const now = dependencies.clock.now()
  const made = step.secret === undefined ? newToken(transaction.workspaceId, dependencies.random, tokenKind) : { token: step.secret, hash: hashSecret(step.secret) }
  const expiresAt = new Date(now + stepSeconds * 1000)
  await transaction.run(sql`
    delete from sign_in_step where (workspace_id, id) in (
      select workspace_id, id from sign_in_step where workspace_id = ${transaction.workspaceId} and expires_at < ${new Date(now)} order by expires_at limit 100 for update skip locked)`)
  await transaction.run(sql`
    insert into sign_in_step (workspace_id, id, kind, secret_hash, user_id, data, created_at, expires_at)
    values (${transaction.workspaceId}, ${newId(dependencies)}, ${step.kind}, ${made.hash}, ${step.userId ?? null}, ${JSON.stringify(step.data ?? {})}::jsonb, ${new Date(now)}, ${expiresAt})`)
  return { token: made.token, expiresAt: expiresAt.toISOString() }
}

/** The workspace and stored hash of a step's token; undefined where it has not the form of one. */
export function readStepToken(token: string): { readonly workspaceId: number; readonly hash: string } | undefined {
  return readToken(token, tokenKind)
}

/** The step of that hash while it may go on; the row stays locked until the transaction ends. */
export async function findStep({ clock }: AccessDependencies, transaction: Transaction, kind: StepKind, hash: string): Promise<Step | undefined> {
  const [row] = await transaction.query<StepRow>(sql`
    select id, user_id, data, failed from sign_in_step
    where workspace_id = ${transaction.workspaceId} and kind = ${kind} and secret_hash = ${hash} and expires_at > ${new Date(clock.now())} for update`)
  return row === undefined ? undefined : { id: row.id, userId: row.user_id ?? undefined, data: row.data, failed: row.failed }
}
interface StepRow { readonly id: string; readonly user_id: string | null; readonly data: JsonObject; readonly failed: number }

/** Uses a step up; undefined when it is over, or another request was faster. */
export async function takeStep(dependencies: AccessDependencies, transaction: Transaction, kind: StepKind, hash: string): Promise<Step | undefined> {
  const step = await findStep(dependencies, transaction, kind, hash)
  if (step === undefined) return undefined
  const taken = await transaction.run(sql`delete from sign_in_step where workspace_id = ${transaction.workspaceId} and id = ${step.id}`)
  return taken === 1 ? step : undefined
}

/** Counts a wrong try; with the last one the step is over. */
export async function failStep(transaction: Transaction, { id, failed }: Step, most: number): Promise<void> {
  if (failed + 1 >= most) await transaction.run(sql`delete from sign_in_step where workspace_id = ${transaction.workspaceId} and id = ${id}`)
  else await transaction.run(sql`update sign_in_step set failed = failed + 1 where workspace_id = ${transaction.workspaceId} and id = ${id}`)
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
