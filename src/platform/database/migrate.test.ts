import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOwner, emptyDatabase } from '../testing/index.ts'
import { migrate } from './migrate.ts'
import { sql } from './sql.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'migrations-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const policy = (table: string) => `create table ${table} (workspace_id bigint not null, id bigint not null, primary key (workspace_id, id));
alter table ${table} enable row level security;
create policy of_workspace on ${table} using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint));`

test('migrations run once, in order, online ones outside a transaction, and open tables to the serving role', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  expect(await migrate(connections, folder)).toEqual(['0001_thing.sql'])
  writeFileSync(join(folder, '0002_index.sql'), '-- online\n-- two; statements\ncreate index concurrently thing_id on thing (id);\ncreate index concurrently thing_id_2 on thing (id);\n')
  expect(await migrate(connections, folder)).toEqual(['0002_index.sql'])
  expect(await migrate(connections, folder)).toEqual([])
  await database.transaction({ workspaceId: 4 }, (tx) => tx.run(sql`insert into thing values (4, 1)`))
  await expect(database.read({ workspaceId: 4 }, sql`create table other (id int)`)).rejects.toThrow()
})

test('a migration that fails leaves nothing of itself and names itself', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_good.sql'), 'create table good (id int);')
  writeFileSync(join(folder, '0002_bad.sql'), 'create table half (id int); select 1 / 0;')
  await expect(migrate(connections, folder)).rejects.toThrow(/0002_bad\.sql failed: division by zero/)
  expect(await asOwner({ connections, ...database }, `select to_regclass('good') is not null as good, to_regclass('half') is not null as half`)).toEqual([{ good: true, half: false }])
})

test('two programs that migrate at once do each migration once', async () => {
  const { connections } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  const ran = await Promise.all([migrate(connections, folder), migrate(connections, folder)])
  expect(ran.flat()).toEqual(['0001_thing.sql'])
})

test('two migrations of one number are refused', async () => {
  const { connections } = await emptyDatabase()
  writeFileSync(join(folder, '0001_a.sql'), 'select 1')
  writeFileSync(join(folder, '0001_b.sql'), 'select 1')
  await expect(migrate(connections, folder)).rejects.toThrow(/number 0001/)
})

test('where one role owns and serves, the policies hold it too', async () => {
  const database = await emptyDatabase()
  const { owner } = database.connections
  writeFileSync(join(folder, '0001_thing.sql'), `${policy('thing')} insert into thing values (1, 1);`)
  await migrate({ owner, serving: owner }, folder)
  expect(await asOwner(database, 'select * from thing')).toEqual([])
})
