import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../lib/problem.ts'
import { asOwner, runAs } from '../testing/index.ts'
import { clearAfterTheDead } from './dead.ts'
import { ownerPool } from './install.ts'
import { enqueued, type JobBench, jobBench, promised, queueLength, runsOf, testJob } from './testing.ts'

let bench: JobBench
let tries: number[]
let gate = promised()
let begun = promised()
beforeEach(async () => {
  tries = []
  gate = promised()
  begun = promised()
  bench = await jobBench([
    testJob('sum.double', async (number) => number * 2),
    testJob('who.asks', async (_number, _control, context) => `${context.actorName ?? 'nobody'} in ${context.workspaceId}`),
    testJob('fails.always', async (number, { attempt }) => { tries.push(attempt); throw new Error(`inside ${number} postgres://user:secret@host`) }, { attempts: 3 }),
    testJob('fails.twice', async (_number, { attempt }) => { tries.push(attempt); if (attempt < 3) throw new Error('not yet'); return 'at last' }),
    testJob('is.refused', async () => { tries.push(1); throw new Problem({ kind: 'import.unreadable', status: 422, title: { en: 'It cannot be read.', zh: '无法读取。' } }) }),
    testJob('waits.gate', async (_number, { signal }) => {
      begun.keep()
      await Promise.race([gate.promise, new Promise((_resolve, reject) => { signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }) })])
      return 'through'
    }),
    testJob('counts.rows', async (_number, { progress, signal }) => {
      await progress(0, 100)
      begun.keep()
      for (let row = 1; row <= 100; row += 1) {
        await progress(row)
        if (row === 40) await gate.promise
        signal.throwIfAborted()
      }
    }),
  ])
})
afterEach(async () => { gate.keep(); await bench.jobs.stop() })

describe('queueing', () => {
  test('happens with the commit, and not at all with a rollback', async () => {
    await expect(bench.database.transaction(bench.scope, async (transaction) => {
      await bench.jobs.enqueue(transaction, 'sum.double', { number: 1 })
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect([await queueLength(bench.database), await runsOf(bench)]).toEqual([0, []])
    await enqueued(bench, 'sum.double', { number: 1 })
    expect([await queueLength(bench.database), (await runsOf(bench)).map(({ state }) => state)]).toEqual([1, ['waiting']])
  })

  test('refuses what the job does not take, and unknown jobs', async () => {
    await expect(enqueued(bench, 'sum.double', { number: 'one' })).rejects.toThrow()
    await expect(enqueued(bench, 'no.such', {})).rejects.toThrow('There is no job no.such')
    expect(await queueLength(bench.database)).toBe(0)
  })

  test('under one key joins what still waits, with the newest input and the earlier time', async () => {
    const later = bench.clock.now() + 3_600_000
    const first = await enqueued(bench, 'sum.double', { number: 1 }, { key: 'customer 7', runAt: later })
    const second = await enqueued(bench, 'sum.double', { number: 5 }, { key: 'customer 7' })
    expect(second).toBe(first)
    expect(await queueLength(bench.database)).toBe(1)
    await bench.jobs.start()
    expect(await bench.until(first, 'done')).toMatchObject({ result: 10, attempts: 1 })
    expect(await enqueued(bench, 'sum.double', { number: 2 }, { key: 'customer 7' })).not.toBe(first)
  })
})

describe('a worker', () => {
  test('wakes up without polling, runs the job for whom it was queued and empties the queue', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'sum.double', { number: 21 })
    expect(await bench.until(runId, 'done')).toMatchObject({ name: 'sum.double', result: 42, attempts: 1, error: null })
    const asked = await enqueued(bench, 'who.asks', {}, { actor: { userId: '0190a000-0000-7000-8000-000000000001', name: 'Wang Fang' } })
    expect(await bench.until(asked, 'done')).toMatchObject({ result: 'Wang Fang in 1', actor: { name: 'Wang Fang' } })
  })

  test('tries again with growing pauses until it works', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'fails.twice', {})
    for (let attempt = 1; attempt < 3; attempt += 1) {
      const run = await waitingAfter(runId, attempt)
      expect(run).toMatchObject({ state: 'waiting', error: { kind: 'job.failed' } })
      const pause = await pauseOf(runId)
      expect(pause).toBeGreaterThan(attempt === 1 ? 2 : 6)
      await bench.pass()
    }
    expect(await bench.until(runId, 'done')).toMatchObject({ attempts: 3, result: 'at last' })
    expect(tries).toEqual([1, 2, 3])
  })

  test('sets a poison job aside after its tries, with a reason that gives nothing away, and can try it anew', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'fails.always', { number: 7 })
    for (let attempt = 1; attempt < 3; attempt += 1) { await waitingAfter(runId, attempt); await bench.pass() }
    const run = await bench.until(runId, 'failed')
    expect(run).toMatchObject({ attempts: 3, input: { number: 7 }, error: { kind: 'job.failed', title: { zh: expect.any(String) } } })
    expect(JSON.stringify(run)).not.toContain('secret')
    expect(tries).toEqual([1, 2, 3])
    const other = await enqueued(bench, 'sum.double', { number: 1 })
    await bench.until(other, 'done')
    await bench.database.transaction(bench.scope, (transaction) => bench.jobs.retry(transaction, runId))
    await waitingAfter(runId, 1)
    expect(tries).toEqual([1, 2, 3, 1])
  })

  test('does not try again what was refused', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'is.refused', {})
    expect(await bench.until(runId, 'failed')).toMatchObject({ attempts: 1, error: { kind: 'import.unreadable', title: { en: 'It cannot be read.' } } })
    expect(tries).toEqual([1])
  })

  test('shows how far a run is, not more often than it is worth', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'counts.rows', {})
    await begun.promise
    expect((await bench.jobs.readRun(bench.scope, runId)).progress).toEqual({ done: 0, total: 100 })
    gate.keep()
    expect((await bench.until(runId, 'done')).progress).toEqual({ done: 100, total: 100 })
  })
})

