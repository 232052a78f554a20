import type { Registry } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import type { Doing, Outcome } from '../../records/act/index.ts'
import { refusesCalls } from './consent.ts'
import { errors } from './errors.ts'
import { textIn } from './reading.ts'

/** Puts the record at the end of the list. @throws Problem 409 for who is on it, or does not want to be called. */
export async function addTo(_registry: Registry, doing: Doing): Promise<Outcome> {
  const { tx, context, object, id, record, write } = doing
  if (await refusesCalls(tx, { object, id }, record)) throw errors.doNotContact()
  const list = await listOf(doing)
  const [there] = await tx.query<{ waits: boolean }>(sql`
    select bool_or(e.target_object = ${object} and e.target_id = ${id}::uuid and e.state in ('waiting', 'calling', 'callBack')) as waits
    from call_list_entry e where e.workspace_id = ${context.workspaceId} and e.list_id = ${list}::uuid and e.deleted_at is null and e.target_id = ${id}::uuid`)
  if (there?.waits === true) throw errors.onList()
  const [last] = await tx.query<{ last: number | null }>(sql`select max(e."order")::integer as last from call_list_entry e where e.workspace_id = ${context.workspaceId} and e.list_id = ${list}::uuid`)
  const { id: entry } = await write.create('callListEntry', { list, target: { object, id }, order: (last?.last ?? 0) + 1 })
  return { result: { list, entry } }
}

/** The list that is named; a new one is made by the first of those that are put on it, and found by the others. */
async function listOf({ tx, context, input, write }: Doing): Promise<string> {
  const name = textIn(input, 'callListName')
  if (input['callListFrom'] !== 'new') {
    const list = textIn(input, 'list')
    if (list === undefined) throw errors.needsList('/list')
    return list
  }
  if (name === undefined) throw errors.needsList('/callListName')
  const [made] = await tx.query<{ id: string }>(sql`
    select id from call_list where workspace_id = ${context.workspaceId} and deleted_at is null and status = 'open' and name = ${name} and owner_id = ${context.actor.userId}::uuid order by id desc limit 1`)
  if (made !== undefined) return made.id
  const script = textIn(input, 'script')
  return (await write.create('callList', { name, ...(script === undefined ? {} : { script }) })).id
}
