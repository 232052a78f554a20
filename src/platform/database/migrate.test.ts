import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOwner, emptyDatabase } from '../testing/index.ts'
import { migrate } from './migrate.ts'
import { buildBeside } from './online.ts'
import { clientConfig } from './pool.ts'
import { sql } from './sql.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'migrations-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const policy = (table: string) => `create table ${table} (workspace_id bigint not null, id bigint not null, primary key (workspace_id, id));
alter table ${table} enable row level security;
create policy of_workspace on ${table} using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint));`

test('migrations run once, in order, open tables to the serving role, and what is built beside the work is left for after them', async () => {
  const { connections, ...database } = await emptyDatabase()
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  expect(await migrate(connections, folder)).toEqual(['0001_thing.sql'])
  writeFileSync(join(folder, '0002_index.sql'), '-- online\n-- two; statements\ncreate index concurrently thing_id on thing (id);\ncreate index concurrently thing_id_2 on thing (id);\n')
  const never = () => Promise.reject(new Error('nothing is changed by it'))
  expect(await migrate(connections, folder, { beforeUpgrade: never })).toEqual([])
  expect(await buildBeside(connections, folder, { version: '2.0.0' })).toEqual(['0002_index.sql'])
  expect(await buildBeside(connections, folder)).toEqual([])
  expect(await asOwner({ connections, ...database }, `select version, length(checksum) as length, (select count(*) from pg_index where indrelid = 'thing'::regclass and indisvalid) as indexes from schema_migration where name = '0002_index.sql'`)).toEqual([{ version: '2.0.0', length: 64, indexes: 3 }])
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

const valid = async (database: Awaited<ReturnType<typeof emptyDatabase>>) => Object.fromEntries((await asOwner(database, `select c.relname as name, indisvalid as valid from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = 'thing'::regclass and not i.indisprimary`)).map(({ name, valid: is }) => [name, is]))

test('an index that was half built when it was broken off is dropped and made again; whole ones stay', async () => {
  const database = await emptyDatabase()
  const { connections } = database
  writeFileSync(join(folder, '0001_thing.sql'), `${policy('thing')} insert into thing values (1, 1), (1, 0);`)
  await migrate(connections, folder)
  writeFileSync(join(folder, '0002_index.sql'), '-- online\ncreate index concurrently if not exists thing_whole on thing (id);\ncreate index concurrently if not exists "thing_half" on thing ((1 / id));\n')
  const faults: string[] = []
  expect(await buildBeside(connections, folder, { onFault: ({ message }) => { faults.push(message) } })).toEqual([])
  expect(faults).toEqual([expect.stringMatching(/"thing_half" of 0002_index\.sql could not be built: division by zero/)])
  expect(await valid(database)).toEqual({ thing_whole: true, thing_half: false })
  expect(await asOwner(database, `select name from schema_migration where name like '0002%'`)).toEqual([])
  await asOwner(database, 'delete from thing where id = 0')
  expect(await buildBeside(connections, folder)).toEqual(['0002_index.sql'])
  expect(await valid(database)).toEqual({ thing_whole: true, thing_half: true })
})

test('an index that holds a rule is made with the upgrade, or refuses it; one in the middle of the order is built in its place', async () => {
  const database = await emptyDatabase()
  const { connections } = database
  writeFileSync(join(folder, '0001_thing.sql'), `${policy('thing')} alter table thing add column code int; insert into thing values (1, 1, 7), (1, 2, 7);`)
  await migrate(connections, folder)
  writeFileSync(join(folder, '0002_rule.sql'), '-- online\ncreate index concurrently thing_code on thing (code);\ncreate unique index concurrently thing_rule on thing (workspace_id, code);\n')
  await expect(migrate(connections, folder)).rejects.toThrow(/0002_rule\.sql failed: could not create unique index[^]*data is as it was/)
  expect(await valid(database)).toEqual({})
  await asOwner(database, 'update thing set code = id')
  const made: unknown[] = []
  const beforeUpgrade = (upgrade: unknown) => { made.push(upgrade); return Promise.resolve(undefined) }
  expect(await migrate(connections, folder, { beforeUpgrade })).toEqual([])
  expect([made.length, await valid(database)]).toEqual([1, { thing_rule: true }])
  writeFileSync(join(folder, '0003_more.sql'), 'alter table thing drop column code;')
  expect(await migrate(connections, folder, { beforeUpgrade })).toEqual(['0002_rule.sql', '0003_more.sql'])
  expect([made.length, await valid(database)]).toEqual([2, {}])
  writeFileSync(join(folder, '0004_index.sql'), '-- online\ncreate index concurrently thing_id on thing (id);\n')
  writeFileSync(join(folder, '0005_column.sql'), 'alter table thing add column other int;')
  expect(await migrate(connections, folder)).toEqual(['0005_column.sql'])
  expect([await buildBeside(connections, folder), await valid(database)]).toEqual([['0004_index.sql'], { thing_id: true }])
})

test('two programs that build at once do each file once, one that is told to stop stops, and a file holds nothing but indexes', async () => {
  const database = await emptyDatabase()
  const { connections } = database
  writeFileSync(join(folder, '0001_thing.sql'), policy('thing'))
  await migrate(connections, folder)
  writeFileSync(join(folder, '0002_index.sql'), '-- online\ncreate index concurrently thing_id on thing (id);\n')
  // Whoever looks at an older state of the data makes the builder wait.
  const reader = new pg.Client(clientConfig(connections.owner, 'a long look'))
  await reader.connect()
  await reader.query('begin isolation level repeatable read; select 1')
  const ending = new AbortController()
  const stopped = buildBeside(connections, folder, { signal: ending.signal })
  await expect.poll(() => valid(database), { timeout: 20_000 }).toEqual({ thing_id: false })
  ending.abort()
  expect(await stopped).toEqual([])
  await reader.end()
  const built = await Promise.all([buildBeside(connections, folder), buildBeside(connections, folder)])
  expect([built.flat(), await valid(database)]).toEqual([['0002_index.sql'], { thing_id: true }])
  writeFileSync(join(folder, '0003_other.sql'), '-- online\nupdate thing set id = 1;\n')
  await expect(buildBeside(connections, folder)).rejects.toThrow(/0003_other\.sql[^]*nothing but indexes/)
})
