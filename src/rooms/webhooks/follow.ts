import type { JsonObject } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import { onlyObject } from '../../model/define/events.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { parseFilter } from '../../model/filter/parse.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Batch, Entry } from '../../platform/feed/index.ts'
import { eventOf, isNamed, patternsOf } from './events.ts'
import { asWebhooks, type WebhooksGiven } from './ports.ts'
import { disable } from './disable.ts'
import { callTurns } from './turns.ts'

/** The name of the cursor. */
export const webhooksFollower = 'webhooks'

interface Listening { readonly id: string; readonly patterns: readonly string[]; readonly filter: JsonObject | null; readonly rightsOf: string | null; readonly since: string }
interface Told { readonly entry: Entry; readonly event: string }

/** Queues what active webhooks are to be told of a batch, in the transaction that moves the cursor: each once. */
export async function queueDeliveries(given: WebhooksGiven, { workspaceId, entries, transaction }: Batch): Promise<void> {
  const { off } = await given.registryOf(workspaceId)
  // What nobody inside sees is told to nobody outside.
  if (off.modules.has('connections')) return
  const told = entries.flatMap((entry) => {
    const event = off.objects.has(entry.object) ? undefined : eventOf(entry)
    return event === undefined ? [] : [{ entry, event }]
  })
  if (told.length === 0) return
  const listening = await listeningIn(transaction)
  if (listening.length === 0) return
  const inputs: JsonObject[] = []
  const called: string[] = []
  for (const webhook of listening) {
    const named = told.filter(({ entry, event }) => isNamed(webhook.patterns, event) && entry.at >= webhook.since)
    const asked = named.length === 0 ? [] : await matching(given, transaction, webhook, named)
    if (asked.length === 0) continue
    inputs.push(...asked.map((each) => inputOf(webhook, each, given.clock.now())))
    called.push(webhook.id)
  }
  if (inputs.length === 0) return
  const { refused: [first] } = await given.writer.createMany(transaction, await given.ownContextOf(workspaceId), 'webhookDelivery', inputs, asWebhooks)
  if (first !== undefined) throw first.problem
  await callTurns(transaction, called, given.clock.now())
}

async function listeningIn(transaction: Transaction): Promise<readonly Listening[]> {
  const rows = await transaction.query<{ id: string; events: unknown; filter: JsonObject | null; rights_of_id: string | null; created_at: string }>(sql`
    select id, events, filter, rights_of_id, created_at from webhook where workspace_id = ${transaction.workspaceId} and active and deleted_at is null order by id`)
  return rows.flatMap(({ id, events, filter, rights_of_id: rightsOf, created_at: since }) => {
    const patterns = patternsOf(Array.isArray(events) ? events.filter((each) => typeof each === 'string') : undefined)
    return patterns === undefined ? [] : [{ id, patterns, filter, rightsOf, since: new Date(since).toISOString() }]
  })
}

/** Of records that are there those that the filter finds, with the eyes of the person whose rights decide. */
async function matching(given: WebhooksGiven, transaction: Transaction, webhook: Listening, named: readonly Told[]): Promise<readonly Told[]> {
  const { filter, rightsOf, patterns } = webhook
  const object = onlyObject(patterns)
  if (filter === null || object === undefined) return named
  const context = rightsOf === null ? undefined : await given.contextOf(transaction.workspaceId, rightsOf)
  if (context === undefined) return named
  const found = new Set<string>()
  const ids = [...new Set(named.map(({ entry }) => entry.recordId).filter((id) => id !== null))]
  try {
    const wanted = parseFilter(await given.registryOf(transaction.workspaceId), object, filter)
    for (let from = 0; from < ids.length; from += 200) {
      const asked: Filter = { and: [{ field: 'id', is: 'in', value: ids.slice(from, from + 200) }, wanted] }
      for (const bin of [false, true]) {
        const { rows } = await given.reader.list(context, object, { filter: asked, fields: [], limit: 200, bin })
        for (const { id } of rows) if (typeof id === 'string') found.add(id)
      }
    }
  } catch (error) {
    // A filter by a field that was retired, or that the person may not use any more, finds nothing ever again.
    if (!isProblem(error)) throw error
    await disable(given, transaction, webhook.id, 'filter')
    return []
  }
  return named.filter(({ entry }) => entry.recordId !== null && found.has(entry.recordId))
}

function inputOf({ id }: Listening, { entry, event }: Told, now: number): JsonObject {
  const fields = [...new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})])].slice(0, 300)
  return {
    webhook: id, event, object: entry.object, record: entry.recordId, recordVersion: entry.version, changedFields: fields,
    happenedAt: new Date(entry.at).toISOString(), nextTryAt: new Date(now).toISOString(),
  }
}
