import type { Json, JsonObject } from '../../lib/json.ts'
import type { Filter } from '../filter/filter.ts'

// What happens by itself, as an administrator draws it. A rule (object automationRule) keeps three trees as json: `trigger` (Trigger),
// `condition` (Filter, null: any record), `steps` (readonly RuleStep[]; a run begins with the first). The browser draws them, the room of
// automation runs them; readTrigger and readRuleSteps (readAutomation.ts) say what is wrong with them, by path.

/** When a rule looks at a record. */
export type Trigger =
  | { readonly on: 'created' }
  /** A change of one of these fields; none: of any. A field may ask for what it held or holds, of these values. */
  | { readonly on: 'changed'; readonly fields: readonly ChangedField[] }
  /** Created, or changed so. */
  | { readonly on: 'saved'; readonly fields: readonly ChangedField[] }
  /** A declared verb ran on it: 'opportunity.win', 'record.transfer', 'record.moveToBin'. */
  | { readonly on: 'acted'; readonly verb: string }
  /**
   * A date or moment that the record keeps comes, so many days or hours later (negative: before). A date comes at `at`
   * (HH:MM, in the zone of the workspace; absent: 09:00); a moment at its own time, unless `at` names one.
   */
  | { readonly on: 'date'; readonly field: string; readonly offset: Offset; readonly at?: string | undefined }
  /** Each day, on these weekdays (1 is Monday) or days of the month (31: the last) at a time of the workspace's zone: on every record for which the condition holds. */
  | { readonly on: 'schedule'; readonly every: 'day' | 'week' | 'month'; readonly days: readonly number[]; readonly at: string }
export const triggerKinds = ['created', 'changed', 'saved', 'acted', 'date', 'schedule'] as const

export interface ChangedField { readonly field: string; readonly from?: readonly Json[] | undefined; readonly to?: readonly Json[] | undefined }
export interface Offset { readonly amount: number; readonly unit: 'day' | 'hour' }
export interface Lapse { readonly amount: number; readonly unit: 'minute' | 'hour' | 'day' }

/** What a step gives a field: as written, a field of the record (through relations: 'customer.owner'), a text with {field} in it, or today (now) and so many days (hours) later. */
export type GivenValue =
  | { readonly value: Json }
  | { readonly field: string }
  | { readonly template: string }
  | { readonly now: Offset }
export type GivenValues = Readonly<Record<string, GivenValue>>

/** Who is told, or gets a record. role: everybody who holds it; for an assignment whoever of them holds the fewest records of the kind. head: of the owner's department, so many departments higher. */
export type RulePerson =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'owner' }
  | { readonly kind: 'head'; readonly above: number }
  | { readonly kind: 'field'; readonly field: string }
export const rulePersonKinds = ['user', 'role', 'owner', 'head', 'field'] as const

interface StepCommon {
  readonly key: string
  readonly label?: string | undefined
  /** The key of the step behind it; null: the run ends here. */
  readonly next: string | null
}

export type RuleStep = StepCommon & RuleStepKind
/** Inside a forEach the steps are about the related record. */
export type RuleStepKind =
  /** Changes fields of the record. */
  | { readonly kind: 'set'; readonly values: GivenValues }
  /** Makes a record of any object. */
  | { readonly kind: 'create'; readonly object: string; readonly values: GivenValues }
  /** A declared verb: on the record, or one that acts on no record. What an approval flow holds back waits for its answer; `otherwise` is gone on with after a no (absent: the run ends). */
  | { readonly kind: 'act'; readonly verb: string; readonly input: GivenValues; readonly otherwise?: string | null | undefined }
  /** Gives the record to a person (record.transfer). */
  | { readonly kind: 'assign'; readonly to: RulePerson }
  /** Tells people in the application, by mail as they like; the text may hold {field}: each reads what they may read. */
  | { readonly kind: 'notify'; readonly to: readonly RulePerson[]; readonly text: string }
  /** Asks for a yes under this approval flow, whatever its own condition says: its verb is done with the last yes. `otherwise` after a no. */
  | { readonly kind: 'approval'; readonly flow: string; readonly input: GivenValues; readonly otherwise?: string | null | undefined }
  /** Tells a webhook of the record, as event '<object>.automation': signed, tried again, with the rights of the webhook's person. */
  | { readonly kind: 'webhook'; readonly webhook: string }
  | { readonly kind: 'wait'; readonly until: Waiting }
  /** The first way whose condition holds; where none does `next`. */
  | { readonly kind: 'branch'; readonly ways: readonly Way[] }
  /** The steps from `each` on, for every record of the list `over` that `where` finds, `most` of them at the most; then `next`. */
  | { readonly kind: 'forEach'; readonly over: string; readonly where?: Filter | undefined; readonly most: number; readonly each: string }
