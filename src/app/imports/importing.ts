import { filePlan } from './presets/cards.ts'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { findChoiceLabelOn, fieldLabel } from '../../model/words/labels.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Clock } from '../../lib/clock.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { createFileStore, type FileStore, type Scanner } from '../../platform/files/index.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import { implement, type Implementation } from '../../records/act/index.ts'
import type { Records } from '../../records/engine.ts'
import type { ExportWords } from '../../records/export/index.ts'
import type { ImportQueue, ImportsDependencies } from '../../records/import/index.ts'
import type { WriterWithin } from '../../records/write/index.ts'
import { namedBy } from './named.ts'
import { planOf, presets, recognised } from './presets/index.ts'

interface Given { readonly registry: Registry; readonly database: Database; readonly clock: Clock; readonly records: Records; readonly writer: WriterWithin; readonly files: FileStore; readonly jobs: () => Jobs }

/** The store of files: in the folder of the installation, or for a program without one in the system's own for passing things. */
export function programFiles(folder: string | undefined, scanner?: Scanner): FileStore {
  return createFileStore(folder ?? join(tmpdir(), `guanxi-files-of-${process.pid}`), scanner)
}

/** What companies bring as files, the most usual first. */
export const usualFiles = ['customer', 'contact', 'product', 'order', 'opportunity', 'receipt', 'activity', 'lead'] as const
/** Files of one kind of record by what they are. */
const selfTelling: Readonly<Record<string, string>> = { vcf: 'contact', ics: 'activity', camt: 'receipt', mt940: 'receipt' }

/** All that the import engine is given of the program. */
export function importingOf({ jobs, ...given }: Given): ImportsDependencies {
  const { registry } = given
  return {
    ...given,
    planFor: filePlan,
    names: {
      object: (object) => registry.object(object).label,
      field: (object, field) => fieldLabel(object, registry.object(object).allFields[field], field),
    },
    words: (object, field) => (choice) => findChoiceLabelOn(registry.object(object), field, choice),
    named: namedBy(registry),
    knownSource: (object, headers, language) => {
      const step = recognised(presets, headers, object)
      return step === undefined ? undefined : planOf(step, headers, language)
    },
    kinds: { usual: usualFiles, known: (kind, headers) => selfTelling[kind] ?? recognised(presets, headers)?.object },
    queue: queueOf(jobs),
    measure: (tables) => given.database.asOwner(async (tx) => { await tx.run(sql`analyze ${sql.join(tables.map((table) => sql.identifier(table)))}`) }),
  }
}

function queueOf(jobs: () => Jobs): ImportQueue {
  return {
    async enqueue(tx, { actor }, job, importId) {
      await jobs().enqueue(tx, job, { importId }, { key: importId, actor: { userId: actor.userId, name: actor.name } })
    },
    async cancel(tx, importId) {
      const [run] = await tx.query<{ id: string }>(sql`
        select id from job_run where workspace_id = ${tx.workspaceId} and name = 'import.run' and key = ${importId} and state in ('waiting', 'running') order by created_at desc limit 1`)
      return run === undefined || (await jobs().cancel(tx, run.id)) === 'cancelled'
    },
  }
}

/** The verb by which an import is taken back: it queues the work. */
export function importActions(queue: () => ImportQueue): readonly Implementation[] {
  return [implement('import.undo', async ({ tx, context, id }) => {
    await queue().enqueue(tx, context, 'import.undo', id)
    return {}
  })]
}

/** Words of columns and choices, for exports. */
export function exportWordsOf(registry: Registry): ExportWords {
  return {
    field: (object, field) => fieldLabel(object, registry.object(object).allFields[field], field),
    choice: (object, field) => (choice) => findChoiceLabelOn(registry.object(object), field, choice),
  }
}
