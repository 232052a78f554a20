import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Names of one generation; two are kept, the later one and the one before it. */
const namedAtMost = 200
const watchedAtMost = 4000
/** Statements that one connection holds before it is closed instead of being used again. */
const heldAtMost = 500

/**
 * Gives names to statements that come again, so that the server parses and plans them once per connection. Only to texts that come
 * a third time, and to a few hundred at once: each name holds memory on each connection, and filters of users make texts without
 * end. What is no longer asked loses its name to what is.
 */
export class StatementNames {
  #young = new Map<string, string>()
  #old = new Map<string, string>()
  readonly #seen = new Map<string, number>()

  /** The name for this text, or undefined when it is to run unnamed. */
  nameOf(text: string): string | undefined {
    const known = this.#young.get(text)
    if (known !== undefined) return known
    const older = this.#old.get(text)
    if (older !== undefined) return this.#keep(text, older)
    const times = (this.#seen.get(text) ?? 0) + 1
    if (times < 3) {
      if (this.#seen.size >= watchedAtMost) this.#seen.clear()
      this.#seen.set(text, times)
      return undefined
    }
    this.#seen.delete(text)
    return this.#keep(text, `g_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`)
  }

  #keep(text: string, name: string): string {
    if (this.#young.size >= namedAtMost) {
      this.#old = this.#young
      this.#young = new Map<string, string>()
    }
    this.#young.set(text, name)
    return name
  }
}

const held = new WeakMap<pg.ClientBase, Set<string>>()

/** Notes that the connection holds the statement of this name from now on. */
export function hold(client: pg.ClientBase, name: string): void {
  let names = held.get(client)
  if (names === undefined) held.set(client, names = new Set<string>())
  names.add(name)
}

/** Whether the connection holds more statements than it should. */
export function holdsTooMany(client: pg.ClientBase): boolean {
  return (held.get(client)?.size ?? 0) > heldAtMost
}
