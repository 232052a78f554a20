import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { keepDuckDB, placeIn, readThrough } from '../../src/platform/columnar/index.ts'
import { type Fragment, sql } from '../../src/platform/database/index.ts'
import { createWarehouse, type OwnedWarehouse } from '../../src/rooms/insight/index.ts'
import { keptTables } from '../../src/rooms/insight/warehouse/tables.ts'
import type { Bench } from './bench.ts'
import { interleaved, middle, timed } from './measure.ts'
import type { Figure } from './report.ts'
import type { Company, World } from './world.ts'

export const settings = { memory: '1GB', threads: 2 } as const
const { memory, threads } = settings
const turns = 7

/** Per customer what every one of these begins with. */
const perCustomer = sql`select customer_id, max(date) as last, min(date) as first, count(*) as frequency, sum(total_base)::double precision as monetary from "order" where status <> 'draft' group by customer_id`

/** The analyses whose speed is promised, as the room asks them: one text for all three databases. */
export const analyses: Readonly<Record<string, Fragment>> = {
  // Both cuts of a score come of one order of the customers.
  RFM: sql`with p as (select customer_id, last - date '2024-01-01' as recent, frequency, monetary from (${perCustomer}) o), bounds as (
      select percentile_cont(array[0.2, 0.8]) within group (order by recent) as r, percentile_cont(array[0.2, 0.8]) within group (order by frequency) as f, percentile_cont(array[0.2, 0.8]) within group (order by monetary) as m from p)
    select r, f, m, count(*) as customers, sum(monetary) as monetary from (
      select case when recent >= bounds.r[2] then 3 when recent >= bounds.r[1] then 2 else 1 end as r, case when frequency >= bounds.f[2] then 3 when frequency >= bounds.f[1] then 2 else 1 end as f, case when monetary >= bounds.m[2] then 3 when monetary >= bounds.m[1] then 2 else 1 end as m, monetary from p, bounds) s
    group by r, f, m order by r, f, m`,
  quadrant: sql`with p as (select customer_id, frequency, monetary / frequency as average from (${perCustomer}) o), cut as (select percentile_cont(0.5) within group (order by frequency) as f, percentile_cont(0.5) within group (order by average) as a from p)
    select frequency > f as often, average > a as much, count(*) as customers, sum(average) as average from p, cut group by 1, 2 order by 1, 2`,
  lifecycle: sql`with p as (${perCustomer}), s as (select case when o.customer_id is null then 'prospect' when o.last > date '2026-05-01' and o.frequency = 1 then 'new' when o.last > date '2026-01-01' then 'loyal' when o.last > date '2025-06-01' then 'dormant' else 'lost' end as stage, o.monetary from customer c left join p o on o.customer_id = c.id)
    select stage, count(*) as customers, sum(monetary) as monetary from s group by stage order by stage`,
  cohorts: sql`with p as (${perCustomer}) select date_trunc('month', p.first)::date as cohort, date_trunc('month', o.date)::date as month, count(distinct o.customer_id) as customers from "order" o join p on p.customer_id = o.customer_id where o.status <> 'draft' group by 1, 2 order by 1, 2`,
}

/** Filling beside DuckDB reading the same rows, and the promised analyses beside the same SQL in DuckDB alone and in PostgreSQL. */
export async function benchWarehouse({ world, sizes }: Bench): Promise<Figure[]> {
  const { program, database } = await world()
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-warehouse-'))
  const place = placeIn(folder)
  const warehouse = createWarehouse({
    database, clock: { now: () => Date.now() }, registryOf: () => Promise.resolve(program.registry), shared: false, say: (fact) => { console.error(fact) },
    open: (onWanted) => keepDuckDB({ place, memory, threads, onWanted, say: (fact) => { console.error(fact) } }), reader: () => readThrough(place.address, place.tokenFile),
  })
  const keeper = await warehouse.keep((error) => { console.error(error) })
  try {
    await keeper.decided
    const figures: Figure[] = []
    for (const company of await (await world()).companies(sizes)) figures.push(...await measure({ world: await world(), warehouse, catchUp: () => keeper.catchUp(), folder }, company))
    return figures
  } finally {
    await keeper.stop()
    await warehouse.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measuring { readonly world: World; readonly warehouse: OwnedWarehouse; readonly catchUp: () => Promise<void>; readonly folder: string }

async function measure({ world, warehouse, catchUp, folder }: Measuring, { rows, workspaceId }: Company): Promise<Figure[]> {
  const of = `${rows.toLocaleString('en')} customers, ${(2 * rows).toLocaleString('en')} orders`
  const bare = await bareDuckDB(world, folder, workspaceId)
  const ours = await timed(async () => {
    await warehouse.rebuild(workspaceId)
    await catchUp()
  })
  const total = (await warehouse.status(workspaceId)).tables.reduce((sum, table) => sum + table.rows, 0)
  const figures: Figure[] = [{ what: `filling, ${of}`, ours: total / ours * 1000, limit: total / bare.took * 1000, unit: 'rows/s', bar: 0.3, better: 'higher' }]
  const client = await world.bare(workspaceId)
  for (const [name, statement] of Object.entries(analyses)) {
    const ask = async () => (await warehouse.ask({ workspaceId, sql: statement })).rowObjects()
    const [answered, found] = [await ask(), await bare.ask(statement.text)]
    if (answered.length !== found) throw new Error(`${name} has ${answered.length} rows, in DuckDB alone ${found}.`)
    const { one, other } = await interleaved(turns, ask, () => bare.ask(statement.text))
    figures.push({ what: `${name}, ${of}`, ours: middle(one), limit: middle(other), unit: 'ms', bar: 1.5, better: 'lower' })
    const slow = [await timed(() => client.query(statement.text)), await timed(() => client.query(statement.text))]
    figures.push({ what: `${name} in PostgreSQL, as often as in the warehouse, ${of}`, ours: Math.min(...slow) / middle(one), limit: 1, unit: 'times', bar: 10, better: 'higher' })
  }
  bare.close()
  return figures
}

/** DuckDB by itself: a file of its own with the same rows, read from CSV, and how long that took. */
export async function bareDuckDB(world: World, folder: string, workspaceId: number) {
  const instance = await DuckDBInstance.create(join(folder, `bare-${workspaceId}.duckdb`), { memory_limit: memory, threads: String(threads), autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', preserve_insertion_order: 'false' })
  const connection = await instance.connect()
  let took = 0
  for (const { name, columns } of keptTables(world.program.registry).all) {
    const path = join(folder, `bare-${name}.csv`)
    const listed = columns.map((column) => (column.type.endsWith('[]') ? `array_to_json("${column.name}")::text` : `"${column.name}"`)).join(', ')
    await world.database.stream({ workspaceId }, async (tx) => pipeline(tx.copyTo(`copy (select ${listed} from "${name}" where workspace_id = ${workspaceId}) to stdout (format csv, null '\\N')`), createWriteStream(path)))
    const types = columns.map((column) => `'${column.name}': '${column.type.endsWith('[]') ? 'varchar' : column.type}'`).join(', ')
    took += await timed(() => connection.run(`create table "${name}" as select * from read_csv('${path}', header = false, auto_detect = false, columns = {${types}}, delim = ',', quote = '"', escape = '"', nullstr = '\\N', allow_quoted_nulls = false, new_line = '\\n')`))
    rmSync(path)
  }
  return {
    took,
    ask: async (text: string): Promise<number> => (await connection.runAndReadAll(text)).getRowObjects().length,
    close: () => { connection.closeSync(); instance.closeSync() },
  }
}
