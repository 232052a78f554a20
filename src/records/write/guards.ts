import type { Problem } from '../../lib/problem.ts'
import type { Change } from './change.ts'
import { factsOf } from './conditions.ts'
import { isByPerson } from './fieldRules.ts'
import type { Judged, Side } from './guarding.ts'
import type { Stored } from './record.ts'
import { refusedByPending } from './pendings.ts'
import { allChanges, type Work } from './work.ts'

/** The changes of this write that a guard does not let through. @throws Error for a declared guard without a function. */
export async function refusedByGuards(work: Work): Promise<ReadonlyMap<Change, Problem>> {
  const refused = await refusedByPending(work)
  if (work.as?.unguarded === true) return refused
  const guarded = allChanges(work).filter(({ object, derived }) => !derived && object.guards !== undefined)
    .filter((change) => !refused.has(change))
  for (const name of new Set(guarded.flatMap(({ object }) => object.guards ?? []))) {
    const found = work.dependencies.guards.get(name)
    if (found === undefined) throw new Error(`The guard ${name} is declared, but has no function.`)
    const changes = guarded.filter((change) => change.object.guards?.includes(name) === true && !refused.has(change))
    const judged = new Map(changes.map((change) => [judgedOf(change), change]))
    const facts = { ...factsOf(work.context), byHand: isByPerson(work) && work.as?.action !== 'import' }
    for (const [one, problem] of await found.refusals(work.tx, work.registry, [...judged.keys()], facts)) {
      const change = judged.get(one)
      if (change !== undefined) refused.set(change, problem)
    }
  }
  return refused
}

/** @throws the Problem of the first change that a guard does not let through. */
export async function requireUnguarded(work: Work): Promise<void> {
  const [first] = (await refusedByGuards(work)).values()
  if (first !== undefined) throw first
}

function judgedOf({ object, id, before, after, links = {} }: Change): Judged {
  return { object: object.name, id, before: sideOf(before), after: sideOf(after), links: Object.fromEntries(Object.entries(links).map(([name, link]) => [name, link.after])) }
}

function sideOf(record: Stored | undefined): Side | undefined {
  return record === undefined ? undefined : { living: record.deletedAt === null, values: record.values }
}
