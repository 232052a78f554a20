import { replayDelivery, rotateWebhookSecret, takeOverWebhook, testWebhook } from '../../model/actions/webhook.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { testEvent } from './due.ts'
import { asWebhooks, signingSecret, type WebhooksGiven } from './ports.ts'
import { newSecret } from './signature.ts'
import { callTurns } from './turns.ts'

type Given = Pick<WebhooksGiven, 'secrets' | 'secretBytes' | 'writer' | 'ownContextOf'>

/** How long the secret before goes on signing. */
const overlap = 24 * 60 * 60_000

export function webhookActions(given: Given): readonly Implementation[] {
  return [
    implement(testWebhook, (doing) => test(given, doing)),
    implement(rotateWebhookSecret, (doing) => rotate(given, doing)),
    implement(takeOverWebhook, async ({ context }) => ({ changes: { rightsOf: context.actor.userId } })),
    implement(replayDelivery, replay),
  ]
}

async function test({ writer, ownContextOf }: Given, { tx, id, context }: Doing): Promise<Outcome> {
  const at = new Date(context.now).toISOString()
  const delivery = await writer.create(tx, await ownContextOf(tx.workspaceId), 'webhookDelivery', { webhook: id, event: testEvent, happenedAt: at, nextTryAt: at }, asWebhooks)
  await callTurns(tx, [id], context.now)
  return { result: { delivery: delivery.id }, note: { delivery: delivery.id } }
}

/** The secret is answered once; of the record only since when there is one. */
async function rotate({ secrets, secretBytes }: Given, { tx, id, context }: Doing): Promise<Outcome> {
  const secret = newSecret(secretBytes)
  await secrets.put(tx, signingSecret(id), secret, { now: context.now, overlap })
  return { changes: { secretSince: new Date(context.now).toISOString() }, result: { secret } }
}

async function replay({ tx, record, context }: Doing): Promise<Outcome> {
  const webhook = record['webhook']
  if (typeof webhook === 'object' && webhook !== null && 'id' in webhook && typeof webhook.id === 'string') await callTurns(tx, [webhook.id], context.now)
  return { changes: { tries: 0, because: null, nextTryAt: new Date(context.now).toISOString() } }
}
