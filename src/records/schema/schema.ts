/** The tables as data: what the declarations ask for, and what the last migration left, are both written in this shape. */
export interface Schema {
  readonly tables: readonly Table[]
  readonly stores: readonly StoredStore[]
  /** Statements that need the tables of the objects (triggers), run once each. */
  readonly last: readonly string[]
}

export interface Table {
  readonly name: string
  readonly was?: string
  readonly columns: readonly Column[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly indexes: readonly Index[]
  readonly checks: readonly Check[]
}

export interface Column {
  readonly name: string
  readonly type: string
  readonly was?: string
  readonly notNull?: boolean
  /** An SQL expression. */
  readonly default?: string
}

/** (workspace_id, column) -> (workspace_id, id) of another table. */
export interface ForeignKey { readonly name: string; readonly column: string; readonly table: string }

export interface Index {
  readonly name: string
  readonly columns: readonly string[]
  readonly unique?: boolean
  readonly where?: string
}

/** A declared state is one of these. */
export interface Check { readonly name: string; readonly column: string; readonly values: readonly string[] }

/** What a store declared, as far as the migration needs it. */
export interface StoredStore {
  readonly name: string
  readonly scoped: boolean
  readonly sql: readonly string[]
  readonly grants?: readonly string[]
}

export const emptySchema: Schema = { tables: [], stores: [], last: [] }

/** Reads a snapshot. @throws Error when it is none. */
export function parseSchema(text: string): Schema {
  const parsed: unknown = JSON.parse(text)
  if (!isSchema(parsed)) throw new Error('migrations/schema.json is not a snapshot of the schema; take it back from version control.')
  return parsed
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && ['tables', 'stores', 'last'].every((key) => Array.isArray(Reflect.get(value, key)))
}
