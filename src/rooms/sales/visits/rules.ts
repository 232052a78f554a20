import { visitMarks, type VisitMark } from '../../../model/define/visited.ts'
import { type Datum, distance, distanceBetween, inDatum, type Place, type Point } from '../../../model/filter/datum.ts'

/** What a check-in is measured by; metres, milliseconds, kilometres an hour. */
export const visitLimits = {
  /** A circle of doubt wider than this says little about where somebody stood. */
  weakAccuracy: 200,
  /** From here on, the doubt of the place taken off, somebody was not at the customer. */
  farAway: 500,
  /** Clocks of telephones and networks that are slow. */
  clockDiffers: 10 * 60_000,
  /** Trains; over longer ways aeroplanes. */
  fastOnGround: 350,
  fastInAir: 950,
  flightFrom: 300_000,
  /** A check-in is compared with the one before it for so long. */
  comparedFor: 24 * 3_600_000,
  /** Check-ins of which so many agree within so many metres propose the customer's place. */
  agreeing: 3,
  agreeWithin: 150,
} as const

/** Somebody at a place at a time of the server; what their phone said beside it. */
export interface Check { readonly at: number; readonly phoneAt: number | undefined; readonly place: Place }

export interface Judging {
  readonly now: number
  readonly phoneAt: number | undefined
  readonly place: Place | undefined
  /** Where the customer is, as far as it is known. */
  readonly customer: Place | undefined
  /** Where the same person was seen last. */
  readonly before: Check | undefined
}
export interface Judged { readonly marks: readonly VisitMark[]; /** Metres. */ readonly distance: number | undefined; /** Kilometres an hour, only where nobody travels so fast. */ readonly speed: number | undefined }

/** How far from the customer, and what speaks against the check-in. */
export function judge({ now, phoneAt, place, customer, before }: Judging): Judged {
  const found = new Set<VisitMark>()
  if (phoneAt !== undefined && Math.abs(now - phoneAt) > visitLimits.clockDiffers) found.add('phoneClock')
  if (customer === undefined) found.add('unknownPlace')
  if (place === undefined) return { marks: inOrder(found.add('noPlace')), distance: undefined, speed: undefined }
  if (place.accuracy === undefined || place.accuracy > visitLimits.weakAccuracy) found.add('weakAccuracy')
  const away = customer === undefined ? undefined : distanceBetween(place, customer)
  if (away !== undefined && away - (place.accuracy ?? 0) > visitLimits.farAway) found.add('farAway')
  const speed = before === undefined ? undefined : impossibleSpeed(before, { at: now, phoneAt, place })
  if (speed !== undefined) found.add('impossibleSpeed')
  return { marks: inOrder(found), distance: away === undefined ? undefined : Math.round(away), speed }
}

const inOrder = (found: ReadonlySet<VisitMark>) => visitMarks.filter((mark) => found.has(mark))

/**
 * Kilometres an hour between two checks where nobody travels so fast, the doubt of both places taken off. A check that waited for
 * a network came late to the server: where the phones' clocks give more time for the way, they are believed, and 'phoneClock' says so.
 */
export function impossibleSpeed(before: Check, after: Check): number | undefined {
  const way = distanceBetween(before.place, after.place) - (before.place.accuracy ?? 0) - (after.place.accuracy ?? 0)
  const byPhone = before.phoneAt === undefined || after.phoneAt === undefined ? 0 : after.phoneAt - before.phoneAt
  const time = Math.max(1000, after.at - before.at, byPhone)
  const speed = way / 1000 / (time / 3_600_000)
  // Some hundred metres in a second are a jump of the reception, not a journey.
  if (way < 1000) return undefined
  return speed > (way < visitLimits.flightFrom ? visitLimits.fastOnGround : visitLimits.fastInAir) ? Math.round(Math.min(speed, 1_000_000)) : undefined
}

/** Where check-ins of the same customer agree: the middle of the largest group, in WGS-84; undefined while they are too few. */
export function agreedPlace(places: readonly Place[]): { readonly place: Place; readonly visits: number } | undefined {
  const points = places.filter(({ accuracy }) => accuracy !== undefined && accuracy <= visitLimits.weakAccuracy).map((place) => inDatum(place, place.datum, 'WGS-84'))
  const groups = points.map((point) => points.filter((other) => distance(point, other) <= visitLimits.agreeWithin))
  const largest = groups.reduce<readonly Point[]>((best, group) => (group.length > best.length ? group : best), [])
  if (largest.length < visitLimits.agreeing) return undefined
  const middle = (of: (point: Point) => number) => Number((largest.reduce((sum, point) => sum + of(point), 0) / largest.length).toFixed(6))
  return { place: { latitude: middle(({ latitude }) => latitude), longitude: middle(({ longitude }) => longitude), datum: 'WGS-84' satisfies Datum }, visits: largest.length }
}
