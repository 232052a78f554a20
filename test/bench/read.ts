import type { Bench } from './bench.ts'
import { interleaved, middle } from './measure.ts'
import { must } from './http.ts'
import { growth } from './lists.ts'
import type { Figure } from './report.ts'

/** p50 of a record read by its key through HTTP beside its row read by the same key through the bare driver, by somebody who sees all. */
export async function benchRead({ world: start, sizes, rounds }: Bench): Promise<Figure[]> {
  const world = await start()
  const figures: Figure[] = []
  for (const { rows, workspaceId, people } of await world.companies(sizes)) {
    const bare = await world.bare(workspaceId)
    const { rows: ids } = await bare.query<{ id: string }>({ text: 'select id from customer where workspace_id = $1 order by id limit 1000', values: [workspaceId] })
    const next = (index: number) => ids[index % ids.length]?.id ?? ''
    let [asked, read] = [0, 0]
    const { one, other } = await interleaved(rounds,
      () => must(world.address, 'GET', `/api/v1/customers/${next(asked++)}`, { cookie: people.all.cookie }),
      () => bare.query({ name: `read-${rows}`, text: 'select * from customer where workspace_id = $1 and id = $2', values: [workspaceId, next(read++)] }))
    figures.push({ what: `customer read by key, ${rows.toLocaleString('en')} rows`, ours: middle(one), limit: middle(other), unit: 'ms p50', bar: 24, better: 'lower' })
  }
  return [...figures, ...growth(figures)]
}
