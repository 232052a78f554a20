import { beforeAll, expect, it } from 'vitest'
import { everything, nothing, type ObjectPermission, type Permissions, within } from '../../model/define/permission.ts'
import { asOwner } from '../../platform/testing/index.ts'
import type { Context } from '../context.ts'
import { feedOf, newId, request, stored, type Toy, toy } from './testing/toy.ts'

const { database, writer }: Toy = await toy()
const system = request()
const people: Record<'rep' | 'colleague' | 'head', Context> = { rep: system, colleague: system, head: system }
const shared = (given: Record<string, ObjectPermission> = {}): Permissions => ({ otherwise: nothing, objects: { user: everything, department: everything, ...given } })
const ownOnly = shared({ firm: within('own'), deal: within('own'), note: within('own'), bill: within('own'), billLine: within('own') })
let firm: string

beforeAll(async () => {
  const department = await writer.create(system, 'department', { name: 'Sales' })
  for (const name of ['rep', 'colleague', 'head'] as const) {
    const user = await writer.create(system, 'user', { name })
    people[name] = request({ userId: user.id, name, departmentId: department.id, departmentIds: [department.id], permissions: name === 'head' ? shared({ firm: within('department', { delete: 'none' }), deal: within('department') }) : ownOnly })
  }
  firm = (await writer.create(people.rep, 'firm', { name: 'Mine', secret: 's' })).id
})

async function unchanged(table: string, id: string, status: number, write: () => Promise<unknown>): Promise<void> {
  const [before, history] = [await stored(database, table, id), await feedOf(database, id)]
  await expect(write()).rejects.toMatchObject({ details: { status } })
  expect(await stored(database, table, id)).toEqual(before)
  expect(await feedOf(database, id)).toEqual(history)
}

it('belongs to its maker and the maker\'s department', async () => {
  expect(await stored(database, 'firm', firm)).toMatchObject({ owner_id: people.rep.actor.userId, access_owner_id: people.rep.actor.userId, department_id: people.rep.actor.departmentId, access_root_id: firm })
})

it('made for somebody else belongs to that person\'s department', async () => {
  const other = await writer.create(system, 'department', { name: 'Service' })
  const user = await writer.create(system, 'user', { name: 'agent', department: other.id })
  const made = await writer.create(people.rep, 'firm', { name: 'Given', owner: user.id })
  expect(made.record).toEqual({ id: made.id })
  expect(await stored(database, 'firm', made.id)).toMatchObject({ owner_id: user.id, department_id: other.id, access_owner_id: user.id, access_department_id: other.id, created_by_id: people.rep.actor.userId })
})

it('is 404 in every way for somebody who may not read it, as if it did not exist', async () => {
  const { colleague } = people
  await unchanged('firm', firm, 404, () => writer.update(colleague, 'firm', firm, { name: 'Stolen' }))
  await unchanged('firm', firm, 404, () => writer.remove(colleague, 'firm', firm))
  await unchanged('firm', firm, 404, () => writer.restore(colleague, 'firm', firm))
  await unchanged('firm', firm, 404, () => writer.purge(colleague, 'firm', firm))
  await expect(writer.update(colleague, 'firm', newId(), { name: 'x' })).rejects.toMatchObject({ details: { status: 404 } })
  await expect(writer.update(colleague, 'firm', 'not-an-id', { name: 'x' })).rejects.toMatchObject({ details: { status: 404 } })
})

it('is 403 for somebody who may read but not write it', async () => {
  await unchanged('firm', firm, 403, () => writer.remove(people.head, 'firm', firm))
  const reader = request({ ...people.colleague.actor, permissions: shared({ firm: { ...within('own'), read: 'all' } }) })
  await unchanged('firm', firm, 403, () => writer.update(reader, 'firm', firm, { name: 'x' }))
  await unchanged('firm', firm, 409, () => writer.restore(people.rep, 'firm', firm))
})

it('may be written by whom it is shared with for writing, and not by whom for reading', async () => {
  const { colleague } = people
  const share = (level: string) => asOwner(database, `insert into record_share (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at) values (1, 'firm', $1, 'user', $2, $3, now()) on conflict (workspace_id, record_id, grantee_kind, grantee_id, rule_id) do update set level = $3`, [firm, colleague.actor.userId, level])
  await share('read')
  await unchanged('firm', firm, 403, () => writer.update(colleague, 'firm', firm, { name: 'x' }))
  await share('write')
  expect(await writer.update(colleague, 'firm', firm, { name: 'Ours' })).toMatchObject({ record: { name: 'Ours' } })
  await asOwner(database, 'delete from record_share')
})

