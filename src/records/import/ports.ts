import type { JsonObject } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'

/** What became of one record of a set. */
export type SetResult =
  | { readonly id: string; readonly version: number; /** false: it stood like that already. */ readonly changed: boolean }
  | { readonly problems: readonly FieldProblem[] }

/** The set-wise twin of the engine's writes, inside a given transaction; one result an item, in their order. */
export interface SetWriter {
  createMany(tx: Transaction, context: Context, object: string, inputs: readonly JsonObject[]): Promise<readonly SetResult[]>
  updateEach(tx: Transaction, context: Context, object: string, items: readonly { readonly id: string; readonly input: JsonObject }[]): Promise<readonly SetResult[]>
  /** For good: only what an import made and nobody touched since. */
  purgeMany(tx: Transaction, context: Context, object: string, ids: readonly string[]): Promise<void>
}
