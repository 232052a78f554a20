import type { Random } from '../../lib/random.ts'
import type { Posted } from '../../platform/outgoing/index.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Pauses before the second try, the third and so on: about a day and a half in all. */
const pauses = [5 * second, minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 10 * hour, 16 * hour] as const
export const mostTries = pauses.length + 1
/** What an answer may ask for by Retry-After, at the most. */
const longestPause = 24 * hour

/** How long a target that hung or was not there is left alone, whatever else waits for it. */
export const restOfTarget = 30 * second
/** How long one try may take. */
export const patience = 10 * second

/**
 * When to try again after so many tries; undefined: never. Each pause is spread by a fifth either way, so that targets which
 * failed together are not called together.
 */
export function nextTry({ tries, now, random, retryAfter }: { readonly tries: number; readonly now: number; readonly random: Random; readonly retryAfter: number | undefined }): number | undefined {
  const pause = pauses[tries - 1]
  if (pause === undefined) return undefined
  const spread = Math.round(pause * (0.8 + 0.4 * random.next()))
  return now + Math.max(spread, Math.min((retryAfter ?? 0) * second, longestPause))
}

export type Because = 'refused' | 'timeout' | 'unreachable' | 'forbidden'

export interface Verdict {
  readonly result: 'delivered' | 'again' | 'never'
  readonly because?: Because
  /** The target is left alone for a while. */
  readonly rests: boolean
  /** The target says that it is gone: nothing more is sent. */
  readonly gone: boolean
}

/** What an answer, or none, means. Redirects count as refusals: the target is the address that was judged. */
export function verdictOf(posted: Posted): Verdict {
  if (posted.kind !== 'answered') return { result: posted.kind === 'forbidden' ? 'never' : 'again', because: posted.kind, rests: posted.kind !== 'forbidden', gone: false }
  if (posted.status >= 200 && posted.status < 300) return { result: 'delivered', rests: false, gone: false }
  return { result: 'again', because: 'refused', rests: posted.status === 429 || posted.status >= 502, gone: posted.status === 410 }
}
