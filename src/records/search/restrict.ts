import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { candidates, restricted, searchable } from './candidates.ts'
import { foundIds, type SearchDependencies } from './search.ts'
import { parseSearch } from './tokens.ts'

const mostInList = 2000
const mostJudged = 100

/**
 * The condition (on alias t) that keeps a list to what the search finds: inside the list's own statement where the viewer may
 * read all that is indexed, else by the ids that a search under his rights gives (100 at most).
 */
export async function searchRestriction(context: Context, dependencies: SearchDependencies, object: ResolvedObject, text: string | undefined): Promise<readonly Fragment[]> {
  if (text === undefined || text.trim() === '') return []
  const query = parseSearch(text)
  if (query === undefined || searchable(context, dependencies.registry, [object]).length === 0) return [sql`false`]
  if (restricted(context, dependencies.registry, object)) {
    return [sql`t.id = any(${await foundIds(context, dependencies, text, object, mostJudged)}::uuid[])`]
  }
  return [sql`t.id = any(array(select c.record_id from ${candidates(context, [object], query, mostInList)} c))`]
}
