import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installation, installation, type Ran } from './commands.ts'

const password = 'correct horse battery 41'
let here: Installation
let cli: Installation['cli']
let founded: Ran

beforeAll(async () => {
  here = installation()
  cli = (...given) => here.cli(...given)
  // With nothing running: the command starts the database, migrates it and ends it again.
  founded = await cli(['setup', '--company', '云帆贸易', '--name', 'Ada', '--email', 'ada@example.com', '--json'], { input: `${password}\n` })
  await here.stay()
}, 120_000)
afterAll(() => here.remove(), 60_000)

const said = (ran: Ran) => `${ran.out}\n${ran.errors}`

test('setup makes the company without a browser, the password from the standard input, and only once', async () => {
  expect([founded.code, founded.json]).toEqual([0, expect.objectContaining({ workspaceId: 1, userId: expect.any(String) })])
  const again = await cli(['setup', '--company', 'X', '--name', 'Y', '--email', 'y@example.com'], { env: { GUANXI_PASSWORD: password } })
  expect([again.code, again.out]).toEqual([1, ''])
  const { program } = await here.stay()
  await expect(program.access.signIn({ email: 'ada@example.com', password, address: '', agent: '' })).resolves.toBeDefined()
}, 60_000)

test('a password among the arguments is refused before anything is asked', async () => {
  const ran = await cli(['setup', '--company', 'X', '--name', 'Y', '--email', 'y@example.com', '--password', 'secret 1234'])
  expect(ran.code).toBe(2)
  expect(ran.errors).toContain('GUANXI_PASSWORD')
  expect(ran.errors).not.toContain('secret 1234')
}, 60_000)

test('help names every command, the help of act every verb and its inputs, and a wrong call ends with 2', async () => {
  const [help, act, convert, wrong] = await Promise.all([cli(['--help']), cli(['act', '--help']), cli(['act', 'lead.convert', '--help']), cli(['frobnicate'])])
  expect(help.code).toBe(0)
  for (const name of ['setup', 'workspace create', 'user invite', 'api-key create', 'import undo', 'export', 'sample load', 'records update', 'act', 'job cancel', 'search rebuild', 'migrate']) expect(help.out).toContain(`  ${name}`)
  expect(act.out).toContain('opportunity.win')
  expect(convert.out).toMatch(/customerFrom +new \| existing/)
  expect([wrong.code, wrong.out]).toEqual([2, ''])
}, 60_000)

