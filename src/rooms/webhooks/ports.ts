import type { Clock } from '../../lib/clock.ts'
import type { Random } from '../../lib/random.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Post } from '../../platform/outgoing/index.ts'
import type { KeptSecrets } from '../../platform/secrets/index.ts'
import type { Context } from '../../records/context.ts'
import type { Records } from '../../records/engine.ts'
import type { WriterWithin } from '../../records/write/index.ts'

/** What this room works with, given by the composition. */
export interface WebhooksGiven {
  readonly database: Database
  readonly clock: Clock
  /** For the spread of pauses. */
  readonly random: Random
  readonly secretBytes: (count: number) => Uint8Array
  readonly secrets: KeptSecrets
  readonly post: Post
  readonly reader: Pick<Records, 'read' | 'list'>
  readonly writer: Pick<WriterWithin, 'createMany' | 'update' | 'create' | 'removeMany'>
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  /** With the rights of that person at this moment; undefined where the person is not active. */
  readonly contextOf: (workspaceId: number, userId: string) => Promise<Context | undefined>
  /** In the name of the program. */
  readonly ownContextOf: (workspaceId: number) => Promise<Context>
  readonly log: { error(entry: object, message: string): void }
}

/** By whose leave this room writes its own objects. */
export const asWebhooks = { action: 'webhooks', rights: 'action', writers: ['webhooks'] } as const

/** Which secret signs. */
export const signingSecret = (webhookId: string) => ({ object: 'webhook', recordId: webhookId, name: 'signing' })
