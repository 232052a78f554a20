import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { shippedDashboard } from '../../src/model/reports/shipped.ts'
import { placeIn } from '../../src/platform/columnar/index.ts'
import { sql } from '../../src/platform/database/index.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { interleaved, middle, timed } from './measure.ts'
import type { Figure } from './report.ts'
import { settings } from './warehouse.ts'
import { type Company, startWorld, type World } from './world.ts'

const turns = 7
const ordersEach = 10
const counted = `status in ('confirmed', 'partDelivered', 'delivered', 'closed')`

/** The twelve cards of the sales dashboard that are no arithmetic of others, through HTTP, beside twelve questions written by hand. */
export async function benchDashboard({ sizes }: Bench): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-dashboard-'))
  const world = await startWorld({ folder, kept: settings })
  try {
    const [company] = await world.companies([1000])
    if (company === undefined) throw new Error('There is no company.')
    const figures: Figure[] = []
    for (const customers of sizes) figures.push(await measure(world, company, join(folder, 'bare.duckdb'), placeIn(folder).file, customers))
    return figures
  } finally {
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(world: World, company: Company, copy: string, file: string, customers: number): Promise<Figure> {
  const orders = customers * ordersEach
  await ready(world, company)
  const { owners, levels } = await choices(world, company)
  await world.aside(async () => {
    await generate(file, { workspaceId: company.workspaceId, customers, orders, owners, levels })
    copyFileSync(file, copy)
    // Where figures are counted follows from how many rows PostgreSQL is held to have: enough for the warehouse.
    await world.database.asOwner(async (tx) => { for (const name of ['customer', 'order']) await tx.run(sql`select pg_restore_relation_stats('schemaname', 'public', 'relname', ${name}::text, 'reltuples', 1e7::real)`) })
  })
  await ready(world, company)
  const cards = shippedDashboard('sales')?.cards.filter(({ metric }) => metric !== 'sales.growth') ?? []
  if (cards.length !== 12) throw new Error(`The dashboard has ${cards.length} cards.`)
  const ask = async () => JSON.parse((await must(world.address, 'POST', '/api/v1/dashboards/show', { cookie: company.administrator, body: { cards } })).body) as Shown
  const shown = await ask()
  const bare = await DuckDBInstance.create(copy, { memory_limit: settings.memory, threads: String(settings.threads) })
  const connection = await bare.connect()
  const questions = byHand(shown)
  const byHandAll = async () => { let first: unknown; for (const question of questions) { const [row] = (await connection.runAndReadAll(question)).getRowObjectsJson(); first ??= row?.['now'] } return first }
  const [here, there] = [shown.result.cards[0]?.figure?.value, Number(await byHandAll())]
  if (here !== there) throw new Error(`Sales are ${here} through the program, and ${there} by hand.`)
  const { one, other } = await interleaved(turns, ask, byHandAll)
  if (process.env['BENCH_EACH'] === '1') for (const card of cards) console.error(card.id, (await timed(() => must(world.address, 'POST', '/api/v1/dashboards/show', { cookie: company.administrator, body: { cards: [card] } }))).toFixed(0), 'ms')
  if (process.env['BENCH_EACH'] === '1') for (const question of questions) console.error((await timed(() => connection.runAndReadAll(question))).toFixed(0), 'ms', question.slice(0, 90))
  connection.closeSync()
  bare.closeSync()
  rmSync(copy)
  return { what: `dashboard of 12 cards, ${customers.toLocaleString('en')} customers, ${orders.toLocaleString('en')} orders`, ours: middle(one), limit: middle(other), unit: 'ms', bar: 2, better: 'lower' }
}

interface Shown { readonly result: { readonly from: string; readonly to: string; readonly before: { readonly from: string; readonly to: string }; readonly cards: readonly { readonly figure?: { readonly value: number }; readonly report?: { readonly from: string; readonly to: string } }[] } }

/** Until the copy of the few records answers: the tables are there then. */
export async function ready({ program }: World, { workspaceId }: Company): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await program.warehouse.ask({ workspaceId, sql: sql`select count(*) as rows from customer` }).then(() => true, () => false)) return
    await pause(100)
  }
  throw new Error('The warehouse does not answer.')
}

interface Choices { readonly owners: readonly string[]; readonly levels: readonly string[] }

