import type { JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { followRecord, readNotification, unfollowRecord, unreadNotification } from '../../model/actions/together.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { followable, oneFollowsAtATime } from './following.ts'
import { asFollow, asNotifications, type TogetherGiven } from './ports.ts'

export type ActionsGiven = Pick<TogetherGiven, 'writer' | 'ownContextOf'>

export function togetherActions(given: ActionsGiven, registry: Registry): readonly Implementation[] {
  const objects = followable(registry)
  const set = (state: 'following' | 'left') => async (doing: Doing): Promise<Outcome> => {
    if (!objects.has(doing.object)) throw new Problem({ kind: 'follow.impossible', status: 409, title: { en: 'Records of this kind cannot be followed.', zh: '此类记录不支持关注。' } })
    return follow(given, doing, state)
  }
  return [
    implement(followRecord, { run: set('following'), undo: set('left') }),
    implement(unfollowRecord, { run: set('left'), undo: set('following') }),
    implement(readNotification, (doing) => mark(given, doing, true)),
    implement(unreadNotification, (doing) => mark(given, doing, false)),
  ]
}

/** One line for each person and record says whether they follow it; nothing of the record changes. */
async function follow({ writer, ownContextOf }: ActionsGiven, { tx, context, object, id }: Doing, state: 'following' | 'left'): Promise<Outcome> {
  await oneFollowsAtATime(tx)
  const [row] = await tx.query<{ id: string; state: string }>(sql`
    select id, state from follower where workspace_id = ${tx.workspaceId} and target_id = ${id}::uuid and owner_id = ${context.actor.userId}::uuid and deleted_at is null order by created_at limit 1`)
  const own = await ownContextOf(tx.workspaceId)
  if (row === undefined) {
    const input: JsonObject = { target: { object, id }, owner: context.actor.userId, state, because: 'chosen' }
    const { entries, refused: [first] } = await writer.createMany(tx, own, 'follower', [input], asFollow)
    if (first !== undefined) throw first.problem
    return { written: entries, result: { following: state === 'following' }, memory: {} }
  }
  const entries = row.state === state ? [] : (await writer.updateMany(tx, own, 'follower', [{ id: row.id, changes: { state } }], asFollow)).entries
  return { written: entries, result: { following: state === 'following' }, memory: {} }
}

async function mark({ writer }: ActionsGiven, { tx, context, record, id }: Doing, read: boolean): Promise<Outcome> {
  if ((record['readAt'] !== null && record['readAt'] !== undefined) === read) return { written: [] }
  const { entries, refused: [first] } = await writer.updateMany(tx, context, 'notification', [{ id, changes: { readAt: read ? new Date(context.now).toISOString() : null } }], asNotifications)
  if (first !== undefined) throw first.problem
  return { written: entries }
}
