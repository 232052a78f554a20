import { dateInZone } from '../../lib/calendar.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { matches as matchesFilter } from '../../model/filter/match.ts'
import type { FilterViewer } from '../../model/filter/viewer.ts'
import type { Context } from '../context.ts'
import type { RuleFacts } from './rules.ts'
import type { Stored } from './record.ts'
import type { Work } from './work.ts'

/** Whether a declared condition (of a sum, a formula) holds for the record; it may ask for the record's own fields only. */
export function matches(work: Pick<Work, 'registry' | 'context'>, object: ResolvedObject, filter: Filter, record: Pick<Stored, 'values'>): boolean {
  return matchesFilter(filter, record.values, { registry: work.registry, object: object.name, viewer: viewerOf(work.context), related: refuseRelated })
}

function refuseRelated(object: string): never {
  throw new Error(`A stored condition on ${object} asks for other records.`)
}

const viewers = new WeakMap<Context, FilterViewer>()

export function viewerOf(context: Context): FilterViewer {
  let viewer = viewers.get(context)
  if (viewer === undefined) {
    const { actor, now, weekStart, fiscalStart, baseCurrency } = context
    viewer = { userId: actor.userId, departmentId: actor.departmentId, departmentIds: actor.departmentIds, teamIds: actor.teamIds, zone: actor.zone, now, weekStart, fiscalStart, baseCurrency }
    viewers.set(context, viewer)
  }
  return viewer
}

export function factsOf({ now, actor, baseCurrency, fiscalStart }: Context): RuleFacts {
  return { now, today: dateInZone(now, actor.zone), userId: actor.userId, baseCurrency, fiscalStart, actor }
}
