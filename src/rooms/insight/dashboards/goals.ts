import { asText, isJsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { periodKinds } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { targetKpis } from '../../../model/metrics/targets.ts'
import type { Card } from '../../../model/reports/definition.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Shared } from '../metrics/asking.ts'

/** What is aimed at in the time, by the key of the metric: for those of which there are targets, in a month, a quarter or a year. */
export async function goalsOf(registry: Registry, { act, context }: Pick<Doing, 'act' | 'context'>, { period, times, person, unit, basis, segment }: Shared, cards: readonly Card[]): Promise<ReadonlyMap<string, number>> {
  const asked = new Set(cards.flatMap(({ metric, report }) => [metric, ...(report?.chart === 'gauge' ? report.measures.map((measure) => ('metric' in measure ? measure.metric : undefined)) : [])]))
  const kpis = targetKpis.filter(({ key }) => asked.has(key))
  // Nobody sets targets for a segment.
  if (segment !== undefined || kpis.length === 0 || !periodKinds.some((each) => each === period) || !registry.actions.has('salesTarget.goals')) return new Map()
  try {
    const { result } = await act('salesTarget.goals', { input: { kpis: kpis.map(({ name }) => name), basis, period, startsOn: times.now.from, ...(person === undefined ? {} : { person }), ...(unit === undefined ? {} : { unit }) } })
    const goals = isJsonObject(result?.['goals']) ? result['goals'] : {}
    return new Map(kpis.flatMap(({ key, name }) => { const goal = goals[name]; return typeof goal === 'number' ? [[key, goal] as const] : [] }))
  } catch (error) {
    // Whoever may not see targets sees the figures all the same.
    if (isProblem(error) && asText(context.actor.userId) !== '') return new Map()
    throw error
  }
}
