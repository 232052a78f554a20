import type { JsonObject } from '../../lib/json.ts'
import type { Problem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Values } from './record.ts'
import type { RuleFacts } from './rules.ts'

/** A record on one side of a change. */
export interface Side { /** Not in the bin. */ readonly living: boolean; readonly values: Values }

/** What becomes of one record, as a guard sees it. */
export interface Judged {
  readonly object: string
  readonly id: string
  /** Absent: it is new. */
  readonly before: Side | undefined
  /** Absent: it is gone for good. */
  readonly after: Side | undefined
  /** Links as they would stand, of the fields that were given. */
  readonly links: Readonly<Record<string, readonly JsonObject[]>>
}

export type Judgement<State> = { readonly refused: Problem } | { readonly state: State }

/** A rule on what a write may take away, over one or several objects that name it. */
export interface Guarding<State> {
  /** Whether the change can break what is guarded at all: only then is anything looked up. */
  readonly concerns: (change: Judged) => boolean
  /** What must be known, looked up once for all changes of the write; holds the lock that the judgement needs until the commit. */
  readonly look: (tx: Transaction, changes: readonly Judged[], registry: Registry, facts: RuleFacts) => Promise<State>
  /** Pure. The state as it is after the changes that were let through before. */
  readonly judge: (state: State, change: Judged, facts: RuleFacts) => Judgement<State>
}

export interface NamedGuard {
  readonly name: string
  readonly refusals: (tx: Transaction, registry: Registry, changes: readonly Judged[], facts: RuleFacts) => Promise<ReadonlyMap<Judged, Problem>>
}
export type Guards = ReadonlyMap<string, NamedGuard>

/** Gives a guard, which objects name in their declaration, its function. */
export function guard<State>(name: string, { concerns, look, judge }: Guarding<State>): NamedGuard {
  return {
    name,
    async refusals(tx, registry, changes, facts) {
      const weighed = changes.filter(concerns)
      return weighed.length === 0 ? new Map<Judged, Problem>() : look(tx, weighed, registry, facts).then((state) => weigh(judge, state, weighed, facts))
    },
  }
}

function weigh<State>(judge: Guarding<State>['judge'], start: State, changes: readonly Judged[], facts: RuleFacts): ReadonlyMap<Judged, Problem> {
  const refused = new Map<Judged, Problem>()
  let state = start
  for (const change of changes) {
    const judgement = judge(state, change, facts)
    if ('refused' in judgement) refused.set(change, judgement.refused)
    else state = judgement.state
  }
  return refused
}

/** @throws Error when two have one name. */
export function guardsByName(guards: readonly NamedGuard[]): Guards {
  const map = new Map<string, NamedGuard>()
  for (const one of guards) {
    if (map.has(one.name)) throw new Error(`The guard ${one.name} has two functions.`)
    map.set(one.name, one)
  }
  return map
}
