import { sql, type Transaction } from '../../platform/database/index.ts'
import { asWebhooks, type WebhooksGiven } from './ports.ts'

/** Switches a webhook off, once, and tells the person whose rights it has. */
export async function disable(given: WebhooksGiven, transaction: Transaction, webhookId: string, because: 'failed' | 'gone' | 'filter'): Promise<void> {
  const [webhook] = await transaction.query<{ name: string; rights_of_id: string | null; owner_id: string | null }>(sql`
    select name, rights_of_id, owner_id from webhook where workspace_id = ${transaction.workspaceId} and id = ${webhookId} and active and deleted_at is null for update`)
  if (webhook === undefined) return
  const context = await given.ownContextOf(transaction.workspaceId)
  await given.writer.update(transaction, context, 'webhook', webhookId, { active: false, disabledBecause: because }, asWebhooks)
  const owner = webhook.rights_of_id ?? webhook.owner_id
  if (owner === null) return
  await given.writer.create(transaction, context, 'notification', { kind: 'webhookDisabled', title: 'webhookDisabled', values: { name: webhook.name, webhook: webhookId, because }, target: { object: 'webhook', id: webhookId }, owner }, { action: 'notifications', rights: 'action' })
}
