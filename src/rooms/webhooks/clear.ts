import { sql } from '../../platform/database/index.ts'
import { asWebhooks, type WebhooksGiven } from './ports.ts'

const day = 24 * 60 * 60_000
const keptFor = 30 * day
const step = 500

/** Removes deliveries that ended a month ago. @returns how many. */
export async function clearDeliveries(given: WebhooksGiven, workspaceId: number): Promise<number> {
  const before = new Date(given.clock.now() - keptFor)
  const context = await given.ownContextOf(workspaceId)
  for (let cleared = 0; ;) {
    const count = await given.database.transaction({ workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }>(sql`
        select id from webhook_delivery where workspace_id = ${workspaceId} and status <> 'waiting' and created_at < ${before} order by created_at limit ${step}`)
      if (rows.length > 0) await given.writer.removeMany(tx, context, 'webhookDelivery', rows.map(({ id }) => id), asWebhooks)
      return rows.length
    })
    cleared += count
    if (count < step) return cleared
  }
}
