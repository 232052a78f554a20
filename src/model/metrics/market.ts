import { countedOrders, countedOrderStates } from '../define/orderStates.ts'
import type { PeriodKind } from '../define/kpis.ts'
import type { Filter } from '../filter/filter.ts'
import { addDays, addMonths } from '../../lib/calendar.ts'
import type { Span } from '../targets/period.ts'
import { type Market, type MarketKpi, quotient, type Times } from './kpi.ts'

/** A market size as it was entered: for a period that begins in the month of that day, of a category and region or of all. */
export interface EnteredMarket { readonly period: PeriodKind; readonly startsOn: string; readonly category: string | null; readonly region: string | null }
/** By what a question is cut or narrowed, into which periods, and the day of today. */
export interface MarketCut { readonly category: boolean; readonly region: boolean; readonly period?: string | undefined; readonly today: string }

const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/**
 * The sizes against which sales of a time are set, so that nothing counts twice and sales are counted for the same time, category and
 * region: those that lie wholly in it (and in one of the periods it is cut into) and are over; of them the whole market where one was entered, else
 * by category, else by region, else by both; of overlapping times the longer. Cut by category or region, those entered for one.
 */
export function marketsIn(entered: readonly EnteredMarket[], { from, to }: Span, cut: MarketCut): readonly Market[] {
  const within = entered.toSorted((one, other) => monthsOf[other.period] - monthsOf[one.period] || (one.startsOn < other.startsOn ? -1 : 1))
    .map(marketOf).filter((each) => each.from >= from && each.to <= to && each.to < cut.today && (cut.period === undefined || partOf(cut.period, each.from) === partOf(cut.period, each.to)))
  for (const [category, region] of grains(cut)) {
    const level = within.filter((each) => (each.category !== null) === category && (each.region !== null) === region)
    if (level.length > 0) return withoutOverlap(level)
  }
  return []
}

/** From the first day of its month on. */
function marketOf({ period, startsOn, category, region }: EnteredMarket): Market {
  const from = `${startsOn.slice(0, 7)}-01`
  return { period, from, to: lastDay(from, monthsOf[period]), category, region }
}

const lastDay = (from: string, months: number) => addDays(addMonths(from, months), -1)

/** In which month, quarter or year a day lies; in days and weeks no market fits. */
function partOf(period: string, day: string): string {
  if (period === 'year') return day.slice(0, 4)
  if (period === 'quarter') return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  return period === 'month' ? day.slice(0, 7) : day
}

/** Whether of one category, whether of one region: the coarsest that the cut allows first. */
function grains({ category, region }: MarketCut): readonly (readonly [boolean, boolean])[] {
  return ([[false, false], [true, false], [false, true], [true, true]] as const).filter(([ofCategory, ofRegion]) => (!category || ofCategory) && (!region || ofRegion))
}

/** The longer come first. */
function withoutOverlap(level: readonly Market[]): readonly Market[] {
  const taken: Market[] = []
  for (const each of level) if (!taken.some((other) => other.category === each.category && other.region === each.region && each.from <= other.to && other.from <= each.to)) taken.push(each)
  return taken
}

const equals = (field: string, value: string | null): Filter => (value === null ? { field, is: 'isEmpty' } : { field, is: 'equals', value })
const soldLines: Filter = { field: 'order.status', is: 'in', value: [...countedOrderStates] }
/** None of the records where nothing was entered for the time. */
const ofMarkets = (markets: readonly Market[] | undefined, filter: (market: Market) => Filter): Filter => ({ or: (markets ?? []).map(filter) })
const placed = (field: string, { from, to }: Market): Filter => ({ field, is: 'between', value: [from, to] })

const linesOf = ({ markets }: Times): Filter => ({ and: [soldLines, ofMarkets(markets?.filter(({ category }) => category !== null), (market) => ({
  and: [placed('order.date', market), { field: 'product.category', is: 'equals', value: market.category ?? '' }, ...(market.region === null ? [] : [equals('order.customer.region', market.region)])],
}))] })
const ordersOf = ({ markets }: Times): Filter => ({ and: [countedOrders, ofMarkets(markets?.filter(({ category }) => category === null), (market) => ({
  and: [placed('date', market), ...(market.region === null ? [] : [equals('customer.region', market.region)])],
}))] })
const sizesOf = ({ markets }: Times): Filter => ofMarkets(markets, ({ period, from, category, region }) => ({ and: [{ field: 'period', is: 'equals', value: period }, { field: 'startsOn', is: 'between', value: [from, lastDay(from, 1)] }, equals('category', category), equals('region', region)] }))

const ofOrder = { owner: 'order.owner', department: 'order.department', customer: 'order.customer', channel: 'order.channel', 'customer.region': 'order.customer.region', 'customer.level': 'order.customer.level' }
/** The market is the same for everybody: each person, customer and channel is set against the whole of it. */
const ofAll = { owner: null, department: null, customer: null, channel: null, 'customer.level': null, 'product.category': 'category', 'customer.region': 'region' }

/** Own sales against the size of the market that somebody entered: of categories by lines of orders, of the whole by orders. */
export const marketShare: MarketKpi = {
  key: 'market.share', name: 'marketShare', label: { en: 'Market share', zh: '市场份额' }, unit: 'rate', direction: 'up', markets: true, module: 'insight',
  opens: ({ markets = [] }) => (markets.some(({ category }) => category === null) ? 'whole' : 'of'),
  about: { en: 'Own sales / market size, both of the times, categories and regions for which one size was entered, that lie wholly in the period and are over.', zh: '本公司销售额/市场规模；两者均只计已录入（且仅录入一次）规模、完整落在期间内且已结束的时间、品类与地区。' },
  dimensions: ['product.category', 'customer.region', 'owner', 'department', 'customer', 'channel', 'customer.level'],
  of: { object: 'orderLine', function: 'sum', field: 'total', date: 'order.date', where: linesOf, at: ofOrder },
  over: { object: 'marketSize', function: 'sum', field: 'amount', date: 'startsOn', where: sizesOf, at: ofAll },
  and: { whole: { object: 'order', function: 'sum', field: 'total', date: 'date', where: ordersOf, at: { 'product.category': null } } },
  value: ({ of = 0, over = null, whole = 0 }) => quotient((of ?? 0) + (whole ?? 0), over),
}
