import type { Work } from './work.ts'

/** Between the first look and the lock somebody was faster: everything is let go and done again from the start. */
export class Outrun extends Error {
  constructor() {
    super('Another writer was faster')
    this.name = 'Outrun'
  }
}

/**
 * Locks are taken in one order; whoever finds more to lock after its turn starts again. In a caller's transaction that cannot
 * be done: there the database resolves what may come of it, and repeats the whole.
 * @throws Outrun in a transaction of our own.
 */
export function outrun(work: Work): void {
  if (work.repeatable) throw new Outrun()
}

const attempts = 20

/** Runs it again, for as long as somebody is faster. */
export async function untilFirst<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Outrun) || attempt >= attempts) throw error
    }
  }
}
