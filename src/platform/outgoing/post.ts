import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { ForbiddenAddress, type OutgoingGuard } from './guard.ts'

/** What came of a call: an answer, or why there was none. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: number | undefined; readonly milliseconds: number }
  | { readonly kind: 'forbidden' | 'timeout' | 'unreachable'; readonly milliseconds: number; /** The system's code, such as ECONNREFUSED. */ readonly code?: string }

export interface PostOptions {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds for all of it: resolving, connecting, writing, the head of the answer. */
  readonly patience: number
  readonly signal?: AbortSignal
}

export type Post = (options: PostOptions) => Promise<Posted>

/**
 * Sends one request to a target outside and waits for the head of the answer. Redirects are not followed, as the target was
 * judged and not where it points; the body of the answer is thrown away, so that nothing can be read through it. Never rejects.
 */
export function createPost(guard: OutgoingGuard): Post {
  return ({ url, body, headers, patience, signal }) => new Promise((resolve) => {
    const start = performance.now()
    const spent = () => Math.round(performance.now() - start)
    const target = parse(url)
    if (target === undefined || !passes(guard, target)) {
      resolve({ kind: 'forbidden', milliseconds: spent() })
      return
    }
    const limit = AbortSignal.timeout(patience)
    const request = target.protocol === 'https:' ? secureRequest : plainRequest
    const call = request(target, {
      method: 'POST', agent: false, lookup: guard.lookup(target), maxHeaderSize: 16_384,
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    call.once('response', (answer) => {
      resolve({ kind: 'answered', status: answer.statusCode ?? 0, retryAfter: secondsOf(answer.headers['retry-after']), milliseconds: spent() })
      answer.destroy()
    })
    // Stays on: what fails after the answer interests nobody, and must not end the program.
    call.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof ForbiddenAddress) resolve({ kind: 'forbidden', milliseconds: spent() })
      else if (limit.aborted) resolve({ kind: 'timeout', milliseconds: spent() })
      else resolve({ kind: 'unreachable', milliseconds: spent(), ...(error.code === undefined ? {} : { code: error.code }) })
    })
    call.end(body)
  })
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

function passes(guard: OutgoingGuard, target: URL): boolean {
  try {
    guard.checkUrl(target)
    return true
  } catch {
    return false
  }
}

function secondsOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined
}
