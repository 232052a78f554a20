import { secretBytes } from '../access/index.ts'
import type { RestDependencies } from '../doors/rest/index.ts'
import type { Clock } from '../lib/clock.ts'
import type { Broken } from '../model/custom/broken.ts'
import { type Customization, noCustomization } from '../model/custom/customization.ts'
import type { ModelParts, Registry } from '../model/define/registry.ts'
import { choiceLabelOn } from '../model/words/labels.ts'
import type { Database } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import type { Printer } from '../platform/pdf/index.ts'
import { type Acts, createActs, type Gate, heldWrites, type Implementation, passExport, refuseImport } from '../records/act/index.ts'
import { takenCheck } from '../records/duplicates/check.ts'
import type { Records } from '../records/engine.ts'
import { type ExportDependencies, exportRecords } from '../records/export/index.ts'
import { openFile, uploadFile } from '../records/files/upload.ts'
import { createHistory, timeline, timelineJson } from '../records/history/index.ts'
import { createImports, type Imports, type ImportsDependencies } from '../records/import/index.ts'
import { printInside, printRow, seenBy } from '../records/print/index.ts'
import { mergedInto, mergesInto } from '../records/merge/resolve.ts'
import { hierarchies } from '../records/query/hierarchy.ts'
import { createRecordsReader, type RecordsReader } from '../records/query/reader.ts'
import { createRecords } from '../records/records.ts'
import { search } from '../records/search/index.ts'
import { sharesOf } from '../records/shares.ts'
import { whyMaySee } from '../records/why.ts'
import { createWriter, type NamedGuard, type RecordsWriter, type WriterWithin } from '../records/write/index.ts'
import { duplicateActions } from './duplicates/actions.ts'
import { printingOf } from './printing.ts'
import { moduleActions } from './modules/actions.ts'
import { type Models, shownActs, shownRecords } from './modules/shown.ts'
import { queueFill } from './filling/queue.ts'
import { exportWordsOf, importActions, importingOf } from './imports/importing.ts'
import { type PaperGiven, templateActions } from '../rooms/sales/index.ts'
import { roomRules } from './registry.ts'
import { sampleActions } from './sample/actions.ts'
import { stores } from './stores.ts'

/** What every workspace's engine is made of. */
export interface EngineGiven {
  readonly database: Database
  readonly clock: Clock
  /** Signs cursors. */
  readonly secret: string
  readonly newId: (now: number) => string
  readonly files: FileStore
  readonly base: ModelParts
  readonly printer: Printer
  readonly jobs: () => Jobs
  readonly guards: readonly NamedGuard[]
  /** The functions that the rooms give to the declared verbs. */
  readonly implementations: (registry: Registry, paper: PaperGiven) => readonly Implementation[]
  /** What may have to wait for an approval. */
  readonly gate?: (model: { readonly registry: Registry; readonly reader: RecordsReader }) => Gate
}

/** What a door asks of the engine beside records and acts. */
export type Asked = Pick<RestDependencies, 'search' | 'timeline' | 'why' | 'hierarchies' | 'shares' | 'duplicates' | 'merged' | 'files' | 'exports' | 'prints'>

/** Everything that is tied to one model: as declared, or as a workspace laid its own over it. */
export interface Engine {
  /** What the doors and the screens have. */
  readonly registry: Registry
  /** All that is stored: what keeps it true, and what follows the feed, goes by this. */
  readonly stored: Registry
  readonly customization: Customization
  /** Parts of the workspace's own that do not fit the model as it is now. */
  readonly broken: readonly Broken[]
  readonly records: Records
  /** Asks inside a given transaction. */
  readonly reader: RecordsReader
  /** The engine's writes inside a given transaction: of an import, a job, the sample. */
  readonly writer: WriterWithin
  readonly acts: Acts
  /** What the import of files works with. */
  readonly importing: ImportsDependencies
  readonly imports: Imports
  readonly exporting: ExportDependencies
  readonly asked: Asked
}

/** The engine's one way to write, tied to a model. */
export function writerOn({ database, clock, guards, base, jobs }: Pick<EngineGiven, 'database' | 'clock' | 'guards' | 'base' | 'jobs'>, registry: Registry, broken: readonly Broken[]): RecordsWriter {
  return createWriter({ registry, database, clock, random: secretBytes, rules: roomRules, guards, stores, configuration: { base, broken, fillLater: (tx, { actor }) => queueFill(jobs(), tx, actor) } })
}

/** Ties the engine to a model. Nothing is read or written before it is used. */
export function createEngine(given: EngineGiven, { stored, shown: registry }: Models, customization: Customization = noCustomization, broken: readonly Broken[] = []): Engine {
  const { database, clock, secret, newId, files, jobs } = given
  const tied = { registry, database }
  const kept = { registry: stored, database }
  const whole = writerOn(given, stored, broken)
  const writer = whole.within
  const reader = createRecordsReader({ ...kept, clock, secret })
  const gate = given.gate?.({ registry: stored, reader })
  const records = shownRecords(registry, createRecords({
    reader: registry === stored ? reader : createRecordsReader({ ...tied, clock, secret }), writer: heldWrites({ ...kept, writer, newId, gate }, whole), history: createHistory(tied).history,
  }))
  const importing = importingOf({ ...tied, clock, records, writer, files, jobs })
  const exporting: ExportDependencies = { ...tied, records, words: exportWordsOf(registry) }
  const printing = printingOf({ registry, reader, database, files, printer: given.printer })
  const acts = shownActs({ stored, shown: registry }, createActs({
    ...kept, writer, reader, newId, gate, wordOf: choiceLabelOn,
    implementations: [
      ...given.implementations(stored, { print: printInside(printing), files }), ...templateActions(() => ({ database, files }), stored), ...duplicateActions({ registry: stored, writer, jobs }), ...moduleActions({ registry: stored }), ...importActions(() => importing.queue),
      ...sampleActions({ writer, enqueue: (tx, job, input, actor) => jobs().enqueue(tx, job, input, { actor }) }),
    ],
  }))
  const upload = { ...tied, files, writer, records }
  const asked: Asked = {
    search: (context, { text, ...options }) => search(context, tied, text, options),
    timeline: async (context, object, id, request) => timelineJson(await timeline(context, tied, object, id, request)),
    why: (context, object, id, userId) => whyMaySee(tied, context, object, id, userId),
    hierarchies: (context, object, id) => hierarchies(context, tied, object, id),
    shares: (context, object, id) => sharesOf(context, tied, object, id),
    duplicates: takenCheck(tied),
    merged: { into: (context, object, id) => mergedInto(tied, context, object, id), here: (context, object, id) => mergesInto(tied, context, object, id) },
    files: { upload: (context, file) => uploadFile(upload, context, file), open: (context, id) => openFile(upload, context, id) },
    prints: async (context, object, id, request) => printRow(printing, context, seenBy(records, context), object, await records.read(context, object, id), request),
    exports: async (context, object, request) => {
      await passExport({ ...tied, newId, gate }, context, object, request)
      return exportRecords(exporting, context, object, request)
    },
  }
  return { registry, stored, customization, broken, records, reader, writer, acts, importing, imports: createImports({ ...importing, mayBegin: (context, name) => refuseImport({ gate }, context, name) }), exporting, asked }
}
