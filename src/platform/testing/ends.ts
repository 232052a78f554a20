const ends: (() => Promise<void>)[] = []

/**
 * Has this ended when the test file is over, last things first. What several test files import must not say it by afterAll: the
 * files of a worker share their modules, and only the first one would hear of it.
 */
export function atEndOfFile(end: () => Promise<void>): void {
  ends.push(end)
}

/** For the set-up of each test file alone. @throws the first error, after everything was ended. */
export async function endAll(): Promise<void> {
  const failures: unknown[] = []
  for (const end of ends.splice(0).toReversed()) await end().catch((error: unknown) => { failures.push(error) })
  if (failures.length > 0) throw failures[0]
}
