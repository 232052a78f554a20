import { type JsonObject, plainJson } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { kpiNames } from '../../../model/define/kpis.ts'
import { isProblem } from '../../../lib/problem.ts'
import { measuredBy } from '../../../model/targets/attain.ts'
import type { Doing } from '../../../records/act/index.ts'
import { askedOf, subjectOf } from './asking.ts'
import { Aims, targetsSeen } from './levels.ts'

/** What is aimed at in a period, of several KPIs at once, for a person, a department or the company: without counting what was reached. */
export async function goals(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { input } = doing
  const { subject, people } = await subjectOf(doing)
  const named = Array.isArray(input['kpis']) ? input['kpis'] : []
  const found: Record<string, number> = {}
  for (const kpi of kpiNames.filter((name) => named.includes(name))) {
    try {
      const asked = askedOf(registry, { context: doing.context, input: { ...input, kpi } })
      const goal = measuredBy(new Aims(asked, await targetsSeen(doing, asked), people).of(subject).levels)
      if (goal !== undefined) found[kpi] = goal
    } catch (error) {
      // Of what the role hides, or what is not in use, no goal is told.
      if (!isProblem(error)) throw error
    }
  }
  return plainJson({ goals: found })
}
