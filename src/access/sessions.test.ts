import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../platform/database/index.ts'
import { asOwner } from '../platform/testing/index.ts'
import { type AccessBench, contextIn, foundedBench, founder, peer } from './testing.ts'
import { permissionOn } from './permissions.ts'

const hour = 3_600_000
const credentials = { email: founder.email, password: founder.password, address: peer, agent: 'Firefox\n\u202e<b>' }
let bench: AccessBench & { token: string; founded: { workspaceId: number; userId: string; departmentId: string } }
beforeEach(async () => { bench = await foundedBench() })

const write = (object: string, id: string, input: Parameters<typeof bench.writer.update>[3]) =>
  bench.writer.update(contextIn(bench.founded.workspaceId, bench.clock), object, id, input)
const isOver = (token: string) => expect(bench.access.sessionOf(token)).rejects.toMatchObject({ details: { kind: 'not-signed-in', status: 401 } })
const actorOf = async (token: string) => bench.access.actorOf(await bench.access.sessionOf(token))

describe('a session', () => {
  test('carries workspace, user and the rights that hold', async () => {
    const session = await bench.access.sessionOf(bench.token)
    expect(session.workspace).toMatchObject({ name: 'Jade Trade', slug: 'jade-trade', zone: 'Asia/Shanghai', baseCurrency: 'CNY', language: 'en', weekStart: 1, fiscalStart: 1 })
    const { actor, roles } = await bench.access.actorOf(session)
    expect(actor).toMatchObject({ userId: bench.founded.userId, name: 'Wang Fang', via: 'session', departmentIds: [bench.founded.departmentId], permissions: { administrator: true } })
    expect(roles.map(({ name }) => name)).toEqual(['Administrator'])
  })

  test('ends when it is not used for twelve hours', async () => {
    bench.clock.advance(12 * hour - 1)
    await bench.access.sessionOf(bench.token)
    bench.clock.advance(12 * hour - 1)
    await bench.access.sessionOf(bench.token)
    bench.clock.advance(12 * hour)
    await isOver(bench.token)
  })

  test('ends after fourteen days however much it is used', async () => {
    for (let times = 0; times < 14 * 3; times += 1) {
      await bench.access.sessionOf(bench.token)
      bench.clock.advance(8 * hour)
    }
    await isOver(bench.token)
  })

  test('that a clock far ahead has seen lasts no longer for it when the clock is set back', async () => {
    bench.clock.advance(300 * 24 * hour)
    const { token } = await bench.access.signIn(credentials)
    bench.clock.advance(-300 * 24 * hour)
    for (let times = 0; times < 14 * 3; times += 1) {
      await bench.access.sessionOf(token)
      bench.clock.advance(8 * hour)
    }
    await isOver(token)
  })

  test('writes that it was seen at most once a minute', async () => {
    const writes = () => bench.database.counter.statements
    bench.clock.advance(61_000)
    const before = writes()
    await bench.access.sessionOf(bench.token)
    await bench.access.sessionOf(bench.token)
    expect(writes() - before).toBe(3)
  })

  test('is listed with where and when, in plain text, and can be ended from another', async () => {
    bench.clock.advance(1000)
    const other = await bench.access.signIn(credentials)
    const session = await bench.access.sessionOf(bench.token)
    const list = await bench.access.listSessions(session)
    expect(list.map(({ id, current }) => [id, current])).toEqual([[other.sessionId, false], [session.id, true]])
    expect(list[0]).toMatchObject({ address: peer, agent: 'Firefox  <b>' })
    await bench.access.endSession(session, other.sessionId)
    await isOver(other.token)
    await expect(bench.access.endSession(session, other.sessionId)).rejects.toMatchObject({ details: { status: 404 } })
    await expect(bench.access.endSession(session, "x' or '1'='1")).rejects.toMatchObject({ details: { status: 404 } })
    await bench.access.sessionOf(bench.token)
  })

  test('is over at once when signed out, and all of them when signed out everywhere', async () => {
    const second = await bench.access.signIn(credentials)
    const third = await bench.access.signIn(credentials)
    await bench.access.signOut(await bench.access.sessionOf(second.token))
    await isOver(second.token)
    const session = await bench.access.sessionOf(bench.token)
    await bench.access.endAllSessions(session, session.id)
    await isOver(third.token)
    await bench.access.endAllSessions(session)
    await isOver(bench.token)
  })
})

