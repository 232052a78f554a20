import type { Database, Row } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { CopiedTablePlan } from '../../../records/query/table.ts'

/** Puts the titles of what a table is cut by to its rows: they stand in PostgreSQL, a statement for each dimension that leads to records. */
export async function titledRows(database: Pick<Database, 'read'>, { workspaceId }: Pick<Context, 'workspaceId'>, titles: CopiedTablePlan['titles'], rows: readonly Row[]): Promise<readonly Row[]> {
  let told = rows
  for (const { column, asked } of titles) {
    const ids = [...new Set(rows.flatMap((row) => { const id = row[column]; return typeof id === 'string' ? [id] : [] }))]
    if (ids.length === 0) continue
    const found = new Map((await database.read<{ id: string; title: string | null }>({ workspaceId }, asked(ids))).map(({ id, title }) => [id, title]))
    const place = column.replace(/^d/, 'title')
    told = told.map((row) => { const id = row[column]; return typeof id === 'string' ? { ...row, [place]: found.get(id) ?? null } : row })
  }
  return told
}
