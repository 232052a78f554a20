import { beforeAll, expect, test } from 'vitest'
import { sql } from '../platform/database/index.ts'
import { runAs } from '../platform/testing/index.ts'
import { accessStores } from './stores/index.ts'
import { type AccessBench, colleague, foundedBench, founder, founding } from './testing.ts'

// What the serving role itself may see, whatever statement reaches it: each table of this floor, tried from workspace 2 and
// from none, with rows of workspace 1 in all of them.

let bench: AccessBench & { founded: { workspaceId: number; userId: string } }
let second: number
beforeAll(async () => {
  const founded = await foundedBench()
  bench = founded
  const session = await founded.access.sessionOf(founded.token)
  const by = { workspace: session.workspace, actor: (await founded.access.actorOf(session)).actor }
  await founded.access.createInvitation(by, await colleague(founded, founded.founded.workspaceId, { name: 'Li Na', email: 'na@jade.example' }))
  await founded.access.createApiKey(by, { name: 'Sync', days: 30, readOnly: false })
  await founded.access.signIn({ email: 'nobody@x.example', password: 'x', address: '1.1.1.1', agent: '' }).catch(() => undefined)
  await founded.database.transaction({ workspaceId: founded.founded.workspaceId }, (transaction) => transaction.run(sql`
    insert into record_share values (${founded.founded.workspaceId}, 'customer', gen_random_uuid(), 'user', ${founded.founded.userId}, 'read', now(), null)`))
  const { workspaceId, userId } = founded.founded
  const rows = [
    sql`insert into totp_factor values (${workspaceId}, ${userId}, 'sealed', now(), null, 0)`,
    sql`insert into recovery_code values (${workspaceId}, ${userId}, 'hash', now(), null)`,
    sql`insert into passkey values (${workspaceId}, gen_random_uuid(), ${userId}, 'id', 'key', 0, '{}', 'Laptop', now(), null)`,
    sql`insert into sign_in_step values (${workspaceId}, gen_random_uuid(), 'provider', 'hash', null, '{}', 0, now(), now() + interval '1 day')`,
    sql`insert into identity_provider values (${workspaceId}, gen_random_uuid(), 'oidc', 'Company', '{}', null, true, now(), now(), null, null)`,
    sql`insert into external_identity values (${workspaceId}, gen_random_uuid(), 'https://issuer.example', 'subject', ${userId}, now(), null)`,
    sql`insert into sign_in_policy values (${workspaceId}, false, null, now())`,
    sql`insert into second_factor_role values (${workspaceId}, gen_random_uuid(), now())`,
    sql`insert into signed_link (workspace_id, id, token_hash, kind, object, record_id, created_at, expires_at) values (${workspaceId}, gen_random_uuid(), 'hash', 'quote', 'quote', gen_random_uuid(), now(), now() + interval '1 day')`,
    sql`insert into calendar_feed values (${workspaceId}, ${userId}, 'hash', now(), null)`,
  ]
  for (const row of rows) await founded.database.transaction({ workspaceId }, (transaction) => transaction.run(row))
  second = (await founded.access.createWorkspace({ ...founder, companyName: 'Other', email: 'boss@other.example', password: 'a pass for the other' }, founding)).workspaceId
})

const closedTables = accessStores.filter(({ grants }) => grants?.length === 0).map(({ name }) => name)
const pinnedTables = accessStores.filter(({ grants }) => grants?.length !== 0).map(({ name }) => name)

test.each(closedTables)('%s is out of reach of the serving role altogether', async (table) => {
  const serving = bench.database.connections.serving
  for (const statement of [`select * from ${table}`, `delete from ${table}`, `insert into ${table} select * from ${table}`, `select count(*) from ${table}`]) {
    await expect(runAs(serving, `set app.reach = 'access'; ${statement}`)).rejects.toThrow('permission denied')
  }
})

test.each(pinnedTables)('%s shows the rows of the pinned workspace and no others', async (table) => {
  const column = sql.identifier(table === 'workspace' ? 'id' : 'workspace_id')
  const seen = async (workspaceId: number) =>
    (await bench.database.read<{ at: number }>({ workspaceId }, sql`select distinct ${column} as at from ${sql.identifier(table)}`)).map(({ at }) => at)
  expect(await seen(bench.founded.workspaceId)).toEqual([bench.founded.workspaceId])
  expect((await seen(second)).filter((at) => at !== second)).toEqual([])
  expect(await seen(0)).toEqual([])
  const withoutPin = await runAs(bench.database.connections.serving, `select set_config('app.reach', 'access', false); select * from ${table}`)
  expect(withoutPin).toEqual([])
})

test.each(pinnedTables)('%s takes no write into another workspace', async (table) => {
  const column = table === 'workspace' ? 'id' : 'workspace_id'
  const key = sql.identifier(column)
  const attempt = bench.database.transaction({ workspaceId: second }, (transaction) =>
    transaction.run(sql`update ${sql.identifier(table)} set ${key} = ${key} where ${key} = ${bench.founded.workspaceId}`))
  const touched = await attempt.catch((error: unknown) => String(error))
  expect(touched === 0 || String(touched).includes('permission denied') || String(touched).includes('can only be updated to DEFAULT')).toBe(true)
})

test('the serving role makes no workspace and raises no version by itself', async () => {
  const serving = bench.database.connections.serving
  await expect(runAs(serving, `insert into workspace (name, slug, settings, created_at) values ('x', 'x', '{}', now())`)).rejects.toThrow('permission denied')
  await expect(runAs(serving, `set app.workspace = '1'; update access_version set version = 0`)).rejects.toThrow('permission denied')
  expect(await runAs(serving, `select set_up_begin('x', 'x', '{}', now()) as id`)).toEqual([{ id: null }])
})

test('the functions are closed to everybody but the serving role', async () => {
  const open = await runAs(bench.database.connections.owner, `
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`)
  expect(open).toEqual([])
})
