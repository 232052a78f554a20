import { performance } from 'node:perf_hooks'

/** The p-quantile of the values (nearest rank). */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN
}

/** The middle one of the values. */
export function middle(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Milliseconds of one call. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Milliseconds of two things done in turn, so that what disturbs the machine disturbs both. */
export async function interleaved(rounds: number, one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<{ readonly one: readonly number[]; readonly other: readonly number[] }> {
  const times = { one: [] as number[], other: [] as number[] }
  for (let round = 0; round < Math.ceil(rounds / 10); round += 1) { await one(); await other() }
  for (let round = 0; round < rounds; round += 1) {
    times.one.push(await timed(one))
    times.other.push(await timed(other))
  }
  return times
}

/** How often a second the work is done by this many at once. */
export async function throughput(milliseconds: number, workers: number, work: (worker: number, round: number) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let done = 0
  await Promise.all(Array.from({ length: workers }, async (_, worker) => {
    for (let round = 0; performance.now() - start < milliseconds; round += 1) {
      await work(worker, round)
      done += 1
    }
  }))
  return (done / (performance.now() - start)) * 1000
}
