import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/index.ts'
import { type Database, openDatabase } from './database.ts'
import { sql } from './sql.ts'
import { passesByItself } from './unavailable.ts'

let database: Database
beforeAll(async () => { database = await testDatabase() })
const scope = { workspaceId: 1 }
const raised = (code: string) => database.transaction(scope, (tx) => tx.query({ text: `do $$ begin raise exception 'inside' using errcode = '${code}'; end $$`, values: [] })).then(() => undefined, (error: unknown) => error)

test.each([
  ['53100', 'storage.full', 507, 60, true],
  ['53200', 'database.unavailable', 503, 5, true],
  ['53300', 'database.unavailable', 503, 5, true],
  ['57P01', 'database.unavailable', 503, 5, true],
  ['57014', 'database.too-slow', 503, 30, false],
])('an error %s of the server is the problem %s, with its time to try again', async (code, kind, status, retryAfter, passes) => {
  const error = await raised(code)
  expect(error).toMatchObject({ details: { kind, status, extra: { retryAfter }, title: { en: expect.any(String), zh: expect.stringMatching(/\p{Script=Han}/u) } } })
  expect(JSON.stringify(error)).not.toContain('inside')
  expect(passesByItself(error)).toBe(passes)
})

test('any other error stays what it is', async () => {
  const error = await raised('22012')
  expect(error).toMatchObject({ code: '22012' })
  expect(passesByItself(error)).toBe(false)
})

test('a statement that takes longer than one may is ended, and the connection serves on', async () => {
  const hasty = openDatabase(database.connections, { poolSize: 1, statementTimeout: 100 })
  await expect(hasty.read(scope, sql`select pg_sleep(20)`)).rejects.toMatchObject({ details: { kind: 'database.too-slow' } })
  expect(await hasty.read(scope, sql`select 1 as one`)).toEqual([{ one: 1 }])
  await hasty.close()
})
