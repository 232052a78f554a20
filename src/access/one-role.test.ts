import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { settableClock } from '../lib/clock.ts'
import { type Database, migrate, openDatabase, sql } from '../platform/database/index.ts'
import { emptyDatabase } from '../platform/testing/index.ts'
import { createAccess } from './access.ts'
import { type AccessBench, colleague, founder, founding, outside, peer, plainWriter } from './testing.ts'
import { secretBytes } from './token.ts'

// DATABASE_URL may name a server on which we cannot make a second role: then the owner of the tables serves, and the policies
// are forced upon him. The same paths must work, and the same rows stay hidden.

let database: Database
let bench: AccessBench
beforeAll(async () => {
  const { connections: { owner } } = await emptyDatabase()
  const one = { owner, serving: owner }
  await migrate(one, join(import.meta.dirname, '../../migrations'))
  database = openDatabase(one)
  const clock = settableClock('2026-03-02T08:00:00Z')
  const writer = plainWriter(database)
  bench = { database, clock, writer, access: createAccess({ database, clock, random: secretBytes, writer, ...outside }) }
  return () => database.close()
})

test('set-up, sign-in, invitation, a second workspace and a new password work where the owner serves', async () => {
  const { access } = bench
  const founded = await access.setUp(founder, founding)
  const credentials = { email: founder.email, password: founder.password, address: peer, agent: 'test' }
  const session = await access.sessionOf((await access.signIn(credentials)).token)
  const { actor } = await access.actorOf(session)
  const li = await colleague(bench, founded.workspaceId, { name: 'Li Na', email: 'na@jade.example' })
  await access.acceptInvitation({ token: (await access.createInvitation({ workspace: session.workspace, actor }, li)).token, password: 'bamboo in the wind', address: peer })
  const second = await access.createWorkspace({ ...founder, companyName: 'Other', password: undefined }, founding)
  const there = await access.signIn({ ...credentials, workspace: second.workspaceId })
  await access.changePassword(session, { current: founder.password, next: 'mountain over the sea', address: peer })
  await access.sessionOf((await access.signIn({ ...credentials, password: 'mountain over the sea', workspace: 1 })).token)
  await expect(access.sessionOf(there.token)).rejects.toMatchObject({ details: { kind: 'not-signed-in' } })
  expect(await access.setPasswordByOperator({ email: founder.email, password: 'stone under the water' })).toBe(true)
  expect(await access.listWorkspaces()).toHaveLength(2)
  await expect(access.setUp(founder, founding)).rejects.toMatchObject({ details: { kind: 'set-up.closed' } })
})

test.each(['account', 'membership', 'sign_in_try', 'session', 'invitation', 'workspace'])('%s shows no row of another workspace there either', async (table) => {
  const column = sql.identifier(table === 'workspace' ? 'id' : 'workspace_id')
  const rows = await database.read({ workspaceId: 77 }, sql`select * from ${sql.identifier(table)}`)
  expect(rows).toEqual([])
  if (!['account', 'sign_in_try', 'membership'].includes(table)) {
    const pinned = await database.read({ workspaceId: 1 }, sql`select ${column} as at from ${sql.identifier(table)} where ${column} <> 1`)
    expect(pinned).toEqual([])
  }
})
