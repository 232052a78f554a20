import type { JsonObject } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Written } from '../engine.ts'
import type { RecordsReader } from '../query/reader.ts'
import type { Bulk, ManyChanges } from '../write/bulk.ts'
import type { Derived } from '../write/work.ts'
import type { WriteAs } from '../write/work.ts'
import type { Gate } from './hold.ts'

/** The engine's writes inside a given transaction. */
export interface Writer {
  /** Without `as` it is a write by the caller, as through a form. */
  create(tx: Transaction, context: Context, object: string, input: JsonObject, as?: WriteAs): Promise<Written>
  update(tx: Transaction, context: Context, object: string, id: string, input: JsonObject, as?: WriteAs): Promise<Written>
  remove(tx: Transaction, context: Context, object: string, id: string, as: WriteAs): Promise<Written>
  restore(tx: Transaction, context: Context, object: string, id: string, as: WriteAs): Promise<Written>
  purge(tx: Transaction, context: Context, object: string, id: string, as: WriteAs): Promise<{ readonly entries: readonly number[] }>
  createMany(tx: Transaction, context: Context, object: string, inputs: readonly JsonObject[], as?: WriteAs): Promise<Bulk>
  /** The set-wise twin: what one record refuses does not hold up the others. Without `as` it is a change by the caller, as through a form. */
  updateMany(tx: Transaction, context: Context, object: string, list: readonly ManyChanges[], as?: WriteAs): Promise<Bulk>
  /** Values that follow from others: no version, no entry. */
  deriveMany(tx: Transaction, context: Context, object: string, list: readonly Derived[]): Promise<readonly string[]>
  /** A mutation with a key that was seen is answered from its first result; the same key with another fingerprint is refused. */
  once<Result>(tx: Transaction, context: Context, fingerprint: string, run: () => Promise<Result>): Promise<Result>
}

export interface ActDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly writer: Writer
  readonly reader: Pick<RecordsReader, 'list' | 'listWithin' | 'aggregateWithin' | 'tableWithin'>
  readonly newId: (now: number) => string
  readonly gate?: Gate | undefined
  /** What people call a choice; the name itself where nothing is given. */
  readonly wordOf?: (object: ResolvedObject, field: string, value: string) => Words
}
