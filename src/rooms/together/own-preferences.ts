import { isJsonObject, type Json, type JsonObject } from '../../lib/json.ts'
import { notificationKindNames, isNotificationKind, switchOf } from '../../model/define/notifications.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import type { TogetherGiven } from './ports.ts'

export const asPreferences = { action: 'preferences', rights: 'action', writers: ['preferences'] } as const

interface Row { readonly id: string; readonly kinds: Json; readonly quiet_from: string | null; readonly quiet_to: string | null; readonly follow_own: boolean | null; readonly follow_authored: boolean | null; readonly follow_commented: boolean | null }

type Given = Pick<TogetherGiven, 'database' | 'writer' | 'ownContextOf' | 'sendsMail'>

/** How the caller is told of things: each kind, whether chosen or as shipped, and whether mail goes out at all. */
export async function readOwnPreferences(given: Given, context: Context): Promise<JsonObject> {
  const row = await given.database.transaction({ workspaceId: context.workspaceId }, (tx) => ownRow(tx, context))
  return {
    kinds: Object.fromEntries(notificationKindNames.filter(isNotificationKind).map((kind) => [kind, { ...switchOf(row?.kinds, kind) }])),
    quietFrom: row?.quiet_from ?? null, quietTo: row?.quiet_to ?? null,
    followOwn: row?.follow_own ?? true, followAuthored: row?.follow_authored ?? true, followCommented: row?.follow_commented ?? true,
    mail: await given.sendsMail(context.workspaceId),
  }
}

/** Changes what is named, nobody's but the caller's own. */
export async function changeOwnPreferences(given: Given, context: Context, changes: JsonObject): Promise<JsonObject> {
  await given.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`preferences ${context.actor.userId}`}, 0))`)
    const row = await ownRow(tx, context)
    const kinds = isJsonObject(changes['kinds']) ? { kinds: { ...(isJsonObject(row?.kinds) ? row.kinds : {}), ...changes['kinds'] } } : {}
    const own = await given.ownContextOf(context.workspaceId)
    const as = { ...own, actor: { ...own.actor, userId: context.actor.userId, name: context.actor.name } }
    const { refused: [first] } = row === undefined
      ? await given.writer.createMany(tx, as, 'notificationPreference', [{ ...changes, ...kinds, name: context.actor.name, owner: context.actor.userId }], asPreferences)
      : await given.writer.updateMany(tx, as, 'notificationPreference', [{ id: row.id, changes: { ...changes, ...kinds } }], asPreferences)
    if (first !== undefined) throw first.problem
  })
  return readOwnPreferences(given, context)
}

async function ownRow(tx: Transaction, { workspaceId, actor }: Context): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(sql`
    select id, kinds, quiet_from, quiet_to, follow_own, follow_authored, follow_commented from notification_preference
    where workspace_id = ${workspaceId} and owner_id = ${actor.userId}::uuid and deleted_at is null order by created_at limit 1`)
  return row
}
