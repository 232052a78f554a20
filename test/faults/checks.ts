import { expect } from 'vitest'
import { everything } from '../../src/model/define/permission.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Context } from '../../src/records/context.ts'
import { wrongSums } from '../../src/records/write/testing/sums.ts'
import type { Server } from './server.ts'

const contextOf = (workspaceId: number): Context => ({
  workspaceId, now: Date.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'faults',
  actor: { userId: '', name: 'Faults', language: 'en', zone: 'Asia/Shanghai', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { administrator: true, otherwise: everything, objects: {} }, via: 'job' },
})

/**
 * What must hold after every fault: the feed has no gap and nothing twice, no change of a record is told twice or left out, and
 * each stored sum is what its recomputation gives. @returns what was looked at, in words.
 */
export async function wholeness(server: Server, workspaceId: number): Promise<string> {
  const database = await server.database()
  const ask = async (sql: string) => (await asOwner(database, sql))[0] ?? {}
  // In one look: what the program writes beside it (jobs do, now and then) waits for its place between two.
  let positions: Record<string, unknown> = {}
  await expect.poll(async () => {
    positions = await ask(`select count(*), count(distinct position) as different, max(position) as last, count(*) filter (where position is null) as waiting from feed where workspace_id = ${workspaceId}`)
    return positions['waiting']
  }, { timeout: 120_000, interval: 50 }).toBe(0)
  expect([positions['different'], positions['last']]).toEqual([positions['count'], positions['count']])
  // What has a before is a change; a verb that changes nothing of its record leaves a note under the version that it saw.
  for (const object of ['customer', 'order']) {
    const table = object === 'order' ? '"order"' : object
    const wrong = await ask(`
      select count(*) from ${table} t left join (select record_id, min(version) as first, max(version) as last,
          count(*) filter (where before is not null) as told, count(distinct version) filter (where before is not null) as versions
        from feed where workspace_id = ${workspaceId} and object = '${object}' and version is not null group by 1) f on f.record_id = t.id
      where t.workspace_id = ${workspaceId} and (f.record_id is null or f.first <> 1 or f.told <> f.versions or f.last <> t.version)`)
    expect([object, wrong]).toEqual([object, { count: 0 }])
  }
  const sums = await wrongSums(database, server.registry, contextOf(workspaceId))
  expect(sums.wrong).toEqual([])
  return `${String(positions['count'])} entries of the feed without a gap, ${sums.checked} stored sums`
}
