import { share } from '../../access/index.ts'
import type { Doing, Outcome } from '../../records/act/index.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { notOfPartner, partnerElsewhere, runsTheCompany } from './errors.ts'
import { idOf, titleOf } from '../../model/fields/reference.ts'
import { textOf } from './reading.ts'

/** Joins a person who signs in here to the partner: a member of its team, to which the partner itself stands open. */
export async function admit(doing: Doing): Promise<Outcome> {
  const { context, id, record, write } = doing
  const person = personIn(doing)
  const [known] = await doing.list('user', { filter: { field: 'id', is: 'equals', value: person }, fields: ['partner'] })
  const elsewhere = known === undefined ? undefined : idOf(known['partner'])
  if (elsewhere !== undefined && elsewhere !== id) throw partnerElsewhere(titleOf((known ?? {})['partner']))
  if (await isAdministrator(doing.tx, person)) throw runsTheCompany()
  const team = await teamOf(doing, person)
  await write.update('user', person, { partner: id })
  await share(doing.tx, { object: 'partner', id }, { kind: 'team', id: team }, { level: 'read', byId: context.actor.userId, now: context.now, until: null })
  return { ...(idOf(record['team']) === team ? {} : { changes: { team } }), note: { person } }
}

export async function dismiss(doing: Doing): Promise<Outcome> {
  const { id, record, write } = doing
  const person = personIn(doing)
  const [known] = await doing.list('user', { filter: { field: 'id', is: 'equals', value: person }, fields: ['partner'] })
  if (known === undefined || idOf(known['partner']) !== id) throw notOfPartner()
  const team = idOf(record['team'])
  if (team !== undefined) await setMembers(doing, team, (await membersOf(doing, team)).filter((each) => each !== person))
  await write.update('user', person, { partner: null })
  return { note: { person } }
}

function personIn({ input }: Doing): string {
  return typeof input['person'] === 'string' ? input['person'] : ''
}

/** The team of the partner's people, with this one among them. */
async function teamOf(doing: Doing, person: string): Promise<string> {
  const { record, write } = doing
  const standing = idOf(record['team'])
  if (standing === undefined) return (await write.create('team', { name: (textOf(record, 'name') ?? '').slice(0, 100), members: [{ object: 'user', id: person }] })).id
  const members = await membersOf(doing, standing)
  if (!members.includes(person)) await setMembers(doing, standing, [...members, person])
  return standing
}

async function membersOf({ tx }: { readonly tx: Transaction }, team: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`select to_id as id from record_link where workspace_id = ${tx.workspaceId} and from_object = 'team' and from_id = ${team}::uuid and field = 'members' order by id`)
  return rows.map(({ id }) => id)
}

async function setMembers({ write }: Doing, team: string, members: readonly string[]): Promise<void> {
  await write.update('team', team, { members: members.map((id) => ({ object: 'user', id })) })
}

/** The partner to which the caller belongs, undefined for a colleague. */
export async function partnerOf({ context, list }: Doing): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [person] = await list('user', { filter: { field: 'id', is: 'equals', value: context.actor.userId }, fields: ['partner'] })
  const id = person === undefined ? undefined : idOf(person['partner'])
  return id === undefined ? undefined : { id, name: titleOf((person ?? {})['partner']) }
}

async function isAdministrator(tx: Transaction, person: string): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.deleted_at is null and r.permissions->>'administrator' = 'true'
    where l.workspace_id = ${tx.workspaceId} and l.from_object = 'user' and l.field = 'roles' and l.from_id = ${person}::uuid limit 1`)
  return rows.length > 0
}
