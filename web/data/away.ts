import { useSyncExternalStore } from 'react'
import { offlineProblem } from './problem.ts'
import { type Owner, ownerText, type WaitingWrite } from './waiting.ts'

// Between the one way to the API and a network that comes and goes. What does the work is loaded after the first page, or when the network is away.

export interface Away {
  /** What was answered to this question last, with what waits laid over it; undefined where nothing is kept. */
  readonly answer: (question: string) => Promise<string | undefined>
  readonly keep: (question: string, answer: string) => void
  /** Sends what waits. @returns the write as it may go now, or whether it has to follow something that is left. */
  readonly settle: (write: WaitingWrite) => Promise<{ readonly write: WaitingWrite; readonly ready: boolean }>
  /** The address of a record by the id that it had on this device, once the server has given it another. */
  readonly address: (path: string) => Promise<string>
  /**
   * Takes a write to be sent later, with the bytes that it brings. @returns what its author goes on with: a new record under an id of the device.
   * @throws ApiProblem 413 for bytes that this device does not keep.
   */
  readonly hold: (write: WaitingWrite, content?: Blob) => Promise<unknown>
  /** What was typed about something and is not saved yet. */
  readonly typed: { readonly put: (about: string, text: string) => Promise<void>; readonly get: (about: string) => Promise<string | undefined>; readonly drop: (about: string) => Promise<void> }
  /** Somebody is signed in: what is kept of anybody else goes. */
  readonly enter: (owner: Owner) => Promise<void>
  /** The session is over: what was kept to read goes; what waits stays sealed for the same person. */
  readonly end: () => Promise<void>
  /** How many writes wait. */
  readonly count: () => Promise<number>
  /** Nothing stays on this device. */
  readonly wipe: () => Promise<void>
}

let load: (() => Promise<{ readonly away: Away }>) | undefined
let loading: Promise<Away | undefined> | undefined
let loaded: Away | undefined

/** The application says how it is loaded. */
export function provideAway(how: typeof load): void {
  load = how
}

/** Undefined where this browser can keep nothing, or the part was never loaded and cannot be now. */
export function loadAway(): Promise<Away | undefined> {
  if (load === undefined || !window.isSecureContext) return Promise.resolve(undefined)
  return (loading ??= load().then(({ away }) => (loaded = away), () => { loading = undefined; return undefined }))
}
export function loadedAway(): Away | undefined {
  return loaded
}

/** Answers a request that could not be sent: from what is kept, or by holding it. @throws ApiProblem of status 0 where neither can be. */
export async function withoutNetwork(question: string | undefined, write: WaitingWrite | undefined): Promise<unknown> {
  if (question === undefined && write === undefined) throw offlineProblem()
  const away = await loadAway()
  if (away !== undefined && write !== undefined) return away.hold(write)
  const text = question === undefined ? undefined : await away?.answer(question)
  if (text === undefined) throw offlineProblem()
  return JSON.parse(text) as unknown
}

/** What is kept of an answer that the network does not bring; it is told to be away then. */
export async function keptHere<Result>(question: string): Promise<Result | undefined> {
  const text = await (await loadAway())?.answer(question).catch(() => undefined)
  if (text === undefined) return undefined
  noteReach(false)
  return JSON.parse(text) as Result
}

let since: number | undefined
const listeners = new Set<() => void>()

/** Whether the last request got through. */
export function noteReach(reached: boolean): void {
  if (reached === (since === undefined)) return
  since = reached ? undefined : Date.now()
  for (const listener of listeners) listener()
}
/** Hears when the network goes or comes. @returns how to stop. */
export function onReach(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
export const awaySince = (): number | undefined => since
/** Since when no request got through; undefined while they do. */
export function useAwaySince(): number | undefined {
  return useSyncExternalStore(onReach, awaySince)
}

const ownerKey = 'guanxi.owner'
/** Before anything of somebody who is signed in is shown: what a device still keeps of another is taken away. */
export async function enterAs(owner: Owner): Promise<void> {
  const before = localStorage.getItem(ownerKey)
  if (before === ownerText(owner)) return
  if (before !== null) await (await loadAway())?.enter(owner)
  localStorage.setItem(ownerKey, ownerText(owner))
}

/** Who is signed in, as this browser knows it. */
export function ownerHere(): Owner | undefined {
  const [workspace = '', user] = (localStorage.getItem(ownerKey) ?? '').split(' ')
  return user === undefined ? undefined : { workspace: Number(workspace), user }
}

const leftKey = 'guanxi.left'
/** Signed out while the network was away: the server is told as soon as it can be, before anything else. */
export const leftUnsaid = {
  is: () => localStorage.getItem(leftKey) !== null,
  set: () => localStorage.setItem(leftKey, '1'),
  done: () => localStorage.removeItem(leftKey),
}
