/** Where randomness comes from. Injected, so that a seed makes every run the same. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
}

/** A small repeatable generator (mulberry32, T. Ettinger 2017, public domain): not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = state
      mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
    },
  }
}
