/** Outcomes with which nobody was spoken to: they are tried again. What counts as reached in figures: model/metrics/calls. */
export const unreached: ReadonlySet<string> = new Set(['noAnswer', 'busy', 'notReached'])

export interface Call { readonly outcome: string; readonly attempts: number; readonly callBackAt: number | undefined; readonly now: number; readonly retryMinutes: number; readonly mostAttempts: number }
export interface After { readonly state: 'callBack' | 'done'; /** When it comes up again, in milliseconds. */ readonly at?: number; /** The agent said so to the person. */ readonly promised: boolean }

/** Whether an entry comes up again after a call. A time that was promised holds whatever the number of tries; who said no is left alone. */
export function afterCall({ outcome, attempts, callBackAt, now, retryMinutes, mostAttempts }: Call): After {
  if (outcome === 'doNotCall' || outcome === 'wrongNumber') return { state: 'done', promised: false }
  if (callBackAt !== undefined) return { state: 'callBack', at: callBackAt, promised: true }
  if (unreached.has(outcome) && attempts < mostAttempts) return { state: 'callBack', at: now + retryMinutes * 60_000, promised: false }
  return { state: 'done', promised: false }
}
