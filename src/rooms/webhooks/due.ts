import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Happened } from './payload.ts'
import type { Turn } from './turns.ts'

/** The event of a test: it is sent by a webhook that is switched off too. */
export const testEvent = 'webhook.test'

export interface DueWebhook { readonly url: string; readonly active: boolean; readonly rightsOf: string | null; readonly failingSince: string | null }

export interface DueDelivery extends Happened { readonly id: string; readonly tries: number }

/** Undefined where it is not there any more. */
export async function readWebhook(database: Database, { workspaceId, webhookId }: Turn): Promise<DueWebhook | undefined> {
  const [row] = await database.read<DueWebhook>({ workspaceId }, sql`
    select url, active, rights_of_id as "rightsOf", failing_since as "failingSince" from webhook where workspace_id = ${workspaceId} and id = ${webhookId} and deleted_at is null`)
  return row
}

/** What is due of a webhook, the oldest first. */
export async function readDue(database: Database, turn: Turn, { active }: DueWebhook, now: number, most: number): Promise<readonly DueDelivery[]> {
  return database.read<DueDelivery>({ workspaceId: turn.workspaceId }, sql`
    select id, event, object, record, record_version as "recordVersion", changed_fields as "changedFields", happened_at as "happenedAt", tries
    from webhook_delivery where ${waiting(turn, active)} and next_try_at <= ${new Date(now)} order by happened_at, id limit ${most}`)
}

/** When the next one of a webhook is due; undefined where none waits. */
export async function nextDue(database: Database, turn: Turn): Promise<number | undefined> {
  const webhook = await readWebhook(database, turn)
  if (webhook === undefined) return undefined
  const [row] = await database.read<{ next: string | null }>({ workspaceId: turn.workspaceId }, sql`select min(next_try_at) as next from webhook_delivery where ${waiting(turn, webhook.active)}`)
  return row === undefined || row.next === null ? undefined : Date.parse(row.next)
}

function waiting({ workspaceId, webhookId }: Turn, active: boolean): Fragment {
  return sql`workspace_id = ${workspaceId} and webhook_id = ${webhookId} and status = 'waiting' and deleted_at is null and (${active}::boolean or event = ${testEvent})`
}
