import { asText, type JsonObject, plainJson } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Words, WordValues } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Card, ReportDefinition } from '../../../model/reports/definition.ts'
import { shippedDashboard } from '../../../model/reports/shipped.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { sharedOf, type Shared } from '../metrics/asking.ts'
import { type Figure, figuresOf, inTransaction } from '../metrics/figures.ts'
import { figureTold, knownMetric, timeTold } from '../metrics/read.ts'
import { answerReport, type ReportAnswer, reportTold } from '../reports/run.ts'
import { cardsSchema, definitionSchema, parsed } from '../reports/schema.ts'
import { goalsOf } from './goals.ts'

/** The figures of all cards of a dashboard: those that are one number share their questions. A card that cannot be shown says why; the others stand. */
export async function showDashboard(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { shared, cards } = await answerCards(registry, doing)
  const told = cards.map(({ card, figure, goal, definition, report, missing }) => plainJson({
    ...card, ...(figure === undefined ? {} : { figure: figureTold(registry, figure, shared), goal: goal ?? null }), ...(missing === undefined ? {} : { missing }),
    ...(report === undefined || definition === undefined ? {} : { report: 'refused' in report ? report : reportTold(report, doing), definition, ...(definition.chart === 'gauge' ? { goal: goal ?? null } : {}) }),
  }))
  return plainJson({ ...timeTold(shared), currency: doing.context.baseCurrency, cards: told })
}

export interface CardAnswer {
  readonly card: Card
  readonly figure?: Figure
  readonly goal?: number
  readonly definition?: ReportDefinition
  readonly report?: ReportAnswer | Refused
  /** Nothing stands behind the card; true: its report is not there, or may not be seen. */
  readonly missing?: boolean
}
/** Why a report is not shown. */
export interface Refused { readonly refused: Words; readonly values: WordValues }

/** The same for whoever puts it on paper. @param wanted one card of it, or cards of another. */
export async function answerCards(registry: Registry, doing: Doing, { only, of }: { readonly only?: string; readonly of?: readonly Card[] } = {}): Promise<{ readonly shared: Shared; readonly cards: readonly CardAnswer[] }> {
  const cards = (of ?? await cardsOf(doing)).filter(({ id }) => only === undefined || id === only)
  const shared = await sharedOf(doing)
  const numbers = await numbersOf(registry, doing, shared, cards)
  const goals = await goalsOf(registry, doing, shared, cards)
  const kept = await keptReports(doing, cards)
  const shown: CardAnswer[] = []
  for (const card of cards) {
    const figure = numbers.get(card.id)
    const definition = card.report ?? (card.reportId === undefined ? undefined : kept.get(card.reportId))
    const goal = goals.get(figure === undefined ? gaugeMetric(card) : card.metric ?? '')
    const aimed = goal === undefined ? {} : { goal }
    if (figure !== undefined) shown.push({ card, figure, ...aimed })
    else if (definition === undefined) shown.push({ card, missing: card.reportId !== undefined })
    else shown.push({ card, definition, report: await tried(() => answerReport(registry, doing, definition, shared)), ...aimed })
  }
  return { shared, cards: shown }
}

function gaugeMetric({ report }: Card): string {
  const [measure] = report?.measures ?? []
  return measure !== undefined && 'metric' in measure ? measure.metric : ''
}

async function cardsOf({ input, seen }: Doing): Promise<readonly Card[]> {
  const name = asText(input['name'])
  if (name !== '') return shippedDashboard(name)?.cards ?? []
  const id = asText(input['dashboard'])
  if (id === '') return parsed(cardsSchema, input['cards'] ?? [], '/cards')
  const [row] = await seen('dashboard', { filter: { field: 'id', is: 'equals', value: id }, fields: ['cards'] })
  return parsed(cardsSchema, row?.['cards'] ?? [], '/cards')
}

/** Every card with one number, in as few questions as their objects take. */
async function numbersOf(registry: Registry, doing: Doing, shared: Shared, cards: readonly Card[]): Promise<ReadonlyMap<string, Figure>> {
  const asked = cards.filter(({ metric }) => metric !== undefined)
  if (asked.length === 0) return new Map()
  const metrics = asked.map(({ metric = '' }) => knownMetric(metric, shared))
  const figures = await figuresOf(registry, inTransaction(registry, doing), { metrics, by: [], times: shared.times, earlier: shared.earlier, narrowed: shared.narrowed, limit: 1 })
  return new Map(asked.flatMap(({ id }, index) => { const figure = figures[index]; return figure === undefined ? [] : [[id, figure] as const] }))
}

/** Reports that are kept, of those the ones that the reader may see. */
async function keptReports({ seen }: Doing, cards: readonly Card[]) {
  const ids = [...new Set(cards.flatMap(({ reportId }) => reportId ?? []))]
  const rows: readonly Row[] = ids.length === 0 ? [] : await seen('report', { filter: { field: 'id', is: 'in', value: ids }, fields: ['definition'] })
  return new Map(rows.map((row) => [asText(row['id']), parsed(definitionSchema, row['definition'], '/definition')]))
}

/** Refused before anything is asked: the others go on. */
async function tried(run: () => Promise<ReportAnswer>): Promise<ReportAnswer | Refused> {
  try {
    return await run()
  } catch (error) {
    if (isProblem(error)) return { refused: error.details.title, values: error.details.values ?? {} }
    throw error
  }
}
