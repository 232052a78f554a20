import { readFile, stat } from 'node:fs/promises'
import { sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { DocumentsGiven } from './ports.ts'

/** The bytes of a file that a record names; undefined where it is gone, or larger than `most`. */
export async function storedBytes({ database, files }: Pick<DocumentsGiven, 'database' | 'files'>, { workspaceId }: Pick<Context, 'workspaceId'>, id: string, most: number): Promise<Buffer | undefined> {
  const [row] = await database.read<{ checksum: string }>({ workspaceId }, sql`select checksum from file where workspace_id = ${workspaceId} and id = ${id}::uuid`)
  if (row === undefined) return undefined
  const path = await files.path(workspaceId, row.checksum).catch(() => undefined)
  if (path === undefined || (await stat(path)).size > most) return undefined
  return readFile(path)
}
