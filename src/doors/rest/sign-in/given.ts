import type { Access, Administration } from '../../../access/index.ts'
import { giveSession } from '../entering.ts'
import type { Answer, Call } from '../route.ts'
import { sessionOf } from '../routes/sessions.ts'

/** What the routes of company sign-in are given. */
export interface SignInGiven {
  readonly access: Access
  readonly secure: boolean
  /** Bounds guesses by the peer's address. */
  readonly guesses: { take(key: string): void | Promise<void> }
  readonly publicUrl: string | undefined
}

interface Entered { readonly token: string; readonly workspaceId: number; readonly userId: string; readonly mustEnrol: boolean }

/** Sets the cookie of a new session, and says whether a second factor has to be set up before anything else. */
export async function entered({ access, secure }: Pick<SignInGiven, 'access' | 'secure'>, call: Call, { token, workspaceId, userId, mustEnrol }: Entered): Promise<Answer> {
  await giveSession(access, call, token, secure)
  return { body: { workspaceId, userId, mustEnrol } }
}

export const signedIn = {
  type: 'object', required: ['workspaceId', 'userId'],
  properties: { workspaceId: { type: 'integer' }, userId: { type: 'string', format: 'uuid' }, mustEnrol: { type: 'boolean', description: 'A second factor has to be set up before anything else.' } },
} as const

export function administrationOf(call: Call): Administration {
  return { workspace: sessionOf(call).workspace, actor: call.context.actor }
}

export function agentOf({ request }: Call): string {
  return request.headers['user-agent'] ?? ''
}

export const instant = { type: 'string', format: 'date-time' } as const
export const anyObject = { type: 'object', additionalProperties: true } as const
