import type { Readable } from 'node:stream'
import type { Json } from '../../lib/json.ts'
import type { Language } from '../../lib/words.ts'
import { sql } from '../../platform/database/index.ts'
import type { FileStore, StoredFile } from '../../platform/files/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { forgetUnnamed } from '../files/upload.ts'
import type { WriterWithin } from '../write/index.ts'
import { permissionOn } from '../../access/index.ts'
import { type FileKinds, suggestObject } from './matching/about.ts'
import { type ModelWords, suggestColumns } from './matching/suggest.ts'
import { definiteFormat, type GivenFormat, mappingJson } from './mapping.ts'
import { type GivenPlan, readPlan } from './plan.ts'
import type { ImportDependencies } from './ports.ts'
import { openTable, type Table } from './reading/index.ts'
import { reasonHeaders } from './refused.ts'
import { requireImportOf } from './rights.ts'
import { type PlanSettings, suggestPlan } from './suggestPlan.ts'

export interface UploadDependencies extends Omit<ImportDependencies, 'writer'> {
  readonly writer: Pick<WriterWithin, 'create' | 'update'>
  readonly files: FileStore
  readonly names: ModelWords
  /** The plan of files that say themselves what their columns are (cards, calendars), by their kind; undefined: columns are matched. */
  readonly planFor?: (kind: string, object: string, settings: PlanSettings) => GivenPlan | undefined
  /** The plan of a file whose source is known by its headers: another program's export. */
  readonly knownSource?: (object: string, headers: readonly string[], language: Language) => unknown
  /** By what is found out of which object a file has the records, where nobody says. */
  readonly kinds?: FileKinds
}

export interface Upload { /** Absent: by the headings of the file; a person may change it. */ readonly object?: string | undefined; readonly fileName: string; readonly content: Readable; readonly format?: GivenFormat }

const sampleRows = 100
/** Files up to this many bytes are counted at once; longer ones by the preview. */
const countedAtOnce = 5_000_000

/**
 * Takes a file in and suggests what its columns are: as the last import of the same columns had it, else by header and content.
 * @returns the import's record. @throws Problem 403, 413, 422 for a file that cannot be read; nothing is then kept.
 */
export async function uploadImport(dependencies: UploadDependencies, context: Context, { object: asked, fileName, content, format = {} }: Upload): Promise<Row> {
  const { registry, files, database, writer } = dependencies
  if (asked !== undefined) requireImportOf(context, registry, registry.object(asked))
  const stored = await files.store(context.workspaceId, content, { name: fileName })
  try {
    const path = await files.path(context.workspaceId, stored.checksum)
    const look = await lookInto(path, format, stored)
    const name = asked ?? objectOf(dependencies, context, look)
    requireImportOf(context, registry, registry.object(name))
    const mapping = await mappingFor(dependencies, context, name, look)
    return await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const file = await writer.create(tx, context, 'file', { name: fileName, size: stored.size, mime: stored.type, checksum: stored.checksum }, { action: 'upload', rights: 'action' })
      const { record } = await writer.create(tx, context, 'import', {
        fileName, file: file.id, object: name, mapping, encoding: look.format.encoding ?? null, zone: context.actor.zone, rowCount: look.count,
      }, { action: 'import', rights: 'action' })
      return record
    })
  } catch (error) {
    await forgetUnnamed(dependencies, context, stored.checksum)
    throw error
  }
}

interface Look extends Pick<Table, 'format' | 'headers'> { readonly rows: readonly (readonly string[])[]; readonly count: number }

/** Headers, the first rows, and of a short file the number of rows. */
export async function lookInto(path: string, format: GivenFormat, { size }: Pick<StoredFile, 'size'>): Promise<Look> {
  const table = await openTable(path, definiteFormat(format))
  const rows: (readonly string[])[] = []
  let count = 0
  const whole = table.format.kind !== 'xlsx' && size <= countedAtOnce
  for await (const { cells } of table.rows) {
    count += 1
    if (rows.length < sampleRows) rows.push(cells)
    else if (!whole) break
  }
  return { format: table.format, headers: table.headers, rows, count: whole || rows.length < sampleRows ? count : 0 }
}

/** What the file says of itself, else what its headings speak for, among what the caller may bring in; customers where nothing does. */
function objectOf({ registry, names, kinds = { usual: [], known: () => undefined } }: UploadDependencies, { actor: { permissions } }: Context, { format, headers, rows }: Look): string {
  const mayBring = (name: string) => { const { import: imports, create } = permissionOn(permissions, name); return imports && create }
  const among = [...registry.objects.values()].filter(({ name, trade, writtenBy }) => trade !== undefined && trade !== 'settings' && writtenBy === undefined && mayBring(name)).map(({ name }) => name)
  const known = kinds.known(format.kind, headers)
  if (known !== undefined && among.includes(known)) return known
  return suggestObject(registry, names, kinds, among, headers, rows) ?? kinds.usual.find((name) => among.includes(name)) ?? among[0] ?? 'customer'
}

/** The mapping that is suggested for a file that was looked into. */
export async function mappingFor({ registry, database, names, knownSource, planFor }: UploadDependencies, context: Context, object: string, { format, headers, rows }: Look): Promise<Json> {
  // The reasons of refused rows come back with the file that was mended; they are no data.
  const own = headers.map((header) => (reasonHeaders.includes(header) ? '' : header))
  const { actor: { zone, language }, baseCurrency } = context
  const settings = { zone, currency: baseCurrency, language }
  const fixed = planFor?.(format.kind, object, settings)
  if (fixed !== undefined) return mappingJson(format, headers, suggestColumns(registry, names, object, own, rows), fixed)
  const { columns, plan } = suggestPlan(registry, names, object, own, rows, settings)
  const known = await database.read<{ plan: unknown }>(context, sql`
    select mapping->'plan' as plan from import
    where workspace_id = ${context.workspaceId} and object = ${object} and created_by_id = ${context.actor.userId}::uuid and deleted_at is null and read_count > 0
      and (select array_agg(h) from jsonb_array_elements_text(mapping->'headers') h) = ${own.filter((header) => header !== '')}::text[]
    order by created_at desc limit 1`)
  return mappingJson(format, headers, columns, remembered(registry, known[0]?.plan) ?? remembered(registry, knownSource?.(object, own, language)) ?? plan)
}

/** A plan that the model does not take any more is forgotten. */
function remembered(registry: ImportDependencies['registry'], plan: unknown): unknown {
  if (plan === undefined || plan === null) return undefined
  try {
    readPlan(registry, plan)
    return plan
  } catch {
    return undefined
  }
}

/** The headers of a file on this machine. @throws Problem 422 for one that is no table. */
export async function headersOf(path: string): Promise<readonly string[]> {
  const { headers, rows } = await openTable(path, {})
  for await (const _ of rows) break
  return headers
}
