import type { Json, JsonObject } from '../../src/lib/json.ts'
import { toast } from '../parts/toast.tsx'
import { awaySince, keptHere, loadedAway, noteReach, withoutNetwork } from './away.ts'
import { keepFile } from './keepFile.ts'
import { newHere, type WaitingWrite } from './waiting.ts'
import { ApiProblem, offlineProblem } from './problem.ts'
import { answeredOrKept, isPrompt } from './silence.ts'

/** What a write that may wait for the network says of itself, beside the request. */
export type Waitable = Pick<WaitingWrite, 'kind' | 'object' | 'record' | 'action' | 'before'>

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** The version that the writer saw. */
  readonly version?: number
  /** Why it is done, where a step needs to be told; it stands in the history. */
  readonly reason?: string | undefined
  /** The request for approval that came back and is sent again. */
  readonly again?: string | undefined
  /** The public pool that is looked into. */
  readonly pool?: string | undefined
  /** Asks only, although it is a POST: no idempotency key. */
  readonly asks?: boolean
  readonly signal?: AbortSignal
  /** The answer may be kept on the device, to be read while the network is away. */
  readonly kept?: boolean
  /** The write may wait on the device for the network. */
  readonly waits?: Waitable | undefined
}

const attempts = 3
/** A write that may wait is not waited for longer: what came of it is learned by the next try. */
const patience = 20_000

/** Where the last write stood: what is read afterwards must know it, from whichever server it is read. */
let written = ''

/**
 * One request to the API. What may be kept is answered from this device where the network is away or silent. A mutation carries an idempotency key, so that it may be sent again when no answer came
 * and still happens once. @throws ApiProblem with the server's words, or of status 0 when the network is away.
 */
export async function request<Result>(asked: string, options: RequestOptions = {}): Promise<Result> {
  const question = options.kept === true && options.pool === undefined ? questionOf(asked, options.body) : undefined
  const network = requestOver<Result>(asked, options, question)
  return question === undefined ? network : answeredOrKept(network, () => keptHere<Result>(question), awaySince() !== undefined)
}

async function requestOver<Result>(asked: string, options: RequestOptions, question: string | undefined): Promise<Result> {
  const { method = options.body === undefined ? 'GET' : 'POST', version, asks = false, signal = options.waits === undefined ? undefined : AbortSignal.timeout(patience), reason, pool } = options
  const key = crypto.randomUUID()
  // What was written before comes before: order holds for each record.
  const settled = options.waits === undefined ? undefined : await settle(waiting({ id: key, path: asked, method, body: options.body, version, reason }, options.waits))
  const write = settled?.write
  if (settled?.ready === false) return await withoutNetwork(undefined, write) as Result
  const path = write?.path ?? (asked.includes(newHere) ? await loadedAway()?.address(asked) ?? asked : asked)
  const body: unknown = write?.body ?? options.body
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': document.documentElement.lang }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (reason !== undefined) headers['guanxi-reason'] = encodeURIComponent(reason)
  if (pool !== undefined) headers['guanxi-pool'] = pool
  if (options.again !== undefined) headers['guanxi-again'] = options.again
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (written !== '' && (method === 'GET' || asks)) headers['guanxi-after'] = written
  if (method !== 'GET' && !asks) headers['idempotency-key'] = key
  const init: RequestInit = { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal === undefined ? {} : { signal }) }
  let response: Response
  try {
    response = await send(`/api/v1${path}`, init, method === 'GET' || asks || !navigator.onLine ? 1 : attempts)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return await withoutNetwork(question, write) as Result
  }
  if (!response.ok || await waits(response)) throw await problemOf(response)
  written = response.headers.get('guanxi-position') ?? written
  // Cut off on its way: a write may have been taken, and is asked for again with the same key.
  const text = await response.text().catch(() => undefined)
  if (text === undefined) return await withoutNetwork(question, write) as Result
  if (question !== undefined) loadedAway()?.keep(question, text)
  // The one place that trusts the API's shapes: both sides are built from the same declarations.
  return (text === '' ? undefined : JSON.parse(text)) as Result
}

async function settle(write: WaitingWrite): Promise<{ readonly write: WaitingWrite; readonly ready: boolean }> {
  return await loadedAway()?.settle(write) ?? { write, ready: true }
}

/** How a question is known again. */
export const questionOf = (path: string, body?: unknown): string => (body === undefined ? path : `${path} ${JSON.stringify(body)}`)

interface Written { readonly id: string; readonly path: string; readonly method: string; readonly body: unknown; readonly version: number | undefined; readonly reason: string | undefined }
function waiting({ id, path, method, body, version, reason }: Written, about: Waitable): WaitingWrite {
  return {
    ...about, id, path, method: method === 'PATCH' || method === 'DELETE' ? method : 'POST',
    ...(body === undefined ? {} : { body: JSON.parse(JSON.stringify(body)) as JsonObject }), ...(version === undefined ? {} : { version }), ...(reason === undefined ? {} : { reason }),
  }
}

/** Asks for a file and gives it to the browser to keep, under the name that the server says. */
export async function download(path: string, body: unknown, { pool, language = document.documentElement.lang }: { readonly pool?: string | undefined; readonly language?: string } = {}): Promise<void> {
  const headers = { ...(pool === undefined ? {} : { 'guanxi-pool': pool }), 'content-type': 'application/json', 'accept-language': language }
  const response = await send(`/api/v1${path}`, { method: 'POST', headers, credentials: 'same-origin', body: JSON.stringify(body) }, 1)
  if (!response.ok || await waits(response)) throw await problemOf(response)
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export'
  keepFile(decodeURIComponent(name), await response.blob())
}

/** The bytes that an address answers with, to be shown. @throws ApiProblem with the server's words. */
export async function fetchFile(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await send(address, { headers: { 'accept-language': document.documentElement.lang }, credentials: 'same-origin', signal }, 1)
  if (!response.ok) throw await problemOf(response)
  return new Uint8Array(await response.arrayBuffer())
}

/** Sends a form with a file; nothing is repeated, since a stream can be read only once. @throws ApiProblem */
export async function sendForm<Result>(path: string, form: FormData): Promise<Result> {
  const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang, 'idempotency-key': crypto.randomUUID() }
  const response = await send(`/api/v1${path}`, { method: 'POST', headers, credentials: 'same-origin', body: form }, 1)
  if (!response.ok) throw await problemOf(response)
  return await response.json() as Result
}

/** Not done, and no failure: it waits for an approval, and is told so wherever it was asked from. */
async function waits(response: Response): Promise<boolean> {
  if (response.status !== 202) return false
  const problem = await problemOf(response.clone())
  if (problem.kind !== 'sent-for-approval') return false
  toast({ text: problem.message })
  return true
}

async function send(address: string, init: RequestInit, left: number): Promise<Response> {
  const begun = performance.now()
  try {
    const response = await fetch(address, init)
    if (isPrompt(performance.now() - begun)) noteReach(true)
    if (left > 1 && (response.status === 503 || response.status === 502)) return await sendAgain(address, init, left)
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    if (left > 1) return sendAgain(address, init, left)
    noteReach(false)
    throw offlineProblem()
  }
}

async function sendAgain(address: string, init: RequestInit, left: number): Promise<Response> {
  await new Promise((resolve) => { setTimeout(resolve, 400 * 2 ** (attempts - left)) })
  return send(address, init, left - 1)
}

async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const document = await response.json() as Json
    if (isObject(document)) return new ApiProblem(response.status, document)
  } catch {
    // No problem document: a proxy's page, perhaps. The status alone is told.
  }
  return new ApiProblem(response.status, {})
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
