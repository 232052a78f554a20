import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { AccessDependencies } from '../dependencies.ts'
import type { SecretBytes } from '../token.ts'

const periodSeconds = 30
const recoveryCodes = 10

/** A new secret of 160 bits, in base 32, as authenticator applications take it (RFC 6238, RFC 4226). */
export function newTotpSecret(random: SecretBytes): string {
  return new Secret({ buffer: Uint8Array.from(random(20)).buffer }).base32
}

/** The address that is drawn as a QR code. */
export function totpAddress(secret: string, issuer: string, label: string): string {
  return totpOf(secret, issuer, label).toString()
}

/** The period (of 30 seconds) of which this is the code: the present one or one beside it, as clocks differ; undefined for none. */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta
}

function totpOf(secret: string, issuer = 'Guanxi', label = ''): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: periodSeconds, secret: Secret.fromBase32(secret) })
}

/** Where a sealed secret of codes belongs. */
export const totpPlace = (workspaceId: number, userId: string): string => `totp ${workspaceId} ${userId}`

/** Whether the code is a right one of the authenticator, or a recovery code; either is good once. */
export async function takeCode(dependencies: AccessDependencies, transaction: Transaction, userId: string, given: string): Promise<'totp' | 'recovery' | undefined> {
  const code = given.replace(/[\s-]/g, '').toLowerCase()
  if (/^\d{6}$/.test(code)) return (await takeTotp(dependencies, transaction, userId, code, true)) ? 'totp' : undefined
  const used = await transaction.run(sql`
    update recovery_code set used_at = ${new Date(dependencies.clock.now())}
    where workspace_id = ${transaction.workspaceId} and user_id = ${userId} and code_hash = ${hashRecovery(transaction.workspaceId, userId, code)} and used_at is null`)
  return used === 1 ? 'recovery' : undefined
}

/** Whether the code is right and of a later period than the last one that was taken, so that none works twice. */
export async function takeTotp({ secrets, clock }: AccessDependencies, transaction: Transaction, userId: string, code: string, confirmed: boolean): Promise<boolean> {
  const [row] = await transaction.query<{ secret: string }>(sql`
    select secret from totp_factor where workspace_id = ${transaction.workspaceId} and user_id = ${userId} and (confirmed_at is not null) = ${confirmed} for update`)
  if (row === undefined) return false
  const step = stepOfCode(secrets.open(row.secret, totpPlace(transaction.workspaceId, userId)), code, clock.now())
  if (step === undefined) return false
  return 1 === await transaction.run(sql`
    update totp_factor set last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${new Date(clock.now())})
    where workspace_id = ${transaction.workspaceId} and user_id = ${userId} and last_step < ${step}`)
}

/** Ten new codes in the place of all earlier ones; shown once, only hashes are kept. Each has 120 random bits, so that a plain hash keeps it. */
export async function renewRecoveryCodes({ random, clock }: AccessDependencies, transaction: Transaction, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCode(random))
  await transaction.run(sql`delete from recovery_code where workspace_id = ${transaction.workspaceId} and user_id = ${userId}`)
  for (const code of codes) {
    await transaction.run(sql`
      insert into recovery_code (workspace_id, user_id, code_hash, created_at)
      values (${transaction.workspaceId}, ${userId}, ${hashRecovery(transaction.workspaceId, userId, code.replaceAll('-', ''))}, ${new Date(clock.now())})`)
  }
  return codes
}

/** No letter or digit that is easily taken for another; 32 of them, so that each byte gives five even bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz023456789'

function recoveryCode(random: SecretBytes): string {
  const letters = [...random(24)].map((byte) => alphabet[byte % 32] ?? 'a').join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

function hashRecovery(workspaceId: number, userId: string, code: string): string {
  return createHash('sha256').update(`${workspaceId} ${userId} ${code}`).digest('base64url')
}
