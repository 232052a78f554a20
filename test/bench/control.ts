import { randomUUID } from 'node:crypto'
import { systemActor } from '../../src/access/index.ts'
import { sweepPoolsJob } from '../../src/app/allocation.ts'
import { bareMoves } from './bare.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { middle, timed } from './measure.ts'
import type { Figure } from './report.ts'
import type { Company, World } from './world.ts'

const day = 86_400_000
/** Customers were last contacted on the days from here on (fill.ts), 300 of them in turn. */
const firstContact = Date.parse('2026-01-01T00:00:00Z')
const taken = 5000

/** What moves many records at once: a rule of a pool over a hundred thousand and over the largest company, and a leaver's whole book. */
export async function benchControl(bench: Bench): Promise<Figure[]> {
  const world = await bench.world()
  const companies = await world.companies([...new Set([Math.min(100_000, bench.controlRows), bench.controlRows])])
  const [handed] = companies
  if (handed === undefined) throw new Error('There is no company.')
  const figures: Figure[] = []
  for (const company of companies) figures.push(...await poolRule(world, company))
  return [...figures, await handOver(world, handed)]
}

/** Finding what is due, beside the count by itself; taking some of it, beside an update of as many rows and their entries in the feed. */
async function poolRule(world: World, company: Company): Promise<Figure[]> {
  const { workspaceId, administrator: cookie, rows } = company
  const bare = await bareMoves(world, company, await template(world, company))
  // The tenth whose last contact is longest ago.
  const days = Math.floor((Date.now() - firstContact) / day) - 30
  const pool = await made(world, cookie, 'public-pools', { name: 'Open sea' })
  const rule = await made(world, cookie, 'pool-rules', { name: 'Not looked after', pool, clock: 'lastContactAt', days, warnDays: 0, mostPerRun: taken })
  const due = `t.owner_id is not null and t.never_returns is not true and t.deleted_at is null and coalesce(greatest(t.last_contact_at, t.held_since), t.created_at) + make_interval(hours => ${days * 24}) <= now()`
  const finding = { ours: [] as number[], limit: [] as number[] }
  for (let turn = 0; turn < 5; turn += 1) {
    finding.limit.push(await timed(() => bare.count(`select count(*) filter (where ${due}) as n, count(*) from customer t where t.workspace_id = ${workspaceId} and t.deleted_at is null and t.owner_id is not null`)))
    finding.ours.push(await timed(() => must(world.address, 'POST', `/api/v1/pool-rules/${rule}/preview`, { cookie, body: {} })))
  }
  const which = `select t.id from customer t where t.workspace_id = ${workspaceId} and ${due} order by t.id limit ${taken}`
  const set = `access_owner_id = '${pool}', access_department_id = null`
  const limit = await bare.seconds({ customer: `t.id in (${which})` }, `${set}, owner_id = null, pool_id = '${pool}', pooled_at = now(), former_owner_id = t.owner_id`, { which: `t.customer_id in (${which})`, set })
  await must(world.address, 'POST', `/api/v1/pool-rules/${rule}/activate`, { cookie, body: { mostPerRun: taken } })
  const started = performance.now()
  await sweepOnce(world, company, rule)
  const seconds = (performance.now() - started) / 1000
  const inPool = await bare.count(`select count(*) as n from customer where workspace_id = ${workspaceId} and pool_id = '${pool}'`)
  await bare.close()
  return [
    { what: `a pool rule finds what is due among ${rows.toLocaleString('en')}`, ours: middle(finding.ours), limit: middle(finding.limit), unit: 'ms', bar: 2, better: 'lower' },
    { what: `a pool rule takes ${inPool.toLocaleString('en')} of ${rows.toLocaleString('en')}`, ours: inPool / seconds, limit: inPool / limit, unit: 'a second', bar: 0.3, better: 'higher' },
  ]
}

/** The job, as the queue runs it. */
async function sweepOnce({ program }: World, { workspaceId }: Company, rule: string): Promise<void> {
  const runId = randomUUID()
  const context = { workspaceId, actor: systemActor('pools.sweep', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: Date.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, configuration: 0, requestId: runId, reason: 'pools.sweep' }
  await sweepPoolsJob.run({ program, context }, { rule }, { runId, attempt: 1, signal: new AbortController().signal, progress: async () => undefined })
}

/** A leaver's whole book with the orders, beside an update of the same rows and their entries in the feed. */
async function handOver(world: World, company: Company): Promise<Figure> {
  const { workspaceId, people: { all, own }, administrator } = company
  const bare = await bareMoves(world, company, await template(world, company))
  const held = `t.owner_id = '${all.userId}'`
  const book = await bare.count(`select count(*) as n from customer t where t.workspace_id = ${workspaceId} and ${held}`)
  const limit = await bare.seconds({ customer: held, order: held }, `owner_id = '${own.userId}', access_owner_id = '${own.userId}'`)
  const started = performance.now()
  await must(world.address, 'POST', `/api/v1/users/${all.userId}/deactivate`, { cookie: administrator, body: { handTo: own.userId } })
  const seconds = (performance.now() - started) / 1000
  await bare.close()
  return { what: `hand-over of ${book.toLocaleString('en')} customers with their orders`, ours: book / seconds, limit: book / limit, unit: 'a second', bar: 0.3, better: 'higher' }
}

/** A customer whose last entry in the feed is like those that a move writes. */
async function template(world: World, { people, administrator: cookie }: Company): Promise<string> {
  const id = await made(world, cookie, 'customers', { name: `Template ${Math.random().toString(36)}` })
  await must(world.address, 'POST', `/api/v1/customers/${id}/transfer`, { cookie, body: { to: { object: 'user', id: people.own.userId } } })
  return id
}

async function made(world: World, cookie: string, path: string, body: object): Promise<string> {
  return (JSON.parse((await must(world.address, 'POST', `/api/v1/${path}`, { cookie, body })).body) as { id: string }).id
}
