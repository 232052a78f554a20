import { kpiOf } from '../../../model/metrics/sales.ts'
import { measuredBy } from '../../../model/targets/attain.ts'
import { periodStart, spanOf } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { KpiFigures } from '../targets/figures.ts'
import { Aims, targetsIn } from '../targets/levels.ts'
import type { Organisation } from '../targets/organisation.ts'
import type { CommissionRule } from './schemes.ts'

interface Asked { readonly rules: readonly CommissionRule[]; readonly person: string; readonly month: string; readonly people: Organisation; readonly zone: string }

/** What share of their target of sales, counted by the rule's own basis and time, somebody has reached; of rules that speed up by it. */
export async function attainedShares(doing: Doing, { rules, person, month, people, zone }: Asked): Promise<ReadonlyMap<string, number>> {
  const shares = new Map<string, number>()
  for (const { id, acceleratorFrom, basis, counted } of rules) {
    const kpi = kpiOf('amount', basis)
    if (acceleratorFrom === undefined || kpi === undefined) continue
    const startsOn = periodStart(counted, month, doing.context.fiscalStart)
    const span = spanOf(counted, startsOn)
    const asked = { kpi, basis, span, period: counted, startsOn }
    const goal = measuredBy(new Aims(asked, await targetsIn(doing, asked), people).of({ of: 'person', id: person }).levels)
    if (goal === undefined || goal === 0) continue
    const actual = await new KpiFigures(doing, zone, 'engine').value(kpi, { from: span.from, to: spanOf('month', month).to }, { person })
    shares.set(id, (actual ?? 0) / goal)
  }
  return shares
}
