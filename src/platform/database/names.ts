import { createHash } from 'node:crypto'

const namedAtMost = 400
const watchedAtMost = 4000

/**
 * Gives names to statements that come again, so that the server parses and plans them once per connection. Only to the
 * first few hundred texts that come a third time: each name holds memory on each connection, and filters of users make texts
 * without end.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #seen = new Map<string, number>()

  /** The name for this text, or undefined when it is to run unnamed. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= namedAtMost) return known
    const times = (this.#seen.get(text) ?? 0) + 1
    if (times < 3) {
      if (this.#seen.size >= watchedAtMost) this.#seen.clear()
      this.#seen.set(text, times)
      return undefined
    }
    this.#seen.delete(text)
    const name = `g_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
    this.#names.set(text, name)
    return name
  }
}
