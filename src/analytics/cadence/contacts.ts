/** The ways to reach somebody, with the minutes that one contact takes and the share of its worth that it brings about: a visit does more than a mail, and takes the morning. */
export const contactWays = {
  phone: { minutes: 12, effect: 1 },
  wechat: { minutes: 5, effect: 0.6 },
  email: { minutes: 6, effect: 0.4 },
  sms: { minutes: 2, effect: 0.25 },
  visit: { minutes: 120, effect: 2.2 },
} as const satisfies Readonly<Record<string, ContactWay>>
export interface ContactWay { readonly minutes: number; readonly effect: number }

/** Somebody who might be contacted today. Money in any one unit, shares 0 to 1. */
export interface Candidate {
  readonly key: string
  /** What a contact is worth if it does its work, by cause. */
  readonly causes: readonly Cause[]
  /** The ways that are allowed. */
  readonly ways: readonly string[]
  /** Days since the last contact; a contact soon after another brings less. */
  readonly silentDays: number
}
/** Value at stake, and by how much one contact by telephone changes its chance. */
export interface Cause { readonly cause: string; readonly value: number; readonly lift: number }

export interface Planned { readonly key: string; readonly way: string; readonly minutes: number; /** Expected, in the unit of the values. */ readonly gain: number; readonly cause: string }
export interface Plan { readonly contacts: readonly Planned[]; readonly minutes: number; readonly gain: number; /** Worth a contact, but beyond the minutes. */ readonly left: number }

/** After so many days a contact has its whole effect again. */
const restDays = 14

/** What a contact by a way is expected to bring: the sum over its causes, less while an earlier one still works. */
export function gainOf({ causes, silentDays }: Pick<Candidate, 'causes' | 'silentDays'>, { effect }: ContactWay): number {
  const rested = Math.max(0, Math.min(1, silentDays / restDays))
  // No way lifts a chance by more than it has left: half of it at most.
  return rested * causes.reduce((sum, { value, lift }) => sum + Math.max(0, value) * Math.min(0.5, Math.max(0, lift) * effect), 0)
}

/**
 * Whom to contact within so many minutes, by which way: a multiple-choice knapsack, solved by the greedy ascent of its linear relaxation
 * (Sinha, Zoltners 1979): of each candidate only ways on the upper hull of gain over minutes, taken by falling gain for each further minute. At most one
 * contact short of the optimum of the relaxation. In the order of gain for each minute.
 */
export function planContacts(candidates: readonly Candidate[], minutes: number, ways: Readonly<Record<string, ContactWay>> = contactWays): Plan {
  const steps = candidates.flatMap((candidate, place) => hullOf(candidate, ways).map((step) => ({ ...step, place }))).toSorted((one, other) => other.slope - one.slope || one.place - other.place)
  const chosen = new Map<number, Step>()
  let used = 0
  for (const step of steps) {
    const more = step.minutes - (chosen.get(step.place)?.minutes ?? 0)
    // A step that leaves out the one before it is no step of the hull any more.
    if (more <= 0 || used + more > minutes || (step.after !== undefined && chosen.get(step.place)?.way !== step.after)) continue
    used += more
    chosen.set(step.place, step)
  }
  const contacts = [...chosen].flatMap(([place, { way, minutes: taken, gain }]): Planned[] => {
    const candidate = candidates[place]
    if (candidate === undefined) return []
    const [strongest] = candidate.causes.toSorted((one, other) => other.value * other.lift - one.value * one.lift)
    return [{ key: candidate.key, way, minutes: taken, gain, cause: strongest?.cause ?? '' }]
  }).toSorted((one, other) => other.gain / other.minutes - one.gain / one.minutes)
  return { contacts, minutes: used, gain: contacts.reduce((sum, { gain }) => sum + gain, 0), left: new Set(steps.filter(({ place }) => !chosen.has(place)).map(({ place }) => place)).size }
}

interface Step { readonly way: string; readonly minutes: number; readonly gain: number; readonly slope: number; readonly after: string | undefined }

/** The ways of a candidate that are worth their minutes, each against the one before it. */
function hullOf(candidate: Candidate, ways: Readonly<Record<string, ContactWay>>): Step[] {
  const points = candidate.ways.flatMap((way) => { const known = ways[way]; return known === undefined ? [] : [{ way, minutes: known.minutes, gain: gainOf(candidate, known) }] })
    .filter(({ gain }) => Number.isFinite(gain) && gain > 0).toSorted((one, other) => one.minutes - other.minutes || other.gain - one.gain)
  const hull: { way: string; minutes: number; gain: number }[] = []
  const slope = (from: { minutes: number; gain: number }, to: { minutes: number; gain: number }) => (to.gain - from.gain) / (to.minutes - from.minutes)
  const zero = { minutes: 0, gain: 0 }
  for (const point of points) {
    if (point.gain <= (hull.at(-1)?.gain ?? 0)) continue
    for (let last = hull.at(-1); last !== undefined && slope(hull.at(-2) ?? zero, last) <= slope(last, point); last = hull.at(-1)) hull.pop()
    hull.push(point)
  }
  return hull.map((point, place) => ({ ...point, slope: slope(hull[place - 1] ?? zero, point), after: hull[place - 1]?.way }))
}
