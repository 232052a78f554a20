import pg from 'pg'
import type { Company, World } from './world.ts'

const tables = { customer: 'customer', order: '"order"' } as const
/** Records by the table that they lie in. */
export type Moved = keyof typeof tables

/** What moving records costs the database alone: an update of the same rows and an entry in the feed for each of them. */
export async function bareMoves(world: World, { workspaceId }: Company, template: string) {
  const client = new pg.Client({ ...world.database.connections.owner })
  await client.connect()
  await client.query(`set app.workspace = '${workspaceId}'`)
  const { rows } = await client.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'feed' and is_identity = 'NO' and coalesce(column_default, '') not like 'nextval%'`)
  const names = rows.map(({ name }) => `"${name}"`).join(', ')
  const values = rows.map(({ name }) => (name === 'record_id' ? 'm.id' : name === 'position' ? 'null' : `e."${name}"`)).join(', ')
  return {
    /**
     * Seconds of it, taken back at once. `set` is what the update writes, `which` the rows of alias t; `following` are orders that only
     * become seen by others, without an entry of their own.
     */
    async seconds(moved: Readonly<Partial<Record<Moved, string>>>, set: string, following?: { readonly which: string; readonly set: string }): Promise<number> {
      await client.query('begin')
      const started = performance.now()
      if (following !== undefined) await client.query(`update "order" t set ${following.set} where t.workspace_id = ${workspaceId} and ${following.which}`)
      for (const [object, which] of Object.entries(moved)) {
        await client.query(`
          with m as (update ${tables[object === 'order' ? 'order' : 'customer']} t set ${set}, version = t.version + 1, updated_at = now() where t.workspace_id = ${workspaceId} and ${which} returning t.id)
          insert into feed (${names}) select ${values} from m cross join (select * from feed where workspace_id = ${workspaceId} and object = 'customer' and record_id = '${template}' order by at desc limit 1) e`)
      }
      const taken = (performance.now() - started) / 1000
      await client.query('rollback')
      // What was taken back lies dead in the tables: ours does not have to walk over it.
      for (const object of [...Object.keys(moved), ...(following === undefined ? [] : ['order'])]) await client.query(`vacuum ${tables[object === 'order' ? 'order' : 'customer']}`)
      return taken
    },
    async count(statement: string): Promise<number> {
      return Number((await client.query<{ n: string }>(statement)).rows[0]?.n ?? 0)
    },
    close: () => client.end(),
  }
}