describe('cancelling', () => {
  const cancel = (runId: string) => bench.database.transaction(bench.scope, (transaction) => bench.jobs.cancel(transaction, runId))

  test('takes out what still waits', async () => {
    const runId = await enqueued(bench, 'sum.double', { number: 1 }, { runAt: bench.clock.now() + 60_000 })
    expect(await cancel(runId)).toBe('cancelled')
    expect([await queueLength(bench.database), (await bench.jobs.readRun(bench.scope, runId)).state]).toEqual([0, 'cancelled'])
  })

  test('tells what runs, which ends at its next safe point', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'waits.gate', {})
    await begun.promise
    expect(await cancel(runId)).toBe('asked')
    expect(await bench.until(runId, 'cancelled')).toMatchObject({ result: null, attempts: 1 })
    await expect(cancel(runId)).rejects.toMatchObject({ details: { status: 409 } })
  })

  test('is undone with its transaction', async () => {
    const runId = await enqueued(bench, 'sum.double', { number: 1 })
    await bench.database.transaction(bench.scope, async (transaction) => {
      await bench.jobs.cancel(transaction, runId)
      throw new Error('no')
    }).catch(() => undefined)
    await bench.jobs.start()
    expect(await bench.until(runId, 'done')).toMatchObject({ result: 2 })
  })
})

describe('a program that ends', () => {
  test('cleanly gives the run back, and the next one does it', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'waits.gate', {})
    await begun.promise
    await bench.jobs.stop()
    expect(await bench.jobs.readRun(bench.scope, runId)).toMatchObject({ state: 'waiting' })
    gate.keep()
    await bench.pass()
    await bench.jobs.start()
    expect(await bench.until(runId, 'done')).toMatchObject({ result: 'through', attempts: 2 })
  })

  test('by a kill leaves its run to the next one, at once', async () => {
    const runId = await enqueued(bench, 'sum.double', { number: 4 })
    await takenByDeadWorker(1)
    await bench.jobs.start()
    expect(await bench.until(runId, 'done')).toMatchObject({ result: 8 })
  })

  test('of another program takes nothing from a living one, also when looked at again and again', async () => {
    await bench.jobs.start()
    const runId = await enqueued(bench, 'waits.gate', {})
    await begun.promise
    const pool = ownerPool(bench.database.connections, 1)
    const suspects = new Set<string>()
    await clearAfterTheDead(pool, bench)
    for (let look = 0; look < 3; look += 1) await clearAfterTheDead(pool, bench, suspects)
    expect([suspects.size, await asOwner(bench.database, 'select locked_by is not null as held, attempts from guanxi_jobs._private_jobs')]).toEqual([0, [{ held: true, attempts: 1 }]])
    await pool.end()
    gate.keep()
    expect(await bench.until(runId, 'done')).toMatchObject({ attempts: 1 })
  })

  test('by a job that kills it each time sets that job aside', async () => {
    const runId = await enqueued(bench, 'fails.always', { number: 4 })
    await takenByDeadWorker(3)
    await bench.jobs.start()
    expect(await bench.until(runId, 'failed')).toMatchObject({ error: { kind: 'job.lost' } })
    expect([tries, await queueLength(bench.database)]).toEqual([[], 0])
  })

  const takenByDeadWorker = (attempts: number) => asOwner(bench.database, `
    update guanxi_jobs._private_jobs set locked_by = 'worker-dead', locked_at = now(), attempts = ${attempts}`)
})

describe('another workspace', () => {
  test('sees no run, and cannot cancel or read one', async () => {
    const runId = await enqueued(bench, 'sum.double', { number: 1 })
    const other = { workspaceId: 2 }
    expect(await bench.jobs.listRuns(other)).toEqual([])
    await expect(bench.jobs.readRun(other, runId)).rejects.toMatchObject({ details: { status: 404 } })
    await expect(bench.database.transaction(other, (transaction) => bench.jobs.cancel(transaction, runId))).rejects.toMatchObject({ details: { status: 404 } })
    await runAs(bench.database.connections.serving, `set app.workspace = '2'; select guanxi_jobs.take_run('${runId}')`)
    expect(await queueLength(bench.database)).toBe(1)
  })

  test('and the queue itself are closed to the serving role', async () => {
    const serving = bench.database.connections.serving
    for (const statement of ['select * from guanxi_jobs._private_jobs', `select guanxi_jobs.add_job('sum.double')`, 'delete from guanxi_jobs._private_jobs']) {
      await expect(runAs(serving, statement)).rejects.toThrow(/permission denied/)
    }
    await expect(runAs(serving, `select guanxi_jobs.put_run('sum.double', gen_random_uuid(), null, 1)`)).rejects.toThrow('belongs to a workspace')
  })
})

/** The run, once that try has failed and the next one is waited for. */
async function waitingAfter(runId: string, attempt: number) {
  for (;;) {
    const run = await bench.until(runId, 'waiting')
    const [row] = await asOwner(bench.database, 'select locked_at from guanxi_jobs._private_jobs where payload->>\'runId\' = $1', [runId])
    if (run.attempts === attempt && row?.['locked_at'] === null) return run
  }
}

async function pauseOf(runId: string): Promise<number> {
  const [row] = await asOwner(bench.database, `select extract(epoch from run_at - now())::float8 as pause from guanxi_jobs._private_jobs where payload->>'runId' = $1`, [runId])
  return Number(row?.['pause'])
}
