import { permissionOn } from '../../access/index.ts'
import { dateInZone } from '../../lib/calendar.ts'
import { Problem } from '../../lib/problem.ts'
import { type Language, plural } from '../../lib/words.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { originOf } from '../act/origin.ts'
import type { Context } from '../context.ts'
import type { ListQuery, Records, Row } from '../engine.ts'
import { readableFields, requireField } from '../query/fields.ts'
import { exportColumns, type ExportWords } from './cells.ts'
import { asCards } from './cards.ts'
import { waysOf } from './ways.ts'
import { asCsv, asJson, asJsonLines, asXlsx, type Chunks } from './formats.ts'

export interface ExportDependencies { readonly registry: Registry; readonly database: Database; readonly records: Pick<Records, 'list'>; readonly words: ExportWords }

export const exportFormats = ['csv', 'xlsx', 'json', 'jsonl', 'vcf'] as const
export interface ExportRequest {
  readonly query?: Pick<ListQuery, 'filter' | 'sort' | 'search' | 'bin' | 'asOf'>
  readonly format: (typeof exportFormats)[number]
  /** In the order of the columns; absent: all that the caller may read. */
  readonly fields?: readonly string[]
  readonly language: Language
  /** For CSV: whether the mark by which spreadsheets know UTF-8 stands in front; it does by default. */
  readonly mark?: boolean
  readonly delimiter?: string
}

export interface Export { readonly fileName: string; readonly type: string; readonly chunks: Chunks }

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
} as const

const pageSize = 200

/**
 * The records that a question finds, as a file that is written while it is read: under the caller's scope and masks, and told
 * in the feed before its first byte. @throws Problem 403 without the right to export, or for a field that may not be read.
 */
export async function exportRecords(dependencies: ExportDependencies, context: Context, objectName: string, request: ExportRequest): Promise<Export> {
  const { registry, database, words } = dependencies
  const object = registry.object(objectName)
  if (!permissionOn(context.actor.permissions, objectName).export) throw forbidden(context, object)
  const { query = {}, format, language } = request
  const { card } = object
  if (format === 'vcf' && card === undefined) throw noCards(object, language)
  const fields = format === 'vcf' ? cardFields(context, registry, object) : request.fields ?? exportable(context, registry, object)
  for (const name of fields) if (name !== 'id') requireField(context, registry, object, name, 'read')
  const pages = pagesOf(dependencies, context, objectName, { ...query, fields: fields.filter((name) => name !== 'id'), limit: pageSize })
  // The first page is read before anything is answered, so that a wrong question is refused as such.
  const first = await pages.next()
  await database.transaction({ workspaceId: context.workspaceId }, (tx) => appendEntries(tx, originOf(context), [{
    object: objectName, recordId: null, version: null, action: 'export', before: null, after: JSON.parse(JSON.stringify({ format, fields, query })) as Record<string, never>,
  }]))
  const rows = follow(first, pages)
  const columns = exportColumns({ registry, object, words, language, zone: context.actor.zone }, fields)
  const title = plural(object.label, language)
  const chunks = {
    csv: () => asCsv(columns, rows, { mark: request.mark, delimiter: request.delimiter }), xlsx: () => asXlsx(title, columns, rows), json: () => asJson(rows), jsonl: () => asJsonLines(rows), vcf: () => asCards(object.title, card ?? {}, rows, (page) => waysOf(dependencies, context, object, page)),
  }[format]()
  return { fileName: `${title} ${dateInZone(context.now, context.actor.zone)}.${format}`, type: types[format], chunks }
}

/** What the list shows by itself: links and structures only where they are asked for by name. */
function exportable(context: Context, registry: Registry, object: ResolvedObject): string[] {
  return [...readableFields(context, object, registry).keys()].filter((name) => {
    const field = object.allFields[name]
    return field !== undefined && field.type !== 'links' && field.type !== 'json' && field.type !== 'file' && name !== 'version' && name !== 'deletedAt'
  })
}

/** Of what a card tells all that the caller may read. */
function cardFields(context: Context, registry: Registry, object: ResolvedObject): string[] {
  const named: readonly string[] = Object.values<string>({ ...object.card })
  const wanted = new Set<string>([object.title, 'externalId', ...named])
  return [...readableFields(context, object, registry).keys()].filter((name) => wanted.has(name))
}

function noCards(object: ResolvedObject, language: Language): Problem {
  const message = { en: 'There are no cards of: {object}.', zh: '{object}不能导出为名片。' }
  const values = { object: object.label[language] }
  return new Problem({ kind: 'export-format', status: 422, values, title: message, fields: [{ path: '/format', rule: 'format', message, values }] })
}

async function* pagesOf({ records }: ExportDependencies, context: Context, object: string, query: ListQuery): AsyncGenerator<readonly Row[]> {
  let cursor: string | undefined
  do {
    const page = await records.list(context, object, cursor === undefined ? query : { ...query, cursor })
    yield page.rows
    cursor = page.next
  } while (cursor !== undefined)
}

async function* follow(first: IteratorResult<readonly Row[]>, rest: AsyncGenerator<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  if (first.done === true) return
  yield first.value
  yield* rest
}

function forbidden({ actor }: Context, object: ResolvedObject): Problem {
  return new Problem({
    kind: 'forbidden', status: 403, values: { object: object.label[actor.language] },
    title: { en: 'Your role does not allow you to export: {object}.', zh: '您的角色无权导出{object}。' },
  })
}
