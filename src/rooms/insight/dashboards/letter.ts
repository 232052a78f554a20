import { addDays } from '../../../lib/calendar.ts'
import { asText, isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import { weekdayOf } from '../../../lib/workdays.ts'
import { type Language, say, type Words } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { ReportDefinition } from '../../../model/reports/definition.ts'
import { mailedWords } from '../../../model/words/ui/dashboardMail.ts'
import { definitionSchema } from '../reports/schema.ts'
import { figureText, keyText } from '../taking/texts.ts'

/** One line of the mail: a figure, or a report with its first rows. */
export interface MailLine { readonly text: string; readonly quote?: string }

const mostRows = 10

/** What the mail of a dashboard says: each number with what it was before, each report with its first rows and how many there are. */
export function dashboardLines(registry: Registry, answer: JsonObject, language: Language): readonly MailLine[] {
  const cards = Array.isArray(answer['cards']) ? answer['cards'].filter(isJsonObject) : []
  const currency = asText(answer['currency'])
  return cards.flatMap((card): MailLine[] => {
    const figure = card['figure']
    if (isJsonObject(figure)) return [{ text: `${wordsIn(figure['label'], language)}: ${write(figure['value'], figure, currency, language)}${typeof figure['before'] === 'number' ? ` (${say(mailedWords.before, language)} ${write(figure['before'], figure, currency, language)})` : ''}` }]
    const { report } = card
    if (!isJsonObject(report) || !Array.isArray(report['rows'])) return []
    const measures = Array.isArray(report['measures']) ? report['measures'].filter(isJsonObject) : []
    const rows = report['rows'].filter(isJsonObject)
    const definition = definitionSchema.safeParse(card['definition']).data
    const lines = rows.slice(0, mostRows).map((row) => `${nameOf(registry, definition, row, language)}: ${measures.map((measure, index) => write(valueAt(row, index), measure, currency, language)).join(' · ')}`)
    return [{ text: wordsIn(card['title'], language), quote: [...lines, say(mailedWords.shown, language, { shown: lines.length, groups: typeof report['groups'] === 'number' ? report['groups'] : rows.length })].join('\n') }]
  })
}

function nameOf(registry: Registry, definition: ReportDefinition | undefined, row: JsonObject, language: Language): string {
  const [keys, titles] = [row['keys'], row['titles']]
  if (!Array.isArray(keys) || definition === undefined) return ''
  return [...definition.rows, ...definition.columns].map((dimension, index) => { const title: unknown = Array.isArray(titles) ? titles[index] : null; return keyText(registry, definition, dimension, (keys as readonly Json[])[index] ?? null, typeof title === 'string' ? title : null, language) }).join(' · ')
}

function valueAt(row: JsonObject, index: number): Json {
  const { values } = row
  return Array.isArray(values) ? (values as readonly Json[])[index] ?? null : null
}

const units = ['money', 'count', 'rate', 'number', 'days'] as const

function write(value: Json | undefined, { unit }: JsonObject, currency: string, language: Language): string {
  return figureText(typeof value === 'number' ? value : null, units.find((each) => each === unit) ?? 'number', currency, language)
}

function wordsIn(value: Json | undefined, language: Language): string {
  if (!isJsonObject(value)) return asText(value)
  const words: Words = { en: asText(value['en']), zh: asText(value['zh']) }
  return say(words, language)
}

/** Whether a dashboard is due: of each day, week or month once, the first time at once. Both are dates of the company. */
export function isDue(every: string, mailedOn: string | undefined, today: string, weekStart: number): boolean {
  if (every !== 'day' && every !== 'week' && every !== 'month') return false
  if (mailedOn === undefined) return true
  const first = every === 'day' ? today : every === 'week' ? addDays(today, -((weekdayOf(today) - weekStart + 7) % 7)) : `${today.slice(0, 7)}-01`
  return mailedOn < first
}
