import { dateInZone, zoneOffset } from '../../../lib/calendar.ts'
import type { WorkCalendar } from '../../../lib/workdays.ts'
import type { AssignmentTarget } from '../../../model/define/assignmentTable.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { openStates } from '../../../records/act/index.ts'
import { columnParts } from '../../../records/columns/index.ts'
import type { Context } from '../../../records/context.ts'
import { readWorkCalendar } from '../../../records/custom/index.ts'
import type { AssignmentRule } from './reading.ts'
import { type Candidate, isAtWork, type Skipped, skippedBy } from './rules.ts'

interface Person { readonly id: string; readonly name: string; readonly department: string | null; readonly active: boolean; readonly absent: boolean; readonly zone: string }
interface Turn { turn: number; today: number }

interface PeopleGiven {
  readonly now: number
  readonly calendar: WorkCalendar | undefined
  readonly people: ReadonlyMap<string, Person>
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly open: Map<string, number>
  readonly turns: Map<string, Turn>
}

/** The people whom the rules name, with what each has to do; it goes along as records are given to them. */
export class People {
  readonly #now: number
  readonly #people: ReadonlyMap<string, Person>
  readonly #members: ReadonlyMap<string, readonly string[]>
  readonly #open: Map<string, number>
  readonly #turns: Map<string, Turn>
  /** Whom a holding limit would not let have more. */
  readonly #full = new Set<string>()
  readonly #calendar: WorkCalendar | undefined
  #last: number

  constructor({ now, calendar, people, members, open, turns }: PeopleGiven) {
    this.#now = now
    this.#calendar = calendar
    this.#people = people
    this.#members = members
    this.#open = open
    this.#turns = turns
    this.#last = Math.max(0, ...[...turns.values()].map(({ turn }) => turn))
  }

