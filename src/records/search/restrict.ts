import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { candidates, restricted, searchable } from './candidates.ts'
import { foundIds, mostCandidates, type SearchDependencies } from './search.ts'
import { parseSearch } from './tokens.ts'

const mostInList = 2000
const mostJudged = 100

/**
 * The condition (on alias t) that keeps a list to what the search finds: inside the list's own statement where the viewer may
 * read all that is indexed, else by the ids that a search under his rights gives (100 at most).
 */
export async function searchRestriction(context: Context, dependencies: SearchDependencies, object: ResolvedObject, text: string | undefined): Promise<readonly Fragment[]> {
  return (await searchWithin(context, dependencies, object, text)).conditions
}

export interface Restriction {
  readonly conditions: readonly Fragment[]
  /** Whether the search stopped at its bound, so that there may be more than it found. */
  readonly isCut: () => Promise<boolean>
}

/** The same for whoever counts, and must say whether that is all. */
export async function searchWithin(context: Context, dependencies: SearchDependencies, object: ResolvedObject, text: string | undefined): Promise<Restriction> {
  const whole = async () => false
  if (text === undefined || text.trim() === '') return { conditions: [], isCut: whole }
  const query = parseSearch(text)
  if (query === undefined || searchable(context, dependencies.registry, [object]).length === 0) return { conditions: [sql`false`], isCut: whole }
  const reaches = async (bound: number) => {
    const [row] = await dependencies.database.read<{ cut: boolean }>(context, sql`
      select count(*) filter (where not c.exact) >= ${bound} or count(*) filter (where c.exact) >= ${bound} as cut from ${candidates(context, [object], query, bound)} c`)
    return row?.cut === true
  }
  if (restricted(context, dependencies.registry, object)) {
    const ids = await foundIds(context, dependencies, text, object, mostJudged)
    return { conditions: [sql`t.id = ${sql.anyOf(ids)}`], isCut: async () => ids.length >= mostJudged || reaches(mostCandidates) }
  }
  return { conditions: [sql`t.id = any(array(select c.record_id from ${candidates(context, [object], query, mostInList)} c))`], isCut: () => reaches(mostInList) }
}
