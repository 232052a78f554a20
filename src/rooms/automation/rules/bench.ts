import type { Json } from '../../../lib/json.ts'
import type { Words } from '../../../lib/words.ts'
import type { LogLine, RuleStep, TriedStep } from '../../../model/define/automation.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Directory } from '../approvals/who.ts'
import type { RuleEngine, RulesGiven } from './ports.ts'
import type { Version } from './rule.ts'

/** Why a step could not be done. */
export interface Failure {
  readonly because: 'noRights' | 'gone' | 'locked' | 'invalid' | 'refused' | 'fault' | 'noPerson' | 'off'
  readonly why: Words
  /** It may go otherwise later. */
  readonly again: boolean
}

/** What a step is about: the record of a run, or one of its forEach. */
export interface Subject { readonly runId: string; /** By what it is known: the run, or the item. */ readonly key: string; readonly object: string; readonly id: string; readonly since: number; readonly waitsFor: string | null }

/** What is told of a step besides where it leads. */
export type Told = Omit<LogLine, 'step' | 'kind' | 'state' | 'at'>

/** What came of a step for one subject. */
export type Result =
  | { readonly next: string | null; readonly told?: Told; readonly skipped?: true }
  | { readonly until: number; readonly watches?: true; readonly waitsFor?: string; readonly told?: Told }
  | { readonly failed: Failure }
  /** The records of a forEach are noted: they are gone through from now on. */
  | { readonly items: number; readonly told?: Told }

/** Where steps are worked at: one transaction, one rule, the eyes and hands of one person. */
export interface Bench {
  readonly given: RulesGiven
  readonly engine: RuleEngine
  readonly tx: Transaction
  /** The rule's person, writing under the rule's name. */
  readonly person: Context
  /** The zone of the workspace. */
  readonly zone: string
  readonly rule: Version
  readonly now: number
  /** How the feed names what is written together here. */
  readonly traceId: string
  /** Which run wrote which record. */
  readonly traces: { readonly object: string; readonly id: string; readonly runId: string }[]
  directory?: Directory
  /** What is written once the runs have their records. */
  readonly afterwards: (() => Promise<void>)[]
  /** Of a trial: what is told beyond the log, by the step that was done last. */
  readonly trial?: Trial
}

export interface Trial { shown: Partial<Pick<TriedStep, 'changes' | 'makes' | 'people'>>; values?: Readonly<Record<string, Json>> }

/** Does one step for all subjects that stand at it, in their order. */
export type Perform<Kind extends RuleStep['kind']> = (bench: Bench, step: Extract<RuleStep, { kind: Kind }>, subjects: readonly Subject[]) => Promise<readonly Result[]>
