import type { Json } from '../../src/lib/json.ts'
import { fileForm } from '../data/file-form.ts'
import { ownerText } from '../data/waiting.ts'
import { isJsonObject, numberOf, textOf } from '../data/values.ts'
import type { Entry } from './entry.ts'
import type { Answer } from './sending.ts'

/** Longer than that, a request on a bad network is no request; a file takes its time. */
const patience = 30_000
const filePatience = 300_000

/** Sends a write that waited, as its author would have, with the bytes that it brings. @returns undefined when no answer came. */
export async function deliver(entry: Entry, content?: Blob): Promise<Answer | undefined> {
  if (entry.file !== undefined && content === undefined) return { status: 422, body: { type: '/problems/content-lost' } }
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': entry.language, 'idempotency-key': entry.id }
  const body = content === undefined ? entry.body === undefined ? undefined : JSON.stringify(entry.body) : fileForm(entry, content)
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  if (entry.version !== undefined) headers['if-match'] = `"${entry.version}"`
  if (entry.reason !== undefined) headers['guanxi-reason'] = encodeURIComponent(entry.reason)
  try {
    const response = await fetch(`/api/v1${entry.path}`, { method: entry.method, headers, credentials: 'same-origin', signal: AbortSignal.timeout(content === undefined ? patience : filePatience), ...(body === undefined ? {} : { body }) })
    const text = await response.text()
    const seconds = Number(response.headers.get('retry-after'))
    return { status: response.status, body: jsonIn(text), ...(seconds > 0 ? { retryAfter: seconds } : {}) }
  } catch {
    return undefined
  }
}

/** Whom the server takes this browser for. */
export async function whoIs(): Promise<string | undefined> {
  try {
    const response = await fetch('/api/v1/me', { headers: { accept: 'application/json' }, credentials: 'same-origin', signal: AbortSignal.timeout(patience) })
    if (response.status === 401 || response.status === 403) return 'nobody'
    const me = jsonIn(await response.text())
    const user = isJsonObject(me) && isJsonObject(me['user']) ? textOf(me['user']['id']) : ''
    const workspace = isJsonObject(me) && isJsonObject(me['workspace']) ? numberOf(me['workspace']['id']) : undefined
    return !response.ok || user === '' || workspace === undefined ? undefined : ownerText({ workspace, user })
  } catch {
    return undefined
  }
}

/** What a proxy says in its own words is no JSON, and says nothing here. */
function jsonIn(text: string): Json | undefined {
  try {
    return text === '' ? undefined : JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
