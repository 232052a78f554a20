import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contextOf } from '../../src/app/job-context.ts'
import { weighted } from '../../src/analytics/clv/histories.ts'
import { fitSpend, spendsOf } from '../../src/analytics/clv/gammagamma.ts'
import { fitGeometric } from '../../src/analytics/clv/geometric.ts'
import { type GeometricKind, likelihoodOf } from '../../src/analytics/clv/geometricLikelihood.ts'
import { spendLikelihood } from '../../src/analytics/clv/spendLikelihood.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { keepDuckDB, placeIn, readThrough } from '../../src/platform/columnar/index.ts'
import { type Database, sql } from '../../src/platform/database/index.ts'
import { beginRun, createWarehouse, doRun, type OwnedWarehouse, purchasesFrom } from '../../src/rooms/insight/index.ts'
import { modelMemory } from '../../src/rooms/insight/runs/apart.ts'
import type { Bench } from './bench.ts'
import { interleaved, middle, timed } from './measure.ts'
import type { Figure } from './report.ts'
import { bareDuckDB, settings } from './warehouse.ts'
import type { Company, World } from './world.ts'

const turns = 5
const fits = 15
const run = ['rfm', 'quadrant', 'lifecycle'] as const
const asOf = '2026-06-30'

/** Reading purchases, segments, the fit of a lifetime value, and whole runs until their scores hold. */
export async function benchModels({ world, sizes }: Bench): Promise<Figure[]> {
  const { program, database } = await world()
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-models-'))
  const place = placeIn(folder)
  const warehouse = createWarehouse({
    database, clock: { now: () => Date.now() }, registryOf: () => Promise.resolve(program.registry), shared: false, say: (fact) => { console.error(fact) },
    open: (onWanted) => keepDuckDB({ place, ...settings, onWanted, say: (fact) => { console.error(fact) } }), reader: () => readThrough(place.address, place.tokenFile),
  })
  const keeper = await warehouse.keep((error) => { console.error(error) })
  try {
    await keeper.decided
    const figures: Figure[] = []
    for (const company of await (await world()).companies(sizes)) {
      await warehouse.rebuild(company.workspaceId)
      await keeper.catchUp()
      figures.push(...await measure({ world: await world(), warehouse, folder }, company))
    }
    return figures
  } finally {
    await keeper.stop()
    await warehouse.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measuring { readonly world: World; readonly warehouse: OwnedWarehouse; readonly folder: string }

async function measure(measuring: Measuring, company: Company): Promise<Figure[]> {
  const { world: { database }, warehouse } = measuring
  const of = `${company.rows.toLocaleString('en')} customers`
  const { workspaceId } = company
  const source = purchasesFrom({ database, warehouse })
  const bare = await bareDuckDB(measuring.world, measuring.folder, workspaceId)
  const grouped = `select customer_id, date, count(*) as orders, sum(total_base)::double precision as amount from "order" where status in ('confirmed', 'partDelivered', 'delivered', 'closed') and date <= date '${asOf}' group by 1, 2 order by 2, 1`
  const reading = await interleaved(turns, () => source.purchases({ workspaceId }, asOf), () => bare.ask(grouped))
  const figures: Figure[] = [{ what: `purchases read, ${of}`, ours: middle(reading.one), limit: middle(reading.other), unit: 'ms', bar: 1.5, better: 'lower' }]
  figures.push(...await segments(measuring, company, bare, of), ...await lifetimeValue(company.rows, of))
  bare.close()
  for (const key of run) figures.push(...await wholeRun(measuring, company, key, of))
  return figures
}

/** A segment over fields and behaviour, beside a scan of the columns that it names. */
async function segments({ world: { program }, warehouse }: Measuring, { workspaceId, people }: Company, bare: Awaited<ReturnType<typeof bareDuckDB>>, of: string): Promise<Figure[]> {
  const viewer = await program.webhooks.contextOf(workspaceId, people.all.userId)
  if (viewer === undefined) throw new Error('Nobody looks.')
  const filter = { and: [{ field: 'industry', is: 'equals', value: 'retail' }, { field: 'orderCount', is: 'atLeast', value: 10 }, { some: 'orders', where: { field: 'date', is: 'after', value: '2026-01-01' } }] }
  const condition = await warehouse.condition(viewer, 'customer', filter, 'c')
  const { one, other } = await interleaved(turns, () => warehouse.ask({ workspaceId, viewer, sql: sql`select c.id from customer c where ${condition}` }), () => bare.ask(`select count(industry), sum(order_count), (select max(date) from "order"), (select count(distinct customer_id) from "order") from customer`))
  return [{ what: `segment over fields and orders, ${of}`, ours: middle(one), limit: middle(other), unit: 'ms', bar: 2, better: 'lower' }]
}

/** The fits beside one pass of their likelihood times their steps, in turns, over customers who buy and leave by chance. */
async function lifetimeValue(customers: number, of: string): Promise<Figure[]> {
  const bought = simulated(customers)
  const histories = weighted(bought)
  const spends = spendsOf(bought.x, amounts(bought.x))
  const purchases = async (kind: GeometricKind) => {
    const { steps, parameters: { r, alpha, a, b } } = fitGeometric(kind, histories)
    const likelihood = likelihoodOf(kind, histories)
    const { one, other } = await interleaved(fits, () => Promise.resolve(fitGeometric(kind, histories)), () => Promise.resolve(likelihood([r, alpha, a, b])))
    return { took: middle(one), limit: middle(other) * steps }
  }
  const spent = async () => {
    const { steps, parameters: { p, q, gamma } } = fitSpend(spends)
    const likelihood = spendLikelihood(spends)
    const { one, other } = await interleaved(fits, () => Promise.resolve(fitSpend(spends)), () => Promise.resolve(likelihood([p, q, gamma])))
    return { took: middle(one), limit: middle(other) * steps }
  }
  const [bgnbd, mbgnbd, amount] = [await purchases('bgnbd'), await purchases('mbgnbd'), await spent()]
  return [
    { what: `BG/NBD and Gamma-Gamma fitted, ${of}`, ours: bgnbd.took + amount.took, limit: bgnbd.limit + amount.limit, unit: 'ms', bar: 2, better: 'lower' },
    { what: `MBG/NBD fitted, ${of}`, ours: mbgnbd.took, limit: mbgnbd.limit, unit: 'ms', bar: 2, better: 'lower' },
  ]
}

/** The mean amount of a customer's purchases, in hundredths. */
function amounts(x: Float64Array): Float64Array {
  const dice = seededRandom(9)
  return x.map((count) => (count === 0 ? 0 : Math.round(Math.exp(3 + 2 * dice.next() + 2 * dice.next()) * 100) / 100))
}

/** Weeks of up to two years, at a pace of its own each, gone after a purchase with a chance of its own. */
function simulated(customers: number) {
  const dice = seededRandom(5)
  const [x, tx, T] = [new Float64Array(customers), new Float64Array(customers), new Float64Array(customers)]
  for (let who = 0; who < customers; who += 1) {
    const [age, pace, leaves] = [10 + Math.floor(dice.next() * 94), -Math.log(1 - dice.next()) * 0.15, dice.next() ** 2 * 0.6]
    let [at, count, last] = [0, 0, 0]
    while (dice.next() >= leaves) {
      at += -Math.log(1 - dice.next()) / pace
      if (at > age) break
      count += 1
      last = Math.ceil(at * 7) / 7
    }
    x[who] = count
    tx[who] = Math.min(last, age)
    T[who] = age
  }
  return { x, tx, T }
}

/** From its start until its scores hold and what follows is settled: how fast, how long the longest transaction, how much memory. */
async function wholeRun({ world: { program, database }, warehouse }: Measuring, { workspaceId }: Company, key: string, of: string): Promise<Figure[]> {
  const { context } = await contextOf(program, { workspaceId, runId: 'bench', name: 'models.run', actor: { id: null, name: null } })
  const { writer, stored } = await program.engineOf(context)
  let [longest, most] = [0, 0]
  const watched: Database = { ...database, transaction: async (scope, work) => { const from = performance.now(); try { return await database.transaction(scope, work) } finally { longest = Math.max(longest, performance.now() - from) } } }
  const given = { database: watched, clock: { now: () => Date.now() }, registry: stored, writer, source: purchasesFrom({ database, warehouse }) }
  const watching = setInterval(() => { most = Math.max(most, memoryOfChild()) }, 50)
  const figures: Figure[] = []
  for (const turn of ['first', 'again'] as const) {
    longest = 0
    const id = await database.transaction({ workspaceId }, (tx) => beginRun(writer, tx, context, { model: key, asOf }))
    let ran: Awaited<ReturnType<typeof doRun>> | undefined
    const took = await timed(async () => { ran = await doRun(given, context, id, { signal: new AbortController().signal, progress: () => Promise.resolve() }) })
    if (ran?.status !== 'inForce') throw new Error(`The run of ${key} is ${ran?.status ?? 'gone'}.`)
    figures.push({ what: `${key}, ${turn === 'first' ? 'the first run' : 'a run that replaces one'}, ${of}`, ours: ran.scored / took * 1000, unit: 'customers/s', better: 'higher' })
    figures.push({ what: `longest transaction of it, ${of}`, ours: longest, unit: 'ms', better: 'lower', below: 5000 })
  }
  clearInterval(watching)
  figures.push({ what: `memory of the process of ${key}, ${of}`, ours: most, unit: 'MB', better: 'lower', below: modelMemory })
  return figures
}

/** Resident megabytes of the process in which a model computes; 0 where it cannot be seen. */
function memoryOfChild(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
    return Math.max(0, ...children.map((pid) => (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('models.mjs') ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 : 0)))
  } catch {
    return 0
  }
}
