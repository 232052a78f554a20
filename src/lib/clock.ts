/** Where the time comes from. Injected everywhere, so that tests set it and nothing sleeps. */
export interface Clock {
  /** The present instant in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
}

/** A clock that stands where it is put and moves only when told. */
export interface SettableClock extends Clock {
  set(milliseconds: number): void
  advance(milliseconds: number): void
}

/** @param at ISO instant or milliseconds at which the clock starts. */
export function settableClock(at: string | number): SettableClock {
  let present = typeof at === 'number' ? at : Date.parse(at)
  return {
    now: () => present,
    set: (milliseconds) => { present = milliseconds },
    advance: (milliseconds) => { present += milliseconds },
  }
}