  departmentOf(id: string): string | null { return this.#people.get(id)?.department ?? null }

  candidates(rule: AssignmentRule, targets: readonly AssignmentTarget[]): readonly Candidate[] {
    const ids = [...new Set(targets.flatMap((target) => this.#members.get(keyOf(target)) ?? []))].sort()
    return ids.flatMap((id): Candidate[] => {
      const person = this.#people.get(id)
      if (person === undefined) return []
      const turn = this.#turns.get(`${rule.id} ${id}`)
      const load = { open: this.#open.get(id) ?? 0, today: turn?.today ?? 0 }
      const skipped = this.#skipped(rule, person) ?? skippedBy(rule, load)
      return [{ id, name: person.name, ...load, turn: turn?.turn ?? 0, ...(skipped === undefined ? {} : { skipped }) }]
    })
  }

  #skipped(rule: AssignmentRule, { id, active, absent, zone }: Person): Skipped | undefined {
    if (!active) return 'left'
    if (absent) return 'absent'
    if (this.#full.has(id)) return 'holdingLimit'
    const there = new Date(this.#now + zoneOffset(this.#now, zone)).toISOString()
    return isAtWork(rule, there.slice(0, 10), there.slice(11, 16), this.#calendar) ? undefined : 'hours'
  }

  /** It is given to them: their turn is over, they have one more. */
  give(ruleId: string, id: string): void {
    this.#last += 1
    this.#turns.set(`${ruleId} ${id}`, { turn: this.#last, today: (this.#turns.get(`${ruleId} ${id}`)?.today ?? 0) + 1 })
    this.#open.set(id, (this.#open.get(id) ?? 0) + 1)
  }

  /** They could not have it, and no more of these. */
  refuse(ruleId: string, id: string): void {
    const turn = this.#turns.get(`${ruleId} ${id}`)
    if (turn !== undefined) turn.today -= 1
    this.#open.set(id, (this.#open.get(id) ?? 0) - 1)
    this.#full.add(id)
  }

  turnsOf(given: ReadonlyMap<string, ReadonlySet<string>>): readonly { readonly rule: string; readonly person: string; readonly turn: number; readonly today: number }[] {
    return [...given].flatMap(([rule, people]) => [...people].flatMap((person) => {
      const turn = this.#turns.get(`${rule} ${person}`)
      return turn === undefined ? [] : [{ rule, person, ...turn }]
    }))
  }
}

const keyOf = ({ object, id }: AssignmentTarget): string => `${object} ${id}`

/** Everybody whom these rules could choose for records of the object, on this day. */
export async function readPeople(tx: Transaction, registry: Registry, context: Context, objectName: string, rules: readonly AssignmentRule[]): Promise<People> {
  const { now, actor } = context
  const today = dateInZone(now, actor.zone)
  const targets = [...new Map(rules.flatMap(({ targets: all, lines = [], fallback }) => [...all, ...lines.flatMap(({ to }) => to), ...(fallback?.object === 'user' ? [{ object: 'user', id: fallback.id } as const] : [])]).map((target) => [keyOf(target), target])).values()]
  const members = await membersOf(tx, targets)
  const ids = [...new Set([...members.values()].flat())].sort()
  const people = await tx.query<Person>(sql`
    select id, name, department_id as department, status = 'active' and deleted_at is null as active, coalesce(zone, ${actor.zone}::text) as zone,
      coalesce(absent_from <= ${today}::date and coalesce(absent_until >= ${today}::date, true), false) as absent
    from "user" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)}`)
  const object = registry.object(objectName)
  const states = openStates(registry, object)
  const state = states === undefined || object.state === undefined ? undefined : columnParts(registry, object.name, object.state.field).get('')?.name
  const open = await tx.query<{ id: string; open: number }>(sql`
    select t.owner_id as id, count(*)::integer as open from ${sql.identifier(object.table)} t
    where t.workspace_id = ${tx.workspaceId} and t.owner_id = ${sql.anyOf(ids)} and t.deleted_at is null and ${state === undefined ? sql`true` : sql`t.${sql.identifier(state)} = any(${states}::text[])`} group by 1`)
  const turns = await tx.query<{ rule: string; person: string; turn: string; today: number }>(sql`
    select rule_id as rule, user_id as person, turn, case when day = ${today}::date then today else 0 end as today from assignment_turn
    where workspace_id = ${tx.workspaceId} and rule_id = ${sql.anyOf(rules.map(({ id }) => id))}`)
  return new People({
    now, members, calendar: rules.some(({ workdays }) => workdays.length > 0) ? await readWorkCalendar(tx, registry, tx.workspaceId) : undefined,
    people: new Map(people.map((person) => [person.id, person])), open: new Map(open.map((row) => [row.id, row.open])),
    turns: new Map(turns.map(({ rule, person, turn, today: given }) => [`${rule} ${person}`, { turn: Number(turn), today: given }])),
  })
}

/** Who belongs to each target: the person, the members of a team, whoever is in a department or below it. */
async function membersOf(tx: Transaction, targets: readonly AssignmentTarget[]): Promise<Map<string, readonly string[]>> {
  const members = new Map<string, readonly string[]>()
  const of = (kind: AssignmentTarget['object']) => targets.filter(({ object }) => object === kind).map(({ id }) => id)
  for (const id of of('user')) members.set(keyOf({ object: 'user', id }), [id])
  const add = (object: AssignmentTarget['object'], rows: readonly { id: string; person: string }[]) => {
    for (const { id, person } of rows) members.set(keyOf({ object, id }), [...members.get(keyOf({ object, id })) ?? [], person])
  }
  if (of('team').length > 0) add('team', await tx.query<{ id: string; person: string }>(sql`
    select l.from_id as id, l.to_id as person from record_link l join team m on m.workspace_id = l.workspace_id and m.id = l.from_id and m.deleted_at is null
    where l.workspace_id = ${tx.workspaceId} and l.from_object = 'team' and l.field = 'members' and l.from_id = ${sql.anyOf(of('team'))}`))
  if (of('department').length > 0) add('department', await tx.query<{ id: string; person: string }>(sql`
    with recursive below as (
      select d.id as top, d.id from department d where d.workspace_id = ${tx.workspaceId} and d.id = ${sql.anyOf(of('department'))} and d.deleted_at is null
      union select b.top, d.id from below b join department d on d.workspace_id = ${tx.workspaceId} and d.parent_id = b.id and d.deleted_at is null)
    select b.top as id, u.id as person from below b join "user" u on u.workspace_id = ${tx.workspaceId} and u.department_id = b.id and u.status = 'active' and u.deleted_at is null`))
  return members
}
