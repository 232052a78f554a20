import type { JsonObject, Json } from '../../src/lib/json.ts'
import { type Language, say } from '../../src/lib/words.ts'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { type Away, onReach, awaySince, noteReach, ownerHere } from '../data/away.ts'
import { isReached } from '../data/reach.ts'
import type { WaitingWrite } from '../data/waiting.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { toast } from '../parts/toast.tsx'
import { keepsHere } from './choice.ts'
import { calledAnew, type Entry, idOf, isProvisional, touches } from './entry.ts'
import { checkRoom, noRoom } from './room.ts'
import { type Ground, openChannel, openGround, syncName } from './ground.ts'
import { laidOver, type Overlay, provisionalRow } from './overlay.ts'
import type { Arrived, Sent } from './sending.ts'
import { changeState } from './state.ts'

// Reads from this device and holds writes for the network; the data layer calls it, screens look at state.ts.

let opened: Promise<Ground> | undefined
export const ground = (): Promise<Ground> => (opened ??= openGround().catch((error: unknown) => { opened = undefined; throw error }))
const channel = openChannel()
const language = (): Language => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en')

export const away: Away = {
  async answer(question) {
    const { kept, queue } = await ground()
    const [found, entries] = await Promise.all([kept.get(question), queue.all()])
    const overlay = overlayOf(entries)
    const answer = found === undefined ? ofNewRecord(overlay, question) : laidOver(overlay, question, JSON.parse(found.text) as Json)
    if (found !== undefined && question !== '/me' && question !== '/configuration') changeState({ readAt: found.at })
    return answer === undefined ? undefined : JSON.stringify(answer)
  },
  keep(question, text) {
    if (keepsHere()) void ground().then(({ kept }) => kept.put(question, text)).catch(() => undefined)
  },
  async settle(write) {
    const { queue } = await ground()
    const { end } = await queue.count() === 0 ? { end: 'settled' } : await send()
    const next = calledAnew(write, await queue.called())
    if (end !== 'settled') return { write: next, ready: false }
    const about = touches(next)
    return { write: next, ready: !(await queue.all()).some((entry) => [...touches(entry)].some((id) => about.has(id))) }
  },
  address: async (path) => (await (await ground()).queue.called()).reduce((before, { from, to }) => before.replace(from, to), path),
  async hold(asked, content) {
    const { queue, device } = await ground()
    if (content !== undefined) checkRoom(content.size, await queue.all())
    const write = calledAnew(asked, await queue.called())
    const owner = ownerHere()
    if (owner !== undefined) await device.enter(owner)
    const names = await namesIn(write)
    const title = textOf(write.body?.[model.object(write.object).title]) || (names[idOf(write)] ?? '')
    const entry = { ...write, at: new Date(Date.now()).toISOString(), language: language(), title, names, state: 'waiting', tried: true, failures: 0 } as const
    await queue.add(entry, content).catch((error: unknown) => { throw content === undefined ? error : noRoom() })
    await told()
    tellHeld()
    void wakeLater()
    sendLater()
    if (write.kind === 'create' && write.action !== undefined) return { result: { [write.object]: idOf(write) } }
    if (write.kind === 'create') return provisionalRow(overlayOf(await queue.all()), { ...entry, seq: 0 })
    return write.kind === 'act' ? {} : undefined
  },
  async enter(owner) {
    const { device } = await ground()
    const others = await device.enter(owner)
    if (others > 0) toast({ text: say(offlineWords.othersDropped, language(), { count: others }), tone: 'bad' })
    await told()
  },
  typed: {
    put: async (about, text) => (await ground()).kept.typed.put(about, text),
    get: async (about) => (await ground()).kept.typed.get(about),
    drop: async (about) => (await ground()).kept.typed.drop(about),
  },
  end: async () => { await (await ground()).device.end() },
  count: async () => (await ground()).queue.count(),
  async wipe() {
    await (await ground()).device.wipe()
    await told()
  },
}

let heldToldAt = 0
/** Once for writes that were made together: a check-in and its photo. */
function tellHeld(): void {
  const now = Date.now()
  if (Math.abs(now - heldToldAt) > 3_000) toast({ text: say(offlineWords.held, language()) })
  heldToldAt = now
}

export function overlayOf(entries: readonly Entry[]): Overlay {
  const names = new Map(entries.flatMap((entry) => [[idOf(entry), entry.title] as const, ...Object.entries(entry.names)]))
  return { registry: model, entries, titleOf: (id) => names.get(id) }
}

