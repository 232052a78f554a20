import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { candidates, restricted, searchable } from './candidates.ts'
import { search, type SearchDependencies } from './search.ts'
import { parseSearch } from './tokens.ts'

const mostInList = 2000

/**
 * The condition (on alias t) that keeps a list to what the search finds: inside the list's own statement where the viewer may
 * read all that is indexed, else by the ids that a search under his rights gives (50 at most).
 */
export async function searchRestriction(context: Context, dependencies: SearchDependencies, object: ResolvedObject, text: string | undefined): Promise<readonly Fragment[]> {
  if (text === undefined || text.trim() === '') return []
  const query = parseSearch(text)
  if (query === undefined || searchable(context, dependencies.registry, [object]).length === 0) return [sql`false`]
  if (restricted(context, dependencies.registry, object)) {
    const hits = await search(context, dependencies, text, { objects: [object.name], limit: 50 })
    return [sql`t.id = any(${hits.filter((hit) => hit.object === object.name).map(({ id }) => id)}::uuid[])`]
  }
  return [sql`t.id = any(array(select c.record_id from ${candidates(context, [object], query, mostInList)} c))`]
}
