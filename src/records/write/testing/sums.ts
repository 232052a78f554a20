import type { Registry } from '../../../model/define/registry.ts'
import type { Database } from '../../../platform/database/index.ts'
import { asOwner } from '../../../platform/testing/index.ts'
import { columns } from '../../columns/index.ts'
import type { Context } from '../../context.ts'
import { recomputation } from '../recompute.ts'

export interface Difference { readonly sum: string; readonly id: string; readonly stored: unknown; readonly recomputed: unknown }

/** Every stored sum of the workspace that does not equal its recomputation. */
export async function wrongSums(database: Database, registry: Registry, context: Context): Promise<{ checked: number; wrong: Difference[] }> {
  const wrong: Difference[] = []
  let checked = 0
  for (const child of registry.objects.values()) {
    for (const feed of child.feeds) {
      const parent = registry.object(feed.parent)
      const column = columns(registry, feed.parent, feed.field)[0]?.name ?? ''
      const rows = await asOwner(database, `select id, "${column}" as value from "${parent.table}" where workspace_id = $1`, [context.workspaceId])
      const statement = recomputation({ registry, context }, child, feed, rows.map(({ id }) => String(id)))
      const fresh = new Map((await asOwner(database, statement.text, statement.values)).map(({ id, value }) => [id, value]))
      const empty = feed.rollup.function === 'count' || feed.rollup.function === 'sum' ? 0 : null
      for (const { id, value } of rows) {
        checked += 1
        const recomputed = fresh.get(id) ?? empty
        const rounded = typeof recomputed === 'number' && typeof value === 'number' && column.endsWith('_base') ? Math.round(recomputed) : recomputed
        if (JSON.stringify(value) !== JSON.stringify(rounded)) wrong.push({ sum: `${feed.parent}.${feed.field}`, id: String(id), stored: value, recomputed: rounded })
      }
    }
  }
  return { checked, wrong }
}
