import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, emptyDatabase } from '../../testing/index.ts'
import type { Database } from '../database.ts'
import { migrate } from '../migrate.ts'
import { sql } from '../sql.ts'
import { copyAway, dump, type DumpOptions, listBackups, noteMade, prune, restore, verifyBackup } from './index.ts'

let folder: string
let migrationsFolder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  migrationsFolder = join(folder, 'migrations')
  mkdirSync(migrationsFolder)
  writeFileSync(join(migrationsFolder, '0001_toy.sql'), `
    create table workspace (id integer generated always as identity primary key, name text not null);
    create function workspace_numbers() returns setof integer language sql security definer as 'select id from workspace';
    create table thing (workspace_id integer not null references workspace (id), id bigint not null, name text, data jsonb, bytes bytea, parent bigint,
      upper text generated always as (upper(name)) stored, primary key (workspace_id, id));
    alter table thing add constraint thing_parent foreign key (workspace_id, parent) references thing (workspace_id, id);
    alter table thing enable row level security;
    create policy of_workspace on thing using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::integer));
    create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
    create sequence number;
    create table moment (workspace_id integer, id bigint, at timestamptz, primary key (workspace_id, id, at)) partition by range (at);
    create table moment_rest partition of moment default;`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const options = (more: Partial<DumpOptions> = {}): DumpOptions => ({ version: '1.0.0', now: Date.parse('2026-11-25T02:00:00Z'), filesFolder: undefined, keys: [{ name: 'secret-key', id: 'abc' }], ...more })
const restoring = (more: object = {}) => ({ migrationsFolder, filesFolder: undefined, version: '1.0.0', ...more })

async function filled(): Promise<Database> {
  const database = await emptyDatabase()
  await migrate(database.connections, migrationsFolder)
  await asOwner(database, `insert into workspace (name) values ('one'), ('two');
    insert into thing select 1 + i % 2, i, 'name ' || i || E'\\t\\n\\\\ 关系', jsonb_build_object('n', i), decode('00ff0a', 'hex'), null from generate_series(1, 500) i;
    update thing set parent = id where id > 450; alter table thing disable trigger user;
    create trigger no before insert or update on thing for each row execute function refuse();
    create table moment_2026_11 partition of moment for values from ('2026-11-01 00:00:00+00') to ('2026-12-01 00:00:00+00');
    insert into moment values (1, 1, '2026-11-25'), (1, 2, '2026-01-01'); select setval('number', 41)`)
  return database
}

test('a backup is restored whole: every row, number, partition and file, and the same backup again', async () => {
  const database = await filled()
  const files = join(folder, 'files')
  const checksum = createHash('sha256').update('a file').digest('hex')
  mkdirSync(join(files, '1', checksum.slice(0, 2)), { recursive: true })
  writeFileSync(join(files, '1', checksum.slice(0, 2), checksum), 'a file')
  const path = join(folder, 'whole.backup')
  const manifest = await dump(database.connections, path, options({ filesFolder: files }))
  expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([['moment', 2], ['thing', 500], ['workspace', 2]])
  expect(await verifyBackup(path, undefined)).toEqual(manifest)
  const other = await emptyDatabase()
  // The trigger of the data is none of the migrations': what the backup's own version lacks is not restored.
  const restored = await restore(other.connections, path, restoring({ filesFolder: join(folder, 'files2') }))
  expect(restored.tables.map(({ sha256 }) => sha256)).toEqual(manifest.tables.map(({ sha256 }) => sha256))
  expect(readFileSync(join(folder, 'files2', '1', checksum.slice(0, 2), checksum), 'utf8')).toBe('a file')
  expect(await asOwner(other, `select nextval('number')::int as next, (select count(*)::int from moment_2026_11) as november, (select upper from thing where id = 7) as upper`))
    .toEqual([{ next: 42, november: 1, upper: 'NAME 7\t\n\\ 关系' }])
  const again = await dump(other.connections, join(folder, 'again.backup'), options())
  expect(again.tables).toEqual(manifest.tables)
})

test('it is of one moment while others write, and the serving role is not stopped', async () => {
  const database = await filled()
  let writes = 0
  let writing: Promise<unknown> = Promise.resolve()
  const manifest = await dump(database.connections, join(folder, 'moment.backup'), options({
    progress: () => { writes += 1; writing = Promise.all([writing, asOwner(database, `alter table thing disable trigger user; insert into thing values (1, ${10_000 + writes}, 'late')`)]) },
  }))
  await writing
  expect(writes).toBeGreaterThan(0)
  expect(manifest.tables.find(({ name }) => name === 'thing')?.rows).toBe(500)
})

test('a sealed one opens by its passphrase only, and no byte of it can be changed or left out', async () => {
  const database = await filled()
  const path = join(folder, 'sealed.backup')
  const manifest = await dump(database.connections, path, options({ passphrase: '口令 correct' }))
  expect(await verifyBackup(path, '口令 correct')).toEqual(manifest)
  await expect(verifyBackup(path, undefined)).rejects.toThrow(/passphrase is needed/)
  await expect(verifyBackup(path, 'wrong')).rejects.toThrow(/passphrase is wrong/)
  expect(readFileSync(path).includes('name 7')).toBe(false)
  const whole = readFileSync(path)
  const changed = join(folder, 'changed.backup')
  for (const at of [100, whole.length >> 1, whole.length - 1]) {
    const copy = Buffer.from(whole)
    copy[at] = (copy[at] ?? 0) ^ 1
    writeFileSync(changed, copy)
    await expect(verifyBackup(changed, '口令 correct')).rejects.toThrow()
  }
  writeFileSync(changed, whole.subarray(0, whole.length - 20))
  await expect(verifyBackup(changed, '口令 correct')).rejects.toThrow(/wrong|cut off/)
})

test('an open one that was damaged anywhere is never taken for whole', async () => {
  const database = await filled()
  const path = join(folder, 'open.backup')
  const manifest = await dump(database.connections, path, options())
  const whole = readFileSync(path)
  const changed = join(folder, 'damaged.backup')
  const start = whole.indexOf(10) + 12 // The head of gzip has bytes that mean nothing (time, system).
  await fc.assert(fc.asyncProperty(fc.integer({ min: start, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, cut) => {
    const copy = Buffer.from(cut ? whole.subarray(0, at) : whole)
    if (!cut) copy[at] = (copy[at] ?? 0) ^ by
    writeFileSync(changed, copy)
    const read = await verifyBackup(changed, undefined).catch(() => undefined)
    expect(read === undefined || JSON.stringify(read) === JSON.stringify(manifest)).toBe(true)
    if (cut) expect(read).toBeUndefined()
  }), { numRuns: 60 })
})

test('a restore onto data is refused unless it is to replace it, and what fails leaves all as it was', async () => {
  const database = await filled()
  const path = join(folder, 'replace.backup')
  await dump(database.connections, path, options())
  await asOwner(database, `update workspace set name = 'kept'`)
  await expect(restore(database.connections, path, restoring())).rejects.toThrow(/--replace/)
  const stricter = join(folder, 'stricter')
  mkdirSync(stricter)
  writeFileSync(join(stricter, '0001_toy.sql'), readFileSync(join(migrationsFolder, '0001_toy.sql')))
  writeFileSync(join(stricter, '0002_fails.sql'), 'alter table thing add column more text; select 1 / 0')
  await expect(restore(database.connections, path, { ...restoring({ replace: true }), migrationsFolder: stricter })).rejects.toThrow(/0002_fails/)
  expect(await asOwner(database, 'select distinct name from workspace')).toEqual([{ name: 'kept' }])
  await restore(database.connections, path, restoring({ replace: true }))
  expect(await asOwner(database, 'select name from workspace order by id')).toEqual([{ name: 'one' }, { name: 'two' }])
  expect(await database.read({ workspaceId: 2 }, sql`select count(*) as there from thing`)).toEqual([{ there: 250 }])
})

test('a trial restores beside the data and leaves nothing', async () => {
  const database = await filled()
  const path = join(folder, 'trial.backup')
  const manifest = await dump(database.connections, path, options())
  await asOwner(database, `update workspace set name = 'changed since'`)
  const { tables } = await restore(database.connections, path, restoring({ trial: true }))
  expect(tables).toEqual(manifest.tables)
  expect(await asOwner(database, `select count(*)::int as schemas, (select max(name) from workspace) as name from pg_namespace where nspname = 'guanxi_trial'`)).toEqual([{ schemas: 0, name: 'changed since' }])
})

test('where one role owns and serves, all workspaces are in the backup and it is restored there', async () => {
  const database = await filled()
  const { owner } = database.connections
  const one = { owner, serving: owner }
  await migrate(one, migrationsFolder)
  await asOwner(database, 'alter table workspace no force row level security')
  const path = join(folder, 'one-role.backup')
  const manifest = await dump(one, path, options())
  expect(manifest.tables.map(({ rows }) => rows)).toEqual([2, 500, 2])
  const other = await emptyDatabase()
  const single = { owner: other.connections.owner, serving: other.connections.owner }
  await restore(single, path, restoring())
  expect(await asOwner(other, `select count(*)::int as open, (select relforcerowsecurity from pg_class where relname = 'thing') as forced from thing`)).toEqual([{ open: 0, forced: true }])
})

test('a backup of a newer program is refused with its version', async () => {
  const database = await filled()
  const path = join(folder, 'newer.backup')
  await asOwner(database, `insert into schema_migration (name, checksum, version) values ('0009_future.sql', repeat('a', 64), '9.0.0')`)
  await dump(database.connections, path, options({ version: '9.0.0' }))
  await expect(restore((await emptyDatabase()).connections, path, restoring())).rejects.toThrow(/newer Guanxi \(9\.0\.0\).*0009_future/)
})

test('the folder keeps the newest, each with its note, and a copy is compared', async () => {
  const database = await filled()
  const kept = join(folder, 'kept')
  mkdirSync(kept)
  for (const day of [1, 2, 3]) {
    const path = join(kept, `guanxi-2026110${day}T020000Z.backup`)
    const manifest = await dump(database.connections, path, options({ now: Date.parse(`2026-11-0${day}T02:00:00Z`) }))
    await noteMade(path, { rows: 504, tables: manifest.tables.length, files: manifest.files })
  }
  expect(await prune(kept, 2)).toEqual(['guanxi-20261101T020000Z.backup'])
  const [newest] = await listBackups(kept)
  expect(newest).toMatchObject({ madeAt: '2026-11-03T02:00:00.000Z', rows: 504, sealed: false, copied: false })
  await copyAway(join(kept, 'guanxi-20261103T020000Z.backup'), 'guanxi-20261103T020000Z.backup', join(folder, 'away'))
  expect(readdirSync(join(folder, 'away'))).toEqual(['guanxi-20261103T020000Z.backup'])
  expect((await listBackups(kept))[0]?.copied).toBe(true)
})
