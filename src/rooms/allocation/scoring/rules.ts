import type { JsonObject } from '../../../lib/json.ts'

// What a score is: pure, so that it can be told in reasons.

export const day = 86_400_000

/** What one rule gave. */
export interface Reason extends JsonObject {
  readonly rule: string
  readonly name: string
  /** Points now. */
  readonly points: number
  /** Points when fresh. */
  readonly of: number
  /** From when they fade. */
  readonly since: string
  readonly decayDays: number | null
}

/** What is left of the points after a while: they fade evenly, to nothing after so many days. A date to come has not begun to fade. */
export function pointsLeft(points: number, decayDays: number | null, since: number, now: number): number {
  if (decayDays === null) return points
  const left = 1 - Math.max(0, now - since) / (decayDays * day)
  return left <= 0 ? 0 : Math.round(points * left) || 0
}

/** The score of these reasons, 0 to 100. */
export function scoreOf(reasons: readonly Pick<Reason, 'points'>[]): number {
  return Math.max(0, Math.min(100, reasons.reduce((sum, { points }) => sum + points, 0)))
}

export interface Bands { readonly hot: number; readonly warm: number }
export const shippedBands: Bands = { hot: 70, warm: 40 }
export const bandOf = (score: number, { hot, warm }: Bands): 'hot' | 'warm' | 'cold' => (score >= hot ? 'hot' : score >= warm ? 'warm' : 'cold')
