import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { dropEndedShares, listShares, share, unshare } from './sharing.ts'
import { type AccessBench, contextIn, foundedBench } from './testing.ts'

let bench: AccessBench & { founded: { workspaceId: number; userId: string; departmentId: string } }
beforeAll(async () => { bench = await foundedBench() })
const inWorkspace = <Result>(run: Parameters<typeof bench.database.transaction<Result>>[1]) => bench.database.transaction({ workspaceId: bench.founded.workspaceId }, run)

test('a record is shared, raised to writing, listed by name and taken back', async () => {
  const record = { object: 'customer', id: randomUUID() }
  const team = await bench.writer.create(contextIn(bench.founded.workspaceId, bench.clock), 'team', { name: 'Fair' })
  const given = { level: 'read', byId: bench.founded.userId, now: bench.clock.now() } as const
  const grantee = { kind: 'team', id: team.id } as const
  await inWorkspace(async (transaction) => {
    expect(await share(transaction, record, grantee, given)).toBe(true)
    expect(await share(transaction, record, grantee, given)).toBe(false)
    expect(await share(transaction, record, grantee, { ...given, level: 'write' })).toBe(true)
    expect(await share(transaction, record, { kind: 'department', id: bench.founded.departmentId }, given)).toBe(true)
    expect(await share(transaction, record, { kind: 'user', id: bench.founded.userId }, given)).toBe(true)
    const shares = await listShares(transaction, record, bench.clock.now())
    expect(shares.map((each) => [each.grantee.kind, each.grantee.name, each.level])).toEqual([['department', 'Jade Trade', 'read'], ['team', 'Fair', 'write'], ['user', 'Wang Fang', 'read']])
    expect(await unshare(transaction, record, grantee)).toBe(true)
    expect(await unshare(transaction, record, grantee)).toBe(false)
    expect(await listShares(transaction, { ...record, object: 'order' }, bench.clock.now())).toEqual([])
  })
})

test('a share with an end opens nothing from that instant on, may be renewed, and its row goes in time', async () => {
  const record = { object: 'customer', id: randomUUID() }
  const now = bench.clock.now()
  const grantee = { kind: 'user', id: bench.founded.userId } as const
  const given = { level: 'read', byId: bench.founded.userId, now } as const
  await inWorkspace(async (transaction) => {
    expect(await share(transaction, record, grantee, { ...given, until: now + 1000 })).toBe(true)
    expect((await listShares(transaction, record, now + 999)).map(({ until }) => until)).toEqual([new Date(now + 1000).toISOString()])
    expect(await listShares(transaction, record, now + 1000)).toEqual([])
    expect(await share(transaction, record, grantee, { ...given, until: now + 2000 })).toBe(true)
    expect(await listShares(transaction, record, now + 1000)).toHaveLength(1)
    expect(await dropEndedShares(transaction, now + 1999)).toBe(0)
    expect(await dropEndedShares(transaction, now + 2000)).toBe(1)
  })
})
