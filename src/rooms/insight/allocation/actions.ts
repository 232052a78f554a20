import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import { allocate, type Cell, returnOf } from '../../../analytics/allocation/allocate.ts'
import { allocateBudget } from '../../../model/actions/allocateBudget.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'

/** What if so much money and so many hours were spread over the channels: reckoned on the curves of the run in force. */
export function allocationActions(registry: Registry): readonly Implementation[] {
  if (!registry.objects.has('modelRun')) return []
  return [implement(allocateBudget, async (doing) => ({ written: [], result: await allocated(doing) }))]
}

interface Known extends Cell { readonly kind: string; readonly segment: string; readonly usual: number; readonly spans: number; readonly error: number }

/** Four of five cases lie within so many standard errors. */
const fourOfFive = 1.2816
const noLimit = 1e15

async function allocated({ input, seen, context }: Doing): Promise<JsonObject> {
  const [run] = await seen('modelRun', { filter: { and: [{ field: 'model', is: 'equals', value: 'allocation' }, { field: 'status', is: 'equals', value: 'inForce' }] }, fields: ['parameters', 'asOf'] })
  const parameters = isJsonObject(run?.['parameters']) ? run['parameters'] : {}
  const bounds = isJsonObject(input['bounds']) ? input['bounds'] : {}
  const cells = listOf(parameters['cells']).flatMap((cell) => cellOf(cell, bounds, parameters['countedAs'] === 'profit'))
  // An answer like another: the page tells it in place of figures.
  if (cells.length === 0) return { refused: { en: 'Channels have not been looked at yet: that needs campaigns with a kind and a cost that began half a year ago or earlier.', zh: '尚未分析渠道：需要半年前开始、有类型与费用的市场活动。' } }
  const usual = cells.reduce((sum, cell) => sum + cell.usual, 0)
  const money = isJsonObject(input['budget']) && typeof input['budget']['amount'] === 'number' ? input['budget']['amount'] : usual
  const found = allocate(cells, { money, hours: typeof input['hours'] === 'number' ? input['hours'] : noLimit })
  const shown = (amount: number): JsonObject => ({ amount: Math.round(amount), currency: context.baseCurrency })
  const off = (amounts: readonly number[]) => fourOfFive * Math.sqrt(amounts.reduce((sum, amount, place) => sum + (amount * (cells[place]?.error ?? 0)) ** 2, 0))
  const before = cells.map((cell) => returnOf(cell, usual > 0 ? cell.usual * (money / usual) : 0))
  const error = off(found.cells.map(({ expected }) => expected))
  return {
    asOf: run?.['asOf'] ?? null, countedAs: parameters['countedAs'] ?? 'sales', spanDays: parameters['spanDays'] ?? null,
    budget: shown(money), usual: shown(usual), spent: shown(found.money), hours: Math.round(found.hours * 10) / 10, expected: shown(found.expected), from: shown(Math.max(0, found.expected - error)), to: shown(found.expected + error), bound: shown(found.bound),
    asBefore: shown(before.reduce((sum, each) => sum + each, 0)), oneMore: Math.round(found.priceOfMoney * 100) / 100,
    cells: found.cells.map(({ key, spend, hours, expected, marginal }, place) => { const cell = cells[place]; return { key, kind: cell?.kind ?? '', segment: cell?.segment ?? '', usual: shown(cell?.usual ?? 0), spend: shown(spend), hours: Math.round(hours * 10) / 10, expected: shown(expected), from: shown(Math.max(0, expected * (1 - fourOfFive * (cell?.error ?? 0)))), to: shown(expected * (1 + fourOfFive * (cell?.error ?? 0))), marginal: Math.round(marginal * 100) / 100, spans: cell?.spans ?? 0 } }),
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

/**
 * As the run kept it, with the bounds that the asker sets; the run's own limit stands above them. Of profit nothing is spent beyond the point
 * from which on a unit brings less than itself.
 */
function cellOf(cell: Json, bounds: JsonObject, profit: boolean): Known[] {
  if (!isJsonObject(cell)) return []
  const [kind, segment] = [cell['kind'], cell['segment']]
  const figure = (name: string) => { const value = cell[name]; return typeof value === 'number' && Number.isFinite(value) ? value : 0 }
  if (typeof kind !== 'string' || typeof segment !== 'string') return []
  const key = `${kind}/${segment}`
  const own = bounds[key]
  const bound = (name: string) => { const value = isJsonObject(own) ? own[name] : undefined; return typeof value === 'number' && value >= 0 ? value : undefined }
  const [most, scale] = [figure('most'), figure('scale')]
  const pays = !profit ? Infinity : most > scale && scale > 0 ? scale * Math.log(most / scale) : 0
  const limit = Math.min(figure('limit'), pays, bound('limit') ?? Infinity)
  return [{ key, kind, segment, most, scale, hoursPerSpend: figure('hoursPerSpend'), usual: figure('usual'), spans: figure('spans'), error: figure('error'), limit, least: Math.min(limit, bound('least') ?? 0) }]
}
