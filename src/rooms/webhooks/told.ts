import type { Transaction } from '../../platform/database/index.ts'
import { asWebhooks, type WebhooksGiven } from './ports.ts'
import { callTurns } from './turns.ts'

/** What a webhook is to be told by somebody else than the feed: a rule. */
export interface ToldByRule { readonly object: string; readonly record: string; readonly event: string; readonly at: number }

/** Queues it with the commit; it is signed, sent and tried again as all that the webhook is told, with the rights of its person. */
export async function queueTold(given: Pick<WebhooksGiven, 'writer' | 'ownContextOf'>, tx: Transaction, webhook: string, told: readonly ToldByRule[]): Promise<void> {
  const [first] = told
  if (first === undefined) return
  const inputs = told.map(({ object, record, event, at }) => ({ webhook, event, object, record, happenedAt: new Date(at).toISOString(), nextTryAt: new Date(at).toISOString() }))
  const { refused: [refused] } = await given.writer.createMany(tx, await given.ownContextOf(tx.workspaceId), 'webhookDelivery', inputs, asWebhooks)
  if (refused !== undefined) throw refused.problem
  await callTurns(tx, [webhook], first.at)
}
