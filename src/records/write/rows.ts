import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, type Statement, sql } from '../../platform/database/index.ts'
import { columns, toColumns } from '../columns/index.ts'
import { changedColumns, engineColumns, type Stored, storedFields } from './record.ts'

// Many rows go to the database as one JSON parameter, ten thousand of them by the same statement as two: its text depends on the
// object alone, so that the server plans it once. One row goes as it is, by the columns that are filled in: most stand empty.

interface Shape {
  readonly names: readonly string[]
  readonly types: Readonly<Record<string, string>>
  readonly insert: string
  /** How one row with these columns is inserted, by their names. */
  readonly single: Map<string, string>
  /** How rows are brought to other values of these columns, by their names. */
  readonly updates: Map<string, string>
}

const shapes = new WeakMap<ResolvedObject, Shape>()
const engineTypes: Readonly<Record<string, string>> = {
  id: 'uuid', version: 'integer', access_owner_id: 'uuid', access_department_id: 'uuid', access_root_id: 'uuid',
  deleted_at: 'timestamptz', deleted_by_id: 'uuid', deleted_with: 'uuid',
}

function shapeOf(registry: Registry, object: ResolvedObject): Shape {
  const found = shapes.get(object)
  if (found !== undefined) return found
  const types: Record<string, string> = { ...engineTypes }
  for (const name of storedFields(registry, object)) for (const column of columns(registry, object.name, name)) types[column.name] = column.sqlType
  const names = Object.keys(types)
  const [into, values, declared] = [listed(names), selected(names, types), recordset(names, types)]
  const table = sql.identifier(object.table)
  const shape: Shape = {
    names, types, single: new Map(), updates: new Map(),
    // Written once: its parameters are the workspace and the rows.
    insert: sql`insert into ${table} (workspace_id, ${into}) select ${0}::integer, ${values} from json_to_recordset(${''}::json) as r(${declared})`.text,
  }
  shapes.set(object, shape)
  return shape
}

/** The statement that inserts the records. */
export function insertRows(registry: Registry, object: ResolvedObject, workspaceId: number, records: readonly Stored[]): Statement {
  const names = storedFields(registry, object)
  const rows = records.map((record) => {
    const row: Record<string, unknown> = engineColumns(record)
    for (const name of names) {
      const value = record.values[name] ?? null
      // What is absent from the JSON is null in the recordset; tags are never null.
      if (value !== null || name === 'tags') Object.assign(row, toColumns(registry, object.name, name, value))
    }
    return row
  })
  const [only] = rows
  return only !== undefined && rows.length === 1 ? insertRow(registry, object, workspaceId, only) : { text: shapeOf(registry, object).insert, values: [workspaceId, JSON.stringify(rows)] }
}

const textsAtMost = 200

function insertRow(registry: Registry, object: ResolvedObject, workspaceId: number, row: Readonly<Record<string, unknown>>): Statement {
  const { names, single } = shapeOf(registry, object)
  const filled = names.filter((name) => (row[name] ?? null) !== null)
  const text = textOf(single, filled.join(), () => sql`insert into ${sql.identifier(object.table)} (workspace_id, ${listed(filled)}) values (${0}, ${sql.join(filled.map(() => sql`${0}`))})`)
  return { text, values: [workspaceId, ...filled.map((name) => row[name])] }
}

/** The text of a statement whose parameters always stand in the same places, written once for each set of columns. */
function textOf(texts: Map<string, string>, key: string, write: () => Fragment): string {
  let text = texts.get(key)
  if (text === undefined) {
    if (texts.size >= textsAtMost) texts.clear()
    texts.set(key, text = write().text)
  }
  return text
}

export interface Updated { readonly before: Stored; readonly after: Stored }

/** Statements that bring rows from before to after: one for each set of columns that change together. */
export function updateRows(registry: Registry, object: ResolvedObject, workspaceId: number, changes: readonly Updated[]): Statement[] {
  const groups = new Map<string, Record<string, unknown>[]>()
  for (const { before, after } of changes) {
    const changed = changedColumns(registry, object, before, after)
    const key = Object.keys(changed).sort().join()
    if (key === '') continue
    const row = { ...changed, id: after.id }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const { types, updates } = shapeOf(registry, object)
  return [...groups].map(([key, rows]) => {
    const text = textOf(updates, key, () => updateOf(object, key.split(','), types))
    return { text, values: [JSON.stringify(rows), workspaceId] }
  })
}

/** Its parameters are the rows and the workspace. */
function updateOf({ table }: ResolvedObject, names: readonly string[], types: Readonly<Record<string, string>>): Fragment {
  const assignments = sql.join(names.map((name) => sql`${sql.identifier(name)} = ${selected([name], types)}`))
  return sql`update ${sql.identifier(table)} t set ${assignments}
    from json_to_recordset(${''}::json) as r(${recordset(['id', ...names], types)})
    where t.workspace_id = ${0} and t.id = r.id`
}

function listed(names: readonly string[]): Fragment {
  return sql.join(names.map((name) => sql.identifier(name)))
}

function selected(names: readonly string[], types: Readonly<Record<string, string>>): Fragment {
  return sql.join(names.map((name) => (types[name] === 'jsonb' ? sql`r.${sql.identifier(name)}::jsonb` : sql`r.${sql.identifier(name)}`)))
}

/** Structures come as text and are read afterwards: JSON in JSON would stay a string. */
function recordset(names: readonly string[], types: Readonly<Record<string, string>>): Fragment {
  return sql.join(names.map((name) => sql`${sql.identifier(name)} ${sqlTypes[types[name] ?? ''] ?? sql`text`}`))
}

const sqlTypes: Readonly<Record<string, Fragment>> = {
  uuid: sql`uuid`, integer: sql`integer`, bigint: sql`bigint`, 'double precision': sql`double precision`, date: sql`date`,
  timestamptz: sql`timestamptz`, boolean: sql`boolean`, 'text[]': sql`text[]`,
}
