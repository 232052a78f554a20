import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { makeWorld, type World } from './world.ts'

// The wall between workspaces, table by table: objects, internal stores and whatever else has a workspace_id.

let world: World
let tables: string[]
beforeAll(async () => {
  world = await makeWorld()
  const { database } = world.app.program
  tables = (await asOwner(database, `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE' order by 1`)).map(({ name }) => String(name))
  for (const table of tables) if (await rows(table) === 0) await fill(table)
}, 180_000)

/** Rows of the first workspace, as the owner of the tables counts them. */
async function rows(table: string): Promise<number> {
  const [row] = await asOwner(world.app.program.database, `select count(*)::int as count from "${table}" where workspace_id = $1`, [world.app.workspaceId])
  return Number(row?.['count'])
}

/** Puts one row into a table that the company has not used: its obligatory columns with any value of their type. */
async function fill(table: string): Promise<void> {
  const { database } = world.app.program
  // The row need not make sense, only be there: this copy of the table forgets what it checks.
  const checks = await asOwner(database, `select conname as name from pg_constraint where conrelid = '"${table}"'::regclass and contype in ('c', 'f') and conislocal and coninhcount = 0`)
  for (const { name } of checks) await asOwner(database, `alter table "${table}" drop constraint "${String(name)}"`)
  const columns = await asOwner(database, `select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = $1 and column_name <> 'workspace_id' and is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'`, [table])
  // The feed lies in a table for each month, which takes that month alone, and one for the rest.
  const month = /_(\d{4})_(\d\d)$/.exec(table.replace(/_rest$/, '_1999_01'))
  const values = columns.map(({ type }) => (month !== null && /timestamp|date/.test(String(type)) ? `'${month[1]}-${month[2]}-15'` : valueOfType(String(type))))
  await asOwner(database, `insert into "${table}" (workspace_id${columns.map(({ name }) => `, "${String(name)}"`).join('')}) values (${[world.app.workspaceId, ...values].join(', ')})`)
}

function valueOfType(type: string): string {
  if (type === 'uuid') return 'gen_random_uuid()'
  if (/int|double|numeric/.test(type)) return '1'
  if (type === 'boolean') return 'true'
  if (type === 'jsonb' || type === 'json') return `'{}'`
  if (/timestamp|date/.test(type)) return 'now()'
  if (type === 'bytea') return `'\\x00'`
  return type === 'ARRAY' ? `'{}'` : `'x'`
}

/** How many rows of the first workspace the serving role sees while it works for another. */
async function seenFromOutside(table: string): Promise<number | 'refused'> {
  const { database } = world.app.program
  return database.read<{ count: number }>({ workspaceId: world.app.workspaceId + 1 }, sql`select count(*)::integer as count from ${sql.identifier(table)} where workspace_id = ${world.app.workspaceId}`)
    .then(([row]) => row?.count ?? 0, (error: unknown) => {
      if (error instanceof Error && /permission denied/.test(error.message)) return 'refused' as const
      throw error
    })
}

describe('the wall between workspaces', () => {
  test('stands around every table that has a workspace, objects and stores alike', { timeout: 60_000 }, async () => {
    expect(tables.length).toBeGreaterThan(world.registry.objects.size + 10)
    for (const { table } of world.registry.objects.values()) expect(tables).toContain(table)
    for (const table of tables) {
      expect(await rows(table), `${table} has rows to hide`).toBeGreaterThan(0)
      expect([table, await seenFromOutside(table)]).toEqual([table, expect.toBeOneOf([0, 'refused'])])
    }
  })

  test('is what hides them: with the policy of one table switched off its rows are seen', { timeout: 60_000 }, async () => {
    const { database } = world.app.program
    const blind: string[] = []
    for (const table of tables) {
      if (await seenFromOutside(table) === 'refused') continue
      await asOwner(database, `alter table "${table}" disable row level security`)
      if (await seenFromOutside(table) === 0) blind.push(table)
      await asOwner(database, `alter table "${table}" enable row level security`)
    }
    expect(blind).toEqual([])
  })

  test('lets nothing be written across it either', { timeout: 60_000 }, async () => {
    const { database, registry } = world.app.program
    const outside = { workspaceId: world.app.workspaceId + 1 }
    for (const { table } of registry.objects.values()) {
      const changed = await database.transaction(outside, async (tx) => ({
        updated: await tx.run(sql`update ${sql.identifier(table)} set version = version + 1 where workspace_id = ${world.app.workspaceId}`),
        deleted: await tx.run(sql`delete from ${sql.identifier(table)} where workspace_id = ${world.app.workspaceId}`),
      }))
      expect([table, changed]).toEqual([table, { updated: 0, deleted: 0 }])
      const moved = database.transaction(outside, (tx) => tx.run(sql`insert into ${sql.identifier(table)} (workspace_id, id) values (${world.app.workspaceId}, gen_random_uuid())`))
      await expect(moved, table).rejects.toThrow(/row-level security|violates/)
    }
  })

  test('cannot be moved by the one who serves: no setting, no role, no ownership gets around it', async () => {
    const { database } = world.app.program
    const [role] = await database.read<{ super: boolean; bypass: boolean; owns: number }>({ workspaceId: 1 }, sql`
      select r.rolsuper as super, r.rolbypassrls as bypass, (select count(*)::integer from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns from pg_roles r where r.rolname = current_user`)
    expect(role).toEqual({ super: false, bypass: false, owns: 0 })
    const nowhere = await database.read<{ count: number }>({ workspaceId: 0 }, sql`select count(*)::integer as count from customer`)
    expect(nowhere).toEqual([{ count: 0 }])
  })
})
