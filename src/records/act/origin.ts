import { systemUserId } from '../../access/actors.ts'
import type { Origin } from '../../platform/feed/index.ts'
import type { Context } from '../context.ts'

/** Who is named in the feed for what this request does. */
export function originOf({ actor, now, reason, requestId }: Context): Origin {
  return { actorId: actor.userId === systemUserId ? null : actor.userId, actorName: actor.name, via: actor.via, at: now, reason, requestId }
}
