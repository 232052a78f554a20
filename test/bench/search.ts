import { rebuildSearch } from '../../src/records/search/index.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { interleaved, quantile } from './measure.ts'
import type { Figure } from './report.ts'

/** What people type: a Chinese part of two letters, pinyin, initials, a word with a slip, the tail of a phone. */
const questions: readonly (readonly [string, string])[] = [['Chinese part', '云栖'], ['pinyin', 'hangzhou'], ['initials', 'hzyq'], ['a typing error', 'meridan'], ['phone tail', '0919']]

/** p95 of global search beside reading a record by its key, both through HTTP. */
export async function benchSearch(bench: Bench, rounds = 60): Promise<Figure[]> {
  const world = await bench.world()
  const [company] = await world.companies([bench.searchRows])
  if (company === undefined) throw new Error('There is no company to search in.')
  const { rows } = company
  const { cookie } = company.people.all
  const known = JSON.parse((await must(world.address, 'POST', '/api/v1/customers', { cookie: company.administrator, body: { name: '杭州云栖纺织有限公司', phone: '13800130919' } })).body) as { id: string }
  await must(world.address, 'POST', '/api/v1/customers', { cookie: company.administrator, body: { name: 'Meridian Optics Ltd' } })
  console.error(`indexing ${rows} customers for search`)
  await rebuildSearch(world.database, world.program.registry, company.workspaceId, ['customer'])
  const figures: Figure[] = []
  for (const [name, text] of questions) {
    const path = `/api/v1/search?q=${encodeURIComponent(text)}&limit=10`
    const { hits } = JSON.parse((await must(world.address, 'GET', path, { cookie })).body) as { hits: readonly { readonly id: string }[] }
    if (hits.length === 0) throw new Error(`The search for ${text} found nothing.`)
    const { one, other } = await interleaved(rounds, () => must(world.address, 'GET', path, { cookie }), () => must(world.address, 'GET', `/api/v1/customers/${known.id}?fields=name`, { cookie: company.administrator }))
    figures.push({ what: `search by ${name}, ${rows.toLocaleString('en')} customers`, ours: quantile(one, 0.95), limit: quantile(other, 0.95), unit: 'ms p95', bar: 10, better: 'lower' })
  }
  return figures
}
