import type { Doing } from '../../../records/act/index.ts'

type Place = Pick<Doing, 'tx' | 'id'>

/** What was found about an order before the gate was asked, for the run that follows in the same transaction: what it was found by is locked. */
export function foundWithin<Found>() {
  const found = new WeakMap<Place['tx'], Map<string, Found>>()
  return {
    of: ({ tx, id }: Place): Found | undefined => found.get(tx)?.get(id),
    keep({ tx, id }: Place, value: Found): Found {
      found.set(tx, (found.get(tx) ?? new Map<string, Found>()).set(id, value))
      return value
    },
    /** Once: whoever asks again has it found anew. */
    take({ tx, id }: Place): Found | undefined {
      const value = found.get(tx)?.get(id)
      found.get(tx)?.delete(id)
      return value
    },
  }
}
