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
  await expect.poll(() => bench.errors, { timeout: 20_000 }).toContain('The queue ended and is begun anew')
  await asOwner(bench.database, 'alter table guanxi_jobs.away rename to _private_jobs')
  const second = await enqueued(bench, 'sum.double', { number: 4 })
  expect(await bench.until(second, 'done')).toMatchObject({ result: 8 })
  await expect.poll(() => queueLength(bench.database), { timeout: 20_000 }).toBe(0)
  expect(times).toBe(1)
})

test('where its first question fails it is begun anew, and takes jobs', async () => {
  bench = await jobBench([testJob('sum.double', async (number) => number * 2)])
  await asOwner(bench.database, 'alter table guanxi_jobs._private_tasks rename to away')
  await bench.jobs.start()
  await expect.poll(() => bench.errors, { timeout: 20_000 }).toContain('The queue ended and is begun anew')
  await asOwner(bench.database, 'alter table guanxi_jobs.away rename to _private_tasks')
  const runId = await enqueued(bench, 'sum.double', { number: 3 })
  expect(await bench.until(runId, 'done')).toMatchObject({ result: 6 })
})
