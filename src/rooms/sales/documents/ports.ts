import type { Database } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Records } from '../../../records/engine.ts'

/** What printing needs of the program. */
export interface DocumentsGiven {
  readonly reader: Pick<Records, 'list'>
  readonly database: Database
  readonly files: Pick<FileStore, 'path'>
}
