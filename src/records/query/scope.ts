import { permissionOn } from '../../access/permissions.ts'
import { openPools } from '../../access/pools.ts'
import { Problem } from '../../lib/problem.ts'
import { snakeCase } from '../../model/define/names.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { DataScope } from '../../model/define/permission.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'

// The one guard: whatever reads records of an object goes through scopeBranches (lists, counts, sums) or scopeClause
// (joins, related records). Both say the same; a test holds them to it.

export type Right = 'read' | 'update' | 'delete'

/** One of the disjoint parts of what a viewer may see; each is one range of an index in the order of the list. */
export interface ScopeBranch {
  /** Rows over which the branch is walked one by one (departments), to stand before the records in FROM. */
  readonly each?: Fragment
  readonly clause: (alias: string) => Fragment
}

/**
 * The records of the object that the viewer may read, change or delete, as disjoint branches: their union holds each record
 * once. No branch at all: none may.
 */
export function scopeBranches(context: Context, object: ResolvedObject, right: Right): readonly ScopeBranch[] {
  const scope = reach(context, object, right)
  if (scope === 'none') return []
  const pool = poolOf(context, object)
  if (pool !== undefined) return right === 'read' ? [{ clause: (alias) => liesIn(alias, pool) }] : []
  if (scope === 'all') return [{ clause: (alias) => besides(context, object, alias) ?? sql`true` }]
  const { actor } = context
  if (object.access === 'personal') return personal(context, object, right).map((clause) => ({ clause }))
  const wide: ScopeBranch[] = []
  const beyond = (alias: string) => sql.join([sql.empty, ...outside(scope, context, alias)], sql` and `)
  const and = (clause: ScopeBranch['clause']): ScopeBranch['clause'] => (isPlain(context, object) ? clause : (alias) => sql`${clause(alias)} and ${besides(context, object, alias) ?? sql`true`}`)
  if (scope === 'department') wide.push({ clause: (alias) => sql`${column(alias, 'access_department_id')} = ${actor.departmentId ?? null}::uuid` })
  if (scope === 'below') wide.push({ each: sql`unnest(${actor.departmentIds}::uuid[]) as scope_department(id)`, clause: (alias) => sql`${column(alias, 'access_department_id')} = scope_department.id` })
  const own = (alias: string) => sql`${column(alias, 'access_owner_id')} = ${actor.userId}::uuid${beyond(alias)}`
  const notHeld = (alias: string) => sql`${column(alias, 'access_owner_id')} is distinct from ${actor.userId}::uuid${beyond(alias)}`
  const branches = [...wide, { clause: own }]
  // The first comparison repeats the condition of the index for them, which is small: it holds what somebody else's record follows.
  if (isAssigned(object)) branches.push({ clause: (alias) => sql`${column(alias, 'owner_id')} is distinct from ${column(alias, 'access_owner_id')} and ${column(alias, 'owner_id')} = ${actor.userId}::uuid and ${notHeld(alias)}` })
  const notMine = (alias: string) => (isAssigned(object) ? sql`${notHeld(alias)} and ${column(alias, 'owner_id')} is distinct from ${actor.userId}::uuid` : notHeld(alias))
  if (right === 'delete') return branches.map((branch) => ({ ...branch, clause: and(branch.clause) }))
  const shared = sql`array(${sharesOf(context, scope, right)})`
  branches.push({ clause: (alias) => sql`${column(alias, 'id')} = any(${shared}) and ${notMine(alias)}` })
  if (object.followsField !== undefined) {
    branches.push({ clause: (alias) => sql`${column(alias, 'access_root_id')} = any(${shared}) and not ${column(alias, 'id')} = any(${shared}) and ${notMine(alias)}` })
  }
  return branches.map((branch) => ({ ...branch, clause: and(branch.clause) }))
}

