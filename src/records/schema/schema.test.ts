import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { defineObject } from '../../model/define/object.ts'
import { createRegistry } from '../../model/define/registry.ts'
import { belongsTo, choice, money, rollup, text } from '../../model/define/vocabulary.ts'
import type { Database } from '../../platform/database/index.ts'
import { asOwner, emptyDatabase, testDatabase } from '../../platform/testing/index.ts'
import { desiredSchema, emptySchema, migrationFiles, parseSchema } from './index.ts'

const label = { en: 'Thing', zh: '物' }
const person = defineObject('user', label, { name: text({ required: true }) }, { title: 'name', access: 'shared' })
const department = defineObject('department', label, { name: text() }, { title: 'name', access: 'shared' })
const box = defineObject('box', label, {
  name: text({ sort: true, unique: true }),
  status: choice(['open', 'shut']),
  count: rollup({ of: 'item', through: 'box', function: 'count' }),
}, { title: 'name', state: { field: 'status', transitions: {} } })
const item = defineObject('item', label, { name: text(), price: money({ sort: true }), box: belongsTo('box', { filter: true, access: 'follows' }) }, { title: 'name', access: { follows: 'box' } })
const schemaOf = (...objects: Parameters<typeof createRegistry>[0]['objects'][number][]) =>
  desiredSchema(createRegistry({ objects: [person, department, ...objects], actions: [], roles: [] }), [])
const first = schemaOf(box, item)

async function run(database: Database, files: readonly { text: string }[]) {
  for (const { text } of files) {
    const online = text.startsWith('-- online')
    for (const part of online ? text.split(/;\s*$/m).filter((piece) => piece.replace(/--.*$/gm, '').trim() !== '') : [text]) await asOwner(database, part)
  }
}

const columnsIn = async (database: Database, table: string) =>
  (await asOwner(database, `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`, [table])).map(({ name }) => name)

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
  await run(database, migrationFiles(emptySchema, first, []))
})

it('declares a table whose key starts with the workspace and which only shows its own', async () => {
  const tables = await asOwner(database, `select relname, relrowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
  expect(tables).toEqual([['box', true], ['department', true], ['item', true], ['user', true]].map(([relname, relrowsecurity]) => ({ relname, relrowsecurity })))
  expect(await columnsIn(database, 'item')).toContain('price_rate_date')
  expect(await columnsIn(database, 'box')).toEqual(expect.arrayContaining(['name_sort', 'count']))
})

it('writes the same text for the same declarations, and nothing when nothing differs', () => {
  expect(migrationFiles(emptySchema, first, [])).toEqual(migrationFiles(emptySchema, schemaOf(box, item), []))
  expect(migrationFiles(first, parseSchema(JSON.stringify(first)), ['0001_first.sql'])).toEqual([])
})

it('renames what was called otherwise, keeps its rows, and builds new indexes beside the work', async () => {
  await asOwner(database, `insert into box (workspace_id, id, access_root_id, created_at, updated_at, name, status)
    values (1, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', now(), now(), 'one', 'open')`)
  const crate = defineObject('crate', label, {
    title: text({ sort: true, unique: true, was: 'name' }),
    status: choice(['open', 'shut', 'lost'], { filter: true }),
    count: rollup({ of: 'item', through: 'crate', function: 'count' }),
  }, { title: 'title', was: 'box', state: { field: 'status', transitions: {} } })
  const changedItem = defineObject('item', label, { name: text(), weight: text(), crate: belongsTo('crate', { filter: true, access: 'follows', was: 'box' }) }, { title: 'name', access: { follows: 'crate' } })
  const second = schemaOf(crate, changedItem)
  const files = migrationFiles(first, second, ['0001_first.sql'])
  expect(files.map(({ name }) => name)).toEqual(['0002_crate_and_1_more.sql', '0003_indexes.sql'])
  expect(files[1]?.text).toMatch(/^-- online\ncreate index concurrently/)
  await run(database, files)
  expect(await asOwner(database, 'select title, status from crate')).toEqual([{ title: 'one', status: 'open' }])
  const columns = await columnsIn(database, 'item')
  expect(columns).toEqual(expect.arrayContaining(['crate_id', 'weight']))
  expect(columns).not.toContain('price_base')
  await expect(asOwner(database, `update crate set status = 'burnt'`)).rejects.toThrow(/crate_status_check/)
  await asOwner(database, `update crate set status = 'lost'`)
  expect(migrationFiles(second, second, [])).toEqual([])
})

it('lets a binned record have a living twin, but no two living ones', async () => {
  const fresh = await emptyDatabase()
  await run(fresh, migrationFiles(emptySchema, first, []))
  const insert = (id: number, deleted: string) => asOwner(fresh, `insert into box (workspace_id, id, access_root_id, created_at, updated_at, name, deleted_at)
    values (1, '00000000-0000-7000-8000-00000000000${id}', '00000000-0000-7000-8000-000000000001', now(), now(), 'one', ${deleted})`)
  await insert(1, 'now()')
  await insert(2, 'null')
  await expect(insert(3, 'null')).rejects.toThrow(/box_name_unique/)
})

it('the checked-in migrations lead to what the snapshot says', async () => {
  const migrated = await testDatabase()
  const snapshot = parseSchema(readFileSync(join(import.meta.dirname, '../../../migrations/schema.json'), 'utf8'))
  for (const table of snapshot.tables) expect(await columnsIn(migrated, table.name), table.name).toEqual(expect.arrayContaining(table.columns.map(({ name }) => name)))
  const open = await asOwner(migrated, `select c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`)
  expect(open.map(({ relname }) => relname)).toEqual([])
})
