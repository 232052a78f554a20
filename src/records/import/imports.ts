import type { Clock } from '../../lib/clock.ts'
import { asText, type JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Language } from '../../lib/words.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { Records, Row } from '../engine.ts'
import type { WriterWithin } from '../write/index.ts'
import type { ChoiceWords, NamedBy } from './cells.ts'
import { definiteFormat, type GivenFormat, type Mapping, readMapping } from './mapping.ts'
import type { ModelWords } from './matching/suggest.ts'
import { type ImportPlan, readPlan } from './plan.ts'
import { type Preview, previewImport } from './preview.ts'
import { openTable, type Table } from './reading/index.ts'
import { keptRecords, type KeptRecord, refusedCsv, refusedRows, type RefusedPage } from './refused.ts'
import { requireImport, requireImportOf } from './rights.ts'
import { lookInto, mappingFor, type Upload, type UploadDependencies, uploadImport } from './upload.ts'

export interface ImportsDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly clock: Clock
  readonly records: Pick<Records, 'read'>
  readonly writer: WriterWithin
  /** Refuses where records of the object must not come in by a file. */
  readonly mayBegin?: (context: Context, object: string) => Promise<void>
  readonly files: FileStore
  readonly names: ModelWords
  readonly planFor?: NonNullable<UploadDependencies['planFor']>
  /** The plan of a file whose source is known by its headers: another program's export. */
  readonly knownSource?: (object: string, headers: readonly string[], language: Language) => unknown
  readonly kinds?: NonNullable<UploadDependencies['kinds']>
  readonly words: ChoiceWords
  readonly named?: NamedBy
  /** Tells the database's planner anew what these tables hold. */
  readonly measure?: (tables: readonly string[]) => Promise<void>
  /** Queues the run of an import in the given transaction, and takes it back. */
  readonly queue: ImportQueue
}

export interface ImportQueue {
  enqueue(tx: Transaction, context: Context, job: 'import.run' | 'import.undo', importId: string): Promise<void>
  /** @returns whether it had not begun yet. */
  cancel(tx: Transaction, importId: string): Promise<boolean>
}

/** The import of files, step by step, as doors and commands call it. Each step checks the caller's rights. */
export interface Imports {
  upload(context: Context, upload: Upload): Promise<Row>
  /** Another plan; or another way to read the file, or another object of which it has the records: its columns are then matched anew. */
  setPlan(context: Context, id: string, given: { readonly plan?: unknown; readonly format?: GivenFormat | undefined; readonly object?: string | undefined }): Promise<Row>
  preview(context: Context, id: string): Promise<Preview>
  /** Queues the import; one that was cancelled or failed goes on where it stood. */
  start(context: Context, id: string, how?: { /** false: whoever calls works it himself. */ readonly queued: boolean }): Promise<Row>
  cancel(context: Context, id: string): Promise<Row>
  refused(context: Context, id: string, page: { readonly after?: number; readonly limit?: number }): Promise<RefusedPage & { readonly headers: readonly string[] }>
  refusedCsv(context: Context, id: string, language: Language): Promise<AsyncIterable<string>>
  kept(context: Context, id: string, page: { readonly after?: number; readonly limit?: number }): Promise<readonly KeptRecord[]>
}

/** An import with its file, ready to be read. */
export interface OpenImport { readonly id: string; readonly object: string; readonly done: number; readonly mapping: Mapping; readonly plan: ImportPlan; readonly table: Table }

const as = { action: 'import', rights: 'caller' } as const

