import type { Access } from '../../access/index.ts'
import { setCookie } from './cookie.ts'
import type { Call } from './route.ts'

/** Gives the browser its new sign-in. The one that it came with ends: no session stays behind that nobody sees any more. */
export async function giveSession(access: Pick<Access, 'signOut'>, { session, reply }: Pick<Call, 'session' | 'reply'>, token: string, secure: boolean): Promise<void> {
  if (session !== undefined) await access.signOut(session)
  setCookie(reply, token, secure)
}
