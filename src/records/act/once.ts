import type { Context } from '../context.ts'
import type { ActEngine } from './engine.ts'

/**
 * A mutation of several transactions, once for its key: a repeated one is answered from the first result. Two at the same
 * moment both run, and both answer what the first to end has done; what they do must bear that.
 */
export async function onceInAll<Result>({ dependencies: { database, writer } }: ActEngine, context: Context, fingerprint: readonly unknown[], run: () => Promise<Result>): Promise<Result> {
  if (context.idempotencyKey === undefined) return run()
  const scope = { workspaceId: context.workspaceId }
  const text = JSON.stringify(fingerprint)
  const seen = await database.transaction(scope, (tx) => writer.once<Result>(tx, context, text, () => { throw new NotSeen() }).then((result) => ({ result })))
    .catch((error: unknown) => {
      if (error instanceof NotSeen) return undefined
      throw error
    })
  if (seen !== undefined) return seen.result
  const result = await run()
  return database.transaction(scope, (tx) => writer.once(tx, context, text, () => Promise.resolve(result)))
}

/** Rolls the look-up back, so that the key stands free until the result is there. */
class NotSeen extends Error {}
