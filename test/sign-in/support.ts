import { TOTP, Secret } from 'otpauth'
import { expect } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

/** The code that an authenticator application shows at that instant. */
export function codeOf(secret: string, at: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: at })
}

/** Sets codes by an application up, as a person does. */
export async function enrol(app: TestApp, who: TestClient): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const begun = await who.post('/api/v1/second-factor/totp')
  expect(begun.status).toBe(201)
  const done = await who.post('/api/v1/second-factor/totp/confirm', { code: codeOf(begun.body.secret as string, app.clock.now()) })
  expect(done.status).toBe(200)
  return { secret: begun.body.secret as string, recoveryCodes: done.body.recoveryCodes as string[] }
}

/** The audit of the sign-in settings and of sign-ins, the latest last. */
export async function auditOf(app: TestApp, action: string): Promise<Record<string, unknown>[]> {
  return app.program.database.read<Record<string, unknown>>({ workspaceId: app.workspaceId }, {
    text: 'select action, record_id, actor_id, actor_name, after from feed where workspace_id = $1 and action = $2 order by at, id', values: [app.workspaceId, action],
  })
}

/** Lets what one test tried wrongly not hold the next one up. */
export async function forgetTries(app: TestApp): Promise<void> {
  await asOwner(app.program.database, 'delete from sign_in_try')
}
