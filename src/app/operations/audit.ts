import { systemUserId } from '../../access/index.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import type { Context } from '../../records/context.ts'

/** What an administrator does to the installation stands in the feed, where the audit finds it: of the object 'job', 'backup' or 'warehouse'. */
export type OperationVerb = 'job.retry' | 'job.cancel' | 'backup.make' | 'backup.test' | 'backup.download' | 'backup.schedule' | 'warehouse.rebuild'

/** Adds the line in the transaction of what it tells of. @param about the id of what it is done to, where it has one. */
export async function auditOperation(tx: Transaction, { actor, now, requestId }: Context, action: OperationVerb, about: string | null, details: JsonObject): Promise<void> {
  await appendEntries(tx, { actorId: actor.userId === systemUserId ? null : actor.userId, actorName: actor.name, via: actor.via, at: now, requestId }, [
    { object: action.slice(0, action.indexOf('.')), recordId: about, version: null, action, before: null, after: details },
  ])
}
