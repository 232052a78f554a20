import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { FilterViewer } from '../../src/model/filter/viewer.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { isShown } from '../../src/model/fields/shown.ts'
import { useMaybeMe, viewerOf } from '../data/me.ts'
import { matches, model } from '../model.ts'

/** What the conditions of a company demand of the fields of a form, given what stands in it. */
export interface Demands {
  /** Whether a form asks for the field. */
  shown(this: void, name: string): boolean
  readonly required: ReadonlySet<string>
  readonly locked: ReadonlySet<string>
}

/**
 * Judged as the server does: what must be filled in and is shown by the values as they stand, what stands fast by those that are stored.
 * @param stored the record as it was read; absent for a new one, of which nothing stands fast yet.
 */
export function demandsOf(object: ResolvedObject, values: JsonObject, viewer: FilterViewer | undefined, stored?: JsonObject): Demands {
  const rules = object.fieldRules ?? []
  const holds = (when: Filter, row: JsonObject) => viewer !== undefined && satisfies(object, when, row, viewer)
  const hidden = new Set(rules.filter(({ effect, field }) => effect === 'show' && !rules.some((rule) => rule.effect === 'show' && rule.field === field && holds(rule.when, values))).map(({ field }) => field))
  const named = (effect: 'require' | 'lock', row: JsonObject | undefined) => new Set(row === undefined ? [] : rules.filter((rule) => rule.effect === effect && holds(rule.when, row)).map(({ field }) => field))
  return { shown: (name) => !hidden.has(name) && isShown(object.allFields, name, values), required: named('require', values), locked: named('lock', stored) }
}

export function useDemands(object: ResolvedObject, values: JsonObject, stored?: JsonObject): Demands {
  const me = useMaybeMe()
  return demandsOf(object, values, me === undefined || (object.fieldRules ?? []).length === 0 ? undefined : viewerOf(me), stored)
}

function satisfies(object: ResolvedObject, when: Filter, row: JsonObject, viewer: FilterViewer): boolean {
  if (matches === undefined) return false
  try {
    return matches(when, row, { registry: model, object: object.name, viewer, related: () => [] })
  } catch {
    // Half typed, a value is none yet that a condition could be asked of.
    return false
  }
}
