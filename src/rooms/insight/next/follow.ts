import { isUuid } from '../../../lib/ids.ts'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import { type Batch, type Entry, follow, type Follower } from '../../../platform/feed/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { QualityFollowing } from '../quality/follow.ts'
import { scoreRunTable } from '../../../records/scores/place.ts'
import { keepNext } from './keep.ts'

/** What speaks of a customer, and by which relation. */
const speaking = { activity: 'target', opportunity: 'customer', order: 'customer', paymentPlan: 'customer' } as const
type Speaking = keyof typeof speaking
const isSpeaking = (object: string): object is Speaking => Object.hasOwn(speaking, object)

/** Follows the feed: once what was to be done is done, or something new is known of a customer, what is next is judged anew. */
export function followForNext(given: Pick<QualityFollowing, 'database' | 'engineOf'>, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, { name: 'next', onError: failed, handle: (batch) => judgeTouched(given, batch) })
}

async function judgeTouched({ engineOf }: Pick<QualityFollowing, 'engineOf'>, { workspaceId, entries, transaction }: Batch): Promise<void> {
  const concerned = entries.filter(({ object }) => object === 'customer' || isSpeaking(object))
  if (concerned.length === 0) return
  const { registry, context } = await engineOf(workspaceId, `next ${String(entries[0]?.id)}`)
  if (!registry.objects.has('modelRun')) return
  const object = registry.object('customer')
  // The first run says it of everybody; until then there is nothing to keep up.
  const [held] = await transaction.query<{ run: string }>(sql`select run_id as run from ${sql.identifier(scoreRunTable(object))} where workspace_id = ${transaction.workspaceId} and score = 'nextAction'`)
  if (held !== undefined) await keepNext(transaction, context, { object, run: held.run }, [...await touched(transaction, concerned)].toSorted())
}

async function touched(tx: Transaction, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  const note = (id: Json | undefined) => { if (typeof id === 'string' && isUuid(id)) ids.add(id) }
  for (const { object, recordId, before, after } of entries) {
    if (object === 'customer') { note(recordId ?? undefined); if (Array.isArray(after?.['derived'])) after['derived'].forEach(note) }
    if (isSpeaking(object)) for (const side of [before, after]) note(customerIn(side?.[speaking[object]]))
  }
  // What they hang on now: an entry tells of it only where it changed.
  for (const object of Object.keys(speaking) as readonly Speaking[]) {
    const own = entries.filter((entry) => entry.object === object).flatMap(({ recordId }) => recordId ?? [])
    if (own.length > 0) for (const { id } of await customersOf(tx, object, own)) note(id)
  }
  return ids
}

function customerIn(value: Json | undefined): Json | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined
  return value['object'] === 'customer' ? value['id'] : undefined
}

function customersOf(tx: Transaction, object: Speaking, ids: readonly string[]): Promise<readonly { readonly id: string }[]> {
  if (object === 'activity') return tx.query(sql`select distinct target_id as id from activity where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and target_object = 'customer'`)
  const table = sql.identifier({ opportunity: 'opportunity', order: 'order', paymentPlan: 'payment_plan' }[object])
  return tx.query(sql`select distinct t.customer_id as id from ${table} t where t.workspace_id = ${tx.workspaceId} and t.id = ${sql.anyOf(ids)} and t.customer_id is not null`)
}