/** The same as a condition on the rows of `alias`: for joins and related records, where a few rows are tested. */
export function scopeClause(context: Context, object: ResolvedObject, alias: string, right: Right, shares: SharesOf = sharesOf): Fragment {
  const scope = reach(context, object, right)
  if (scope === 'none') return sql`false`
  const pool = poolOf(context, object)
  if (pool !== undefined) return right === 'read' ? sql`coalesce(${liesIn(alias, pool)}, false)` : sql`false`
  if (scope === 'all') return besides(context, object, alias, shares) ?? sql`true`
  const { actor } = context
  if (object.access === 'personal') return sql`coalesce(${sql.join(personal(context, object, right).map((clause) => sql`(${clause(alias)})`), ' or ')}, false)`
  const ways = [sql`${column(alias, 'access_owner_id')} = ${actor.userId}::uuid`]
  if (right === 'read' && context.pool?.object === object.name) ways.push(sql`${column(alias, 'access_owner_id')} in (${openPools(actor, context.workspaceId)})`)
  if (isAssigned(object)) ways.push(sql`${column(alias, 'owner_id')} = ${actor.userId}::uuid`)
  if (scope === 'department') ways.push(sql`${column(alias, 'access_department_id')} = ${actor.departmentId ?? null}::uuid`)
  if (scope === 'below') ways.push(sql`${column(alias, 'access_department_id')} = any(${actor.departmentIds}::uuid[])`)
  if (right !== 'delete') {
    ways.push(sql`${column(alias, 'id')} in (${shares(context, scope, right)})`)
    if (object.followsField !== undefined) ways.push(sql`${column(alias, 'access_root_id')} in (${shares(context, scope, right)})`)
  }
  // A clause that was never true must not become null, or its negation would be lost.
  const held = sql`coalesce(${sql.join(ways, ' or ')}, false)`
  const both = besides(context, object, alias, shares)
  return both === undefined ? held : sql`(${held} and ${both})`
}

/** Whether nothing but the reach decides: true of most objects. */
function isPlain({ actor }: Context, { also, internal, keptWith }: ResolvedObject): boolean {
  return also.length === 0 && (actor.outside !== true || (internal === undefined && keptWith.length === 0))
}

/** What must hold besides the reach: that those from outside see nothing that is kept inside, and where a record stands for several others, that the viewer may read each of them. */
function besides(context: Context, object: ResolvedObject, alias: string, shares: SharesOf = sharesOf): Fragment | undefined {
  const { also, keptWith } = object
  if (isPlain(context, object)) return undefined
  const kept = context.actor.outside === true ? [...(object.internal === undefined ? [] : [isOpen(context, object, alias)]), ...keptWith.flatMap((one) => one.objects().map((other) => keptOut(context, one.field, object, other, alias)))] : []
  return sql.join([...kept, ...bothRead(context, also, alias, shares)], ' and ')
}

/** Meant for everybody, or written by whoever asks. */
function isOpen({ actor }: Context, { internal = '' }: ResolvedObject, alias: string): Fragment {
  return sql`(${column(alias, snakeCase(internal))} is false or coalesce(${column(alias, 'created_by_id')} = ${actor.userId}::uuid, false))`
}

function keptOut(context: Context, name: string, object: ResolvedObject, other: ResolvedObject, alias: string): Fragment {
  const leads = object.fields[name]?.type === 'target' ? sql`${column(alias, `${snakeCase(name)}_object`)} = ${other.name} and ` : sql.empty
  return sql`not exists (select 1 from ${sql.identifier(other.table)} inside where inside.workspace_id = ${context.workspaceId} and ${leads}inside.id = ${column(alias, `${snakeCase(name)}_id`)} and not ${isOpen(context, other, 'inside')})`
}

