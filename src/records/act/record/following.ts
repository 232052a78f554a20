import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Transaction, sql } from '../../../platform/database/index.ts'
import { columnParts } from '../../columns/index.ts'
import { openStates } from './states.ts'

/** A record whose access follows the one that is handed over. */
export interface Following {
  readonly object: string
  readonly id: string
  readonly ownerId: string | null
  readonly departmentId: string | null
  /** Still to be worked on, by the state that its object declares. */
  readonly open: boolean
  /** A line or the like, which has no life of its own: whoever has the whole has it. */
  readonly part: boolean
}

const deepest = 6

/** All living records that follow, through as many steps as there are, each once; in the order of object, then id. */
export async function recordsFollowing(tx: Transaction, registry: Registry, object: ResolvedObject, id: string): Promise<readonly Following[]> {
  const found = new Map<string, Following>()
  let from: { readonly object: ResolvedObject; readonly ids: readonly string[] }[] = [{ object, ids: [id] }]
  for (let depth = 0; depth < deepest && from.length > 0; depth += 1) {
    const next: typeof from = []
    for (const step of from) {
      for (const follower of step.object.followers) {
        const child = registry.object(follower.object)
        const rows = (await childrenOf(tx, registry, child, { field: follower.field, parent: step.object.name, ids: step.ids }))
          .filter((row) => !found.has(`${row.object} ${row.id}`))
        for (const row of rows) found.set(`${row.object} ${row.id}`, row)
        if (rows.length > 0) next.push({ object: child, ids: rows.map((row) => row.id) })
      }
    }
    from = next
  }
  return [...found.values()].sort((one, other) => (`${one.object} ${one.id}` < `${other.object} ${other.id}` ? -1 : 1))
}

interface Step { readonly field: string; readonly parent: string; readonly ids: readonly string[] }

function isPart(child: ResolvedObject, name: string): boolean {
  const field = child.allFields[name]
  return (field?.type === 'relation' || field?.type === 'target') && field.part === true
}

async function childrenOf(tx: Transaction, registry: Registry, child: ResolvedObject, { field, parent, ids }: Step): Promise<Following[]> {
  const column = (name: string, suffix: string) => sql`t.${sql.identifier(columnParts(registry, child.name, name).get(suffix)?.name ?? '')}`
  const points = child.allFields[field]?.type === 'target'
    ? sql`${column(field, '_object')} = ${parent} and ${column(field, '_id')} = ${sql.anyOf(ids)}`
    : sql`${column(field, '_id')} = ${sql.anyOf(ids)}`
  const states = openStates(registry, child)
  const open = states === undefined || child.state === undefined ? sql`true` : sql`${column(child.state.field, '')} = any(${states}::text[])`
  return tx.query<Following>(sql`
    select ${child.name}::text as object, ${isPart(child, field)}::boolean as part, t.id, t.owner_id as "ownerId", t.department_id as "departmentId", ${open} as open
    from ${sql.identifier(child.table)} t
    where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and ${points} order by t.id`)
}
