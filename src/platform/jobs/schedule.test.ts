import { expect, test } from 'vitest'
import { asOwner } from '../testing/index.ts'
import { cronItems, dayBegun } from './schedule.ts'
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

test('a daily job comes when the clock of each company shows its time, and once a day', async () => {
  const daily = testJob('night.count', async () => 'counted', { daily: '03:10' })
  const [item] = cronItems([daily])
  const at = (min: number, hour: number) => item!.match({ min, hour, date: 2, month: 3, dow: 1 })
  expect([at(10, 3), at(25, 21), at(40, 0), at(55, 12), at(11, 3)]).toEqual([true, true, true, true, false])
  expect(() => testJob('night.never', async () => 1, { daily: 'at noon' })).toThrow()
  const bench = await jobBench([daily], [{ id: 1, zone: 'Asia/Shanghai' }, { id: 2, zone: 'America/New_York' }, { id: 3, zone: 'Asia/Kathmandu' }])
  const queued = async (instant: string) => { await bench.jobs.fire('night.count', Date.parse(instant)); return asOwner(bench.database, 'select workspace_id as of, key from job_run order by 1') }
  expect(await queued('2026-03-09T18:55:00Z')).toEqual([])
  const shanghai = { of: 1, key: 'schedule 2026-03-10' }
  expect(await queued('2026-03-09T19:10:00Z')).toEqual([shanghai])
  expect(await queued('2026-03-09T19:10:00Z')).toEqual([shanghai])
  expect(await queued('2026-03-09T19:25:00Z')).toEqual([shanghai])
  expect(await queued('2026-03-09T21:25:00Z')).toEqual([shanghai, { of: 3, key: 'schedule 2026-03-10' }])
  expect(await queued('2026-03-10T07:10:00Z')).toEqual([shanghai, { of: 2, key: 'schedule 2026-03-10' }, { of: 3, key: 'schedule 2026-03-10' }])
})

test('a weekly job comes on its day of each company, also on the day on which the clocks go forward', async () => {
  const weekly = testJob('week.freeze', async () => 'frozen', { daily: '02:30', weekday: 1 })
  expect(() => testJob('week.never', async () => 1, { weekday: 1 })).toThrow()
  const bench = await jobBench([weekly], [{ id: 1, zone: 'Asia/Shanghai' }, { id: 2, zone: 'America/New_York' }])
  const queued = async (instant: string) => { await bench.jobs.fire('week.freeze', Date.parse(instant)); return asOwner(bench.database, 'select workspace_id as of, key from job_run order by 2, 1') }
  // On Sunday, 8 March 2026 New York goes from 02:00 to 03:00; in Shanghai Monday has begun.
  expect(await queued('2026-03-08T07:00:00Z')).toEqual([])
  const shanghai = { of: 1, key: 'schedule 2026-03-09' }
  expect(await queued('2026-03-08T18:30:00Z')).toEqual([shanghai])
  expect(await queued('2026-03-09T06:30:00Z')).toEqual([shanghai, { of: 2, key: 'schedule 2026-03-09' }])
  expect(await queued('2026-03-09T07:30:00Z')).toHaveLength(2)
  expect(await queued('2026-03-10T06:30:00Z')).toHaveLength(2)
})

test('what its time passed by while no program ran is queued once at the next start, by each company’s clock and for its last time alone', async () => {
  const ran: string[] = []
  const job = (name: string, how: object) => testJob(name, async () => { ran.push(name); return name }, how)
  const since = Date.parse('2026-03-02T05:00:00Z')
  const bench = await jobBench([job('night.count', { daily: '03:10' }), job('week.freeze', { daily: '04:30', weekday: 5 }), job('hour.look', { schedule: '5 * * * *' })], [{ id: 1, zone: 'Asia/Shanghai' }, { id: 2, zone: 'America/New_York' }, { id: 3, zone: 'UTC', since }])
  const queued = async () => asOwner(bench.database, `select workspace_id as of, name, key from job_run order by 2, 1`)
  // Monday, 2 March 2026, 08:00: in New York it is 03:00, and yesterday's was missed; the third company was not there yet.
  await bench.jobs.start()
  const missed = [{ of: 1, name: 'night.count', key: 'schedule 2026-03-02' }, { of: 2, name: 'night.count', key: 'schedule 2026-03-01' }, { of: 1, name: 'week.freeze', key: 'schedule 2026-02-27' }, { of: 2, name: 'week.freeze', key: 'schedule 2026-02-27' }]
  expect(await queued()).toEqual(missed)
  await bench.jobs.stop()
  await bench.jobs.start()
  await bench.jobs.fire('night.count', Date.parse('2026-03-01T19:10:00Z'))
  expect(await queued()).toEqual(missed)
  await bench.jobs.stop()
  // Three nights later the last of them alone is made up for.
  bench.clock.set(Date.parse('2026-03-05T12:00:00Z'))
  await bench.jobs.start()
  expect((await queued()).filter(({ key }) => String(key) > 'schedule 2026-03-02')).toEqual([1, 2, 3].map((of) => ({ of, name: 'night.count', key: 'schedule 2026-03-05' })))
  await bench.jobs.stop()
  expect(bench.errors).toEqual([])
})

test('a time that the clocks skip has come with the first after it, one that they show twice stands for one day', () => {
  const quarters = (from: string) => Array.from({ length: 16 }, (_, index) => Date.parse(from) + index * 900_000)
  // Athens goes from 03:00 to 04:00 on 29 March 2026, and back from 04:00 to 03:00 on 25 October.
  expect(quarters('2026-03-28T23:10:00Z').flatMap((at) => dayBegun('03:10', at, 'Europe/Athens')?.date ?? [])).toEqual(['2026-03-29'])
  expect(new Set(quarters('2026-10-24T23:10:00Z').flatMap((at) => dayBegun('03:10', at, 'Europe/Athens')?.date ?? []))).toEqual(new Set(['2026-10-25']))
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
