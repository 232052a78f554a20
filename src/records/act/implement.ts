import type { JsonObject } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { Transaction } from '../../platform/database/statement.ts'
import type { Context } from '../context.ts'
import type { AggregateQuery, AggregateRow, ListQuery, Row, Table, TableQuery, Written } from '../engine.ts'
import type { Derived } from '../write/work.ts'

/** The engine's writes, inside the transaction of the running action. Rights and rules hold as for any write. */
export interface WriteWithin {
  create(object: string, input: JsonObject): Promise<Written>
  /** Many records of one object in one write. @throws the Problem of the first that is refused. */
  createMany(object: string, inputs: readonly JsonObject[]): Promise<{ readonly ids: readonly (string | undefined)[]; readonly entries: readonly number[] }>
  update(object: string, id: string, input: JsonObject): Promise<Written>
  /** Many records of one object at once. @throws the Problem of the first that is refused. */
  updateMany(object: string, list: readonly { readonly id: string; readonly changes: JsonObject }[]): Promise<{ readonly entries: readonly number[] }>
  remove(object: string, id: string): Promise<Written>
  restore(object: string, id: string): Promise<Written>
  purge(object: string, id: string): Promise<{ readonly entries: readonly number[] }>
}

/** A question for figures inside a transaction. */
export type Figures = Pick<AggregateQuery, 'filter' | 'groupBy' | 'measures'>

/** What a verb's function is given. */
export interface Doing {
  readonly context: Context
  readonly action: ActionDefinition
  /** The object of the record: for actions on '*' the one at hand. */
  readonly object: string
  /** The record, locked and read under the caller's scope. @throws Error in an action on a collection. */
  readonly record: Row
  readonly id: string
  /** As the declaration's fields checked it. */
  readonly input: JsonObject
  readonly tx: Transaction
  readonly write: WriteWithin
  /** Values that follow from what the verb wrote elsewhere (a level of stock): no version, no entry of the feed; sums and formulas over them follow. */
  readonly derive: (object: string, list: readonly Derived[]) => Promise<void>
  readonly read: (object: string, id: string) => Promise<Row>
  /** All living records that the question finds, page after page, as the engine sees them. */
  readonly list: (object: string, query: Pick<ListQuery, 'filter' | 'sort' | 'fields'>) => Promise<readonly Row[]>
  /** The same as the caller sees them: within reach, masked. @throws Problem 403 for who may not read the object. */
  readonly seen: (object: string, query: Pick<ListQuery, 'filter' | 'sort' | 'fields'>) => Promise<readonly Row[]>
  /** Figures over all living records, as the engine sees them; `aggregateSeen` as the caller does, and no others. */
  readonly aggregate: (object: string, query: Figures) => Promise<readonly AggregateRow[]>
  readonly aggregateSeen: (object: string, query: Figures) => Promise<readonly AggregateRow[]>
  /** A table of figures over all living records, as the engine sees them. */
  readonly table: (object: string, query: TableQuery) => Promise<Table>
  /** A table of figures as the caller sees it. @throws Problem 403 before anything is asked for what the role hides. */
  readonly tableSeen: (object: string, query: TableQuery) => Promise<Table>
  /** The verbs under whose approval it runs: it was given, or is tried for. Empty where none was needed, or that of the verb itself. */
  readonly approvedAs: readonly string[]
  /** Runs an action that this one declares as a part, or one that only reads, in the same transaction. */
  readonly act: (name: string, request: ActRequest) => Promise<ActResult>
}

export interface ActRequest {
  /** Absent for an action on a collection. */
  readonly id?: string
  /** Only for actions on '*': the object of the record. */
  readonly object?: string
  readonly input?: JsonObject
  /** The version that the caller saw; a newer one is a 409. */
  readonly version?: number
}

export interface ActResult {
  /** The record as it stands afterwards, where the action leaves one that the caller may read. */
  readonly record?: Row
  /** What the function gave back, such as { customer: { id } } of a conversion. */
  readonly result?: JsonObject
  readonly entries: readonly number[]
  /** With it the run can be taken back, for a day. */
  readonly undo?: string
}

/** What a function gives back. */
export interface Outcome {
  /** Changes to the record itself, written together with the state `to` as one entry of the feed that bears the action's name. */
  readonly changes?: JsonObject
  /** Values of other records that follow from it, by their object: written in the same go as the changes, as `derive` does. */
  readonly derived?: Readonly<Record<string, readonly Derived[]>>
  /** Statements of its own that are still on their way: waited for together with what is written of the record. */
  readonly sent?: Promise<unknown>
  readonly result?: JsonObject
  /** Kept with the run and given to `undo`. */
  readonly memory?: JsonObject
  /** Told in the feed entry of the run where no field of the record changes (shared with whom, revealed what). */
  readonly note?: JsonObject
  /** The action itself has written its entry and the record's end state (restore, purge, transfer). */
  readonly written?: readonly number[]
}

export interface Implementation {
  readonly action: string
  run(doing: Doing): Promise<Outcome>
  /**
   * Finds out, and writes on the record, what whoever has to say yes goes by (how far a discount goes beyond what its giver may give):
   * before the gate is asked, and also where the run then waits. It decides nothing. @returns whether the record was written: it is read anew then.
   */
  prepare?(doing: Doing): Promise<boolean>
  /**
   * Other verbs whose yes this run needs and does not have, as the order needs that of whoever lets it pass beyond the credit limit:
   * where those verbs are under an approval and this one is not, this one waits under them, in one request. Asked after `prepare`.
   */
  under?(doing: Doing): Promise<readonly string[]>
  /** Takes a run back; gets its `memory` as input. */
  undo?(doing: Doing): Promise<Outcome>
  /** Why it cannot run on this record although state and rights allow it; undefined: it can. */
  refuse?(record: Row, context: Context): Words | undefined
  /** It acts on records in the bin, and on no others. */
  readonly onBinned?: true
  /** It only takes away: what its input names may be gone by now. */
  readonly takesAway?: true
  /** What it would do, for the preview. */
  preview?(doing: Doing): Promise<JsonObject>
}

export type Run = Implementation['run']

/** Gives a declared verb its function. The registry refuses a verb that has none or two. */
export function implement(action: ActionDefinition | string, run: Run | Omit<Implementation, 'action'>): Implementation {
  const name = typeof action === 'string' ? action : action.name
  return typeof run === 'function' ? { action: name, run } : { action: name, ...run }
}

/**
 * The functions by verb.
 * @throws Error naming each declared verb without a function, each function without a declared verb, and each given twice.
 */
export function implementationsOf(declared: ReadonlyMap<string, ActionDefinition>, given: readonly Implementation[]): ReadonlyMap<string, Implementation> {
  const map = new Map<string, Implementation>()
  const faults: string[] = []
  for (const one of given) {
    if (!declared.has(one.action)) faults.push(`${one.action} has a function but is not declared`)
    if (map.has(one.action)) faults.push(`${one.action} has two functions`)
    map.set(one.action, one)
  }
  for (const name of declared.keys()) if (!map.has(name)) faults.push(`${name} is declared but has no function`)
  if (faults.length > 0) throw new Error(`The verbs and their functions do not match: ${faults.join('; ')}.`)
  return map
}
