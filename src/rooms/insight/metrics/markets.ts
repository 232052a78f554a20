import { isPeriodKind } from '../../../model/targets/period.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Times } from '../../../model/metrics/kpi.ts'
import { type EnteredMarket, type MarketCut, marketsIn } from '../../../model/metrics/market.ts'
import type { Table } from '../../../records/engine.ts'
import type { MetricsAsked, TableQuestion } from './compile.ts'

/**
 * The question with the market sizes that were entered for its times, where one of its metrics is set against them: they say of which
 * time, category and region sales are counted. Of a time, category and region with two sizes nobody knows which one holds: it does not
 * count. Read as the asker may read them.
 */
export async function withMarkets(registry: Registry, run: (questions: readonly TableQuestion[]) => Promise<readonly Table[]>, asked: MetricsAsked): Promise<MetricsAsked> {
  if (!asked.metrics.some(({ markets }) => markets === true) || asked.times.markets !== undefined || !registry.objects.has('marketSize')) return asked
  const [table] = await run([{ object: 'marketSize', query: { by: [{ field: 'period' }, { field: 'startsOn', period: 'month' }, { field: 'category' }, { field: 'region' }], measures: [{ function: 'count' }], limit: 1000 } }])
  const entered = (table?.rows ?? []).flatMap(({ keys: [period, startsOn, category, region], values: [entries] }): EnteredMarket[] => (isPeriodKind(period) && entries === 1 && typeof startsOn === 'string' ? [{ period, startsOn, category: textOrNull(category), region: textOrNull(region) }] : []))
  const fields = [...asked.by.map(({ field }) => field), ...asked.narrowed.flatMap((each) => ('slice' in each ? [each.slice.field] : []))]
  const cut: MarketCut = { category: fields.includes('product.category'), region: fields.includes('customer.region'), period: asked.by.find(({ period }) => period !== undefined)?.period, today: asked.times.today }
  const at = (times: Times): Times => ({ ...times, markets: marketsIn(entered, times.now, cut) })
  return { ...asked, times: at(asked.times), ...(asked.earlier === undefined ? {} : { earlier: at(asked.earlier) }), ...(asked.series === undefined ? {} : { series: asked.series.map(at) }) }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
