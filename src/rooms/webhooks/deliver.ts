import type { JsonObject } from '../../lib/json.ts'
import type { Context } from '../../records/context.ts'
import { disable } from './disable.ts'
import { type DueDelivery, type DueWebhook, nextDue, readDue, readWebhook } from './due.ts'
import { payloadOf } from './payload.ts'
import { asWebhooks, signingSecret, type WebhooksGiven } from './ports.ts'
import { nextTry, patience, restOfTarget, type Verdict, verdictOf } from './rules.ts'
import { signatureHeaders } from './signature.ts'
import { endTurn, type Turn } from './turns.ts'

/** Deliveries of one turn: with all of them at the limit of patience a turn is shorter than its lease. */
const mostInTurn = 20
/** A target that let nothing through for so long, while a delivery used up all its tries, is given up. */
const givenUpAfter = 24 * 60 * 60_000

/** Sends what is due of one webhook, one after the other, until the target fails in a way that is its own, and ends the turn. */
export async function takeTurn(given: WebhooksGiven, turn: Turn, signal: AbortSignal): Promise<void> {
  const { clock, database } = given
  let rests = false
  const webhook = await readWebhook(database, turn)
  const due = webhook === undefined ? [] : await readDue(database, turn, webhook, clock.now(), mostInTurn)
  const sending = webhook === undefined || due.length === 0 ? undefined : await sendingOf(given, turn, webhook)
  for (const delivery of due) {
    if (rests || signal.aborted || sending === undefined) break
    rests = await deliver(given, turn, sending, delivery, signal)
  }
  const next = await nextDue(database, turn)
  await endTurn(database, turn, next === undefined ? undefined : Math.max(next, rests ? clock.now() + restOfTarget : 0))
}

/** What all deliveries of a turn share: where to, with whose rights, signed by what; or why nothing can be sent. */
type Sending = { readonly webhook: DueWebhook; readonly context: Context; readonly secrets: readonly string[] } | { readonly because: 'noPerson' | 'noSecret' }

async function sendingOf(given: WebhooksGiven, { workspaceId, webhookId }: Turn, webhook: DueWebhook): Promise<Sending> {
  const context = webhook.rightsOf === null ? undefined : await given.contextOf(workspaceId, webhook.rightsOf)
  if (context === undefined) return { because: 'noPerson' }
  const secrets = await given.secrets.read(given.database, { workspaceId }, signingSecret(webhookId), given.clock.now())
  return secrets.length === 0 ? { because: 'noSecret' } : { webhook, context, secrets }
}

/** @returns whether the target is to be left alone for a while. */
async function deliver(given: WebhooksGiven, turn: Turn, sending: Sending, delivery: DueDelivery, signal: AbortSignal): Promise<boolean> {
  const skip = (because: string) => write(given, turn, delivery.id, { status: 'skipped', because, nextTryAt: null })
  if ('because' in sending) { await skip(sending.because); return false }
  const { webhook, context, secrets } = sending
  const payload = await payloadOf(context, given.reader, delivery)
  if (payload === undefined) { await skip('noRights'); return false }
  const now = given.clock.now()
  const body = JSON.stringify(payload)
  const headers = { 'content-type': 'application/json', 'user-agent': 'Guanxi-Webhook/1', ...signatureHeaders({ id: `msg_${delivery.id}`, now, body, secrets }) }
  const posted = await given.post({ url: webhook.url, body, headers, patience, signal })
  // A program that stops does not count it as a try: the next one sends it.
  if (signal.aborted && posted.kind !== 'answered') return true
  const verdict = verdictOf(posted)
  await settle(given, turn, delivery, verdict, posted.kind === 'answered' ? { status: posted.status, retryAfter: posted.retryAfter, milliseconds: posted.milliseconds } : { status: null, retryAfter: undefined, milliseconds: posted.milliseconds })
  return verdict.rests || verdict.gone
}

interface Answered { readonly status: number | null; readonly retryAfter: number | undefined; readonly milliseconds: number }

/** Writes down what came of a try: on the delivery, and on the webhook where it begins or ends to fail. */
async function settle(given: WebhooksGiven, turn: Turn, delivery: DueDelivery, verdict: Verdict, { status, retryAfter, milliseconds }: Answered): Promise<void> {
  const now = given.clock.now()
  const tries = delivery.tries + 1
  const again = verdict.result === 'again' && !verdict.gone ? nextTry({ tries, now, random: given.random, retryAfter }) : undefined
  const delivered = verdict.result === 'delivered'
  await write(given, turn, delivery.id, {
    status: delivered ? 'delivered' : again === undefined ? 'failed' : 'waiting', because: verdict.because ?? null, tries, responseCode: status, milliseconds,
    lastTryAt: new Date(now).toISOString(), nextTryAt: again === undefined ? null : new Date(again).toISOString(),
  })
  // Read anew: another try of this turn may have begun the failing.
  const webhook = await readWebhook(given.database, turn)
  if (webhook === undefined) return
  const { failingSince } = webhook
  if (delivered !== (failingSince === null)) await writeWebhook(given, turn, { failingSince: delivered ? null : new Date(now).toISOString() })
  const isOver = again === undefined && failingSince !== null && now - Date.parse(failingSince) >= givenUpAfter
  if (verdict.gone || (!delivered && isOver)) {
    await given.database.transaction({ workspaceId: turn.workspaceId }, (tx) => disable(given, tx, turn.webhookId, verdict.gone ? 'gone' : 'failed'))
  }
}

async function write(given: WebhooksGiven, { workspaceId }: Turn, id: string, changes: JsonObject): Promise<void> {
  const context = await given.ownContextOf(workspaceId)
  await given.database.transaction({ workspaceId }, (tx) => given.writer.update(tx, context, 'webhookDelivery', id, changes, asWebhooks))
}

async function writeWebhook(given: WebhooksGiven, { workspaceId, webhookId }: Turn, changes: JsonObject): Promise<void> {
  const context = await given.ownContextOf(workspaceId)
  await given.database.transaction({ workspaceId }, (tx) => given.writer.update(tx, context, 'webhook', webhookId, changes, asWebhooks))
}
