import { afterEach, expect, test } from 'vitest'
import { asOwner } from '../testing/index.ts'
import { enqueued, type JobBench, jobBench, promised, queueLength, testJob } from './testing.ts'

let bench: JobBench
afterEach(() => bench.jobs.stop())

test('where the end of a job cannot be written down the queue is begun anew, and the job is not done twice', async () => {
  const gate = promised()
  const begun = promised()
  let times = 0
  bench = await jobBench([
    testJob('waits.gate', async () => { times += 1; begun.keep(); await gate.promise }),
    testJob('sum.double', async (number) => number * 2),
  ])
  await bench.jobs.start()
  const first = await enqueued(bench, 'waits.gate', {})
  await begun.promise
  await asOwner(bench.database, 'alter table guanxi_jobs._private_jobs rename to away')
  gate.keep()
  await bench.until(first, 'done')
  // The library has given up by now, or does so before the table is asked for the next time.
  await expect.poll(async () => Number((await asOwner(bench.database, `select count(*) from pg_stat_activity where datname = current_database() and application_name = 'guanxi jobs' and state = 'active'`))[0]?.['count']), { timeout: 20_000 }).toBe(0)
  await asOwner(bench.database, 'alter table guanxi_jobs.away rename to _private_jobs')
  const second = await enqueued(bench, 'sum.double', { number: 4 })
  expect(await bench.until(second, 'done')).toMatchObject({ result: 8 })
  await expect.poll(() => queueLength(bench.database), { timeout: 20_000 }).toBe(0)
  expect(times).toBe(1)
})
