import { dateInZone } from '../../../lib/calendar.ts'
import type { RulePerson } from '../../../model/define/automation.ts'
import { readDirectory } from '../approvals/directory.ts'
import { type Directory, headsUp } from '../approvals/who.ts'
import type { Bench, Subject } from './bench.ts'
import { idIn } from './reading.ts'
import { factsOf, valueIn } from './values.ts'

/** Active people that are meant for each subject, in its order: each once. */
export async function peopleFor(bench: Bench, people: readonly RulePerson[], subjects: readonly Subject[]): Promise<readonly (readonly string[])[]> {
  const directory = (bench.directory ??= await readDirectory(bench.tx, dateInZone(bench.now, bench.zone)))
  const paths = people.flatMap((person) => (person.kind === 'field' ? [person.field] : person.kind === 'owner' || person.kind === 'head' ? ['owner'] : []))
  const facts = paths.length === 0 ? undefined : await factsOf(bench, subjects, paths)
  return subjects.map(({ id }) => {
    const named = (path: string) => idIn(valueIn(facts?.get(id), path))
    const found = people.flatMap((person) => meant(directory, person, named))
    return [...new Set(found)].filter((each) => directory.people.get(each)?.active === true)
  })
}

function meant(directory: Directory, person: RulePerson, named: (path: string) => string | undefined): readonly string[] {
  if (person.kind === 'user') return [person.id]
  if (person.kind === 'role') return directory.roles.get(person.id) ?? []
  if (person.kind === 'owner') return named('owner') === undefined ? [] : [named('owner') ?? '']
  if (person.kind === 'field') return named(person.field) === undefined ? [] : [named(person.field) ?? '']
  const owner = named('owner')
  const heads = headsUp(directory, owner === undefined ? null : directory.people.get(owner)?.department ?? null).filter((each) => each !== owner && directory.people.get(each)?.active === true)
  const head = heads[Math.min(person.above, Math.max(0, heads.length - 1))]
  return head === undefined ? [] : [head]
}
