import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { middle, throughput } from './measure.ts'
import type { Figure } from './report.ts'
import type { Company, World } from './world.ts'

const workers = 16

/** Customers made a second, 16 at once, beside a bare insert of the same row and its change in one transaction. */
export async function benchCreate(bench: Bench, milliseconds = 12_000): Promise<Figure[]> {
  const world = await bench.world()
  const company = await bench.first()
  const { cookie } = company.people.all
  const make = (mark: string) => (worker: number, round: number) => must(world.address, 'POST', '/api/v1/customers', {
    cookie, body: { name: `Made ${mark} ${worker} ${round}`, industry: 'textile', city: 'Hangzhou', phone: `+8613${String(100_000_000 + worker * 1_000_000 + round).slice(0, 9)}`, source: 'website' },
  })
  await throughput(1000, workers, make('first'))
  const [row] = await world.database.read<{ id: string }>({ workspaceId: company.workspaceId }, { text: 'select id from customer where workspace_id = $1 and deleted_at is null order by created_at desc limit 1', values: [company.workspaceId] })
  const bare = await bareInserts(world, company, row?.id ?? '')
  const rates = { ours: [] as number[], limit: [] as number[] }
  try {
    await throughput(1000, workers, () => bare.insert())
    for (let turn = 0; turn < 3; turn += 1) {
      rates.ours.push(await throughput(milliseconds / 3, workers, make(`turn ${turn}`)))
      rates.limit.push(await throughput(milliseconds / 3, workers, () => bare.insert()))
    }
  } finally {
    await bare.close()
  }
  return [{ what: 'create a customer, 16 at once', ours: middle(rates.ours), limit: middle(rates.limit), unit: 'a second', bar: 0.4, better: 'higher' }]
}

/** Copies of a real row and of its entry in the feed, by 16 ordinary connections of the serving role. */
async function bareInserts(world: World, { workspaceId }: Company, template: string) {
  const pool = new pg.Pool({ ...world.database.connections.serving, max: workers })
  const columnsOf = async (table: string) => (await world.database.asOwner((tx) => tx.query<{ name: string }>({
    text: `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_identity = 'NO' and coalesce(column_default, '') not like 'nextval%'`, values: [table],
  }))).map(({ name }) => name)
  const copy = (table: string, columns: readonly string[], changed: Readonly<Record<string, string>>) =>
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) select ${columns.map((name) => changed[name] ?? `"${name}"`).join(', ')} from "${table}"`
  const customer = copy('customer', await columnsOf('customer'), { id: '$1::uuid', access_root_id: '$1::uuid', code: '$2::text', name: '$2::text', name_sort: '$2::text' })
  const feedColumns = await columnsOf('feed')
  const feed = copy('feed', feedColumns, { record_id: '$1::uuid', ...(feedColumns.includes('position') ? { position: 'null' } : {}) })
  return {
    async insert() {
      const client = await pool.connect()
      const id = randomUUID()
      try {
        await client.query(`begin; set local app.workspace = '${workspaceId}'`)
        await client.query({ name: 'bare-customer', text: `${customer} where workspace_id = ${workspaceId} and id = $3::uuid`, values: [id, id, template] })
        await client.query({ name: 'bare-feed', text: `${feed} where workspace_id = ${workspaceId} and object = 'customer' and record_id = $2::uuid and version = 1`, values: [id, template] })
        await client.query('commit')
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
