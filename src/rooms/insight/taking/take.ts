import { permissionOn } from '../../../access/index.ts'
import { asText, type JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { type Language, say } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { takenFormats, type TakenFormat } from '../../../model/define/taken.ts'
import { shippedDashboard, shippedSet } from '../../../model/reports/shipped.ts'
import { takenWords } from '../../../model/words/ui/taken.ts'
import type { Printer } from '../../../platform/pdf/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { answerCards } from '../dashboards/show.ts'
import { sharedOf } from '../metrics/asking.ts'
import { answerReport } from '../reports/run.ts'
import { definitionSchema, parsed } from '../reports/schema.ts'
import { bookOfCards, bookOfReport } from './book.ts'
import { csvOf } from './csv.ts'
import { paperOf } from './paper.ts'
import { mayTake, namesOf } from './rights.ts'
import type { Book } from './sheet.ts'
import { workbookOf } from './workbook.ts'

export interface TakingGiven { readonly registry: Registry; readonly printer: Pick<Printer, 'print'> }

/** A report that is given, as a file. @throws Problem 403 for who may not export it, or what it names. */
export async function takeReport({ registry, printer }: TakingGiven, doing: Doing): Promise<Outcome> {
  refuseUnlessExported(registry, doing, 'report')
  const definition = parsed(definitionSchema, doing.input['definition'], '/definition')
  for (const object of namesOf(registry, definition)) if (!mayTake(registry, doing.context.actor.permissions, object)) throw notAllowed(registry, object)
  const language = languageOf(doing)
  const title = asText(doing.input['title']) || say(registry.object('report').label, language)
  const answer = await answerReport(registry, doing, definition, await sharedOf(doing))
  return taken(printer, doing, title, [bookOfReport({ registry, context: doing.context, language }, title, definition, answer)], language)
}

/** A dashboard or one of its cards as a file. What of it may not be taken says so; the rest is there. */
export async function takeDashboard({ registry, printer }: TakingGiven, doing: Doing): Promise<Outcome> {
  refuseUnlessExported(registry, doing, 'dashboard')
  const { input, context } = doing
  const language = languageOf(doing)
  const shipped = shippedDashboard(asText(input['name']))
  const title = asText(input['title']) || say(shipped?.label ?? registry.object('dashboard').label, language)
  const making = { registry, context, language }
  const pages = shippedSet(asText(input['name']))
  if (pages.length > 0) {
    const books: Book[] = []
    for (const page of pages) { const { shared, cards } = await answerCards(registry, doing, { of: page.cards }); books.push(bookOfCards(making, say(page.label, language), shared, cards)) }
    return taken(printer, doing, title, books, language)
  }
  const only = asText(input['card'])
  const { shared, cards } = await answerCards(registry, doing, only === '' ? {} : { only })
  return taken(printer, doing, title, [bookOfCards(making, title, shared, cards)], language)
}

/** The file of a book, and what the history keeps of its being taken. */
async function taken(printer: Pick<Printer, 'print'>, { input, context }: Doing, title: string, books: readonly Book[], language: Language): Promise<Outcome> {
  const format = takenFormats.find((each) => each === input['format']) ?? 'xlsx'
  const bytes = await makers[format]({ title, books, language, created: context.now, printer })
  const rows = books.flatMap(({ sheets }) => sheets).reduce((sum, sheet) => sum + sheet.rows.filter(({ total }) => total !== true).length, 0)
  const file: JsonObject = { fileName: `${fileNameOf(title)} ${companyToday(context)}.${format}`, type: types[format], content: Buffer.from(bytes).toString('base64'), rows }
  return { result: file, note: { format, title, rows } }
}

interface Made { readonly title: string; readonly books: readonly Book[]; readonly language: Language; readonly created: number; readonly printer: Pick<Printer, 'print'> }
const makers: Readonly<Record<TakenFormat, (made: Made) => Promise<Uint8Array>>> = {
  xlsx: ({ books, language, created }) => workbookOf(books, language, created),
  pdf: ({ title, books, language, created, printer }) => printer.print(paperOf(title, books, language, created)),
  csv: ({ books, language }) => Promise.resolve(new TextEncoder().encode(`\uFEFF${books.map((book) => csvOf(book, language)).join('\r\n')}`)),
}
const types: Readonly<Record<TakenFormat, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' }

function languageOf({ input, context }: Doing): Language {
  return input['inLanguage'] === 'en' || input['inLanguage'] === 'zh' ? input['inLanguage'] : context.actor.language
}

function refuseUnlessExported(registry: Registry, { context: { actor } }: Doing, object: string): void {
  if (actor.permissions.administrator !== true && !permissionOn(actor.permissions, object).export) throw notAllowed(registry, object)
}

function notAllowed(registry: Registry, object: string): Problem {
  const { en, zh } = registry.object(object).label
  return new Problem({ kind: 'forbidden', status: 403, title: { en: say(takenWords.forbidden, 'en', { object: en }), zh: say(takenWords.forbidden, 'zh', { object: zh }) } })
}

/** Only what every file system takes. */
function fileNameOf(title: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return title.replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\\/:*?"<>|]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 100)
}
