import { createCursors } from '../../src/records/query/cursor.ts'
import { planCount } from '../../src/records/query/count.ts'
import { planPage } from '../../src/records/query/list.ts'
import type { Statement } from '../../src/platform/database/index.ts'
import type { ListQuery } from '../../src/records/engine.ts'
import { loadActor } from '../../src/access/index.ts'
import type { Context } from '../../src/records/context.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { interleaved, middle } from './measure.ts'
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

/** p50 of a list page through HTTP beside the same SQL through the bare driver: for each scope, alone and with the count of its filter; and how it grows. */
export async function benchLists({ world, sizes, rounds }: Bench): Promise<Figure[]> {
  const companies = await (await world()).companies(sizes)
  const figures: Figure[] = []
  for (const company of companies) for (const name of ['customer', 'order'] as const) figures.push(...await listsOf(await world(), company, name, rounds))
  // A count is exact up to its bound, so it grows until then: only the page must be flat.
  return [...figures, ...growth(figures.filter(({ what }) => !what.includes('with its count')))]
}

async function listsOf(world: World, company: Company, name: 'customer' | 'order', rounds: number): Promise<Figure[]> {
  const figures: Figure[] = []
  // Two connections: the program too asks for the page and for its count at once.
  const [bare, beside] = [await world.bare(company.workspaceId), await world.bare(company.workspaceId)]
  const { registry } = world.program
  const [object, question, rows] = [registry.object(name), questions[name], `${company.rows.toLocaleString('en')} rows`]
  for (const reach of ['own', 'department', 'all'] as const) {
    const context = await contextOf(world, company, reach)
    const { cookie } = company.people[reach]
    const page = named(`list-${name}-${reach}-${company.rows}`, planPage(context, { registry, cursors: createCursors('only for the bench') }, object, question).statement)
    const counted = named(`count-${name}-${reach}-${company.rows}`, planCount(context, registry, object, question.filter === undefined ? {} : { filter: question.filter }))
    const path = `/api/v1/${object.path}?${new URLSearchParams({ filter: JSON.stringify(question.filter), sort: sortText(question), fields: question.fields.join(), limit: '50' }).toString()}`
    const list = () => must(world.address, 'GET', path, { cookie })
    const count = () => must(world.address, 'POST', `/api/v1/${object.path}/count`, { cookie, body: { filter: question.filter } })
    const first = JSON.parse((await list()).body) as { rows: readonly unknown[] }
    const limit = await bare.query(page)
    if (first.rows.length !== Math.min(50, limit.rows.length)) throw new Error(`The page has ${first.rows.length} rows, the statement ${limit.rows.length}.`)
    const one = async (what: string, bar: number, ours: () => Promise<unknown>, bareOne: () => Promise<unknown>, times = rounds) => {
      const { one: mine, other } = await interleaved(times, ours, bareOne)
      figures.push({ what: `${what}, scope ${shares[reach]}, ${rows}`, ours: middle(mine), limit: middle(other), unit: 'ms p50', bar, better: 'lower' })
    }
    await one(`list of ${name}s`, 2.5, list, () => bare.query(page))
    await one(`list of ${name}s with its count`, 3, () => Promise.all([list(), count()]), () => Promise.all([bare.query(page), beside.query(counted)]), Math.ceil(rounds / 3))
  }
  return figures
}

const named = (name: string, { text, values }: Statement) => ({ name, text, values: [...values] })

/** The largest size beside the smallest. */
export function growth(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const what = figure.what.replace(/, [\d,]+ rows$/, '')
    groups.set(what, [...groups.get(what) ?? [], figure])
  }
  return [...groups].flatMap(([what, [small, ...more]]) => {
    const large = more.at(-1)
    if (small === undefined || large === undefined) return []
    const span = [small, large].map((figure) => /[\d,]+ rows$/.exec(figure.what)?.[0].replace(' rows', '') ?? '').join(' to ')
    return [{ what: `growth of ${what}, ${span} rows`, ours: large.ours, limit: small.ours, unit: large.unit, bar: 1.2, better: 'lower' as const }]
  })
}

function sortText({ sort }: ListQuery): string {
  return (sort ?? []).map(({ field, descending }) => `${descending === true ? '-' : ''}${field}`).join()
}

export async function contextOf(world: World, company: Company, reach: Reach): Promise<Context> {
  const loaded = await loadActor(world.database, company.workspaceId, company.people[reach].userId, 'session')
  if (loaded === undefined) throw new Error('The person is gone.')
  return { workspaceId: company.workspaceId, actor: loaded.actor, now: Date.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'bench' }
}
