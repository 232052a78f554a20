import { sql, type Transaction } from '../../platform/database/index.ts'
import { defineStore } from '../../platform/database/store.ts'

/** What an import did, line by line: the ground of its report and of its undo. What stood as the file says is not noted. */
export const importJournal = defineStore({
  name: 'import_row',
  scoped: true,
  sql: [
    `create table import_row (
      workspace_id integer not null,
      import_id uuid not null,
      line integer not null,
      entity text not null,
      object text not null,
      record_id uuid,
      outcome text not null check (outcome in ('created', 'updated', 'refused', 'undone', 'kept')),
      version integer,
      problems jsonb,
      cells jsonb,
      primary key (workspace_id, import_id, line, entity)
    )`,
    `create index import_row_told on import_row (workspace_id, import_id, outcome, line) where outcome in ('refused', 'kept')`,
    'create index import_row_record on import_row (workspace_id, record_id) where record_id is not null',
  ],
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }, { column: 'import_id', object: 'import' }],
})

export interface JournalRow {
  readonly line: number
  /** '' for a row that was refused. */
  readonly entity: string
  readonly object: string
  readonly recordId: string | null
  readonly outcome: 'created' | 'updated' | 'refused'
  readonly version: number | null
  readonly problems: unknown
  /** The cells of a refused row, so that it can be mended and imported again. */
  readonly cells: readonly string[] | null
}

/** Writes lines of the journal, set-wise. */
export async function writeJournal(tx: Transaction, importId: string, rows: readonly JournalRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    insert into import_row (workspace_id, import_id, line, entity, object, record_id, outcome, version, problems, cells)
    select ${tx.workspaceId}::integer, ${importId}::uuid, r.line, r.entity, r.object, r."recordId", r.outcome, r.version, r.problems, r.cells
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(line integer, entity text, object text, "recordId" uuid, outcome text, version integer, problems jsonb, cells jsonb)
    on conflict (workspace_id, import_id, line, entity) do nothing`)
}
