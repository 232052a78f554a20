import type { Json, JsonObject } from '../../src/lib/json.ts'
import { clashesOf } from '../data/clash.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { type Entry, idOf, renamed, touches } from './entry.ts'
import type { Queue } from './queue.ts'

/** What came back for one write; undefined when nothing did. */
export interface Answer { readonly status: number; readonly body: Json | undefined; readonly retryAfter?: number }
export interface Sending {
  readonly queue: Queue
  /** Sends it with its key. */
  readonly deliver: (entry: Entry) => Promise<Answer | undefined>
  /** Whom the server takes this browser for: an owner, 'nobody', or undefined where it does not say. */
  readonly whoIs: () => Promise<string | undefined>
  readonly owner: () => Promise<string | undefined>
  readonly now: () => number
}
export interface Arrived { readonly object: string; readonly title: string; readonly from: string; readonly to: string; readonly approval: boolean }
/** settled: nothing can be sent now. later: the server asks for patience, in seconds. away: no network. */
export interface Sent { readonly end: 'settled' | 'later' | 'away' | 'nobody' | 'another'; readonly arrived: readonly Arrived[]; readonly retryAfter?: number }

const day = 86_400_000
/** The server knows a key for seven days; what may have arrived longer ago is not sent again unseen. */
const keyKnown = 6 * day
const mostFailures = 5
const mostMerges = 3

/**
 * Sends what waits, one after the other in the order in which it was written. What is refused holds back what is about the same
 * record, and nothing else. Safe to be killed at any point: a write leaves the queue only after its answer, and keeps its key.
 */
export async function sendWaiting(sending: Sending): Promise<Sent> {
  const { queue, whoIs, owner } = sending
  const arrived: Arrived[] = []
  if (!(await queue.all()).some(({ state }) => state === 'waiting')) return { end: 'settled', arrived }
  // Another may sit here since: nothing is ever sent in the name of somebody else.
  const who = await whoIs()
  if (who === undefined) return { end: 'away', arrived }
  if (who === 'nobody') return { end: 'nobody', arrived }
  if (who !== await owner()) return { end: 'another', arrived }
  const blocked = new Set<string>()
  for (let next = await nextOf(queue, blocked); next !== undefined; next = await nextOf(queue, blocked)) {
    const end = await sendOne(sending, next, arrived)
    if (end !== undefined) return { ...end, arrived }
  }
  return { end: 'settled', arrived }
}

/** The first that may be sent: nothing before it that was refused is about the same. */
async function nextOf(queue: Queue, blocked: Set<string>): Promise<Entry | undefined> {
  blocked.clear()
  for (const entry of await queue.all()) {
    const about = [...touches(entry)]
    if (entry.state === 'waiting' && !about.some((id) => blocked.has(id))) return entry
    for (const id of about) blocked.add(id)
  }
  return undefined
}

async function sendOne(sending: Sending, entry: Entry, arrived: Arrived[], merges = 0): Promise<Omit<Sent, 'arrived'> | undefined> {
  const { queue, deliver, now } = sending
  if (entry.tried && now() - Date.parse(entry.at) > keyKnown) {
    await queue.change([{ ...entry, state: 'refused', problem: { type: '/problems/too-long-away' } }], [])
    return undefined
  }
  if (!entry.tried) await queue.change([{ ...entry, tried: true }], [])
  const answer = await deliver(entry)
  if (answer === undefined) return { end: 'away' }
  const { status, body, retryAfter } = answer
  if (status >= 200 && status < 300) {
    arrived.push(await taken(queue, entry, body, merges > 0))
    return undefined
  }
  if (status === 401) return { end: 'nobody' }
  const failures = entry.failures + 1
  if (status === 408 || status === 425 || status === 429 || (status >= 500 && (status !== 500 || failures < mostFailures))) {
    if (status === 500) await queue.change([{ ...entry, tried: true, failures }], [])
    return { end: 'later', ...(retryAfter === undefined ? {} : { retryAfter }) }
  }
  const problem = isJsonObject(body) ? body : {}
  const current = problem['current']
  if (status === 409 && entry.kind === 'update' && isJsonObject(current) && typeof current['version'] === 'number') {
    const { current: _, ...rest } = problem
    const sides = { before: entry.before ?? {}, current, changes: entry.body ?? {} }
    // What only the other wrote stands beside it; what both wrote is for the author to decide.
    if (clashesOf(sides).length === 0 && merges < mostMerges) return sendOne(sending, { ...entry, tried: true, version: current['version'] }, arrived, merges + 1)
    await queue.change([{ ...entry, state: 'conflict', problem: rest, status, current }], [])
    return undefined
  }
  await queue.change([{ ...entry, state: 'refused', problem, status }], [])
  return undefined
}

/** It has arrived: later writes of the same record follow on its version, and name it by the id that the server gave. */
async function taken(queue: Queue, entry: Entry, body: Json | undefined, merged: boolean): Promise<Arrived> {
  const record = recordIn(entry, body)
  const from = idOf(entry)
  const to = entry.kind === 'create' ? textOf(record?.['id']) || from : from
  const version = record?.['version']
  const later = (await queue.all()).filter(({ seq }) => seq > entry.seq)
  const changed = later.flatMap((each) => {
    const next = entry.kind === 'create' ? renamed(each, from, to) : each
    // By one step alone: what others did in between is looked at, field by field, when that one is sent.
    const follows = !merged && next.record === to && next.version !== undefined && typeof version === 'number' && (entry.kind === 'create' || version === next.version + 1)
    return next === each && !follows ? [] : [follows ? { ...next, version } : next]
  })
  await queue.change(changed, [entry.seq], from === to ? undefined : { from, to })
  return { object: entry.object, title: entry.title, from, to, approval: isJsonObject(body) && textOf(body['type']).endsWith('/sent-for-approval') }
}

/** The record in an answer: of a write it is the answer, of a verb it stands in it, of a verb that makes one its result names it. */
function recordIn({ kind, action, object }: Entry, body: Json | undefined): JsonObject | undefined {
  if (!isJsonObject(body)) return undefined
  if (kind === 'create' && action !== undefined) return isJsonObject(body['result']) ? { id: body['result'][object] ?? null } : undefined
  const within = body['record']
  return isJsonObject(within) ? within : body
}
