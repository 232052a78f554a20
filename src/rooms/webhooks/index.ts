import type { OutgoingGuard } from '../../platform/outgoing/index.ts'
import { webhookActions } from './actions.ts'
import type { WebhooksGiven } from './ports.ts'
import { webhookGuard } from './sound.ts'

export { clearDeliveries } from './clear.ts'
export type { WebhooksGiven } from './ports.ts'
export { followForWebhooks, type Sender, startSender } from './sender.ts'
export { queueTold } from './told.ts'
export { webhookTurnStore } from './turns.ts'

/** The door of the webhooks room. */
export const webhooksRoom = (given: Pick<WebhooksGiven, 'secrets' | 'secretBytes' | 'writer' | 'ownContextOf'>) => ({
  name: 'webhooks',
  implementations: webhookActions(given),
})

/** What a webhook must be to be kept. */
export const webhookGuards = (outgoing: OutgoingGuard) => [webhookGuard(outgoing)]
