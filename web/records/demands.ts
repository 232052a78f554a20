import type { JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { FilterViewer } from '../../src/model/filter/viewer.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { isShown } from '../../src/model/fields/shown.ts'
import { useMaybeMe, viewerOf } from '../data/me.ts'
import { useJudge } from '../data/judge.ts'
import { model } from '../model.ts'

/** What the conditions of a company demand of the fields of a form, given what stands in it. */
export interface Demands {
  /** Whether a form asks for the field. */
  shown(this: void, name: string): boolean
  readonly required: ReadonlySet<string>
  readonly locked: ReadonlySet<string>
  /** Why a field stands fast, where its rule says so in words of its own. */
  says(this: void, name: string): Words | undefined
}

/** Who judges, through whose eyes; nothing is judged without both. */
interface Judging { readonly judge?: ReturnType<typeof useJudge>; readonly viewer?: FilterViewer }

/**
 * Judged as the server does: what must be filled in and is shown by the values as they stand, what stands fast by those that are stored.
 * @param stored the record as it was read; absent for a new one, of which nothing stands fast yet.
 */
export function demandsOf(object: ResolvedObject, values: JsonObject, { judge, viewer }: Judging, stored?: JsonObject): Demands {
  const rules = object.fieldRules ?? []
  const holds = (when: Filter, row: JsonObject) => judge !== undefined && viewer !== undefined && satisfies(judge, object, when, row, viewer)
  const hidden = new Set(rules.filter(({ effect, field }) => effect === 'show' && !rules.some((rule) => rule.effect === 'show' && rule.field === field && holds(rule.when, values))).map(({ field }) => field))
  const named = (effect: 'require' | 'lock', row: JsonObject | undefined) => new Set(row === undefined ? [] : rules.filter((rule) => rule.effect === effect && holds(rule.when, row)).map(({ field }) => field))
  return { shown: (name) => !hidden.has(name) && isShown(object.allFields, name, values), required: named('require', values), locked: named('lock', stored), says: (name) => rules.find((rule) => rule.effect === 'lock' && rule.field === name && rule.says !== undefined && stored !== undefined && holds(rule.when, stored))?.says }
}

export function useDemands(object: ResolvedObject, values: JsonObject, stored?: JsonObject): Demands {
  const me = useMaybeMe()
  const ruled = (object.fieldRules ?? []).length > 0
  const judge = useJudge(ruled)
  return demandsOf(object, values, me === undefined || !ruled ? {} : { viewer: viewerOf(me), judge }, stored)
}

/** Whether the lines of the record stand as they are: no screen offers to change them. Until that is known they do. */
export function usePartsStand(object: ResolvedObject, row: JsonObject): boolean {
  const me = useMaybeMe()
  const { partsStand } = object
  const judge = useJudge(partsStand !== undefined)
  if (partsStand === undefined) return false
  return judge === undefined || me === undefined || satisfies(judge, object, partsStand, row, viewerOf(me))
}

function satisfies(judge: NonNullable<Judging['judge']>, object: ResolvedObject, when: Filter, row: JsonObject, viewer: FilterViewer): boolean {
  try {
    return judge(when, row, { registry: model, object: object.name, viewer, related: () => [] })
  } catch {
    // Half typed, a value is none yet that a condition could be asked of.
    return false
  }
}
