import type { JsonObject } from '../lib/json.ts'
import { appendEntries } from '../platform/feed/index.ts'
import type { Transaction } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { personOf } from './system.ts'

/**
 * What this floor writes into the feed, beside the records' own changes, so that the audit finds it there. The object is
 * 'session', 'password', 'invitation', 'apiKey', 'workspace', 'secondFactor', 'passkey', 'identity' and the like, none of which is a business object: only the audit asks for them, never a record's
 * history. Neither secrets nor hashes are in it.
 */
export type AuditedAction =
  | 'session.start' | 'session.refuse' | 'session.end' | 'session.endAll' | 'password.change' | 'password.reset' | 'invitation.create' | 'invitation.accept' | 'workspace.change'
  | 'apiKey.create' | 'apiKey.revoke' | 'calendarFeed.create' | 'calendarFeed.revoke'
  | 'session.confirm' | 'secondFactor.enrol' | 'secondFactor.remove' | 'secondFactor.reset' | 'secondFactor.codes' | 'secondFactor.refuse'
  | 'passkey.create' | 'passkey.update' | 'passkey.remove' | 'passkey.copied'
  | 'signIn.breakGlass' | 'signInPolicy.update' | 'identity.link' | 'identity.refuse' | 'identity.keepRoles'
  | 'identityProvider.create' | 'identityProvider.update' | 'identityProvider.remove' | 'identityProvider.sync'

export interface Audited {
  readonly action: AuditedAction
  readonly by: { readonly userId: string; readonly name: string; /** A session where it is not said. */ readonly via?: Actor['via'] }
  /** The session, the key, or the user whose password or invitation it is. */
  readonly about: string
  readonly at: number
  readonly details?: JsonObject
}

/** Adds the entry in the transaction of what it tells of. */
export async function audit(transaction: Transaction, { action, by, about, at, details }: Audited): Promise<void> {
  await appendEntries(transaction, { actorId: personOf(by.userId), actorName: by.name, via: by.via ?? 'session', at }, [
    { object: action.slice(0, action.indexOf('.')), recordId: about, version: null, action, before: null, after: details ?? null },
  ])
}