it('lets fields beyond the role\'s right be neither filled in nor changed', async () => {
  const narrow = request({ ...people.rep.actor, permissions: shared({ firm: within('own', { fields: { secret: 'read' } }) }) })
  await unchanged('firm', firm, 403, () => writer.update(narrow, 'firm', firm, { name: 'ok', secret: 'known' }))
  await expect(writer.create(narrow, 'firm', { name: 'x', secret: 'y' })).rejects.toMatchObject({ details: { status: 403, fields: [{ path: '/secret' }] } })
  await expect(writer.create(request({ ...people.rep.actor, permissions: shared() }), 'firm', { name: 'x' })).rejects.toMatchObject({ details: { status: 403 } })
})

it('leads nowhere that the writer may not see: related, linked, as a target, as a parent of parts, in another workspace', async () => {
  const { colleague, rep } = people
  const refused = (path: string) => ({ details: { status: 422, fields: [{ path, rule: 'notFound' }] } })
  const count = await asOwner(database, 'select (select count(*) from deal) + (select count(*) from note) + (select count(*) from bill_line) + (select count(*) from record_link) as n')
  await expect(writer.create(colleague, 'deal', { name: 'd', firm })).rejects.toMatchObject(refused('/firm'))
  await expect(writer.create(colleague, 'note', { body: 'n', target: { object: 'firm', id: firm } })).rejects.toMatchObject(refused('/target'))
  await expect(writer.create(colleague, 'firm', { name: 'f', parent: firm })).rejects.toMatchObject(refused('/parent'))
  await expect(writer.create(colleague, 'firm', { name: 'f', friends: [{ object: 'firm', id: firm, role: 'knows' }] })).rejects.toMatchObject(refused('/friends/0'))
  await expect(writer.create(rep, 'deal', { name: 'd', firm: newId() })).rejects.toMatchObject(refused('/firm'))
  await expect(writer.create(rep, 'deal', { name: 'd', firm: rep.actor.userId })).rejects.toMatchObject(refused('/firm'))
  const elsewhere = await writer.create(request({}, { workspaceId: 2 }), 'firm', { name: 'foreign' })
  await expect(writer.create(rep, 'deal', { name: 'd', firm: elsewhere.id })).rejects.toMatchObject(refused('/firm'))
  await expect(writer.update(rep, 'firm', elsewhere.id, { name: 'x' })).rejects.toMatchObject({ details: { status: 404 } })
  await writer.remove(rep, 'firm', (await writer.create(rep, 'firm', { name: 'gone' })).id)
  const reader = request({ ...colleague.actor, permissions: shared({ bill: { ...within('own'), read: 'all' }, billLine: within('all') }) })
  const bill = await writer.create(rep, 'bill', { firm })
  await expect(writer.create(reader, 'billLine', { bill: bill.id, name: 'l', price: { amount: 1, currency: 'CNY' } })).rejects.toMatchObject(refused('/bill'))
  expect(await asOwner(database, 'select (select count(*) from deal) + (select count(*) from note) + (select count(*) from bill_line) + (select count(*) from record_link) as n')).toEqual(count)
})

it('follows the record that it hangs on, whoever made it, through every step, and when that one changes hands', async () => {
  const { rep, colleague } = people
  const deal = await writer.create(rep, 'deal', { name: 'd', firm })
  const note = await writer.create(rep, 'note', { body: 'n', target: { object: 'deal', id: deal.id } })
  expect(await stored(database, 'note', note.id)).toMatchObject({ access_owner_id: rep.actor.userId, access_root_id: firm, firm_id: firm })
  await unchanged('firm', firm, 422, () => writer.update(rep, 'firm', firm, { owner: colleague.actor.userId }))
  const as = { action: 'record.transfer', rights: 'action' } as const
  await database.transaction({ workspaceId: 1 }, (tx) => writer.within.update(tx, rep, 'firm', firm, { owner: colleague.actor.userId }, as))
  for (const [table, id] of [['firm', firm], ['deal', deal.id], ['note', note.id]] as const) expect(await stored(database, table, id), table).toMatchObject({ access_owner_id: colleague.actor.userId, access_root_id: firm })
  expect(await stored(database, 'deal', deal.id)).toMatchObject({ owner_id: rep.actor.userId, version: 1 })
  await unchanged('deal', deal.id, 404, () => writer.update(rep, 'deal', deal.id, { name: 'x' }))
  const other = await writer.create(colleague, 'firm', { name: 'Other' })
  await writer.update(colleague, 'deal', deal.id, { firm: other.id })
  expect(await stored(database, 'note', note.id)).toMatchObject({ access_root_id: other.id })
  await writer.update(colleague, 'deal', deal.id, { firm: null })
  expect(await stored(database, 'deal', deal.id)).toMatchObject({ access_owner_id: rep.actor.userId, access_root_id: deal.id })
  expect(await stored(database, 'note', note.id)).toMatchObject({ access_owner_id: rep.actor.userId, access_root_id: deal.id })
})
