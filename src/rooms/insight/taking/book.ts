import type { Json } from '../../../lib/json.ts'
import { type Language, say } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Card, ReportDefinition } from '../../../model/reports/definition.ts'
import { insightWords as words } from '../../../model/words/ui/insight.ts'
import { takenWords } from '../../../model/words/ui/taken.ts'
import type { Context } from '../../../records/context.ts'
import type { CardAnswer } from '../dashboards/show.ts'
import type { Shared } from '../metrics/asking.ts'
import type { Line, ReportAnswer } from '../reports/run.ts'
import { mayTake, namesOf } from './rights.ts'
import type { Book, Sheet, SheetCell, SheetColumn, SheetFigure, SheetRow } from './sheet.ts'
import { dateText, dimensionText, keyText, measureText } from './texts.ts'

export interface Making { readonly registry: Registry; readonly context: Context; readonly language: Language }

/** A dashboard, or some of its cards, as it goes out. */
export function bookOfCards(making: Making, title: string, shared: Shared, cards: readonly CardAnswer[]): Book {
  const { language } = making
  return {
    title, lines: linesOf(making, shared), currency: making.context.baseCurrency,
    figures: cards.flatMap((card) => figureOf(card, language) ?? []),
    sheets: cards.flatMap(({ card, definition, report }) => {
      if (report === undefined || definition === undefined) return []
      const name = titleOf(card, language)
      return 'refused' in report ? [emptySheet(name, definition, say(report.refused, language, report.values))] : [sheetOf(making, name, definition, report)]
    }),
    texts: cards.flatMap(({ card: { text } }) => (text === undefined ? [] : [typeof text === 'string' ? text : say(text, language)])),
  }
}

/** One report as it goes out. */
export function bookOfReport(making: Making, title: string, definition: ReportDefinition, answer: ReportAnswer): Book {
  return { title, lines: linesOf(making, answer.shared), currency: making.context.baseCurrency, figures: [], texts: [], sheets: [sheetOf(making, title, definition, answer)] }
}

/** Of which time, against which, and whose figures they are. */
function linesOf({ context, language }: Making, { times: { now }, earlier, toDate }: Shared): readonly string[] {
  const span = `${dateText(now.from, language)} – ${dateText(now.to, language)}`
  const against = earlier === undefined ? [] : [say(toDate ? words.toDate : words.compared, language, { from: dateText(earlier.now.from, language), to: dateText(earlier.now.to, language) })]
  const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: context.actor.zone, dateStyle: 'medium', timeStyle: 'short' }).format(context.now)
  return [[span, ...against].join(' · '), say(takenWords.reach, language, { name: context.actor.name, at })]
}

function titleOf({ title }: Pick<Card, 'title'>, language: Language): string {
  return title === undefined ? '' : typeof title === 'string' ? title : say(title, language)
}

function figureOf({ figure }: CardAnswer, language: Language): SheetFigure | undefined {
  if (figure === undefined) return undefined
  const { metric: { label, about, unit } } = figure
  const facts = { label: say(label, language), unit, ...(about === undefined ? {} : { about: say(about, language) }) }
  return 'unavailable' in figure ? { ...facts, value: null, before: null, note: say(words[figure.unavailable], language) } : { ...facts, value: figure.answer.value, before: figure.answer.before }
}

function emptySheet(title: string, { chart, rows }: ReportDefinition, note: string): Sheet {
  return { title, columns: [], rows: [], note, chart, dated: rows[0]?.period !== undefined }
}

/** The table behind a report, with its totals and how many groups there are; one that may not leave the house says so. */
export function sheetOf(making: Making, title: string, definition: ReportDefinition, answer: ReportAnswer): Sheet {
  const { registry, context, language } = making
  const barred = namesOf(registry, definition).find((object) => !mayTake(registry, context.actor.permissions, object))
  if (barred !== undefined) return emptySheet(title, definition, say(takenWords.notAllowed, language, { object: say(registry.object(barred).label, language) }))
  const unavailable = answer.measures.every((measure) => measure.unavailable !== undefined) ? answer.measures[0]?.unavailable : undefined
  if (unavailable !== undefined) return emptySheet(title, definition, say(words[unavailable], language))
  const note = definition.rows.length + definition.columns.length === 0 ? '' : say(answer.shown < answer.groups ? words.shownOf : words.groups, language, { shown: answer.shown, groups: answer.groups })
  const facts = { title, note, chart: definition.chart, dated: definition.rows[0]?.period !== undefined }
  return { ...facts, ...(definition.columns.length === 1 && definition.measures.length === 1 ? pivot(making, definition, answer) : plain(making, definition, answer)) }
}

