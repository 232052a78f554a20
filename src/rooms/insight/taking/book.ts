import { type Language, say } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Card, ReportDefinition } from '../../../model/reports/definition.ts'
import { pivotOf, type PivotRow } from '../../../model/reports/pivot.ts'
import { insightWords as words } from '../../../model/words/ui/insight.ts'
import { takenWords } from '../../../model/words/ui/taken.ts'
import type { Context } from '../../../records/context.ts'
import type { CardAnswer } from '../dashboards/show.ts'
import type { Shared } from '../metrics/asking.ts'
import { withoutValue } from '../metrics/figures.ts'
import type { ReportAnswer } from '../reports/run.ts'
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
  if ('unavailable' in figure) return { ...facts, value: null, before: null, note: say(words[figure.unavailable], language) }
  const { answer: { value, before } } = figure
  const { unavailable } = withoutValue(figure)
  return { ...facts, value, before, ...(unavailable === undefined || value !== null ? {} : { note: say(words[unavailable], language) }) }
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
  return { ...facts, ...contentOf(making, definition, answer) }
}

type Content = Pick<Sheet, 'columns' | 'rows'>

/** Rows by columns with subtotals and totals, which the server counted anew; each line names all of its groups, so that it can be sorted. */
function contentOf({ registry, language }: Making, definition: ReportDefinition, answer: ReportAnswer): Content {
  const { measures } = answer
  // Steps of one thing stand below each other.
  if (definition.rows.length + definition.columns.length === 0 && measures.length > 1 && measures.every(({ unit }) => unit === measures[0]?.unit)) return {
    columns: [{ label: say(takenWords.figure, language) }, { label: say(takenWords.value, language), unit: measures[0]?.unit ?? 'number' }],
    rows: measures.map((measure, index): SheetRow => ({ cells: [measureText(registry, definition, index, measure.label, language), measure.value ?? null] })),
  }
  const { heads, rows } = pivotOf(definition, answer)
  const [column] = definition.columns
  const [total, names] = [say(words.total, language), measures.map((measure, index) => measureText(registry, definition, index, measure.label, language))]
  const headed = column === undefined ? [''] : [...heads.map(({ key, title }) => keyText(registry, definition, column, key, title, language)), total]
  const columns: SheetColumn[] = [
    ...definition.rows.map((dimension) => ({ label: dimensionText(registry, definition, dimension, language) })),
    ...headed.flatMap((head) => measures.map(({ unit }, index) => ({ label: head === '' ? names[index] ?? '' : measures.length === 1 ? head : `${head} · ${names[index] ?? ''}`, unit }))),
  ]
  const named = (row: PivotRow): SheetCell[] => definition.rows.map((dimension, index) => {
    const text = index < row.named ? keyText(registry, definition, dimension, row.keys[index] ?? null, row.titles[index], language) : null
    if (row.kind === 'total') return index === 0 ? total : null
    return row.kind === 'subtotal' && index === row.named - 1 ? say(words.subtotal, language, { name: text ?? '' }) : text
  })
  const numbers = ({ cells, whole }: PivotRow) => [...cells, whole].flatMap((line): SheetCell[] => measures.map((_, index) => line?.values[index] ?? null))
  return { columns, rows: rows.map((row): SheetRow => ({ ...(row.kind === 'group' ? {} : { total: true }), cells: [...named(row), ...numbers(row)] })) }
}
