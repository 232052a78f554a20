import type { Json } from '../../../lib/json.ts'
import type { Option, Reads } from './declare.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** What is said of one customer, product or rule; a number that is not finite is shown as null. */
export type OutcomeRow = Readonly<Record<string, Json>>

/** What came of an analysis. Keys are camelCase, rates 0 to 1, days ISO. */
export interface Outcome {
  readonly model: string
  readonly parameters: Readonly<Record<string, Json>>
  /** How well it fits: log-likelihood, hold-out measures. */
  readonly fit: Readonly<Record<string, Json>>
  /** Made one by one, so that a million need no room. */
  readonly rows: Iterable<OutcomeRow>
}

/** One analysis of the door for files. */
export interface Analysis extends Reads {
  /** The word on the command line. */
  readonly key: string
  readonly title: string
  readonly options: readonly Option[]
  /** `test` is the file of --test, for an analysis that has the option. @throws Problem analysis-too-little with the reason. */
  readonly run: (table: Table, settings: Settings, test?: Table) => Outcome
}
