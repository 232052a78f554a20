import { loadActor, permissionOn } from '../access/index.ts'
import { isUuid } from '../lib/ids.ts'
import type { Registry } from '../model/define/registry.ts'
import { type Database, sql } from '../platform/database/index.ts'
import type { Context } from './context.ts'
import { notFound, requireReading, scopeClause } from './query/scope.ts'

/** A colleague, and whether the record is theirs to read. */
export interface Reader { readonly id: string; readonly name: string; readonly mayRead: boolean }

const most = 10

/**
 * Colleagues whose name holds the text, those who may read the record first: for a mention.
 * @throws Problem 404 when the caller may not read the record, 403 where users are not theirs to see.
 */
export async function readersOf({ registry, database }: { readonly registry: Registry; readonly database: Database }, context: Context, objectName: string, id: string, text: string): Promise<readonly Reader[]> {
  const object = registry.object(objectName)
  requireReading(context, object)
  requireReading(context, registry.object('user'))
  if (!isUuid(id) || !(await mayRead(database, context, registry, objectName, id))) throw notFound(context, object)
  const like = `%${text.trim().toLowerCase().replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const people = await database.read<{ id: string; name: string }>(context, sql`
    select u.id, u.name from "user" u
    where u.status = 'active' and u.deleted_at is null and lower(u.name) like ${like} and u.id <> ${context.actor.userId}::uuid and ${scopeClause(context, registry.object('user'), 'u', 'read')}
    order by u.name, u.id limit ${most}`)
  const readers = await Promise.all(people.map(async (person) => {
    const loaded = await loadActor(database, context.workspaceId, person.id, 'session')
    const may = loaded !== undefined && permissionOn(loaded.actor.permissions, objectName).read !== 'none' && await mayRead(database, { ...context, actor: loaded.actor }, registry, objectName, id)
    return { ...person, mayRead: may }
  }))
  return readers.toSorted((one, other) => Number(other.mayRead) - Number(one.mayRead))
}

async function mayRead(database: Database, context: Context, registry: Registry, objectName: string, id: string): Promise<boolean> {
  const object = registry.object(objectName)
  const rows = await database.read(context, sql`select 1 from ${sql.identifier(object.table)} t where t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')}`)
  return rows.length > 0
}
