import { inParts } from '../../lib/parts.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Bulk } from './bulk.ts'

/** While the database writes one batch, the next is checked. */
const lanes = 2
const attempts = 3

/** Runs the list in batches, two at a time, and puts their results together in its order. */
export async function inBatches<Item>(items: readonly Item[], size: number, run: (part: readonly Item[]) => Promise<Bulk>): Promise<Bulk> {
  const next = inParts(items, size)
  const running: Promise<Bulk>[] = []
  const ended = await Promise.allSettled(Array.from({ length: lanes }, async () => {
    for (const part of next) await (running[running.length] = run(part))
  }))
  // Nothing is still writing when a failure is told.
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
  const bulks = await Promise.all(running)
  return {
    ids: bulks.flatMap(({ ids }) => ids),
    refused: bulks.flatMap(({ refused }, place) => refused.map(({ index, problem }) => ({ index: index + place * size, problem }))),
    entries: bulks.flatMap(({ entries }) => entries),
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