/** What can be asked about a record that only this device knows. */
function ofNewRecord(overlay: Overlay, question: string): Json | undefined {
  const entry = overlay.entries.find((each) => each.kind === 'create' && question.includes(idOf(each)))
  if (entry === undefined || !isProvisional(idOf(entry))) return undefined
  const path = question.split(/[ ?]/)[0] ?? ''
  if (path.endsWith('/query')) return laidOver(overlay, question, { rows: [] })
  if (path.endsWith('/timeline')) return laidOver(overlay, question, { entries: [] })
  if (path.endsWith('/count')) return { count: 0, exact: true }
  if (path.endsWith('/actions')) return { actions: [] }
  return path === `/${model.object(entry.object).path}/${idOf(entry)}` ? laidOver(overlay, question, provisionalRow(overlay, entry)) : undefined
}

/** The titles of the records that a write is about, as far as this device knows them. */
async function namesIn(write: WaitingWrite): Promise<Readonly<Record<string, string>>> {
  const { kept, queue } = await ground()
  const entries = await queue.all()
  const fields = model.object(write.object).allFields
  const wanted: (readonly [object: string, id: string])[] = [[write.object, idOf(write)]]
  for (const [name, value] of Object.entries(write.body ?? {})) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field?.type === 'relation' && typeof value === 'string') wanted.push([field.to, value])
    if (field?.type === 'target' && isJsonObject(value)) wanted.push([textOf(value['object']), textOf(value['id'])])
  }
  const named = await Promise.all(wanted.map(async ([object, id]) => {
    const declared = model.objects.get(object)
    const made = entries.find((entry) => idOf(entry) === id)?.title
    if (declared === undefined || made !== undefined) return [id, made ?? ''] as const
    const found = await kept.get(`/${declared.path}/${id}`)
    const row = found === undefined ? {} : JSON.parse(found.text) as JsonObject
    return [id, textOf(row[declared.title])] as const
  }))
  return Object.fromEntries(named.filter(([, title]) => title !== ''))
}

/** Everybody who shows what waits hears that it changed. */
export async function told(): Promise<void> {
  changeState({ entries: await (await ground()).queue.all() })
  channel.tell({ kind: 'changed', arrived: [] })
}

let arrivedHere: (arrived: readonly Arrived[]) => void = () => undefined
/** Sends what waits, and tells what came of it. */
export async function send(): Promise<Sent> {
  const { send, queue, device } = await ground()
  const sent = await send()
  if (sent.end === 'nobody') await device.end()
  // Whoever signed in hears of it once their first page stands.
  if (sent.end === 'another') await device.wipe(await queue.count())
  changeState({ entries: await queue.all(), signIn: sent.end === 'nobody' })
  if (sent.arrived.length > 0) {
    arrivedHere(sent.arrived)
    channel.tell({ kind: 'arrived', arrived: sent.arrived })
  }
  if (sent.end === 'settled') await lookForNetwork()
  else if (sent.end !== 'nobody') sendLater(sent.retryAfter === undefined ? undefined : 1000 * sent.retryAfter)
  return sent
}

/** Nothing is left to send that would show it: a network that was told to be away is asked for, until it is back. */
async function lookForNetwork(): Promise<void> {
  if (awaySince() === undefined || await isReached(reachPatience)) {
    pause = shortest
    noteReach(true)
  } else sendLater()
}

const reachPatience = 3_000
const shortest = 5_000
const longest = 300_000
let pause = shortest
let timer: ReturnType<typeof setTimeout> | undefined
/** Tries again after a while, longer each time, until the network is told to be back. */
function sendLater(wait = pause): void {
  clearTimeout(timer)
  timer = setTimeout(() => { void send().catch(() => undefined) }, wait)
  pause = Math.min(2 * pause, longest)
}

/** The part of Background Synchronization (WICG) that is used; not every browser has it. */
interface BackgroundSync { readonly register: (tag: string) => Promise<void> }
/** Where the browser can: it wakes the service worker when the network is back, also when no window is open. */
async function wakeLater(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration !== undefined && 'sync' in registration) await (registration.sync as BackgroundSync).register(syncName)
  } catch {
    // Not allowed here: an open window sends it.
  }
}

/** While the application is open: sends when the network is back, hears of other windows. @returns how to stop. */
export function watch(onArrived: (arrived: readonly Arrived[]) => void): () => void {
  arrivedHere = onArrived
  const now = () => { pause = shortest; void send().catch(() => undefined) }
  const seen = () => { if (document.visibilityState === 'visible') now() }
  const stop = onReach(() => { if (awaySince() === undefined) now(); else sendLater() })
  channel.hear(({ arrived }) => {
    void ground().then(async ({ queue }) => { changeState({ entries: await queue.all() }) }).catch(() => undefined)
    if (arrived.length > 0) onArrived(arrived)
  })
  window.addEventListener('online', now)
  document.addEventListener('visibilitychange', seen)
  now()
  return () => {
    stop()
    clearTimeout(timer)
    channel.hear(undefined)
    window.removeEventListener('online', now)
    document.removeEventListener('visibilitychange', seen)
  }
}
