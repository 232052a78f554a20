import { awaySince } from './away.ts'
import { isReached } from './reach.ts'

const patience = 5_000

/** A part of the application was asked for that this device does not have, and the network is away. */
export class PartAway extends Error {
  constructor(cause: unknown) {
    super('A part of the application could not be fetched without network.', { cause })
    this.name = 'PartAway'
  }
}

const failures = /^(Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Unable to preload CSS)/
/** Whether it only says that a part of the application did not come, as each browser words it. */
export function isPartMissing(error: unknown): boolean {
  return error instanceof PartAway || (error instanceof Error && failures.test(error.message))
}

/** For a part that did not come: tells a network that is away from a part that is no longer there. @throws PartAway, or the error as it was */
export async function tellMissing(error: unknown): Promise<never> {
  throw await isReached(patience) ? error : new PartAway(error)
}

/** Whether a part that did not come is to be expected back with the network. */
export function isAwayFor(error: unknown): boolean {
  return error instanceof PartAway || !navigator.onLine || awaySince() !== undefined
}
