import { type Database, sql } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'

const day = 86_400_000

/** Removes the bytes that no file record names any more, a day after they came in at the soonest; binned records count. @returns how many files are gone. */
export async function sweepFiles({ database, files }: { readonly database: Database; readonly files: FileStore }, workspaceId: number, now: number, signal?: AbortSignal): Promise<number> {
  return files.sweep(workspaceId, {
    before: now - day,
    ...(signal === undefined ? {} : { signal }),
    async named(checksums) {
      const rows = await database.read<{ checksum: string }>({ workspaceId }, sql`select distinct checksum from file where workspace_id = ${workspaceId} and checksum = any(${[...checksums]}::text[])`)
      return new Set(rows.map(({ checksum }) => checksum))
    },
  })
}
