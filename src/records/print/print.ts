import { createHash } from 'node:crypto'
import { asText } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { type Language, say } from '../../lib/words.ts'
import type { PrintDefinition } from '../../model/define/printed.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Printer } from '../../platform/pdf/index.ts'
import type { Doing } from '../act/index.ts'
import { companyZoneOf, type Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { builtInLayout } from './builtIn.ts'
import { fillLayout } from './fill.ts'
import type { Layout, PictureRun } from './layout.ts'
import { pageOf } from './page.ts'
import type { PrintSource, Reading } from './scope.ts'
import { seenWithin } from './source.ts'

/** Our own company as its letterhead names it. */
export interface Letterhead { readonly object: string; readonly row: Row; readonly logo?: PictureRun }

export interface PrintDependencies {
  readonly registry: Registry
  readonly printer: Printer
  /** A company's own layout for the object and language: the one that is named, else the standard one; undefined: the built-in. @throws Problem 404 for one that is not there. */
  readonly layout: (context: Context, request: { readonly object: string; readonly language: Language; readonly template?: string }) => Promise<Layout | undefined>
  readonly letterhead: (context: Context, language: Language) => Promise<Letterhead | undefined>
  /** The name of the company where it has no letterhead. */
  readonly companyName: (context: Context) => Promise<string>
}

export interface PrintRequest {
  readonly language: Language
  /** A layout by its id; 'builtIn' for the one that comes with the program; absent: the company's standard. */
  readonly template?: string
}

export interface Print {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal: the same content in the same layout has the same. */
  readonly checksum: string
  /** Fields that the reader saw masked or not at all, which the page would show. */
  readonly masked: readonly string[]
}

/** A record as a PDF, as far as the source may read it. @throws Problem 422 for an object that is not printed. */
export async function printRow({ registry, printer, layout, letterhead, companyName }: PrintDependencies, context: Context, source: PrintSource, objectName: string, row: Row, { language, template }: PrintRequest): Promise<Print> {
  const object = registry.object(objectName)
  const prints = printedOr(object)
  const [own, head, name] = await Promise.all([
    template === 'builtIn' ? undefined : layout(context, { object: object.name, language, ...(template === undefined ? {} : { template }) }), letterhead(context, language), companyName(context),
  ])
  const masked = new Set<string>()
  const reading: Reading = {
    registry, source: remembering(source), language, zone: companyZoneOf(context), companyName: name,
    company: head === undefined ? undefined : { object: registry.object(head.object), row: head.row }, masked: (field) => { masked.add(field) },
  }
  const chosen = own ?? builtInLayout({ registry, object, prints, language, ...(head?.logo === undefined ? {} : { logo: head.logo }) })
  const title = `${say(prints.heading ?? object.label, language)} ${titleOf(object, row)}`.trim()
  const filled = await fillLayout(reading, { object, row }, chosen)
  const bytes = await printer.print(pageOf(filled, { title, author: name, created: Date.parse(asText(row['createdAt'])) || 0 }))
  return { fileName: `${fileNameOf(title)}.pdf`, bytes, checksum: createHash('sha256').update(bytes).digest('hex'), masked: [...masked] }
}

/** Prints the record that a verb acts on, as its caller may see it. */
export type PrintInside = (doing: Doing, request: PrintRequest) => Promise<Print>

export function printInside(printing: PrintDependencies): PrintInside {
  return async (doing, request) => {
    const source = seenWithin(doing)
    return printRow(printing, doing.context, source, doing.object, await source.read(doing.object, doing.id) ?? doing.record, request)
  }
}

/** @throws Problem 422 */
function printedOr({ prints, label }: ResolvedObject): PrintDefinition {
  if (prints !== undefined) return prints
  throw new Problem({ kind: 'not-printed', status: 422, values: { en: label.en, zh: label.zh }, title: { en: '{en} is not printed.', zh: '{zh}不支持打印。' } })
}

const titleOf = ({ title }: ResolvedObject, row: Row): string => (typeof row[title] === 'string' ? row[title] : '')

/** Only what every file system takes. */
function fileNameOf(title: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return title.replace(/[\u0000-\u001F\u007F\\/:*?"<>|]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120)
}

/** Each related record and each list is asked for once. */
function remembering(source: PrintSource): PrintSource {
  const rows = new Map<string, ReturnType<PrintSource['read']>>()
  const lists = new Map<string, ReturnType<PrintSource['list']>>()
  const once = <Value>(map: Map<string, Value>, key: string, ask: () => Value): Value => {
    const found = map.get(key) ?? ask()
    map.set(key, found)
    return found
  }
  return {
    read: (object, id) => once(rows, `${object} ${id}`, () => source.read(object, id)),
    list: (object, query) => once(lists, JSON.stringify([object, query]), () => source.list(object, query)),
  }
}
