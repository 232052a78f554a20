import { isProblem, type Problem } from '../../lib/problem.ts'
import type { Language } from '../../lib/words.ts'
import { preferredLanguage } from '../rest/language.ts'
import type { Call } from '../rest/route.ts'

/** A page for a person, or the way to another one. */
export interface Page {
  readonly status: number
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sites that may show it inside of a page of theirs; none by default. */
  readonly origins?: readonly string[]
}

interface Serving {
  /** What is said of a refusal. */
  readonly refused: (problem: Problem) => string
  /** Whom the page's address is told: no other site by default, as it may be a key. To our own it is, or a browser would send the answer as if from nowhere. */
  readonly referrer?: string
  /** More than the page's own style and script. */
  readonly lets?: readonly string[]
  readonly noindex?: true
}

/** A page for a person, whatever comes of it: also of what is refused. */
export async function servePage(call: Call, run: () => Promise<Page>, { refused, referrer = 'same-origin', lets = [], noindex }: Serving): Promise<Record<string, never>> {
  const { reply, request } = call
  const { status, text, headers = {}, origins = [] } = await run().catch((error: unknown): Page => {
    if (!isProblem(error)) throw error
    const seconds = error.details.extra?.['retryAfter']
    return { status: error.details.status, text: refused(error), ...(typeof seconds === 'number' ? { headers: { 'retry-after': String(Math.ceil(seconds)) } } : {}) }
  })
  if (origins.length > 0) void reply.removeHeader('x-frame-options')
  await reply.code(status).headers({
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(request.styleNonce, origins, lets), 'referrer-policy': referrer, 'cache-control': 'no-store', ...(noindex === true ? { 'x-robots-tag': 'noindex' } : {}), ...headers,
  }).send(text)
  return {}
}

/** Nothing but the page's own style and script, sent to nobody but us, shown nowhere but where it says. */
function policy(nonce: string, origins: readonly string[], lets: readonly string[]): string {
  return [`default-src 'none'`, `style-src 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`, ...lets, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors ${origins.length === 0 ? `'none'` : origins.join(' ')}`].join('; ')
}

/** As it was asked for, else as the browser prefers. */
export function pageLanguage({ query, request }: Call, inBody?: string): Language {
  const asked = inBody ?? query['lang']
  return asked === 'zh' || asked === 'en' ? asked : preferredLanguage(request.headers['accept-language']) ?? 'zh'
}
