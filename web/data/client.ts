import type { Json, JsonObject } from '../../src/lib/json.ts'
import { toast } from '../parts/toast.tsx'
import { ApiProblem, offlineProblem } from './problem.ts'

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** The version that the writer saw. */
  readonly version?: number
  /** Why it is done, where a step needs to be told; it stands in the history. */
  readonly reason?: string | undefined
  /** The public pool that is looked into. */
  readonly pool?: string | undefined
  /** Asks only, although it is a POST: no idempotency key. */
  readonly asks?: boolean
  readonly signal?: AbortSignal
}

const attempts = 3

/** Where the last write stood: what is read afterwards must know it, from whichever server it is read. */
let written = ''

/**
 * One request to the API. A mutation carries an idempotency key, so that it may be sent again when no answer came
 * and still happens once. @throws ApiProblem with the server's words, or of status 0 when the network is away.
 */
export async function request<Result>(path: string, options: RequestOptions = {}): Promise<Result> {
  const { method = options.body === undefined ? 'GET' : 'POST', body, version, asks = false, signal, reason, pool } = options
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': document.documentElement.lang }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (reason !== undefined) headers['guanxi-reason'] = encodeURIComponent(reason)
  if (pool !== undefined) headers['guanxi-pool'] = pool
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (written !== '' && (method === 'GET' || asks)) headers['guanxi-after'] = written
  if (method !== 'GET' && !asks) headers['idempotency-key'] = crypto.randomUUID()
  const init: RequestInit = { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal === undefined ? {} : { signal }) }
  const response = await send(`/api/v1${path}`, init, method === 'GET' || asks ? 1 : attempts)
  if (!response.ok || await waits(response)) throw await problemOf(response)
  written = response.headers.get('guanxi-position') ?? written
  const text = await response.text()
  // The one place that trusts the API's shapes: both sides are built from the same declarations.
  return (text === '' ? undefined : JSON.parse(text)) as Result
}

/** Asks for a file and gives it to the browser to keep, under the name that the server says. */
export async function download(path: string, body: unknown, { pool, language = document.documentElement.lang }: { readonly pool?: string | undefined; readonly language?: string } = {}): Promise<void> {
  const headers = { ...(pool === undefined ? {} : { 'guanxi-pool': pool }), 'content-type': 'application/json', 'accept-language': language }
  const response = await send(`/api/v1${path}`, { method: 'POST', headers, credentials: 'same-origin', body: JSON.stringify(body) }, 1)
  if (!response.ok || await waits(response)) throw await problemOf(response)
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export'
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = decodeURIComponent(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
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
  try {
    const response = await fetch(address, init)
    if (left > 1 && (response.status === 503 || response.status === 502)) return await sendAgain(address, init, left)
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    if (left > 1) return sendAgain(address, init, left)
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
