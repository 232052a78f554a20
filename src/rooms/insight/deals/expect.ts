import { asText, type JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { expectDeals } from '../../../model/actions/dealOutlook.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type ChanceSum, sumOfChances } from '../../../analytics/forecast/chances.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { dealsClosing, type OpenDeal } from './open.ts'

/** What open deals will bring: a question about what the asker may see. */
export const expectActions = (registry: Registry): readonly Implementation[] =>
  (registry.objects.has('opportunity') ? [implement(expectDeals, async (doing) => ({ written: [], result: await expected(registry, doing) }))] : [])

async function expected(registry: Registry, doing: Doing): Promise<JsonObject> {
  const [startsOn, endsOn] = [asText(doing.input['startsOn']), asText(doing.input['endsOn'])]
  if (endsOn < startsOn) throw new Problem({ kind: 'period-backwards', status: 422, title: { en: 'The period ends before it begins.', zh: '期间的结束日期早于开始日期。' } })
  const deals = await dealsClosing(registry, doing, { from: startsOn, to: endsOn })
  // Without a learned chance it would say what the stages say already.
  if (!deals.some(({ learned }) => learned)) return { deals: deals.length, learned: 0, people: [] }
  const people = [...new Set(deals.map(({ owner }) => owner))]
  return {
    ...told(deals), deals: deals.length, learned: deals.filter(({ learned }) => learned).length,
    people: people.map((person) => ({ person, ...told(deals.filter(({ owner }) => owner === person)) })),
  }
}

function told(deals: readonly OpenDeal[]): JsonObject {
  const { mean, low, high }: ChanceSum = sumOfChances(deals)
  return { expected: Math.round(mean), low: Math.round(low), high: Math.round(high) }
}
