import { type Database, type Fragment, sql } from '../database/index.ts'
import { aboutOf } from './kept.ts'
import type { Secrets } from './seal.ts'

/** A column of sealed secrets: what rotation of the key goes through. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** Columns of the primary key besides workspace_id, in order. */
  readonly key: readonly string[]
  /** Further columns that `about` reads. */
  readonly reads?: readonly string[]
  /** What each secret was sealed as being about; columns as text. */
  readonly about: (workspaceId: number, row: Readonly<Record<string, string | null>>) => string
}

/** Those of the table of kept secrets. */
export const keptSecretColumn: SealedColumn = {
  table: 'secret', column: 'sealed', key: ['id'], reads: ['object', 'record_id', 'name'],
  about: (workspaceId, row) => aboutOf(workspaceId, { object: row['object'] ?? '', recordId: row['record_id'] ?? '', name: row['name'] ?? '' }),
}

/**
 * Seals anew, by the key that seals now, whatever another one sealed. Each row is locked and changed by itself, so that it may
 * be broken off and run again, beside a running program.
 * @returns how many. @throws Error where one does not open: its key is not there any more.
 */
export async function resealAll(database: Database, secrets: Secrets, columns: readonly SealedColumn[], workspaces: readonly number[]): Promise<number> {
  let count = 0
  for (const workspaceId of workspaces) for (const column of columns) count += await resealColumn(database, secrets, column, workspaceId)
  return count
}

async function resealColumn(database: Database, secrets: Secrets, { table, column, key, reads = [], about }: SealedColumn, workspaceId: number): Promise<number> {
  const sealed = sql.identifier(column)
  const names = [...new Set([...key, ...reads])]
  const shown = sql.join(names.map((name) => sql`${sql.identifier(name)}::text as ${sql.identifier(name)}`))
  const where = (row: Readonly<Record<string, string | null>>): Fragment => sql.join(key.map((name) => sql`${sql.identifier(name)}::text = ${row[name] ?? ''}`), ' and ')
  const rows = await database.read<Record<string, string | null>>({ workspaceId }, sql`
    select ${shown}, ${sealed} as sealed from ${sql.identifier(table)} where workspace_id = ${workspaceId} and ${sealed} is not null`)
  let count = 0
  for (const row of rows.filter(({ sealed: text }) => typeof text === 'string' && !secrets.isCurrent(text))) {
    count += await database.transaction({ workspaceId }, async (transaction) => {
      const [now] = await transaction.query<{ sealed: string | null }>(sql`
        select ${sealed} as sealed from ${sql.identifier(table)} where workspace_id = ${workspaceId} and ${where(row)} for update`)
      if (typeof now?.sealed !== 'string' || secrets.isCurrent(now.sealed)) return 0
      const subject = about(workspaceId, row)
      return transaction.run(sql`update ${sql.identifier(table)} set ${sealed} = ${secrets.seal(secrets.open(now.sealed, subject), subject)} where workspace_id = ${workspaceId} and ${where(row)}`)
    })
  }
  return count
}
