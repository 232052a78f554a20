import { beforeEach, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import { callTurns, endTurn, takeTurns } from './turns.ts'

const [one, other] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']
let database: Database
beforeEach(async () => { database = await testDatabase() })

const call = (webhooks: readonly string[], at: number) => database.transaction({ workspaceId: 1 }, (tx) => callTurns(tx, webhooks, at))
const taken = async (now: number, most = 10) => (await takeTurns(database, now, most)).map(({ webhookId }) => webhookId).sort()

test('a turn is taken by one program, and by none before it is due', async () => {
  await call([one, other], 1000)
  expect(await taken(999)).toEqual([])
  const both = await Promise.all([taken(1000), taken(1000)])
  expect(both.flat().sort()).toEqual([one, other])
  expect(await taken(2000)).toEqual([])
})

test('what is called for while it is under way is done afterwards, and what is done is forgotten', async () => {
  await call([one], 1000)
  expect(await taken(1000)).toEqual([one])
  await call([one], 1500)
  expect(await taken(1500)).toEqual([])
  await endTurn(database, { workspaceId: 1, webhookId: one }, undefined)
  expect(await taken(1500)).toEqual([one])
  await endTurn(database, { workspaceId: 1, webhookId: one }, 9000)
  expect(await taken(8999)).toEqual([])
  expect(await taken(9000)).toEqual([one])
  await endTurn(database, { workspaceId: 1, webhookId: one }, undefined)
  expect(await taken(1_000_000)).toEqual([])
})

test('the turn of a program that died is taken over after its lease', async () => {
  await call([one], 1000)
  expect(await taken(1000)).toEqual([one])
  expect(await taken(1000 + 4 * 60_000)).toEqual([])
  expect(await taken(1000 + 5 * 60_000)).toEqual([one])
})
