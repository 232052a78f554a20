import type { JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import { notFound, requireReading, scopeClause } from '../../records/query/scope.ts'
import { titleOf } from '../../records/query/select.ts'
import { dueOf, type PoolRule, readRules } from './due.ts'
import { daysLeft } from './rules.ts'

/** A record that goes into a pool: when, and by which rule. */
export interface Returning extends JsonObject { readonly id: string; readonly title: string | null; readonly at: string; readonly days: number; readonly pool: string; readonly rule: string }

const most = 200
const farthest = 30

/** When this record goes into which pool, by the rule that takes it first; undefined where none does. @throws Problem 404 where it may not be seen. */
export async function returningOf(given: Given, context: Context, objectName: string, id: string): Promise<Returning | undefined> {
  const object = given.registry.object(objectName)
  requireReading(context, object)
  const seen = await given.database.read(context, sql`select 1 from ${sql.identifier(object.table)} t where t.workspace_id = ${context.workspaceId} and t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')}`)
  if (seen.length === 0) throw notFound(context, object)
  return (await returning(given, context, objectName, sql`t.id = ${id}::uuid`, 3650))[0]
}

/** The caller's own records that go into a pool within 30 days, the first first. */
export function myReturning(given: Given, context: Context, objectName: string): Promise<readonly Returning[]> {
  return returning(given, context, objectName, sql`t.owner_id = ${context.actor.userId}::uuid`, farthest)
}

interface Given { readonly database: Database; readonly registry: Registry }

async function returning({ database, registry }: Given, context: Context, objectName: string, which: Fragment, days: number): Promise<readonly Returning[]> {
  const object = registry.object(objectName)
  requireReading(context, object)
  if (object.pools !== true) return []
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const found = new Map<string, Returning>()
    for (const rule of (await readRules(tx, { object: objectName })).filter(({ fromPool }) => fromPool === null)) {
      const due = dueOf(registry, context, rule)
      if (due === undefined) continue
      const title = titleOf({ context, registry }, objectName, sql`t.id`)
      const rows = await tx.query<{ id: string; title: string | null; at: string }>(sql`
        select t.id, ${title?.value ?? sql`null::text`} as title, ${due.at} as at from ${sql.identifier(object.table)} t
        where ${due.meant} and ${which} and ${due.by(context.now + days * 86_400_000)} and ${scopeClause(context, object, 't', 'read')} order by 3, t.id limit ${most}`)
      for (const row of rows) sooner(found, context, rule, row.id, textOf(title?.convert(row.title)), Date.parse(row.at))
    }
    return [...found.values()].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1)).slice(0, most)
  })
}

function sooner(found: Map<string, Returning>, { now }: Context, { name, poolName }: PoolRule, id: string, title: string | null, instant: number): void {
  const at = new Date(instant).toISOString()
  const known = found.get(id)
  if (known === undefined || at < known.at) found.set(id, { id, title, at, days: daysLeft(instant, now), pool: poolName, rule: name })
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