export interface Way { readonly label: string; readonly when: Filter; readonly next: string | null }

export type Waiting =
  | { readonly for: Lapse }
  /** Until a date or moment of the record and so many days (hours) later; a date at `at` (absent: 09:00). What is past or empty is not waited for. */
  | { readonly date: string; readonly offset: Offset; readonly at?: string | undefined }
  /** Until the condition holds, at the longest so long; then `late` (absent: `next`). */
  | { readonly when: Filter; readonly most: Lapse; readonly late?: string | null | undefined }

export const ruleStepKinds = ['set', 'create', 'act', 'assign', 'notify', 'approval', 'webhook', 'wait', 'branch', 'forEach'] as const
/** What may not stand inside a forEach. */
export const wholeRunKinds: ReadonlySet<RuleStep['kind']> = new Set(['wait', 'approval', 'forEach'])

export const automationLimits = {
  steps: 50, ways: 10, people: 10, values: 60, fields: 30, text: 1000,
  /** Records of one forEach. */
  each: 10_000,
  /** Rules that lead to one another. */
  depth: 8,
  /** Days that a run may wait in one step. */
  waitDays: 366,
} as const

/** The events of runs and rules as they are logged: what was done, in the order of the steps. Values of records are never in it: the history of the record has them, under its rights. */
export interface LogLine {
  readonly step: string
  readonly kind: RuleStep['kind']
  readonly state: 'done' | 'waiting' | 'skipped' | 'failed'
  /** ISO instant. */
  readonly at: string
  /** set, act: names of what was written. */
  readonly fields?: readonly string[]
  readonly verb?: string
  /** What was made or told, by id. */
  readonly made?: { readonly object: string; readonly id: string }
  readonly people?: readonly string[]
  /** branch: the label of the way. forEach: how many records. */
  readonly way?: string
  readonly count?: number
  /** Why not, in both languages. */
  readonly why?: { readonly en: string; readonly zh: string }
  /** An approval that is waited for. */
  readonly request?: string
  /** The instant that is waited for. */
  readonly until?: string
}

/** One rule in a chain of rules that led to one another: automationRun.chain, automationRule.loop. The last one stands last. */
export interface ChainLink { readonly rule: string; readonly name: string; readonly object: string; readonly record: string }

/** Why a run began: automationRun.cause. */
export type RunCause =
  | { readonly kind: 'entry'; readonly entry: number; readonly action: string; readonly by: string }
  | { readonly kind: 'date' | 'schedule'; readonly at: string }

/** POST /api/v1/automation-rules/test: the rule as it is being drawn, on a record. Nothing is kept and nothing leaves the house. */
export interface RuleTrial { readonly object: string; readonly record: string; readonly condition: Json; readonly steps: Json }
export interface RuleTried {
  /** Whether the condition holds; the steps are tried all the same. */
  readonly applies: boolean
  readonly steps: readonly TriedStep[]
}
export interface TriedStep extends Omit<LogLine, 'at' | 'people' | 'made'> {
  readonly label?: string
  /** What would stand in the record afterwards, as the tester may read it. */
  readonly changes?: readonly { readonly field: string; readonly before: Json; readonly after: Json }[]
  /** The record that would be made. */
  readonly makes?: { readonly object: string; readonly values: JsonObject }
  readonly people?: readonly { readonly name: string; readonly text?: string }[]
  /** Of a forEach: the first records, each with its steps. */
  readonly items?: readonly { readonly object: string; readonly id: string; readonly title: string; readonly steps: readonly TriedStep[] }[]
}
