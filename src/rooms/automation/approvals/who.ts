import type { Words } from '../../../lib/words.ts'
import type { Approver } from '../../../model/define/approvalSteps.ts'
import { approvalReasons as reasons } from '../../../model/words/ui/approvals.ts'
import { say } from '../../../lib/words.ts'
import type { Called } from './rules.ts'

/** What must be known of a company to say who is asked. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, { readonly parent: string | null; readonly head: string | null }>
  /** Ids of the people who hold a role. */
  readonly roles: ReadonlyMap<string, readonly string[]>
  readonly administrators: readonly string[]
}
export interface Person {
  readonly name: string
  /** Neither left nor still invited. */
  readonly active: boolean
  readonly absent: boolean
  readonly deputy: string | null
  readonly department: string | null
  readonly manager: string | null
}

export interface Asking {
  readonly requester: string
  /** Whether the requester may say yes to his own. */
  readonly ownApproval: boolean
  /** The person in a field of the record. */
  readonly fieldPerson: (name: string) => string | undefined
}

/**
 * Who is asked where a step names this approver: the person; who has left or is away gives way to the deputy, then to the heads
 * above, then to the administrators. Nobody at all: an empty list.
 */
export function whoIsAsked(approver: Approver, directory: Directory, asking: Asking): readonly Called[] {
  const chosen = { directory, asking }
  if (approver.kind === 'user') return standsIn(chosen, approver.id)
  if (approver.kind === 'role') return holders(chosen, approver.id)
  if (approver.kind === 'manager') return standsIn(chosen, directory.people.get(asking.requester)?.manager ?? undefined, reasons.noManager)
  if (approver.kind === 'head') return headAbove(chosen, directory.people.get(asking.requester)?.department ?? null, approver.above)
  const person = asking.fieldPerson(approver.field)
  if (!approver.head) return standsIn(chosen, person, reasons.emptyField)
  return headAbove(chosen, person === undefined ? null : directory.people.get(person)?.department ?? null, 0)
}

interface Chosen { readonly directory: Directory; readonly asking: Asking }

function standsIn(chosen: Chosen, id: string | undefined, whenNobody: Words = reasons.gone): readonly Called[] {
  const { directory, asking } = chosen
  const person = id === undefined ? undefined : directory.people.get(id)
  if (id === undefined || person === undefined) return administrators(chosen, [whenNobody])
  const why = whyNot(chosen, id)
  if (why === undefined) return [{ id, because: [] }]
  const because = [named(why, person.name)]
  const { deputy } = person
  if (deputy !== null && id !== asking.requester && whyNot(chosen, deputy) === undefined) return [{ id: deputy, because: [...because, named(reasons.deputy, person.name)] }]
  for (const head of headsUp(directory, person.department)) if (head !== id && whyNot(chosen, head) === undefined) return [{ id: head, because: [...because, reasons.head] }]
  return administrators(chosen, because)
}

/** The head so many steps up; where the requester is that head himself, the next one. */
function headAbove(chosen: Chosen, department: string | null, above: number): readonly Called[] {
  const { directory, asking } = chosen
  const heads = headsUp(directory, department)
  const others = asking.ownApproval ? heads : heads.filter((id) => id !== asking.requester)
  const id = others[Math.min(above, Math.max(0, others.length - 1))]
  if (id === undefined) return administrators(chosen, [reasons.noHead])
  const called = standsIn(chosen, id)
  return above > others.length - 1 ? called.map((one) => ({ ...one, because: [reasons.highest, ...one.because] })) : called
}

/** Heads of the department and of those above it, each once; a ring ends where it began. */
export function headsUp({ departments }: Pick<Directory, 'departments'>, from: string | null): readonly string[] {
  const heads: string[] = []
  const seen = new Set<string>()
  for (let at = from; at !== null && !seen.has(at);) {
    seen.add(at)
    const department = departments.get(at)
    const head = department?.head ?? null
    if (head !== null && !heads.includes(head)) heads.push(head)
    at = department?.parent ?? null
  }
  return heads
}

function holders(chosen: Chosen, role: string): readonly Called[] {
  const holding = chosen.directory.roles.get(role) ?? []
  const able = holding.filter((id) => whyNot(chosen, id) === undefined)
  return able.length > 0 ? able.map((id) => ({ id, because: [] })) : administrators(chosen, [reasons.noHolder])
}

function administrators(chosen: Chosen, because: readonly Words[]): readonly Called[] {
  const able = chosen.directory.administrators.filter((id) => whyNot(chosen, id) === undefined || whyNot(chosen, id) === reasons.away)
  return able.map((id) => ({ id, because: [...because, reasons.administrators] }))
}

/** Why this person cannot be asked now; undefined: they can. */
function whyNot({ directory, asking }: Chosen, id: string): Words | undefined {
  const person = directory.people.get(id)
  if (person?.active !== true) return reasons.left
  if (id === asking.requester && !asking.ownApproval) return reasons.own
  return person.absent ? reasons.away : undefined
}

function named(words: Words, name: string): Words {
  return { en: say(words, 'en', { name }), zh: say(words, 'zh', { name }) }
}
