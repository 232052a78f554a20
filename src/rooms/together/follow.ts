import { isNotificationKind } from '../../model/define/notifications.ts'
import { sql } from '../../platform/database/index.ts'
import { type Batch, follow, type Follower } from '../../platform/feed/index.ts'
import { type News as MailNews, queueNews } from '../../platform/mail/index.ts'
import { newsOf } from './derive.ts'
import { queueNotices } from './notices.ts'
import type { TogetherGiven } from './ports.ts'
import { preferencesOf } from './preferences.ts'
import { readableIn } from './readable.ts'
import { mailDue } from './rules.ts'
import { tell } from './tell.ts'

/** The name of the cursor. */
export const togetherFollower = 'together'

/** Follows the feed for notifications, with its cursor; wakes the postman after each batch that queued mail. */
export function followForTogether(given: TogetherGiven, postman: { wake(): void }, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, {
    name: togetherFollower, onError: failed,
    handle: async (batch) => {
      await tell(given, batch.transaction, await newsOf(given, await given.registryOf(batch.workspaceId), batch.transaction, batch.entries))
      const [news, notices] = [await queueMail(given, batch), await queueNotices(given, batch)]
      if (news || notices) batch.transaction.onCommit(() => { postman.wake() })
    },
  })
}

/** Queues mail about the notifications of a batch, whoever made them: each once, in the transaction that moves the cursor. */
async function queueMail(given: TogetherGiven, { workspaceId, entries, transaction }: Batch): Promise<boolean> {
  const made = entries.filter(({ object, before, recordId }) => object === 'notification' && before === null && recordId !== null).map(({ recordId }) => recordId ?? '')
  if (made.length === 0 || !(await given.sendsMail(workspaceId))) return false
  const rows = await transaction.query<{ id: string; owner_id: string; kind: string }>(sql`
    select id, owner_id, kind from notification where workspace_id = ${workspaceId} and id = ${sql.anyOf(made)} and owner_id is not null and deleted_at is null`)
  const preferences = await preferencesOf(transaction, rows.map(({ owner_id: person }) => person))
  const readable = readableIn(given, workspaceId)
  const news: MailNews[] = []
  for (const { id, owner_id: person, kind } of rows) {
    const context = await readable.context(person)
    const { quiet, switchOf } = preferences(person)
    const dueAt = context === undefined || !isNotificationKind(kind) ? undefined : mailDue(switchOf(kind).mail, given.clock.now(), context.actor.zone, quiet)
    if (dueAt !== undefined) news.push({ id, recipient: person, dueAt })
  }
  await queueNews(transaction, news)
  return news.length > 0
}
