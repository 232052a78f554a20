import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { readableFields } from '../query/fields.ts'
import { granteesOf, reach } from '../query/scope.ts'
import { searchedFields } from './fields.ts'
import { type SearchQuery, tsquery } from './tokens.ts'

/** The objects among these that the viewer may search at all. */
export function searchable(context: Context, registry: Registry, objects: readonly ResolvedObject[]): readonly ResolvedObject[] {
  return objects.filter((object) => searchedFields(registry, object).length > 0 && reach(context, object, 'read') !== 'none')
}

/** Whether the viewer sees less than all of what was indexed: then a candidate says nothing until its values are looked at. */
export function restricted(context: Context, registry: Registry, object: ResolvedObject): boolean {
  const readable = readableFields(context, object, registry)
  return searchedFields(registry, object).some(({ name }) => readable.get(name) !== 'read')
}

/** Rows (object, record_id, exact) of the owner's function; to be joined with the records under row level security and scope. */
export function candidates(context: Context, objects: readonly ResolvedObject[], query: SearchQuery, atMost: number): Fragment {
  const { actor, pool } = context
  // What lies in a pool has it in the place of an owner.
  const viewer = pool?.id ?? actor.userId
  const grantees = pool?.id === undefined ? granteesOf(actor, objects.some((object) => reach(context, object, 'read') === 'below') ? 'below' : 'own') : []
  const reaching = (scope: string) => objects.filter((object) => reach(context, object, 'read') === scope).map(({ name }) => name)
  return sql`search_candidates(${tsquery(query)}, ${query.whole}::text[], ${reaching('all')}::text[], ${reaching('department')}::text[], ${reaching('below')}::text[], ${reaching('own')}::text[],
    ${viewer}::uuid, ${actor.departmentId ?? null}::uuid, ${actor.departmentIds}::uuid[], ${grantees}::uuid[], ${atMost}::integer)`
}
