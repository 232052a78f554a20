import type { Database, Trip } from '../platform/database/index.ts'
import type { Actors, LoadedActor } from './actors.ts'
import type { Caller } from './caller.ts'
import { hashToken } from './token.ts'

/**
 * Who a token stood for when it was last looked at, for work that begins beside the next look and is thrown away unless that finds
 * the very same: same session or key, same rights, same configuration. Never an answer by itself.
 */
export interface Assumed<Found extends Caller = Caller> {
  readonly key: string
  readonly caller: Found
  readonly loaded: LoadedActor
  /** The next look goes out in this round trip, and whatever is read at once along with it. */
  readonly alongside: Trip
}

const rememberedAtMost = 5000

/** Remembers callers by the hash of their token. */
export class Assumptions<Found extends Caller> {
  readonly #database: Database
  readonly #actors: Actors
  readonly #known = new Map<string, { readonly caller: Found; readonly text: string }>()

  constructor(database: Database, actors: Actors) {
    this.#database = database
    this.#actors = actors
  }

  /** Undefined where nothing is known, or the rights are not at hand. */
  of(token: string): Assumed<Found> | undefined {
    const key = hashToken(token)
    const caller = this.#known.get(key)?.caller
    const loaded = caller === undefined ? undefined : this.#actors.known(caller)
    return caller === undefined || loaded === undefined ? undefined : { key, caller, loaded, alongside: this.#database.trip({ workspaceId: caller.workspace.id }) }
  }

  /**
   * Looks at the token and keeps what is found. Where that says the same as before it is given as the same object: whoever assumed
   * it knows by identity. A token that is refused is forgotten.
   */
  async look(token: string, assumed: Assumed | undefined, look: (alongside: Trip | undefined) => Promise<Found>): Promise<Found> {
    const key = assumed?.key ?? hashToken(token)
    try {
      const found = await look(assumed?.alongside)
      const text = JSON.stringify(found)
      const before = this.#known.get(key)
      if (before?.text === text) return before.caller
      if (this.#known.size >= rememberedAtMost) this.#known.clear()
      this.#known.set(key, { caller: found, text })
      return found
    } catch (error) {
      this.#known.delete(key)
      throw error
    }
  }
}
