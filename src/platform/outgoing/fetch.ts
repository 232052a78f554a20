import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { buffer } from 'node:stream/consumers'
import type { OutgoingGuard } from './guard.ts'

export interface FetchOptions {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Asks a server outside and reads its answer. */
export type GuardedFetch = (url: string, options: FetchOptions) => Promise<Response>

export interface FetchBounds {
  /** Milliseconds for all of it. */
  readonly patience: number
  /** Bytes of the answer, at the most. */
  readonly most: number
}

/**
 * Asks by the guard's rules: judged before the call, and again by what the name resolves to in the connection's own lookup. The
 * answer is bounded, redirects are given back and not followed, TLS is checked.
 * @throws ForbiddenAddress, or the error of the connection.
 */
export function createFetch(guard: OutgoingGuard, { patience, most }: FetchBounds): GuardedFetch {
  return async (url, { method, headers, body, signal }) => {
    const target = new URL(url)
    guard.checkUrl(target)
    const limit = AbortSignal.timeout(patience)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = target.protocol === 'https:' ? secureRequest : plainRequest
      const call = request(target, {
        method, agent: false, lookup: guard.lookup(target), maxHeaderSize: 16_384, signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
        headers: { ...headers, 'accept-encoding': 'identity', ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
      })
      call.once('response', resolve)
      call.on('error', reject)
      call.end(body)
    })
    const content = await buffer(bounded(answer, most))
    const status = answer.statusCode ?? 502
    // A Response takes no body with these.
    return new Response(status === 204 || status === 304 ? null : Uint8Array.from(content), { status, headers: headersOf(answer) })
  }
}

async function* bounded(answer: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let read = 0
  for await (const chunk of answer) {
    read += chunk.length
    if (read > most) throw new Error('The answer is larger than allowed.')
    yield chunk
  }
}

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]])))
}
