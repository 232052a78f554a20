/**
 * Waits until every one of these has ended, also where one fails; then what failed first is thrown. For what shares a transaction:
 * nothing of it may be under way behind the rollback, and of what failed together only the first says why.
 */
export async function together<const Runs extends readonly Promise<unknown>[]>(...runs: Runs): Promise<{ -readonly [Place in keyof Runs]: Awaited<Runs[Place]> }> {
  const failed: unknown[] = []
  await Promise.all(runs.map((run) => run.catch((error: unknown) => { failed.push(error) })))
  if (failed.length > 0) throw failed[0]
  return Promise.all(runs)
}
