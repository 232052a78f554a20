import { asText } from '../../../lib/json.ts'
import { type Language, say } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { waterfallOf } from '../../../model/metrics/change.ts'
import { isAdditive, type Metric } from '../../../model/metrics/kpi.ts'
import { metricOf } from '../../../model/metrics/library.ts'
import { insightWords } from '../../../model/words/ui/insight.ts'
import { managingWords as words } from '../../../model/words/ui/managing.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { type Shared, sharedOf } from '../metrics/asking.ts'
import { type Figure, figuresOf, inTransaction, withoutValue } from '../metrics/figures.ts'
import { dateText, figureText } from '../taking/texts.ts'
import { proposalsOf } from './propose.ts'

const told = ['sales.amount', 'sales.order_count', 'sales.avg_order_value', 'profit.gross', 'profit.gross_margin', 'money.received', 'sales.won_amount', 'sales.win_rate', 'lead.new_count', 'customer.new_count', 'customer.active_count', 'customer.lost_count', 'campaign.cost'] as const
const looked = ['customer.at_risk_count', 'money.overdue', 'marketing.roi', 'marketing.roi_attributed', 'data.completeness'] as const
/** What is taken apart by customer, where it is a sum of a time. */
const taken: ReadonlySet<string> = new Set(['sales.amount', 'profit.gross', 'money.received', 'sales.won_amount'])
const named = 3

/** Findings of the time in words; proposals where nobody made any. */
export async function writeReport(registry: Registry, doing: Doing): Promise<Outcome> {
  const { record, context } = doing
  const { language } = context.actor
  const shared = await sharedOf({ ...doing, input: { period: 'range', from: asText(record['startsOn']), to: asText(record['endsOn']), against: asText(record['against']) } })
  const asked = { by: [], times: shared.times, earlier: shared.earlier, narrowed: shared.narrowed, limit: 1 }
  const metrics = (keys: readonly string[]) => keys.flatMap((key) => metricOf(key) ?? [])
  const run = inTransaction(registry, doing)
  const figures = await figuresOf(registry, run, { ...asked, metrics: metrics([...told, ...looked]) })
  const said: string[] = [spanSaid(shared, language), say(words.reach, language, { name: context.actor.name })]
  let fallen: readonly string[] = []
  for (const figure of figures.filter(({ metric: { key } }) => told.some((each) => each === key))) {
    said.push(sentence(figure, context.baseCurrency, language))
    if (!taken.has(figure.metric.key) || !isAdditive(figure.metric)) continue
    const moves = await movesOf(registry, doing, shared, figure.metric)
    if (moves === undefined) continue
    said.push(`  ${say(words.mostly, language, { names: moves.names.join(language === 'zh' ? '、' : ', '), others: moves.others })}`)
    if (figure.metric.key === 'sales.amount') fallen = moves.fallen
  }
  const proposals = proposalsOf(new Map(figures.map(({ metric: { key }, ...rest }) => [key, 'answer' in rest ? rest.answer : undefined])), fallen, context.baseCurrency, language)
  return { changes: { findings: said.join('\n'), writtenAt: new Date(context.now).toISOString(), ...(asText(record['proposals']).trim() === '' ? { proposals: proposals.map((line) => `- ${line}`).join('\n') } : {}) } }
}

function spanSaid({ times: { now }, earlier }: Shared, language: Language): string {
  const text = (span: { readonly from: string; readonly to: string }) => `${dateText(span.from, language)} – ${dateText(span.to, language)}`
  return say(words.span, language, { from: dateText(now.from, language), to: dateText(now.to, language), before: earlier === undefined ? say(words.nothing, language) : text(earlier.now) })
}

/** A number, and how it moved: shares by points, all else by a share of what it was. */
function sentence(figure: Figure, currency: string, language: Language): string {
  const { metric } = figure
  const name = say(metric.label, language)
  if ('unavailable' in figure) return say(words.untold, language, { metric: name, why: say(insightWords[figure.unavailable], language) })
  const { value, before } = figure.answer
  const { unavailable } = withoutValue(figure)
  if (unavailable !== undefined) return say(words.untold, language, { metric: name, why: say(insightWords[unavailable], language) })
  const facts = { metric: name, value: figureText(value, metric.unit, currency, language) }
  if (value === null || before === null || (before === 0 && metric.unit !== 'rate')) return say(words.stands, language, facts)
  const change = metric.unit === 'rate' ? say(insightWords.points, language, { change: signed((value - before) * 100) }) : `${signed(((value - before) / Math.abs(before)) * 100)}%`
  return say(words.moved, language, { ...facts, change, before: figureText(before, metric.unit, currency, language) })
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
}

interface Moves { readonly names: readonly string[]; readonly others: string; readonly fallen: readonly string[] }

/** Which customers moved a sum most; undefined where it did not move, or may not be cut so. */
async function movesOf(registry: Registry, doing: Doing, shared: Shared, metric: Metric): Promise<Moves | undefined> {
  const { context: { baseCurrency, actor: { language } } } = doing
  const [figure] = await figuresOf(registry, inTransaction(registry, doing), { metrics: [metric], by: [{ field: 'customer' }], times: shared.times, earlier: shared.earlier, narrowed: shared.narrowed, limit: 1000 })
  if (figure === undefined || 'unavailable' in figure) return undefined
  const { value, before, rows } = figure.answer
  const titles = new Map(rows.map(({ keys: [key = null], titles: [title = null] }) => [JSON.stringify(key), title ?? say(insightWords.empty, language)]))
  const { steps, others } = waterfallOf(rows.map(({ keys: [key = null], value: now, before: earlier }) => ({ key: JSON.stringify(key), now: now ?? 0, before: earlier ?? 0 })), before ?? 0, value ?? 0, named)
  if (steps.length === 0) return undefined
  const amount = (change: number) => `${change > 0 ? '+' : '−'}${figureText(Math.abs(change), metric.unit, baseCurrency, language)}`
  const title = (key: string) => titles.get(key) ?? ''
  return { names: steps.map(({ key, change }) => `${title(key)} (${amount(change)})`), others: amount(others), fallen: steps.filter(({ change }) => change < 0).map(({ key }) => title(key)) }
}