describe('beside the running program', () => {
  test('records are made, changed, listed and shown through the engine, in the name of a user', async () => {
    const made = await cli(['records', 'create', 'customer', 'name=Nimbus', 'city=Berlin', 'employees=12', '--json'])
    expect([made.code, made.json]).toEqual([0, expect.objectContaining({ name: 'Nimbus', employees: 12 })])
    const { id } = made.json as { id: string }
    const listed = await cli(['records', 'list', 'customers', '--filter', '{"field":"city","is":"equals","value":"Berlin"}', '--fields', 'name,city', '--json'])
    expect(listed.json).toEqual({ rows: [expect.objectContaining({ id, name: 'Nimbus', city: 'Berlin' })] })
    const stale = await cli(['records', 'update', 'customer', id, 'city=Bonn', '--version', '9'])
    expect(stale.code).toBe(1)
    const refused = await cli(['records', 'update', 'customer', id, 'name=', '--json'])
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('/name')])
    const { program } = await here.stay()
    const [entry] = await program.database.read<{ actor: string; via: string }>({ workspaceId: 1 }, { text: `select actor_name as actor, via from feed where record_id = $1`, values: [id] })
    expect(entry).toEqual({ actor: 'Ada', via: 'cli' })
  }, 90_000)

  test('a user is invited, deactivated with his book handed over, and let in again', async () => {
    const invited = await cli(['user', 'invite', '--name', 'Bo', '--email', 'bo@example.com', '--role', 'rep', '--json'])
    expect([invited.code, invited.json]).toEqual([0, expect.objectContaining({ path: expect.stringMatching(/^\/invitations\//) })])
    const unknown = await cli(['user', 'invite', '--name', 'Cy', '--email', 'cy@example.com', '--role', 'king'])
    expect([unknown.code, unknown.errors]).toEqual([2, expect.stringContaining('headOfSales')])
    const { user } = invited.json as { user: string }
    const made = await cli(['records', 'create', 'customer', 'name=Bo’s customer', `owner=${user}`, '--json'])
    const gone = await cli(['user', 'deactivate', 'bo@example.com', '--hand-to', 'ada@example.com', '--json'])
    expect([said(gone), gone.code]).toEqual([expect.stringContaining('"customer":1'), 0])
    const shown = await cli(['records', 'show', 'customer', (made.json as { id: string }).id, '--json'])
    expect(shown.json).toMatchObject({ owner: { title: 'Ada' } })
    expect((await cli(['act', 'user.reactivate', '--id', user])).code).toBe(0)
  }, 120_000)

  test('a key for a program is made, listed without its secret, works at the door, and is revoked', async () => {
    const made = await cli(['api-key', 'create', '--name', 'Nightly sync', '--days', '30', '--read-only', '--json'])
    expect([said(made), made.code, made.json]).toEqual([expect.anything(), 0, expect.objectContaining({ name: 'Nightly sync', readOnly: true, token: expect.stringMatching(/^gxk_1\./) })])
    const { id, token } = made.json as { id: string; token: string }
    const { program } = await here.stay()
    await expect(program.access.apiKeyOf(token)).resolves.toMatchObject({ id, userName: 'Ada', key: { readOnly: true } })
    const listed = await cli(['api-key', 'list'])
    expect([listed.code, listed.out]).toEqual([0, expect.stringContaining('Nightly sync')])
    expect(listed.out).not.toContain(token.slice(-30))
    expect([(await cli(['api-key', 'create', '--name', 'x', '--days', '731'])).code, (await cli(['api-key', 'create', '--name', 'x'])).code]).toEqual([2, 2])
    expect((await cli(['api-key', 'revoke', id])).code).toBe(0)
    await expect(program.access.apiKeyOf(token)).rejects.toMatchObject({ details: { status: 401 } })
    expect((await cli(['api-key', 'revoke', id])).code).toBe(1)
  }, 120_000)

  test('a file is previewed, imported with its refused rows named, and taken back', async () => {
    const file = join(here.folder, 'customers.csv')
    writeFileSync(file, '客户名称,电话,城市\n测试甲公司,021-55550001,上海\n测试乙公司,021-55550002,上海\n,021-55550003,上海\n')
    const preview = await cli(['import', file, '--object', 'customer', '--preview', '--json'])
    expect(preview.json).toMatchObject({ rows: 3, toCreate: 2, refused: 1 })
    const done = await cli(['import', file, '--object', 'customer', '--json'])
    expect([done.code, done.json]).toEqual([0, expect.objectContaining({ rows: 3, created: 2, refused: 1 })])
    const { import: id } = done.json as { import: string }
    expect((await cli(['import', 'refused', id])).out).toContain('021-55550003')
    expect((await cli(['import', 'undo', id, '--json'])).json).toMatchObject({ undone: 2, kept: 0 })
    expect((await cli(['import', join(here.folder, 'none.csv'), '--object', 'customer'])).code).toBe(2)
  }, 120_000)

  test('the sample company comes and goes, and a view of it is exported', async () => {
    const loaded = await cli(['sample', 'load', '--customers', '12', '--json'])
    expect([loaded.code, loaded.json]).toEqual([0, expect.objectContaining({ cancelled: false })])
    expect((await cli(['sample', 'load'])).code).toBe(1)
    const exported = await cli(['export', 'order', '--format', 'jsonl', '--fields', 'number,total'])
    expect(exported.out.trim().split('\n').length).toBeGreaterThan(5)
    expect((await cli(['sample', 'remove', '--json'])).json).toMatchObject({ kept: 0 })
    expect((await cli(['sample', 'remove'])).code).toBe(1)
  }, 120_000)

  test('with several companies one is named, and what is done in one is not seen in the other', async () => {
    const other = await cli(['workspace', 'create', '--company', 'Second', '--name', 'Otto', '--email', 'otto@example.com', '--json'], { input: password })
    const { workspaceId } = other.json as { workspaceId: number }
    expect((await cli(['role', 'list'])).code).toBe(2)
    const users = await cli(['user', 'list', '--workspace', String(workspaceId), '--json'])
    expect((users.json as { email: string }[]).map(({ email }) => email)).toEqual(['otto@example.com'])
    expect((await cli(['records', 'list', 'customer', '--workspace', String(workspaceId), '--json'])).json).toEqual({ rows: [] })
    expect((await cli(['search', 'rebuild', 'customer', '--workspace', '1'])).code).toBe(0)
  }, 120_000)
})
