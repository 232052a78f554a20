import type { Words } from '../../lib/words.ts'

/**
 * What a printed page of a record shows, in the layout that comes with the program; a company's own layout may show whatever the
 * reader may read. Fields by name; what a module took away is passed over.
 */
export interface PrintDefinition {
  /** What stands above; the word for the object where absent. */
  readonly heading?: Words
  /** The relation to whoever gets it: name, address and the like of that record are printed. */
  readonly party?: string
  /** The facts in its head. */
  readonly facts: readonly string[]
  /** A list of parts, by the name of that list, and the columns of its table. */
  readonly lines?: { readonly list: string; readonly columns: readonly string[] }
  /** Below the lines, at the right; what is empty or zero is left out, but for the last. */
  readonly totals?: readonly string[]
  /** Long texts below all, each with its word above it. */
  readonly texts?: readonly string[]
  /** Two places to sign and seal. */
  readonly signed?: true
}
