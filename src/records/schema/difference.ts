import type { Column, Index, Schema, StoredStore, Table } from './schema.ts'
import {
  addCheck, addColumns, addForeignKey, changeColumn, createIndex, createTable, dropColumn, dropConstraint, dropIndex, dropTable, protect,
  renameColumn, renameIndex, renameTable, restrict,
} from './statements.ts'

/** What leads from one schema to another: statements in one transaction, and indexes of living tables built beside the work. */
export interface Difference { readonly statements: readonly string[]; readonly online: readonly string[] }

/** Deterministic: the same two schemas give the same text. */
export function difference(before: Schema, after: Schema): Difference {
  const old = new Map(before.tables.map((table) => [table.name, table]))
  const statements: string[] = storeStatements(before.stores, after.stores)
  const keys: string[] = []
  const online: string[] = []
  const kept = new Set<string>()
  for (const table of after.tables) {
    const previous = old.get(table.name) ?? (table.was === undefined ? undefined : old.get(table.was))
    if (previous === undefined) {
      statements.push(createTable(table), ...table.indexes.map((index) => createIndex(table.name, index, false)), ...protect(table.name))
      keys.push(...table.foreignKeys.map((key) => addForeignKey(table.name, key)))
      continue
    }
    kept.add(previous.name)
    const changed = tableChanges(previous, table)
    statements.push(...changed.statements)
    keys.push(...changed.keys)
    online.push(...changed.online)
  }
  const gone = before.tables.filter(({ name }) => !kept.has(name)).map(({ name }) => dropTable(name))
  const last = after.last.filter((statement) => !before.last.includes(statement)).map(closed)
  return { statements: [...statements, ...keys, ...gone, ...last], online }
}

function tableChanges(before: Table, after: Table): { statements: string[]; keys: string[]; online: string[] } {
  const table = after.name
  const statements: string[] = before.name === table ? [] : [renameTable(before.name, table)]
  const renamed = new Map<string, string>()
  const old = new Map(before.columns.map((column) => [column.name, column]))
  const added: Column[] = []
  for (const column of after.columns) {
    const same = old.get(column.name)
    const previous = same ?? (column.was === undefined ? undefined : old.get(column.was))
    if (previous === undefined) added.push(column)
    else if (previous.name !== column.name) statements.push(renameColumn(table, previous.name, column.name))
    if (previous !== undefined) {
      renamed.set(previous.name, column.name)
      statements.push(...changeColumn(table, previous, column))
    }
  }
  statements.push(...addColumns(table, added))
  const now = (column: string) => renamed.get(column) ?? column
  const indexes = indexChanges(table, before.indexes.map((index) => ({ ...index, columns: index.columns.map(now) })), after.indexes)
  const constraints = constraintChanges(before, after, now)
  const dropped = before.columns.filter(({ name }) => !renamed.has(name)).map(({ name }) => dropColumn(table, name))
  return { statements: [...statements, ...indexes.statements, ...constraints.dropped, ...dropped, ...constraints.checks], keys: constraints.keys, online: indexes.online }
}

const meaning = ({ columns, unique, where }: Index) => JSON.stringify([columns, unique ?? false, where ?? ''])

function indexChanges(table: string, before: readonly Index[], after: readonly Index[]): { statements: string[]; online: string[] } {
  const left = new Map(before.map((index) => [meaning(index), index]))
  const statements: string[] = []
  const online: string[] = []
  for (const index of after) {
    const same = left.get(meaning(index))
    left.delete(meaning(index))
    if (same === undefined) online.push(createIndex(table, index, true))
    else if (same.name !== index.name) statements.push(renameIndex(same.name, index.name))
  }
  return { statements: [...[...left.values()].map(({ name }) => dropIndex(name)), ...statements], online }
}

function constraintChanges(before: Table, after: Table, now: (column: string) => string): { dropped: string[]; checks: string[]; keys: string[] } {
  const was = new Map<string, string>([
    ...before.foreignKeys.map((key) => [key.name, JSON.stringify([now(key.column), key.table])] as const),
    ...before.checks.map((check) => [check.name, JSON.stringify([now(check.column), check.values])] as const),
  ])
  const stays = (name: string, content: unknown) => was.get(name) === JSON.stringify(content) && was.delete(name)
  const keys = after.foreignKeys.filter((key) => !stays(key.name, [key.column, key.table])).map((key) => addForeignKey(after.name, key))
  const checks = after.checks.filter((check) => !stays(check.name, [check.column, check.values])).map((check) => addCheck(after.name, check))
  return { dropped: [...was.keys()].map((name) => dropConstraint(after.name, name)), checks, keys }
}

/** A new store is made; a known one gets the statements that it did not have. What a store drops, a hand-written migration drops. */
function storeStatements(before: readonly StoredStore[], after: readonly StoredStore[]): string[] {
  const old = new Map(before.map((store) => [store.name, store]))
  return after.flatMap((store) => {
    const previous = old.get(store.name)
    if (previous === undefined) return [...store.sql.map(closed), ...(store.scoped ? protect(store.name) : []), ...restrict(store)]
    return store.sql.filter((statement) => !previous.sql.includes(statement)).map((statement) => closed(grownOnly(store.name, statement)))
  })
}

function grownOnly(store: string, statement: string): string {
  if (/^\s*create table/i.test(statement)) throw new Error(`The store ${store} changed its table's declaration: leave that statement as it is and add an ALTER TABLE after it.`)
  return statement
}

function closed(statement: string): string {
  const text = statement.trim().split('\n').map((line) => line.trimEnd()).join('\n')
  return text.endsWith(';') ? text : `${text};`
}
