import { isProblem } from '../../lib/problem.ts'
import type { Bulk } from './bulk.ts'

/** While the database writes one batch, the next is checked. */
const lanes = 2
const attempts = 3

/** Runs the list in batches, two at a time, and puts their results together in its order. */
export async function inBatches<Item>(items: readonly Item[], size: number, run: (part: readonly Item[]) => Promise<Bulk>): Promise<Bulk> {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size)
  const results = new Map<number, Bulk>()
  const next = starts[Symbol.iterator]()
  const ended = await Promise.allSettled(Array.from({ length: lanes }, async () => {
    for (const start of next) results.set(start, await run(items.slice(start, start + size)))
  }))
  // Nothing is still writing when a failure is told.
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
  const parts = starts.flatMap((start) => {
    const bulk = results.get(start)
    return bulk === undefined ? [] : [{ start, bulk }]
  })
  return {
    ids: parts.flatMap(({ bulk }) => bulk.ids),
    refused: parts.flatMap(({ start, bulk }) => bulk.refused.map(({ index, problem }) => ({ index: index + start, problem }))),
    entries: parts.flatMap(({ bulk }) => bulk.entries),
  }
}

/** A value that another batch took meanwhile refuses this one as a whole; looked at again, it refuses its own record only. */
export async function untilTold<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!isProblem(error) || error.details.kind !== 'not-unique' || attempt >= attempts) throw error
    }
  }
}
