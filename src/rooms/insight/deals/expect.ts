import { asText, isJsonObject, type JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { expectDeals } from '../../../model/actions/dealOutlook.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type ChanceSum, sumOfChances } from '../../../analytics/forecast/chances.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { amountOf } from '../contacts/candidates.ts'

interface Deal { readonly owner: string; readonly amount: number; readonly chance: number; readonly learned: boolean }

/** What open deals will bring: a question about what the asker may see. */
export const expectActions = (registry: Registry): readonly Implementation[] =>
  (registry.objects.has('opportunity') ? [implement(expectDeals, async (doing) => ({ written: [], result: await expected(registry, doing) }))] : [])

async function expected(registry: Registry, doing: Doing): Promise<JsonObject> {
  const [startsOn, endsOn] = [asText(doing.input['startsOn']), asText(doing.input['endsOn'])]
  if (endsOn < startsOn) throw new Problem({ kind: 'period-backwards', status: 422, title: { en: 'The period ends before it begins.', zh: '期间的结束日期早于开始日期。' } })
  const deals = await dealsOf(registry, doing, startsOn, endsOn)
  // Without a learned chance it would say what the stages say already.
  if (!deals.some(({ learned }) => learned)) return { deals: deals.length, learned: 0, people: [] }
  const people = [...new Set(deals.map(({ owner }) => owner))]
  return {
    ...told(deals), deals: deals.length, learned: deals.filter(({ learned }) => learned).length,
    people: people.map((person) => ({ person, ...told(deals.filter(({ owner }) => owner === person)) })),
  }
}

/** Those that the forecast counts; none for who may not see amounts or what was learned. */
async function dealsOf(registry: Registry, { context, seen }: Doing, startsOn: string, endsOn: string): Promise<readonly Deal[]> {
  const readable = readableFields(context, registry.object('opportunity'), registry)
  if (readable.get('winProbability') !== 'read' || readable.get('amount') !== 'read') return []
  const wanted = ['owner', 'amount', 'winProbability', 'probability', 'forecastCategory'].filter((field) => readable.has(field))
  const rows = await seen('opportunity', { filter: { and: [{ field: 'status', is: 'equals', value: 'open' }, { field: 'expectedCloseOn', is: 'between', value: [startsOn, endsOn] }] }, fields: wanted })
  return rows.filter((row) => row['forecastCategory'] !== 'omitted').map(dealOf)
}

function dealOf(row: Row): Deal {
  const { owner, winProbability: learned } = row
  const chance = learned ?? row['probability']
  return { owner: isJsonObject(owner) ? asText(owner['id']) : '', amount: amountOf(row['amount']), chance: typeof chance === 'number' ? chance : 0, learned: typeof learned === 'number' }
}

function told(deals: readonly Deal[]): JsonObject {
  const { mean, low, high }: ChanceSum = sumOfChances(deals)
  return { expected: Math.round(mean), low: Math.round(low), high: Math.round(high) }
}
