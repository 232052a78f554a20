import { afterAll, expect, it } from 'vitest'
import { startFollowers } from '../../src/app/followers.ts'
import { createProgram } from '../../src/app/program.ts'
import { settableClock } from '../../src/lib/clock.ts'
import { migrate, openDatabase } from '../../src/platform/database/index.ts'
import { projectFile } from '../../src/platform/project.ts'
import { testDatabase } from '../../src/platform/testing/index.ts'
import { testPassword } from '../support/app.ts'
import { TestClient } from '../support/client.ts'

const ends: (() => Promise<unknown>)[] = []
afterAll(async () => { for (const end of ends.toReversed()) await end() })

it('works where the database gives one role only: the feed is placed, search follows, policies hold', async () => {
  const { connections: { owner } } = await testDatabase()
  await migrate({ owner, serving: owner }, projectFile('migrations'))
  const database = openDatabase({ owner, serving: owner }, { poolSize: 6 })
  ends.push(() => database.close())
  const faults: unknown[] = []
  const program = createProgram({
    database, clock: settableClock('2026-11-25T02:00:00Z'), secret: 'only for tests',
    log: { error: (entry: unknown) => { faults.push(entry) }, info: () => undefined },
  })
  ends.push(() => program.close())
  const followers = await startFollowers(program, (error) => { faults.push(error) })
  ends.push(() => followers.stop())
  const client = new TestClient(await program.door(), { userId: '', name: 'nobody', email: '' })
  const setUp = await client.post('/api/v1/set-up', {
    companyName: 'Single', language: 'zh', zone: 'Asia/Shanghai', baseCurrency: 'CNY', name: 'Ada', email: 'ada@example.com', password: testPassword,
  })
  expect(setUp.status).toBe(201)
  await client.create('customers', { name: '杭州云栖纺织有限公司' })
  await followers.catchUp()
  const found = await client.get('/api/v1/search?q=云栖')
  expect(found.body.hits).toHaveLength(1)
  expect(await database.read({ workspaceId: 999 }, { text: 'select id from customer', values: [] })).toEqual([])
  expect(faults).toEqual([])
})
