import { dateInZone, startOfDate } from '../../../lib/calendar.ts'
import { isProblem } from '../../../lib/problem.ts'
import { instantInZone } from '../../../model/fields/calendarText.ts'
import { planVisits } from '../../../model/actions/visit.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Place } from '../../../model/filter/datum.ts'
import { type Travel, usualTravel } from '../../../model/visits/route.ts'
import { dayVisits, mostStops, planned, targetsOf, visitFields, visitsOn } from '../../../model/visits/stops.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { textOf } from '../reading.ts'
import { placeOf } from './place.ts'

/** The verb that plans a day on the road. */
export const routeActions = (registry: Registry): readonly Implementation[] => [implement(planVisits, (doing) => plan(registry, doing))]

const usualDeparture = '08:30'

/** As the screen plans it, by the same functions: under the rights of the caller, so that a place that is hidden stays unknown. */
async function plan(registry: Registry, { context, input, seen }: Doing): Promise<Outcome> {
  const { zone } = context.actor
  const day = textOf(input, 'day') ?? dateInZone(context.now, zone)
  const rows = withIds(await seen('activity', { filter: visitsOn(day), fields: [...visitFields], sort: [{ field: 'due' }] }))
  const places = new Map<string, Place | undefined>()
  for (const { object, ids } of targetsOf(rows, (name) => registry.objects.get(name)?.fields['place']?.type === 'place')) {
    for (const row of withIds(await placesOf(seen, object, ids))) places.set(row.id, placeOf(row['place']))
  }
  const leaveAt = textOf(input, 'leaveAt')?.slice(0, 5) ?? usualDeparture
  const departs = instantInZone(day, leaveAt, zone)
  const from = placeOf(input['from'])
  const travel: Travel = {
    from, departAt: Date.parse(departs) || startOfDate(day, zone), to: input['back'] === true ? from : undefined,
    speed: typeof input['speed'] === 'number' ? input['speed'] : usualTravel.speed, detour: usualTravel.detour,
  }
  const { visits, route, left } = planned(dayVisits(rows, places), travel, input['order'] === 'kept' ? 'kept' : 'shortest')
  return {
    written: [],
    result: {
      day, metres: route.metres, endsAt: instant(route.endAt),
      stops: visits.map(({ row, name, unplaced }, turn) => {
        const leg = route.legs[turn]
        return {
          visit: row.id, name, metres: leg?.metres ?? null, late: Math.round((leg?.late ?? 0) / 60_000), unplaced: unplaced ?? null,
          ...(leg === undefined ? {} : { arrivesAt: instant(leg.arriveAt), beginsAt: instant(leg.beginAt) }),
        }
      }),
      left: left.map(({ row, name }) => ({ visit: row.id, name })), most: mostStops,
    },
  }
}

/** Who may not read them at all sees no place. */
async function placesOf(seen: Doing['seen'], object: string, ids: readonly string[]) {
  try {
    return await seen(object, { filter: { field: 'id', is: 'in', value: [...ids] }, fields: ['place'] })
  } catch (error) {
    if (isProblem(error)) return []
    throw error
  }
}

const withIds = (rows: readonly Row[]): readonly (Row & { readonly id: string })[] => rows.flatMap((row) => (typeof row['id'] === 'string' ? [{ ...row, id: row['id'] }] : []))
const instant = (at: number) => new Date(at).toISOString()
