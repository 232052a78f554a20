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

test('migrations run once, in order, those that build beside the work too, and open tables to the serving role', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  expect(await migrate(connections, folder)).toEqual(['0001_thing.sql'])
  writeFileSync(join(folder, '0002_index.sql'), '-- online\n-- two; statements\ncreate index concurrently thing_id on thing (id);\ncreate index concurrently thing_id_2 on thing (id);\n')
  expect(await migrate(connections, folder)).toEqual(['0002_index.sql'])
  expect(await migrate(connections, folder)).toEqual([])
  await database.transaction({ workspaceId: 4 }, (tx) => tx.run(sql`insert into thing values (4, 1)`))
  await expect(database.read({ workspaceId: 4 }, sql`create table other (id int)`)).rejects.toThrow()
})

test('a migration that fails is named, and leaves nothing of itself nor of those before it', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_good.sql'), 'create table good (id int);')
  writeFileSync(join(folder, '0002_bad.sql'), 'create table half (id int); select 1 / 0;')
  await expect(migrate(connections, folder)).rejects.toThrow(/0002_bad\.sql failed: division by zero/)
  expect(await asOwner({ connections, ...database }, `select to_regclass('good') is not null as good, to_regclass('half') is not null as half`)).toEqual([{ good: false, half: false }])
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

test('an upgrade that fails leaves the data as it was, and says which version goes on with it', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), `${policy('thing')} insert into thing values (1, 1);`)
  await migrate(connections, folder, { version: '1.0.0' })
  writeFileSync(join(folder, '0002_more.sql'), 'alter table thing add column more text;')
  writeFileSync(join(folder, '0003_unique.sql'), '-- online\ncreate unique index concurrently thing_one on thing ((1 / (id - 1)));\n')
  const made: unknown[] = []
  await expect(migrate(connections, folder, { version: '2.0.0', beforeUpgrade: (upgrade) => { made.push(upgrade); return Promise.resolve('/backups/b') } }))
    .rejects.toThrow(/0003_unique\.sql failed[^]*data is as it was[^]*\(1\.0\.0\) goes on with it[^]*\/backups\/b/)
  expect(made).toEqual([{ missing: ['0002_more.sql', '0003_unique.sql'], from: '1.0.0' }])
  expect(await asOwner({ connections, ...database }, `select count(*)::int as columns from information_schema.columns where table_name = 'thing'`)).toEqual([{ columns: 2 }])
  rmSync(join(folder, '0002_more.sql'))
  rmSync(join(folder, '0003_unique.sql'))
  expect(await migrate(connections, folder, { version: '1.0.0' })).toEqual([])
})

test('no backup, no upgrade', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  const beforeUpgrade = () => Promise.reject(new Error('the disk is full'))
  expect(await migrate(connections, folder, { beforeUpgrade })).toEqual(['0001_thing.sql'])
  writeFileSync(join(folder, '0002_more.sql'), 'alter table thing add column more text;')
  await expect(migrate(connections, folder, { beforeUpgrade })).rejects.toThrow(/nothing was changed: the disk is full/)
  expect(await asOwner({ connections, ...database }, `select count(*)::int as columns from information_schema.columns where table_name = 'thing'`)).toEqual([{ columns: 2 }])
})

test('data of a newer program is refused with that version, and a migration that is not what it was', async () => {
  const { connections } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  writeFileSync(join(folder, '0002_more.sql'), 'alter table thing add column more text;')
  await migrate(connections, folder, { version: '2.0.0' })
  rmSync(join(folder, '0002_more.sql'))
  await expect(migrate(connections, folder, { version: '1.0.0' })).rejects.toThrow(/newer Guanxi \(2\.0\.0\)[^]*0002_more\.sql[^]*changed nothing/)
  writeFileSync(join(folder, '0002_more.sql'), 'alter table thing add column other text;')
  await expect(migrate(connections, folder)).rejects.toThrow(/0002_more\.sql is not what it was/)
  writeFileSync(join(folder, '0002_more.sql'), 'alter table thing add column more text;\r\n'.trimEnd())
  expect(await migrate(connections, folder)).toEqual([])
})

test('a list of migrations that an older program kept without checksums is completed', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  await asOwner({ connections, ...database }, `create table schema_migration (name text primary key, ran_at timestamptz not null default now()); insert into schema_migration values ('0001_thing.sql'); ${policy('thing')}`)
  expect(await migrate(connections, folder)).toEqual([])
  expect(await asOwner({ connections, ...database }, 'select length(checksum) as length from schema_migration')).toEqual([{ length: 64 }])
})
