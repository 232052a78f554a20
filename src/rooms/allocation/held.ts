import type { Json, JsonObject } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import { requireReading } from '../../records/query/scope.ts'
import { conditionOf } from '../../records/query/filter/stored.ts'

interface Stored { readonly id: string; readonly name: string; readonly most: number; readonly filter: Json; readonly everybody: boolean; readonly people: readonly string[] }
/** A holding limit as it stands, with those of the people for whom it holds. */
export interface StoredLimit extends Pick<Stored, 'name' | 'most' | 'filter'> { readonly of: readonly string[] }

/** The limits over an object that hold for some of these people: for everybody, for their department, role or team, or for themselves. */
export async function limitsFor(tx: Transaction, object: ResolvedObject, people: readonly string[]): Promise<readonly StoredLimit[]> {
  const stored = await tx.query<Stored>(sql`
    select h.id, h.name, h.most::integer as most, h.filter, not exists (${namedBy(tx)}) as everybody,
      array(select u.id from "user" u where u.workspace_id = ${tx.workspaceId} and u.id = ${sql.anyOf(people)} and exists (${namedBy(tx)} and (l.to_id = u.id or l.to_id = u.department_id
        or exists (select from record_link m where m.workspace_id = ${tx.workspaceId} and ((m.from_object = 'user' and m.field = 'roles' and m.from_id = u.id and m.to_id = l.to_id) or (m.from_object = 'team' and m.field = 'members' and m.from_id = l.to_id and m.to_id = u.id)))))) as people
    from holding_limit h where h.workspace_id = ${tx.workspaceId} and h.object = ${object.name} and h.active and h.deleted_at is null order by h.most, h.id`)
  return stored.map(({ name, most, filter, everybody, people: named }) => ({ name, most, filter, of: everybody ? people : named })).filter(({ of }) => of.length > 0)
}

/** How many records each of them holds that the condition finds, on the rows of alias t. */
export async function heldBy(tx: Transaction, object: ResolvedObject, people: readonly string[], condition: Fragment): Promise<Map<string, number>> {
  const rows = await tx.query<{ owner: string; held: number }>(sql`
    select t.owner_id as owner, count(*)::integer as held from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.owner_id = ${sql.anyOf(people)} and t.deleted_at is null and ${condition} group by 1`)
  return new Map(rows.map(({ owner, held }) => [owner, held]))
}

/** What one may hold and holds. */
export interface Holding extends JsonObject { readonly name: string; readonly most: number; readonly held: number; /** Nothing more can be claimed of what the limit counts. */ readonly full: boolean }

/** The caller's own limits over an object, the fullest first. @throws Problem 403 where the role sees none of it. */
export async function holdingOf({ database, registry }: { readonly database: Database; readonly registry: Registry }, context: Context, objectName: string): Promise<readonly Holding[]> {
  const object = registry.object(objectName)
  requireReading(context, object)
  if (object.pools !== true) return []
  const me = context.actor.userId
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const found: Holding[] = []
    for (const { name, most, filter } of await limitsFor(tx, object, [me])) {
      const condition = conditionOf(registry, object, filter, context)
      if (condition === undefined) continue
      const held = (await heldBy(tx, object, [me], condition)).get(me) ?? 0
      found.push({ name, most, held, full: held >= most })
    }
    return found.toSorted((one, other) => one.most - one.held - (other.most - other.held) || (one.name < other.name ? -1 : 1))
  })
}

const namedBy = (tx: Transaction): Fragment => sql`select from record_link l where l.workspace_id = ${tx.workspaceId} and l.from_id = h.id and l.from_object = 'holdingLimit' and l.field = 'appliesTo'`