describe('a change of rights acts at the next request', () => {
  test('a role that is taken away', async () => {
    expect(permissionOn((await actorOf(bench.token)).actor.permissions, 'customer').read).toBe('all')
    await write('user', bench.founded.userId, { roles: [] })
    expect(permissionOn((await actorOf(bench.token)).actor.permissions, 'customer').read).toBe('none')
  })

  test('a role whose permissions are narrowed', async () => {
    const [role] = await asOwner(bench.database, `select id from role where key = 'administrator'`)
    await actorOf(bench.token)
    await write('role', String(role?.['id']), { permissions: { otherwise: { read: 'own' }, objects: {} } })
    expect(permissionOn((await actorOf(bench.token)).actor.permissions, 'customer')).toMatchObject({ read: 'own', create: false, update: 'none' })
  })

  test('a department that gets one below it, and a team that is joined', async () => {
    const context = contextIn(bench.founded.workspaceId, bench.clock)
    await actorOf(bench.token)
    const below = await bench.writer.create(context, 'department', { name: 'South', parent: bench.founded.departmentId })
    const deeper = await bench.writer.create(context, 'department', { name: 'Shenzhen', parent: below.id })
    expect(new Set((await actorOf(bench.token)).actor.departmentIds)).toEqual(new Set([bench.founded.departmentId, below.id, deeper.id]))
    const team = await bench.writer.create(context, 'team', { name: 'Fair', members: [{ id: bench.founded.userId }] })
    expect((await actorOf(bench.token)).actor.teamIds).toEqual([team.id])
    await write('team', team.id, { members: [] })
    expect((await actorOf(bench.token)).actor.teamIds).toEqual([])
  })

  test('a user who is deactivated loses his sessions, and does not get them back with his state', async () => {
    await actorOf(bench.token)
    await write('user', bench.founded.userId, { status: 'deactivated' })
    await isOver(bench.token)
    await expect(bench.access.signIn(credentials)).rejects.toMatchObject({ details: { kind: 'sign-in.not-active' } })
    await write('user', bench.founded.userId, { status: 'active' })
    await isOver(bench.token)
    await bench.access.signIn(credentials)
  })

  test('a user who is put into the bin too', async () => {
    await write('user', bench.founded.userId, { deletedAt: new Date(bench.clock.now()).toISOString() })
    await isOver(bench.token)
  })

  test('nothing is read again while nothing changes', async () => {
    await actorOf(bench.token)
    const before = bench.database.counter.statements
    await actorOf(bench.token)
    expect(bench.database.counter.statements - before).toBe(1)
  })
})

describe('changing the password', () => {
  test('ends the other sessions and keeps the one that asks', async () => {
    const other = await bench.access.signIn(credentials)
    const session = await bench.access.sessionOf(bench.token)
    await bench.access.changePassword(session, { current: founder.password, next: 'mountain over the sea', address: peer })
    await bench.access.sessionOf(bench.token)
    await isOver(other.token)
    await expect(bench.access.signIn(credentials)).rejects.toMatchObject({ details: { kind: 'sign-in.wrong' } })
    await bench.access.signIn({ ...credentials, password: 'mountain over the sea' })
  })

  test('wants the present one, and a good new one', async () => {
    const session = await bench.access.sessionOf(bench.token)
    await expect(bench.access.changePassword(session, { current: 'wrong one', next: 'mountain over the sea', address: peer })).rejects.toMatchObject({ details: { kind: 'password.wrong', fields: [{ path: '/current' }] } })
    await expect(bench.access.changePassword(session, { current: founder.password, next: 'short', address: peer })).rejects.toMatchObject({ details: { kind: 'password.weak', fields: [{ path: '/next', rule: 'password.length' }] } })
    await bench.access.sessionOf(bench.token)
  })

  test('a stolen session cannot guess the present one for long', async () => {
    const session = await bench.access.sessionOf(bench.token)
    const kinds: unknown[] = []
    for (let count = 0; count < 6; count += 1) {
      await bench.access.changePassword(session, { current: `guess ${count}`, next: 'mountain over the sea', address: peer })
        .catch((error: unknown) => kinds.push((error as { details: { kind: string } }).details.kind))
    }
    expect(kinds.at(-1)).toBe('sign-in.limited')
  })
})

test('the operator sets a password from the command line: sessions end, and a locked account opens', async () => {
  for (let count = 0; count < 5; count += 1) await bench.access.signIn({ ...credentials, password: `guess ${count}` }).catch(() => undefined)
  await expect(bench.access.signIn(credentials)).rejects.toMatchObject({ details: { kind: 'sign-in.limited' } })
  expect(await bench.access.setPasswordByOperator({ email: 'Fang@Jade.example', password: 'mountain over the sea' })).toBe(true)
  await isOver(bench.token)
  await bench.access.signIn({ ...credentials, password: 'mountain over the sea' })
  expect(await bench.access.setPasswordByOperator({ email: 'nobody@jade.example', password: 'mountain over the sea' })).toBe(false)
  await expect(bench.access.setPasswordByOperator({ email: founder.email, password: '12345678' })).rejects.toMatchObject({ details: { kind: 'password.weak' } })
})

test('the version rises with the very transaction that changes a right', async () => {
  const { workspaceId } = bench.founded
  const version = async () => (await bench.database.read<{ version: number }>({ workspaceId }, sql`select version from access_version`))[0]?.version ?? 0
  const before = await version()
  await bench.database.transaction({ workspaceId }, async (transaction) => {
    await transaction.run(sql`update "user" set department_id = null where id = ${bench.founded.userId}`)
    expect(await version()).toBe(before)
  })
  expect(await version()).toBe(before + 1)
})
