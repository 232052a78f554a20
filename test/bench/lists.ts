import { createCursors } from '../../src/records/query/cursor.ts'
import { planCount } from '../../src/records/query/count.ts'
import { planPage } from '../../src/records/query/list.ts'
import type { ListQuery } from '../../src/records/engine.ts'
import { loadActor } from '../../src/access/index.ts'
import type { Context } from '../../src/records/context.ts'
import { must } from './http.ts'
import { interleaved, quantile } from './measure.ts'
import type { Figure } from './report.ts'
import type { Company, Reach, World } from './world.ts'

const questions: Readonly<Record<'customer' | 'order', ListQuery & { readonly fields: readonly string[] }>> = {
  customer: {
    fields: ['name', 'industry', 'city', 'orderTotal', 'lastContactAt', 'owner'], limit: 50,
    filter: { field: 'industry', is: 'equals', value: 'textile' }, sort: [{ field: 'orderTotal', descending: true }],
  },
  order: {
    fields: ['number', 'customer', 'date', 'status', 'total', 'owner'], limit: 50,
    filter: { field: 'status', is: 'in', value: ['confirmed', 'delivered'] }, sort: [{ field: 'date', descending: true }],
  },
}

const shares: Readonly<Record<Reach, string>> = { own: '0.1 %', department: '10 %', all: 'all' }

/** p50 of a list page through HTTP beside the same SQL through the bare driver, for each scope. */
export async function benchLists(world: World, company: Company, rows: number, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = []
  const bare = await world.bare(company.workspaceId)
  const { registry } = world.program
  for (const name of ['customer', 'order'] as const) {
    const object = registry.object(name)
    const question = questions[name]
    for (const reach of ['own', 'department', 'all'] as const) {
      const context = await contextOf(world, company, reach)
      const plan = planPage(context, { registry, cursors: createCursors('only for the bench') }, object, question)
      const { text, values } = plan.statement
      const statement = { name: `list-${name}-${reach}-${rows}`, text, values: [...values] }
      const { cookie } = company.people[reach]
      const path = `/api/v1/${object.path}?${new URLSearchParams({ filter: JSON.stringify(question.filter), sort: sortText(question), fields: question.fields.join(), limit: '50' }).toString()}`
      const first = JSON.parse((await must(world.address, 'GET', path, { cookie })).body) as { rows: readonly unknown[] }
      const limit = await bare.query(statement)
      if (first.rows.length !== Math.min(50, limit.rows.length)) throw new Error(`The page has ${first.rows.length} rows, the statement ${limit.rows.length}.`)
      const { one, other } = await interleaved(rounds, () => must(world.address, 'GET', path, { cookie }), () => bare.query(statement))
      figures.push({ what: `list of ${name}s, scope ${shares[reach]}, ${rows.toLocaleString('en')} rows`, ours: quantile(one, 0.5), limit: quantile(other, 0.5), unit: 'ms p50', bar: 2.5, better: 'lower' })
      if (reach === 'all') figures.push(await benchCount(world, company, name, question, rows, bare))
    }
  }
  return figures
}

async function benchCount(world: World, company: Company, name: 'customer' | 'order', { filter }: (typeof questions)['customer'], rows: number, bare: Awaited<ReturnType<World['bare']>>): Promise<Figure> {
  const { registry } = world.program
  const context = await contextOf(world, company, 'all')
  const { text, values } = planCount(context, registry, registry.object(name), filter === undefined ? {} : { filter })
  const statement = { name: `count-${name}-${rows}`, text, values: [...values] }
  const { cookie } = company.people.all
  const path = `/api/v1/${registry.object(name).path}/count`
  const { one, other } = await interleaved(40, () => must(world.address, 'POST', path, { cookie, body: { filter } }), () => bare.query(statement))
  return { what: `count of the filter, ${name}s, ${rows.toLocaleString('en')} rows`, ours: quantile(one, 0.5), limit: quantile(other, 0.5), unit: 'ms p50', bar: 3, better: 'lower' }
}

function sortText({ sort }: ListQuery): string {
  return (sort ?? []).map(({ field, descending }) => `${descending === true ? '-' : ''}${field}`).join()
}

export async function contextOf(world: World, company: Company, reach: Reach): Promise<Context> {
  const loaded = await loadActor(world.database, company.workspaceId, company.people[reach].userId, 'session')
  if (loaded === undefined) throw new Error('The person is gone.')
  return { workspaceId: company.workspaceId, actor: loaded.actor, now: Date.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'bench' }
}
