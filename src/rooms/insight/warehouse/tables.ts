import { createHash } from 'node:crypto'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type ColumnarColumn, columnarColumns } from '../../../records/columns/columnar.ts'

/** A table of the warehouse: the copy of an object's, or of the links between records. */
export interface KeptTable {
  readonly name: string
  /** Absent: links, which belong to no object of their own. */
  readonly object?: ResolvedObject
  readonly columns: readonly ColumnarColumn[]
  /** Columns by whose ids rows are found again. */
  readonly keys: readonly string[]
}

export interface KeptTables {
  readonly all: readonly KeptTable[]
  /** By the name of the object. */
  readonly of: ReadonlyMap<string, KeptTable>
  /** A fingerprint: a copy of another shape is filled anew. */
  readonly shape: string
}

/** The many to many of all objects stand in one table. */
export const linksTable: KeptTable = {
  name: 'record_link', keys: ['from_id', 'to_id'],
  columns: [
    { name: 'workspace_id', type: 'integer' }, { name: 'from_object', type: 'varchar' }, { name: 'from_id', type: 'uuid' }, { name: 'field', type: 'varchar' },
    { name: 'to_object', type: 'varchar' }, { name: 'to_id', type: 'uuid' }, { name: 'role', type: 'varchar' }, { name: 'since', type: 'date' }, { name: 'until', type: 'date' },
  ],
}

/** What is about people's rights, keys and letters and not about customers. */
const apart: ReadonlySet<string> = new Set(['role', 'file', 'webhook', 'webhookDelivery', 'comment', 'follower', 'documentTemplate', 'import'])

const known = new WeakMap<Registry, KeptTables>()

/**
 * What is copied of a model: what the navigation lists outside of the settings, its lines and all that follows it, and what these
 * lead to (stages, categories, users), but for what is personal or none of the business.
 */
export function keptTables(registry: Registry): KeptTables {
  const found = known.get(registry)
  if (found !== undefined) return found
  const objects = [...registry.objects.values()]
  const names = new Set(objects.filter(({ trade, access }) => (trade !== undefined && trade !== 'settings') || (typeof access === 'object')).map(({ name }) => name))
  const add = (name: string) => names.add(name)
  for (const object of objects.filter(({ name }) => names.has(name))) for (const { part, object: line } of object.inverses.values()) if (part) add(line)
  for (const object of objects.filter(({ name }) => names.has(name))) for (const field of Object.values(object.allFields)) if (field.type === 'relation') add(field.to)
  const all = objects.filter(({ name, access }) => names.has(name) && access !== 'personal' && !apart.has(name))
    .map((object): KeptTable => ({ name: object.table, object, columns: columnarColumns(registry, object), keys: ['id'] }))
  const tables: KeptTables = {
    all: [...all, linksTable],
    of: new Map(all.flatMap((table) => (table.object === undefined ? [] : [[table.object.name, table]]))),
    shape: createHash('sha256').update(JSON.stringify(all.map(({ name, columns }) => [name, columns.map((column) => [column.name, column.type])]))).digest('hex').slice(0, 16),
  }
  known.set(registry, tables)
  return tables
}

/** Whether the copy has the column. */
export function isKept(tables: KeptTables): (object: string, column: string) => boolean {
  return (object, column) => tables.of.get(object)?.columns.some(({ name }) => name === column) === true
}