export function createImports(dependencies: ImportsDependencies): Imports {
  const { registry, database, writer, clock } = dependencies
  const within = <Result>(context: Context, run: (tx: Transaction) => Promise<Result>) => database.transaction({ workspaceId: context.workspaceId }, run)
  const change = async (tx: Transaction, context: Context, id: string, changes: JsonObject) => (await writer.update(tx, context, 'import', id, changes, as)).record
  const at = () => new Date(clock.now()).toISOString()
  return {
    upload: (context, upload) => uploadImport(dependencies, context, upload),
    async setPlan(context, id, { plan, format, object }) {
      const { record, mapping } = await readImport(dependencies, context, id)
      requireState(record, ['uploaded', 'matched', 'previewed'])
      if (object !== undefined) requireImportOf(context, registry, registry.object(object))
      const about = object ?? asText(record['object'])
      const base = format === undefined && object === undefined ? mapping : readMapping(await rematch(dependencies, context, { ...record, object: about }, format ?? readAs(mapping.format)))
      const kept = plan ?? base.plan
      requireImport(context, registry, readPlan(registry, kept))
      return within(context, (tx) => change(tx, context, id, { object: about, mapping: { ...mappingObject(base), plan: jsonOf(kept) }, encoding: base.format.encoding ?? null, status: 'matched' }))
    },
    async preview(context, id) {
      const { record, mapping } = await readImport(dependencies, context, id)
      requireState(record, ['uploaded', 'matched', 'previewed', 'cancelled', 'failed'])
      const open = await openImport(dependencies, context, id)
      const preview = await previewImport(dependencies, { context, plan: open.plan, object: open.object, table: open.table })
      await within(context, (tx) => change(tx, context, id, { ...(preview.whole ? { rowCount: preview.rows } : {}), ...(record['readCount'] === 0 ? { status: 'previewed' } : {}), mapping: mappingObject(mapping) }))
      return preview
    },
    async start(context, id, { queued } = { queued: true }) {
      const { record, mapping } = await readImport(dependencies, context, id)
      requireState(record, ['uploaded', 'matched', 'previewed', 'cancelled', 'failed'])
      const plan = readPlan(registry, mapping.plan)
      requireImport(context, registry, plan)
      for (const { object } of plan.entities) await dependencies.mayBegin?.(context, object)
      return within(context, async (tx) => {
        const started = await change(tx, context, id, { status: 'running', startedAt: at(), finishedAt: null, failedBecause: null })
        if (queued) await dependencies.queue.enqueue(tx, context, 'import.run', id)
        return started
      })
    },
    async cancel(context, id) {
      const { record } = await readImport(dependencies, context, id)
      requireState(record, ['running'])
      return within(context, async (tx) => {
        const waiting = await dependencies.queue.cancel(tx, id)
        return waiting ? change(tx, context, id, { status: 'cancelled', finishedAt: at() }) : record
      })
    },
    async refused(context, id, page) {
      const { mapping } = await readImport(dependencies, context, id)
      return { headers: mapping.headers, ...await refusedRows(database, context, id, page) }
    },
    async refusedCsv(context, id, language) {
      const { mapping } = await readImport(dependencies, context, id)
      return refusedCsv(database, context, id, mapping.headers, mapping.format.delimiter ?? ',', language)
    },
    async kept(context, id, page) {
      await dependencies.records.read(context, 'import', id)
      return keptRecords(database, context, id, page)
    },
  }
}

/** The import as the caller may see it. @throws Problem 404. */
async function readImport({ records }: ImportsDependencies, context: Context, id: string): Promise<{ readonly record: Row; readonly mapping: Mapping }> {
  const record = await records.read(context, 'import', id)
  return { record, mapping: readMapping(record['mapping']) }
}

/** Opens the import's file by its plan: past the caller's scope, for whoever has checked it. */
export async function openImport({ registry, database, files }: Pick<ImportsDependencies, 'registry' | 'database' | 'files'>, { workspaceId }: Pick<Context, 'workspaceId'>, id: string): Promise<OpenImport> {
  const [row] = await database.read<{ object: string; mapping: unknown; done: number | null; checksum: string | null }>({ workspaceId }, sql`
    select i.object, i.mapping, i.read_count as done, f.checksum from import i left join file f on f.workspace_id = i.workspace_id and f.id = i.file_id
    where i.workspace_id = ${workspaceId} and i.id = ${id}::uuid`)
  const mapping = readMapping(row?.mapping)
  const table = await openTable(await files.path(workspaceId, row?.checksum ?? ''), definiteFormat(mapping.format))
  return { id, object: row?.object ?? '', done: row?.done ?? 0, mapping, plan: readPlan(registry, mapping.plan), table }
}

async function rematch(dependencies: ImportsDependencies, context: Context, record: Row, format: GivenFormat): Promise<unknown> {
  const [row] = await dependencies.database.read<{ checksum: string; size: number }>(context, sql`
    select f.checksum, f.size from import i join file f on f.workspace_id = i.workspace_id and f.id = i.file_id where i.workspace_id = ${context.workspaceId} and i.id = ${asText(record['id'])}::uuid`)
  const path = await dependencies.files.path(context.workspaceId, row?.checksum ?? '')
  return mappingFor(dependencies, context, asText(record['object']), await lookInto(path, format, { size: row?.size ?? 0 }))
}

/** As it was read before: only that it is about other records was wrong. */
function readAs({ encoding, delimiter, sheet }: Mapping['format']): GivenFormat {
  return { encoding, delimiter, sheet }
}

function requireState(record: Row, allowed: readonly string[]): void {
  const status = asText(record['status'])
  if (!allowed.includes(status)) throw new Problem({ kind: 'wrong-state', status: 409, values: { state: status }, title: { en: 'In the state “{state}” this cannot be done.', zh: '当前状态为“{state}”，不能执行此操作。' } })
}

function mappingObject({ format, headers, columns, plan }: Mapping): JsonObject {
  return { format: jsonOf(format), headers, columns, plan }
}

function jsonOf(value: unknown): JsonObject[string] {
  return JSON.parse(JSON.stringify(value)) as JsonObject[string]
}
