import type { Json } from '../../lib/json.ts'
import type { Doing, Implementation, Outcome } from './implement.ts'
import { writable } from './writable.ts'

/**
 * A verb that changes nothing but its own record: what it wrote there can be written back as it stood.
 * @param further fields beside those that the function names, such as the state that the declaration moves.
 */
export function asBefore(further: readonly string[], run: (doing: Doing) => Promise<Outcome>): Pick<Implementation, 'run' | 'undo'> {
  return {
    async run(doing) {
      const outcome = await run(doing)
      return { ...outcome, memory: before(doing, [...Object.keys(outcome.changes ?? {}), ...further]) }
    },
    undo: ({ input }) => Promise.resolve({ changes: input }),
  }
}

/** What the record holds in these fields, as it would be written. */
export function before({ record }: Pick<Doing, 'record'>, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(names.map((name) => [name, writable(record[name] ?? null)]))
}
