import { difference } from './difference.ts'
import type { Schema } from './schema.ts'

export interface MigrationFile { readonly name: string; readonly text: string }

/**
 * The files that lead from the schema of the last migration to the desired one; none when they are the same.
 * @param existing names of the migrations that there are; the next number follows the greatest.
 */
export function migrationFiles(before: Schema, after: Schema, existing: readonly string[]): MigrationFile[] {
  const { statements, online } = difference(before, after)
  const first = existing.reduce((most, name) => Math.max(most, Number(name.slice(0, 4)) || 0), 0) + 1
  const files: MigrationFile[] = []
  const add = (title: string, text: string) => files.push({ name: `${String(first + files.length).padStart(4, '0')}_${title}.sql`, text })
  if (statements.length > 0) add(title(before, after), `${statements.join('\n')}\n`)
  if (online.length > 0) add('indexes', `-- online\n${online.join('\n')}\n`)
  return files
}

function title(before: Schema, after: Schema): string {
  if (before.tables.length === 0 && before.stores.length === 0) return 'first'
  const text = (table: object | undefined) => JSON.stringify(table)
  const old = new Map([...before.tables, ...before.stores].map((table) => [table.name, text(table)]))
  const changed = [...after.tables, ...after.stores].filter((table) => old.get(table.name) !== text(table)).map(({ name }) => name)
  const first = changed[0] ?? 'removed'
  return changed.length > 1 ? `${first}_and_${changed.length - 1}_more` : first
}