function bothRead(context: Context, also: ResolvedObject['also'], alias: string, shares: SharesOf): Fragment[] {
  return also.map((one) => {
    const { field } = one
    const [kind, id] = [column(alias, `${snakeCase(field)}_object`), column(alias, `${snakeCase(field)}_id`)]
    const ways = one.objects().filter((other) => reach(context, other, 'read') !== 'none').map((other) => sql`(${kind} = ${other.name} and exists (
      select 1 from ${sql.identifier(other.table)} beside where beside.workspace_id = ${context.workspaceId} and beside.id = ${id} and ${scopeClause(context, other, 'beside', 'read', shares)}))`)
    return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, ' or ')})`
  })
}

/** The pool that is looked into, where the object is its own. */
function poolOf({ pool }: Context, { name }: ResolvedObject): string | undefined {
  return pool?.object === name ? pool.id : undefined
}

/** What nobody holds has its pool in the place of an owner: a pool is read off the indexes of one's own records. */
function liesIn(alias: string, pool: string): Fragment {
  return sql`${column(alias, 'access_owner_id')} = ${pool}::uuid`
}

/** Whether the record's own owner counts beside the holder of what it follows. */
function isAssigned({ access }: ResolvedObject): boolean {
  return typeof access === 'object' && access.assignee === true
}

/** How far the viewer's right reaches over the object, its access rule taken into account. */
export function reach(context: Context, object: ResolvedObject, right: Right): DataScope {
  const { permissions } = context.actor
  const scope = permissionOn(permissions, object.name)[right]
  if (scope === 'none') return 'none'
  if (object.access === 'personal') return 'own'
  return object.access === 'shared' && right === 'read' ? 'all' : scope
}

/** Whether titles and counts of the object need no scope at all: what anybody may read, or this viewer may read whole. */
export function readsAll(context: Context, object: ResolvedObject): boolean {
  return reach(context, object, 'read') === 'all' && isPlain(context, object)
}

/** @throws Problem 403 when the viewer's roles give no reading of the object at all. */
export function requireReading(context: Context, object: ResolvedObject): void {
  if (reach(context, object, 'read') !== 'none') return
  throw new Problem({
    kind: 'forbidden', status: 403,
    title: { en: 'Your role does not allow you to see {object}.', zh: '您的角色无权查看{object}。' },
    values: { object: object.label[context.actor.language] },
  })
}

/** What a record that does not exist and one that may not be seen have in common. */
export function notFound(context: Context, object: ResolvedObject): Problem {
  return new Problem({
    kind: 'not-found', status: 404,
    title: { en: 'There is no such {object}, or you may not see it.', zh: '没有这个{object}，或您无权查看。' },
    values: { object: object.label[context.actor.language] },
  })
}

/** The owner's alone, administrators or not, unless the record itself says that a team or everybody may read it. */
function personal({ actor }: Context, object: ResolvedObject, right: Right): ((alias: string) => Fragment)[] {
  const own = (alias: string) => sql`${column(alias, 'owner_id')} = ${actor.userId}::uuid`
  const { shared, team } = object.fields
  if (right !== 'read' || shared?.type !== 'choice' || !shared.choices.includes('all')) return [own]
  const others = (alias: string) => sql`${column(alias, 'owner_id')} is distinct from ${actor.userId}::uuid`
  const ways = [own, (alias: string) => sql`${column(alias, 'shared')} = 'all' and ${others(alias)}`]
  if (team?.type === 'relation' && shared.choices.includes('team')) ways.push((alias) => sql`${column(alias, 'shared')} = 'team' and ${column(alias, 'team_id')} = any(${actor.teamIds}::uuid[]) and ${others(alias)}`)
  return ways
}

function outside(scope: DataScope, { actor }: Context, alias: string): Fragment[] {
  const department = column(alias, 'access_department_id')
  if (scope === 'department') return [sql`${department} is distinct from ${actor.departmentId ?? null}::uuid`]
  if (scope === 'below') return [sql`(${department} is null or not ${department} = any(${actor.departmentIds}::uuid[]))`]
  return []
}

/** Gives the ids of shared records as a selection: where the shares themselves do not stand, of ids that were looked up before. */
export type SharesOf = (context: Context, scope: DataScope, right: Right) => Fragment

/** Ids of the records, and of the roots of records, that are shared with the viewer. */
function sharesOf({ actor, now }: Context, scope: DataScope, right: Right): Fragment {
  const level = right === 'read' ? sql.empty : sql` and level = 'write'`
  return sql`select record_id from record_share where grantee_id = any(${granteesOf(actor, scope)}::uuid[])${level} and (until is null or until > ${new Date(now).toISOString()}::timestamptz)`
}

/** Ids under which something may be shared with the viewer: the person, the teams, the roles, the department (and those below). */
export function granteesOf(actor: Context['actor'], scope: DataScope): readonly string[] {
  const departments = scope === 'below' ? actor.departmentIds : actor.departmentId === undefined ? [] : [actor.departmentId]
  return [actor.userId, ...actor.teamIds, ...actor.roleIds ?? [], ...departments]
}

const column = (alias: string, name: string): Fragment => sql.identifier(alias, name)
