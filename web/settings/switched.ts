import { queryOptions } from '@tanstack/react-query'
import type { Json } from '../../src/lib/json.ts'
import { request } from '../data/client.ts'
import { recordKeys } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'

interface Entry { readonly id: number; readonly at: string; readonly actor: { readonly name: string }; readonly changes: readonly { readonly field: string; readonly after: Json }[] }
export interface Switched { readonly id: number; readonly at: string; readonly who: string; readonly module: string; readonly on: boolean }

/** Who switched which module, from the history of each switch; the latest first. */
export const switchedQuery = queryOptions({
  queryKey: [...recordKeys.of('moduleSwitch'), 'switched'],
  queryFn: async ({ signal }): Promise<readonly Switched[]> => {
    const { rows } = await request<{ readonly rows: readonly Row[] }>('/module-switches?limit=50', { signal })
    const histories = await Promise.all(rows.map(async (row) => {
      const { entries } = await request<{ readonly entries: readonly Entry[] }>(`/module-switches/${row.id}/history?limit=20`, { signal })
      return entries.flatMap(({ id, at, actor, changes }) => changes.filter(({ field }) => field === 'on').map(({ after }): Switched => ({ id, at, who: actor.name, module: textOf(row['module']), on: after === true })))
    }))
    return histories.flat().sort((a, b) => b.at.localeCompare(a.at) || b.id - a.id).slice(0, 20)
  },
})
