/**
 * A table of the program itself (sessions, links, the feed): not a business object, written by the code that declares it.
 * It says where it refers to records, so that merge, purge and erasure find every reference.
 */
export interface Store {
  readonly name: string
  /** Whether its rows belong to a workspace: it then has workspace_id and gets the row level security policy. */
  readonly scoped: boolean
  /** CREATE TABLE and CREATE INDEX statements, in order. */
  readonly sql: readonly string[]
  readonly references?: readonly StoreReference[]
  /** What the serving role may do; all four by default. */
  readonly grants?: readonly ('select' | 'insert' | 'update' | 'delete')[]
}

/**
 * A column that holds a record's id: of a fixed object, or of the object named in another column. When two records are made one,
 * the row goes along with what is kept (move, the rule), stays where it is because it tells what was (keep: the feed, journals),
 * or follows by itself from what is written (derived).
 */
export type StoreReference = { readonly column: string; readonly onMerge?: 'move' | 'keep' | 'derived'; /** Only rows of which this column holds this value go along; the others are derived. */ readonly moves?: { readonly column: string; readonly is: string } } & ({ readonly object: string } | { readonly objectColumn: string })

/** Declares an internal table; the migration generator creates it with its policy. */
export function defineStore(store: Store): Store {
  return store
}
