import type { Clock } from '../../lib/clock.ts'
import { IdOrder } from '../../lib/ids.ts'
import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Waiting } from '../act/pending.ts'
import type { Context } from '../context.ts'
import type { Configuration } from '../custom/configuration.ts'
import type { Change } from './change.ts'
import type { Guards } from './guarding.ts'
import type { Rules } from './rules.ts'
import type { Stored } from './record.ts'

/** Values of a record that follow from others and were computed elsewhere. */
export interface Derived { readonly id: string; readonly values: Readonly<Record<string, Json>> }

/** By whose leave it is written. */
export interface WriteAs {
  /** The entry of the feed bears this name instead of create, update, remove; fields that name it in `writtenBy` stand open. */
  readonly action: string
  /** Whether the caller's own rights on object and fields are asked: no where the verb itself is the right. */
  readonly rights: 'caller' | 'action'
  /** The version that the writer saw. */
  readonly version?: number
  /** Further names whose `writtenBy` fields stand open: the verbs of one noun write each other's. */
  readonly writers?: readonly string[]
  /** Of many new records: their ids in the order of the list, where the writer gave them out before. */
  readonly ids?: readonly string[]
  /** Values that follow from others, of other records by their object, written with an update in the same go: see deriveMany. */
  readonly derived?: Readonly<Record<string, readonly Derived[]>>
  /** Guards are not asked: only where a whole company made by the program goes, which promised nobody anything. */
  readonly unguarded?: boolean
}

/** What the write path is given once. */
export interface WriteDependencies {
  readonly registry: Registry
  readonly clock: Clock
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array
  readonly rules: Rules
  /** The model beneath, where the workspace may lay its own over it. */
  readonly configuration?: Configuration
  readonly guards: Guards
}

/** One write under way: its transaction, who writes, and what it changes so far. */
export interface Work {
  readonly dependencies: WriteDependencies
  readonly registry: Registry
  readonly tx: Transaction
  readonly context: Context
  readonly as: WriteAs | undefined
  /** The version that a person saw. */
  readonly seen: number | undefined
  /** Whether the whole transaction may be done again. */
  readonly repeatable: boolean
  /** Whether the transaction holds this write and nothing behind it. */
  readonly endsWithIt: boolean
  /** By object, then id. */
  readonly changes: Map<string, Map<string, Change>>
  /** All changes in the order in which they were noted, also those taken back. */
  readonly log: Change[]
  /** Records that are locked and may change in consequence, by object, then id. */
  readonly locked: Map<string, Map<string, Stored>>
  /** Records of which the feed is to say that values were computed elsewhere. */
  readonly computed: { readonly object: string; readonly ids: readonly string[] }[]
  /** By locked record: the act that waits on it for an approval, or undefined where none does. */
  readonly waiting: Map<string, Waiting | undefined>
  /** Problems by the change that they belong to. */
  readonly problems: Map<Change, FieldProblem[]>
  /** Numbers reserved before the transaction, by object.field. */
  readonly numbers: Map<string, number[]>
}

export interface WorkOptions { readonly numbers?: Map<string, number[]>; readonly seen?: number | undefined; readonly repeatable?: boolean; readonly endsWithIt?: boolean }

export function startWork(dependencies: WriteDependencies, tx: Transaction, context: Context, as: WriteAs | undefined, { numbers = new Map(), seen = as?.version, repeatable = false, endsWithIt = false }: WorkOptions = {}): Work {
  return { dependencies, registry: dependencies.registry, tx, context, as, seen, repeatable, endsWithIt, changes: new Map(), log: [], computed: [], locked: new Map(), waiting: new Map(), problems: new Map(), numbers }
}

const order = new IdOrder()

/** An id; those of this process grow in the order in which they are given. */
export function newId(work: Work): string {
  return order.id(work.context.now, work.dependencies.random(10))
}

export function addChange(work: Work, change: Change): Change {
  inner(work.changes, change.object.name).set(change.id, change)
  work.log.push(change)
  return change
}

export function changesOf(work: Work, object: string): Change[] {
  return [...(work.changes.get(object)?.values() ?? [])]
}

export function allChanges(work: Work): Change[] {
  return [...work.changes.values()].flatMap((byId) => [...byId.values()])
}

export function changeOf(work: Work, object: string, id: string): Change | undefined {
  return work.changes.get(object)?.get(id)
}

export function addProblems(work: Work, change: Change, problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return
  const placed = problems.map((problem) => ({ ...problem, path: `${change.path}${problem.path}` }))
  work.problems.set(change, [...(work.problems.get(change) ?? []), ...placed])
}

export function inner<Key, Value>(map: Map<string, Map<Key, Value>>, name: string): Map<Key, Value> {
  let found = map.get(name)
  if (found === undefined) {
    found = new Map<Key, Value>()
    map.set(name, found)
  }
  return found
}