type Content = Pick<Sheet, 'columns' | 'rows'>

/** A line for each group and its measures, the total last. */
function plain({ registry, language }: Making, definition: ReportDefinition, { measures, rows }: ReportAnswer): Content {
  const dimensions = [...definition.rows, ...definition.columns]
  // Steps of one thing stand below each other.
  if (dimensions.length === 0 && measures.length > 1 && measures.every(({ unit }) => unit === measures[0]?.unit)) return {
    columns: [{ label: say(takenWords.figure, language) }, { label: say(takenWords.value, language), unit: measures[0]?.unit ?? 'number' }],
    rows: measures.map((measure, index): SheetRow => ({ cells: [measureText(registry, definition, index, measure.label, language), measure.value ?? null] })),
  }
  const columns: SheetColumn[] = [
    ...dimensions.map((dimension) => ({ label: dimensionText(registry, definition, dimension, language) })),
    ...measures.map((measure, index) => ({ label: measureText(registry, definition, index, measure.label, language), unit: measure.unit })),
  ]
  const names = ({ keys, titles }: Line) => dimensions.map((dimension, index) => keyText(registry, definition, dimension, keys[index] ?? null, titles[index], language))
  const total: SheetRow = { total: true, cells: [...dimensions.map((_, index) => (index === 0 ? say(words.total, language) : null)), ...measures.map(({ value }) => value ?? null)] }
  return { columns, rows: [...rows.map((line): SheetRow => ({ cells: [...names(line), ...measures.map((_, index) => line.values[index] ?? null)] })), total] }
}

/** Rows by columns with the totals of both sides, which the server counted anew. */
function pivot({ registry, language }: Making, definition: ReportDefinition, { measures: [measure], rows, totals }: ReportAnswer): Content {
  const at = definition.rows.length
  const [column] = definition.columns
  if (measure === undefined || column === undefined) return { columns: [], rows: [] }
  const find = new Map([...rows, ...totals].map((line) => [JSON.stringify([line.keys, line.over]), line.values[0] ?? null]))
  const valueAt = (keys: readonly Json[], over: readonly number[]) => find.get(JSON.stringify([keys, over])) ?? null
  const heads = unique(rows, (line) => line.keys.slice(at), column.period !== undefined)
  const sides = unique(rows, (line) => line.keys.slice(0, at), definition.rows[0]?.period !== undefined)
  const nothing = definition.rows.map(() => null)
  const every = definition.rows.map((_, index) => index)
  const total = say(words.total, language)
  const names = (line: Line): SheetCell[] => definition.rows.map((dimension, index) => keyText(registry, definition, dimension, line.keys[index] ?? null, line.titles[index], language))
  return {
    columns: [
      ...definition.rows.map((dimension) => ({ label: dimensionText(registry, definition, dimension, language) })),
      ...heads.map(({ keys, titles }) => ({ label: keyText(registry, definition, column, keys[at] ?? null, titles[at], language), unit: measure.unit })), { label: total, unit: measure.unit },
    ],
    rows: [
      ...sides.map((line): SheetRow => { const own = line.keys.slice(0, at); return { cells: [...names(line), ...heads.map(({ keys }) => valueAt([...own, keys[at] ?? null], [])), valueAt([...own, null], [at])] } }),
      { total: true, cells: [...(at === 0 ? [] : [total, ...definition.rows.slice(1).map(() => null)]), ...heads.map(({ keys }) => valueAt([...nothing, keys[at] ?? null], every)), measure.value ?? null] },
    ],
  }
}

function unique(rows: readonly Line[], keyOf: (line: Line) => readonly Json[], sorted: boolean): readonly Line[] {
  const found = new Map<string, Line>()
  for (const line of rows) { const key = JSON.stringify(keyOf(line)); if (!found.has(key)) found.set(key, line) }
  const entries = [...found.entries()]
  return (sorted ? [...entries].sort(([one], [other]) => (one < other ? -1 : 1)) : entries).map(([, line]) => line)
}
