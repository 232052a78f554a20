import type { Registry } from '../../../model/define/registry.ts'
import type { Database } from '../../../platform/database/index.ts'
import { asOwner } from '../../../platform/testing/index.ts'
import { columnParts, columns } from '../../columns/index.ts'
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
      const own = columnParts(registry, feed.parent, feed.field).get('_amount')?.name
      const rows = await asOwner(database, `select id, "${column}" as value${own === undefined ? '' : `, "${own}" as own`} from "${parent.table}" where workspace_id = $1`, [context.workspaceId])
      const statement = recomputation({ registry, context }, child, feed, rows.map(({ id }) => String(id)))
      const fresh = new Map((await asOwner(database, statement.text, statement.values)).map(({ id, value, own: amount }) => [id, { value, amount }]))
      const empty = feed.rollup.function === 'count' || feed.rollup.function === 'sum' ? 0 : null
      for (const { id, value, own: amount } of rows) {
        checked += 1
        const recomputed = fresh.get(id)?.value ?? empty
        if (own !== undefined && (amount ?? value) !== (fresh.get(id)?.amount ?? recomputed)) wrong.push({ sum: `${feed.parent}.${feed.field} in its own currency`, id: String(id), stored: amount, recomputed: fresh.get(id)?.amount })
        const rounded = typeof recomputed === 'number' && typeof value === 'number' && column.endsWith('_base') ? Math.round(recomputed) : recomputed
        if (JSON.stringify(value) !== JSON.stringify(rounded)) wrong.push({ sum: `${feed.parent}.${feed.field}`, id: String(id), stored: value, recomputed: rounded })
      }
    }
  }
  return { checked, wrong }
}
