import { type Language, say } from '../../lib/words.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import { sql, type Database } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { csvLine } from '../../lib/csvLine.ts'

export interface RefusedRow { readonly line: number; readonly cells: readonly string[]; readonly problems: readonly FieldProblem[] }
export interface RefusedPage { readonly rows: readonly RefusedRow[]; readonly next?: number }
/** A record that the undo left as it is, since somebody changed it or something hangs on it by now. */
export interface KeptRecord { readonly line: number; readonly object: string; readonly id: string }

const reason = { en: 'Why it was refused', zh: '未通过的原因' } as const
/** Headers of the column that says why; it is left out when the file is imported again. */
export const reasonHeaders: readonly string[] = [reason.en, reason.zh]

/** Refused rows in the order of the file, after this line. */
export async function refusedRows(database: Database, context: Context, importId: string, { after = 0, limit = 50 }: { readonly after?: number; readonly limit?: number } = {}): Promise<RefusedPage> {
  const rows = await database.read<{ line: number; cells: readonly string[] | null; problems: readonly FieldProblem[] | null }>(context, sql`
    select line, cells, problems from import_row
    where workspace_id = ${context.workspaceId} and import_id = ${importId} and outcome = 'refused' and line > ${after} order by line limit ${limit + 1}`)
  const shown = rows.slice(0, limit).map(({ line, cells, problems }) => ({ line, cells: cells ?? [], problems: problems ?? [] }))
  const last = shown.at(-1)
  return rows.length > limit && last !== undefined ? { rows: shown, next: last.line } : { rows: shown }
}

export async function keptRecords(database: Database, context: Context, importId: string, { after = 0, limit = 200 }: { readonly after?: number; readonly limit?: number } = {}): Promise<readonly KeptRecord[]> {
  return database.read<KeptRecord & Record<string, unknown>>(context, sql`
    select min(line) as line, object, record_id as id from import_row
    where workspace_id = ${context.workspaceId} and import_id = ${importId} and outcome = 'kept' and line > ${after} group by object, record_id order by 1 limit ${limit}`)
}

/** Refused rows as a CSV that can be mended and imported again: the file's own columns, and why each was refused. */
export async function* refusedCsv(database: Database, context: Context, importId: string, headers: readonly string[], delimiter: string, language: Language): AsyncGenerator<string> {
  const own = headers.filter((header) => !reasonHeaders.includes(header))
  yield `\uFEFF${csvLine([...own, reason[language]], delimiter)}`
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: RefusedPage = await refusedRows(database, context, importId, { after, limit: 1000 })
    for (const { cells, problems } of page.rows) {
      const kept = headers.flatMap((header, index) => (reasonHeaders.includes(header) ? [] : [cells[index] ?? '']))
      // What a row has beyond the header stays, so that whoever mends it sees what was cut apart.
      yield csvLine([...kept, problems.map((problem) => sayProblem(problem, language)).join(' '), ...cells.slice(headers.length)], delimiter)
    }
    after = page.next
  }
}

/** 'close_value: This must be more than 0.' */
export function sayProblem({ path, message, values }: FieldProblem, language: Language): string {
  const text = say(message, language, values)
  return path === '' || path === '/' ? text : `${path.slice(1)}${language === 'zh' ? '：' : ': '}${text}`
}
