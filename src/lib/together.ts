/**
 * Waits until every one of these has ended, also where one fails; then the first failure in their order is thrown. For what shares a
 * transaction: nothing of it may be under way behind the rollback.
 */
export async function together<const Runs extends readonly Promise<unknown>[]>(...runs: Runs): Promise<{ -readonly [Place in keyof Runs]: Awaited<Runs[Place]> }> {
  await Promise.allSettled(runs)
  return Promise.all(runs)
}
