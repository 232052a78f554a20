import { beforeAll, expect, test } from 'vitest'
import { type Database, sql, type Transaction } from '../database/index.ts'
import { asOwner, testDatabase } from '../testing/index.ts'
import { entriesAfter } from './read.ts'

const workspaceId = 7
let database: Database

beforeAll(async () => {
  database = await testDatabase()
  await asOwner(database, `
    insert into feed (workspace_id, object, record_id, action, actor_name, via, at, position)
    select ${String(workspaceId)}, 'customer', gen_random_uuid(), 'create', 'nobody', 'job', now(), n from generate_series(1, 20000) n`)
  await asOwner(database, 'analyze feed')
})

/** How often the connection planned this statement for its values, and how often it took the plan that it keeps. */
async function plans(tx: Transaction, ask: () => Promise<unknown>): Promise<{ readonly anew: number; readonly kept: number } | undefined> {
  for (let time = 0; time < 20; time += 1) await ask()
  const [row] = await tx.query<{ anew: number; kept: number }>(sql`
    select custom_plans as anew, generic_plans as kept from pg_prepared_statements where statement like '%from feed%' and statement not like '%pg_prepared%' order by prepare_time desc limit 1`)
  return row
}

test('what a follower asks for every few entries is planned once for each connection', async () => {
  const found = await database.transaction({ workspaceId }, (tx) => plans(tx, () => entriesAfter(tx, 19_990, 500)))
  expect(found).toEqual({ anew: 5, kept: 13 })
})

test('rows that are found by a few ids are planned once, and the list that is filled up finds the same', async () => {
  const ids = await database.read<{ id: number }>({ workspaceId }, sql`select id from feed where workspace_id = ${workspaceId} order by id limit 2`)
  await database.transaction({ workspaceId }, async (tx) => {
    const ask = () => tx.query(sql`select id from feed where workspace_id = ${workspaceId} and id = ${sql.anyOf(ids.map(({ id }) => id), 'bigint')} order by id`)
    expect(await plans(tx, ask)).toEqual({ anew: 5, kept: 13 })
    expect(await ask()).toEqual(ids)
  })
})
