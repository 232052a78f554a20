import type { Json, JsonObject } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import type { ScoreModel } from '../../../model/define/scoreTrait.ts'
import type { Database, Scope } from '../../../platform/database/index.ts'
import type { Judged } from '../../../records/scores/index.ts'
import type { Outcome, OutcomeRow } from '../analyse/analysis.ts'
import type { LineRows, PurchaseRows } from '../purchases/source.ts'

/** What a model is run on. */
export interface ModelGiven {
  readonly purchases: PurchaseRows
  /** For models that need them. */
  readonly lines?: LineRows
  /** ISO day, in the company's zone. */
  readonly asOf: string
  /** In which amounts count. */
  readonly currency: string
}

/** What came of it: `judged` is made one by one. */
export interface ModelOutcome { readonly parameters: JsonObject; readonly quality: JsonObject; readonly judged: Iterable<Judged>; /** Why it must not replace what stands by itself: on its hold-out it was no better than that. */ readonly heldBecause?: 'worse' }

/** One model. Its scores are declared in model/scores; the first of them is the one whose distribution is watched for drift, unless it names another. */
interface Named {
  readonly key: ScoreModel
  readonly object: string
  /** false: its values name things that come and go, so that another distribution is no sign of a fault. */
  readonly heldByDrift?: false
  readonly watched?: string
}

/** A model over what customers bought. */
export interface PurchaseModel extends Named {
  readonly needs?: 'lines'
  /** @throws Problem analysis-too-little where no number can be stood behind. */
  readonly judge: (given: ModelGiven) => ModelOutcome
}

/** Where a model over other records reads them, up to which day, and in which currency amounts count. */
export interface Gathering { readonly database: Pick<Database, 'read'>; readonly scope: Scope; readonly asOf: string; readonly currency: string; /** Decides what is left to chance. */ readonly seed?: number }
/** What was read: how many rows, of how many records something will be said at most, and the judgement, which is made of nothing else. */
export interface Gathered { readonly rows: number; readonly records: number; readonly judge: () => ModelOutcome }

/** A model over records of its own choice: deals, leads, members of campaigns. */
export interface RecordModel extends Named {
  readonly gather: (from: Gathering) => Promise<Gathered>
}
export type Model = PurchaseModel | RecordModel

/** A reason: a key of the words (model/words/ui/scores.ts) and the values that it is filled with. */
export function because(key: string, values: Readonly<Record<string, ReasonValue>> = {}): JsonObject {
  return { key, values }
}
/** A figure or text as it is; or one that is shown in the reader's own way: minor units of the base currency, a share of 1, a day, the word of a choice. */
export type ReasonValue = number | string | { readonly money: number } | { readonly share: number } | { readonly day: string } | { readonly choice: string; readonly of: string }

/** Reads the rows of an analysis. */
export function figure(row: OutcomeRow, key: string): number {
  const value = row[key]
  return typeof value === 'number' ? value : Number.NaN
}
export function word(row: OutcomeRow, key: string): string {
  const value = row[key]
  return typeof value === 'string' ? value : ''
}

/** Whole units of a currency, as analyses count, in minor units. */
export function inMinor(currency: string): (amount: number) => number {
  const factor = 10 ** minorDigits(currency)
  return (amount) => Math.round(amount * factor)
}

/** What an analysis says of itself, as a record keeps it: what is not finite is null. */
export function kept(values: Outcome['fit']): JsonObject {
  return JSON.parse(JSON.stringify(values, (_, value: Json | undefined) => (typeof value === 'number' && !Number.isFinite(value) ? null : value))) as JsonObject
}

/** A share to four digits: more would only pretend. */
export const rounded = (value: number, digits = 4): number => Math.round(value * 10 ** digits) / 10 ** digits
