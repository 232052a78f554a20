import { relatedOf, type Row } from '../data/values.ts'

export interface Branch { readonly row: Row; readonly children: readonly Branch[] }

/** Departments as a tree, in their own order; one whose parent is not among them stands at the top. */
export function treeOf(rows: readonly Row[]): readonly Branch[] {
  const known = new Set(rows.map(({ id }) => id))
  const parentOf = (row: Row) => { const id = relatedOf(row['parent'])?.id; return id !== undefined && known.has(id) ? id : '' }
  const grow = (parent: string, above: ReadonlySet<string>): readonly Branch[] =>
    rows.filter((row) => parentOf(row) === parent && !above.has(row.id)).map((row) => ({ row, children: grow(row.id, new Set([...above, row.id])) }))
  return grow('', new Set())
}
