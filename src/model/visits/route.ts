import { distanceBetween, type Place } from '../filter/datum.ts'

/** One visit of the day. */
export interface Stop {
  readonly id: string
  /** Undefined where nobody knows where it is: it keeps its turn and costs no way. */
  readonly place: Place | undefined
  /** When it must begin, where that is agreed (milliseconds); else any time will do. */
  readonly fixed: number | undefined
  /** How long it takes, in milliseconds. */
  readonly stay: number
}
export interface Travel {
  /** Where and when the day begins. */
  readonly from: Place | undefined
  readonly departAt: number
  readonly to: Place | undefined
  /** Kilometres an hour along the way. */
  readonly speed: number
  /** How much longer roads are than the line through the air. */
  readonly detour: number
}
/** In town by car; roads are about 1.3 times the line (Boscoe, Henry, Zdeb: A Nationwide Comparison of Driving Distance Versus Straight-Line Distance, 2012: 1.4 in the mean, less in towns). */
export const usualTravel = { speed: 30, detour: 1.3 } as const

export interface Leg {
  readonly id: string
  /** Metres from the stop before; undefined where one of both is unknown. */
  readonly metres: number | undefined
  readonly arriveAt: number
  /** When the visit begins: not before the agreed time. */
  readonly beginAt: number
  /** Milliseconds after the agreed time; 0 where it is kept. */
  readonly late: number
}
export interface Route { readonly legs: readonly Leg[]; /** Metres, with the way to the end. */ readonly metres: number; readonly endAt: number }

/** Distances and times of the stops in the order given. */
export function timed(stops: readonly Stop[], travel: Travel): Route {
  let [at, time, metres] = [travel.from, travel.departAt, 0]
  const legs: Leg[] = []
  for (const { id, place, fixed, stay } of stops) {
    const way = wayBetween(at, place, travel)
    metres += way ?? 0
    const arriveAt = time + duration(way, travel)
    const beginAt = Math.max(arriveAt, fixed ?? arriveAt)
    legs.push({ id, metres: way, arriveAt, beginAt, late: fixed === undefined ? 0 : Math.max(0, arriveAt - fixed) })
    time = beginAt + stay
    at = place ?? at
  }
  const home = wayBetween(at, travel.to, travel)
  return { legs, metres: metres + (home ?? 0), endAt: time + duration(home, travel) }
}

/**
 * A good order of the stops: nearest neighbour, then 2-opt and moves of single stops (Croes 1958; Or 1976) while they help. What has
 * an agreed time is never put later than that time for a shorter way; lateness weighs first, then the way, then the end of the day.
 * The same stops give the same order, whatever order they come in.
 */
export function ordered(stops: readonly Stop[], travel: Travel): readonly Stop[] {
  const sorted = [...stops].sort((a, b) => (a.fixed ?? Infinity) - (b.fixed ?? Infinity) || (a.id < b.id ? -1 : 1))
  let best = nearestFirst(sorted.filter(({ place }) => place !== undefined), travel)
  // What lies nowhere known comes at its time, else at the end.
  for (const stop of sorted.filter(({ place }) => place === undefined)) best = bestOf(best.length + 1, (turn) => [...best.slice(0, turn), stop, ...best.slice(turn)], travel)
  let cost = costOf(best, travel)
  for (let round = 0; round < mostRounds; round += 1) {
    const better = improved(best, cost, travel)
    if (better === undefined) break
    ;[best, cost] = better
  }
  return best
}

const mostRounds = 200
type Cost = readonly [late: number, metres: number, endAt: number]

function costOf(stops: readonly Stop[], travel: Travel): Cost {
  const { legs, metres, endAt } = timed(stops, travel)
  return [legs.reduce((sum, { late }) => sum + late, 0), metres, endAt]
}

/** A metre or a second less is no gain: rounding would go on for ever. */
function less([late, metres, end]: Cost, [otherLate, otherMetres, otherEnd]: Cost): boolean {
  if (Math.abs(late - otherLate) > 1000) return late < otherLate
  if (Math.abs(metres - otherMetres) > 1) return metres < otherMetres
  return end < otherEnd - 1000
}

function nearestFirst(stops: readonly Stop[], travel: Travel): readonly Stop[] {
  const left = [...stops]
  const order: Stop[] = []
  let at = travel.from
  while (left.length > 0) {
    const ways = left.map(({ place }) => wayBetween(at, place, travel) ?? 0)
    const [next] = left.splice(ways.indexOf(Math.min(...ways)), 1)
    if (next === undefined) break
    order.push(next)
    at = next.place
  }
  return order
}

function improved(stops: readonly Stop[], cost: Cost, travel: Travel): readonly [readonly Stop[], Cost] | undefined {
  for (let from = 0; from < stops.length; from += 1) {
    for (let to = 0; to < stops.length; to += 1) {
      if (from === to) continue
      const tries = from < to ? [reversed(stops, from, to), moved(stops, from, to)] : [moved(stops, from, to)]
      for (const tried of tries) {
        const its = costOf(tried, travel)
        if (less(its, cost)) return [tried, its]
      }
    }
  }
  return undefined
}

function bestOf(count: number, made: (turn: number) => readonly Stop[], travel: Travel): readonly Stop[] {
  let best = made(count - 1)
  for (let turn = count - 2; turn >= 0; turn -= 1) if (less(costOf(made(turn), travel), costOf(best, travel))) best = made(turn)
  return best
}

const reversed = (stops: readonly Stop[], from: number, to: number) => [...stops.slice(0, from), ...stops.slice(from, to + 1).reverse(), ...stops.slice(to + 1)]

/** The stop at one turn put at another. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = items.filter((_, turn) => turn !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

function wayBetween(a: Place | undefined, b: Place | undefined, { detour }: Travel): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.round(wayThroughAir(a, b) * detour)
}

const measured = new WeakMap<Place, WeakMap<Place, number>>()

/** A search asks for the same few ways again and again. */
function wayThroughAir(a: Place, b: Place): number {
  let from = measured.get(a)
  if (from === undefined) measured.set(a, from = new WeakMap())
  let metres = from.get(b)
  if (metres === undefined) from.set(b, metres = distanceBetween(a, b))
  return metres
}

function duration(metres: number | undefined, { speed }: Travel): number {
  return metres === undefined ? 0 : Math.round((metres / 1000 / speed) * 3_600_000)
}
