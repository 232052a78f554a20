import { namesOfPerson } from '../../access/pools.ts'
import { type Fragment, sql, type Statement } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import type { Shown } from './rights.ts'

/** An open pool as it stands to one person: a member or a head of it. */
export interface Pool extends Shown {
  readonly id: string
  readonly name: string
  readonly claimsPerDay: number | null
  readonly formerOwnerWaitsDays: number | null
  readonly isHead: boolean
}

/** Runs a statement, in a transaction or by itself. */
export type Ask = <Row extends object>(statement: Statement) => Promise<Row[]>

interface Stored { readonly id: string; readonly name: string; readonly object: string; readonly claims: number | null; readonly views: number | null; readonly waits: number | null; readonly fields: unknown; readonly heads: boolean }

/** The pool, where it is open and stands open to the person. */
export async function openPool(ask: Ask, context: Context, id: string): Promise<Pool | undefined> {
  return (await pools(ask, context, sql`p.id = ${id}::uuid`))[0]
}

/** All open pools of the person, of one object or of all. */
export function poolsOf(ask: Ask, context: Context, object?: string): Promise<readonly Pool[]> {
  return pools(ask, context, object === undefined ? sql`true` : sql`p.object = ${object}`)
}

async function pools(ask: Ask, { workspaceId, actor, pool }: Context, which: Fragment): Promise<readonly Pool[]> {
  const named = (field: string) => sql`exists (select from record_link l where l.workspace_id = ${workspaceId} and l.from_id = p.id and l.from_object = 'publicPool' and l.field = ${field} and l.to_id = ${sql.anyOf(namesOfPerson(actor))})`
  const administrator = actor.permissions.administrator === true
  // Whoever looks into a pool was let in already, with fewer rights than are his.
  const entered = pool?.id ?? null
  const rows = await ask<Stored>(sql`
    select * from (
      select p.id, p.name, p.object, p.claims_per_day as claims, p.views_per_day as views, p.former_owner_waits_days as waits, p.fields_before_claim as fields,
        ${administrator}::boolean or (p.id = ${entered}::uuid and ${pool?.head === true}::boolean) or ${named('heads')} as heads, p.id is not distinct from ${entered}::uuid or ${named('members')} as member
      from public_pool p where p.workspace_id = ${workspaceId} and p.active and p.deleted_at is null and ${which}) p
    where p.heads or p.member order by p.name, p.id`)
  return rows.map(({ id, name, object, claims, views, waits, fields, heads }) => ({
    id, name, object, claimsPerDay: numberOf(claims), viewsPerDay: numberOf(views), formerOwnerWaitsDays: numberOf(waits), fieldsBeforeClaim: fieldsOf(fields), isHead: heads,
  }))
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
}

/** What is not understood is hidden. */
export function fieldsOf(value: unknown): Pool['fieldsBeforeClaim'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, right]) => [name, right === 'masked' ? 'masked' : 'none'] as const))
}
