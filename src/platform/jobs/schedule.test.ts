import { expect, test } from 'vitest'
import { asOwner } from '../testing/index.ts'
import { cronItems } from './schedule.ts'
import { enqueued, jobBench, promised, testJob } from './testing.ts'

const nightly = testJob('night.clean', async () => 'clean', { schedule: '30 2 * * 1' })

test('a schedule is read as minute, hour, day, month and weekday, and a false one is refused', () => {
  const [item] = cronItems([nightly])
  const at = (min: number, hour: number, dow: number) => item!.match({ min, hour, date: 2, month: 3, dow })
  expect([at(30, 2, 1), at(31, 2, 1), at(30, 3, 1), at(30, 2, 2)]).toEqual([true, false, false, false])
  expect(() => cronItems([testJob('night.never', async () => 1, { schedule: 'at noon' })])).toThrow()
})

test('its time queues it once in each workspace, however many programs feel it', async () => {
  const bench = await jobBench([nightly], [1, 2])
  const at = Date.parse('2026-03-09T02:30:00Z')
  await bench.jobs.fire('night.clean', at)
  await bench.jobs.fire('night.clean', at)
  expect(await asOwner(bench.database, 'select workspace_id from job_run order by 1')).toEqual([{ workspace_id: 1 }, { workspace_id: 2 }])
  await bench.jobs.start()
  const [run] = await bench.jobs.listRuns({ workspaceId: 1 })
  expect(await bench.until(run!.id, 'done')).toMatchObject({ result: 'clean', input: { number: 0 } })
  await bench.jobs.fire('night.clean', at)
  expect(await bench.jobs.listRuns({ workspaceId: 1 })).toHaveLength(1)
  await bench.jobs.fire('night.clean', at + 7 * 86_400_000)
  expect(await bench.jobs.listRuns({ workspaceId: 1 })).toHaveLength(2)
  // Told to the database by the runner, which begins beside.
  await expect.poll(() => asOwner(bench.database, 'select identifier from guanxi_jobs._private_known_crontabs'), { timeout: 20_000 }).toEqual([{ identifier: 'night.clean' }])
  await bench.jobs.stop()
})

test('a job that does not listen when the program stops is left behind, and taken over by the next start', async () => {
  const begun = promised()
  const bench = await jobBench([testJob('deaf.first', async (_number, { attempt }) => {
    begun.keep()
    if (attempt === 1) await promised().promise
    return attempt
  })], [1], 20)
  await bench.jobs.start()
  const runId = await enqueued(bench, 'deaf.first', {})
  await begun.promise
  await bench.jobs.stop()
  await bench.jobs.start()
  expect(await bench.until(runId, 'done')).toMatchObject({ result: 2 })
  await bench.jobs.stop()
})

test('what ended is forgotten after a time, what was set aside is not', async () => {
  const bench = await jobBench([nightly, testJob('fails.once', async () => { throw new Error('no') }, { attempts: 1 })])
  await bench.jobs.start()
  const ended = await enqueued(bench, 'night.clean', {})
  const poison = await enqueued(bench, 'fails.once', {})
  await bench.until(ended, 'done')
  await bench.until(poison, 'failed')
  expect(await bench.jobs.forget(bench.scope, bench.clock.now())).toBe(0)
  bench.clock.advance(1)
  expect(await bench.jobs.forget(bench.scope, bench.clock.now())).toBe(1)
  expect((await bench.jobs.listRuns(bench.scope)).map(({ id }) => id)).toEqual([poison])
  await bench.jobs.stop()
})

test('the queue can be installed again, and by two at once', async () => {
  const bench = await jobBench([nightly])
  await bench.jobs.start()
  await bench.jobs.stop()
  await bench.jobs.start()
  await bench.jobs.stop()
})
