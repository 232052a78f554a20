import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { runAs } from '../testing/index.ts'
import type { Connection } from './connection.ts'
import { formatConnection, parseConnection } from './connection.ts'
import { makeDatabase, prepareRoles } from './roles.ts'

// What DATABASE_URL may name: roles with more or fewer powers, on the server of the tests.
const { admin } = inject('testServer')
let name: string
let given: Connection

beforeEach(async () => {
  name = `roles_${randomBytes(5).toString('hex')}`
  await makeDatabase(admin, name)
  given = { ...admin, user: name, password: 'an ordinary secret', database: name }
})

afterEach(async () => {
  await runAs(admin, `drop database ${name} with (force)`)
  await runAs(admin, `drop role if exists ${name}`)
})

const makeRole = async (powers: string) => {
  await runAs(admin, `create role ${name} login password 'an ordinary secret' ${powers}`)
  await runAs(admin, `alter database ${name} owner to ${name}`)
}

const whoServes = (connection: Connection) => runAs(connection, 'select current_user::text as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user')

test('a role without powers owns and serves', async () => {
  await makeRole('')
  const { owner, serving } = await prepareRoles(given, 'x')
  expect([owner.user, serving.user]).toEqual([name, name])
})

test('a role that passes row level security by and may not make another is refused', async () => {
  await makeRole('bypassrls')
  await expect(prepareRoles(given, 'x')).rejects.toThrow(/must not serve/)
})

test('a superuser gives us an owner and a serving role without powers', async () => {
  const { secret } = inject('testServer')
  const { owner, serving } = await prepareRoles({ ...admin, database: name }, secret)
  expect(owner.user).not.toBe(serving.user)
  for (const connection of [owner, serving]) expect(await whoServes(connection)).toMatchObject([{ name: connection.user, rolsuper: false, rolbypassrls: false }])
  await runAs(owner, 'create table thing (id int)')
  await expect(runAs(serving, 'drop table thing')).rejects.toThrow(/owner/)
})

test('an address is read and written without loss, and a wrong one is not repeated in the error', () => {
  for (const address of ['postgres://a:p%40ss%2F@db.example:5433/crm', 'postgres://guanxi:x@%2Fvar%2Frun%2Fpg:5432/guanxi', 'postgres://me@[::1]:5432/me']) {
    expect(formatConnection(parseConnection(address))).toBe(address)
  }
  expect(parseConnection('postgresql://me@[::1]')).toMatchObject({ host: '::1', port: 5432, database: 'me' })
  expect(parseConnection('postgres://me:x@/crm?host=/var/run/pg&port=5433')).toMatchObject({ host: '/var/run/pg', port: 5433, database: 'crm' })
  expect(parseConnection('postgres://me@db?sslmode=require')).toMatchObject({ host: 'db', database: 'me', ssl: { rejectUnauthorized: false } })
  expect(parseConnection('postgres://me@db/x?sslmode=verify-full').ssl).toEqual({ rejectUnauthorized: true })
  expect(() => parseConnection('mysql://root:hunter2@db')).toThrow(/must start with postgres/)
  expect(() => parseConnection('hunter2')).not.toThrow(/hunter2/)
})