export async function choices({ database }: World, { workspaceId }: Company): Promise<Choices> {
  const ids = async (table: string) => (await database.read<{ id: string }>({ workspaceId }, sql`select id from ${sql.identifier(table)} where workspace_id = ${workspaceId} order by id`)).map(({ id }) => id)
  return { owners: await ids('user'), levels: await ids('customer_level') }
}

/** Puts the rows in the place of those of the workspace, inside DuckDB: no more of their columns than the cards and the rights look at. */
export async function generate(file: string, { workspaceId, customers, orders, owners, levels }: Choices & { readonly workspaceId: number; readonly customers: number; readonly orders: number }): Promise<void> {
  const instance = await DuckDBInstance.create(file, { memory_limit: '2GB', threads: String(settings.threads), preserve_insertion_order: 'false' })
  const connection = await instance.connect()
  const among = (list: readonly string[], number: string) => (list.length === 0 ? 'null::uuid' : `([${list.map((id) => `'${id}'`).join(', ')}][1 + (${number} % ${list.length})::integer])::uuid`)
  await connection.run(`delete from main.customer where workspace_id = ${workspaceId}`)
  await connection.run(`delete from main."order" where workspace_id = ${workspaceId}`)
  await connection.run(`insert into main.customer by name select ${workspaceId} as workspace_id, md5('c' || range)::uuid as id, 'company' as kind, 'Company ' || range as name, ${among(levels, 'hash(range)')} as level_id,
    'Region ' || (hash(range + 1) % 30) as region, ${among(owners, 'hash(range)')} as owner_id, md5('c' || range)::uuid as access_root_id, timestamptz '2024-01-01' + interval 1 minute * range as created_at from range(${customers})`)
  await connection.run(`insert into main."order" by name select ${workspaceId} as workspace_id, md5('o' || range)::uuid as id, md5('c' || (range % ${customers}))::uuid as customer_id, current_date - (hash(range) % 730)::integer as date,
    ['draft', 'confirmed', 'delivered', 'closed'][1 + (hash(range + 7) % 4)::integer] as status, 1000 + (hash(range + 3) % 10000000)::bigint as total_base, 300 + (hash(range + 3) % 3000000)::bigint as gross_profit_base, 1000 + (hash(range + 3) % 10000000)::bigint as costed_total_base,
    ${among(owners, 'hash(range % ' + String(customers) + ')')} as owner_id, md5('c' || (range % ${customers}))::uuid as access_root_id from range(${orders})`)
  await connection.run('checkpoint')
  connection.closeSync()
  instance.closeSync()
}

/** What somebody who knows the tables would write for each card: its number now and before, or its groups. */
function byHand({ result: { from, to, before, cards } }: Shown): readonly string[] {
  const within = (a: string, b: string) => `date between date '${a}' and date '${b}'`
  const figure = (value: (when: string) => string) => `select (${value(within(from, to))})::double as now, (${value(within(before.from, before.to))})::double as before from "order" where ${counted} and ${within(before.from, to)}`
  const both = (of: (among: string) => string) => figure((when) => of(`filter (where ${when})`))
  const sales = (among: string) => `sum(total_base) ${among}`
  const year = cards.find(({ report }) => report !== undefined && report.from < before.from)?.report ?? { from, to }
  const group = (key: string, joined = '') => `select ${key} as key, sum(total_base)::double as value from "order" o ${joined} where o.${counted} and ${within(from, to)} group by 1 order by 2 desc limit 200`
  const customer = 'left join customer c on c.id = o.customer_id'
  return [
    both(sales), both((among) => `count(*) ${among}`), both((among) => `${sales(among)} / count(*) ${among}`), both((among) => `count(distinct customer_id) ${among}`), both((among) => `count(*) ${among} / count(distinct customer_id) ${among}`),
    both((among) => `sum(gross_profit_base) ${among}`), both((among) => `sum(gross_profit_base) ${among} / sum(costed_total_base) ${among}`),
    `select date_trunc('month', date) as key, sum(total_base)::double as value from "order" where ${counted} and ${within(year.from, year.to)} group by 1 order by 1`,
    group('c.level_id', customer), group('o.owner_id'), group('c.region', customer),
    `select customer_id as key, sum(total_base)::double as value, count(*) as orders, avg(total_base) as average from "order" where ${counted} and ${within(from, to)} group by 1 order by 2 desc limit 20`,
  ]
}
