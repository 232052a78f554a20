import type { Random } from '../../lib/random.ts'

/** Places 0 to count - 1 in random order (Fisher and Yates). */
export function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, place) => place)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/** The fold of each row, 0 to folds - 1: the same share of each outcome in all of them. */
export function stratifiedFolds(outcomes: Uint8Array, folds: number, random: Random): Uint8Array {
  const fold = new Uint8Array(outcomes.length)
  const seen = new Map<number, number>()
  for (const row of shuffled(outcomes.length, random)) {
    const outcome = outcomes[row] ?? 0
    const count = seen.get(outcome) ?? 0
    // The second outcome is dealt from the other end, so that no fold gets both remainders.
    fold[row] = outcome === 1 ? folds - 1 - (count % folds) : count % folds
    seen.set(outcome, count + 1)
  }
  return fold
}

/** The rows for which something holds, ascending. */
export function rowsWhere(count: number, holds: (row: number) => boolean): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < count; row++) if (holds(row)) rows.push(row)
  return Int32Array.from(rows)
}

/** The values at these rows. */
export function pick<Values extends Uint8Array | Float64Array>(values: Values, rows: Int32Array): Values {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- what `map` gives has the type of what it was called on
  const picked = (values instanceof Uint8Array ? new Uint8Array(rows.length) : new Float64Array(rows.length)) as Values
  for (let place = 0; place < rows.length; place++) picked[place] = values[rows[place] ?? 0] ?? 0
  return picked
}
