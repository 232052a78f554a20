import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import type { View } from '../list/views.ts'
import { fieldNamed } from '../model.ts'
import type { Pool } from './data.ts'

/** The list of a pool: the object's own first columns without its holder, and how long each record has lain there. */
export function poolView(object: ResolvedObject, pool: Pool | undefined, say: (words: Words) => string): View {
  const own = object.views?.find(({ kind }) => kind === 'list')?.columns ?? object.quick ?? []
  const columns = [...new Set([object.title, ...own.filter((name) => name !== 'owner' && name !== 'department'), 'phone', 'pooledAt', 'formerOwner'])].filter((name) => fieldNamed(object, name) !== undefined).slice(0, 10)
  return { key: 'pool', label: pool?.name ?? say(pageNames.pools), kind: 'list', columns, filter: undefined, sort: [{ field: 'createdAt', descending: true }], sum: undefined, lanes: undefined, date: undefined }
}
