import { personOf } from '../../access/system.ts'
import type { Origin } from '../../platform/feed/index.ts'
import type { Context } from '../context.ts'

/** Who is named in the feed for what this request does. */
export function originOf({ actor, now, reason, requestId }: Context): Origin {
  return { actorId: personOf(actor.userId), actorName: actor.name, via: actor.via, at: now, reason, requestId }
}
