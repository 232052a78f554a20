/** Something happened in this process: whoever listens looks for himself. A missed signal is only a wait until the next poll. */
export interface Signal {
  emit(): void
  /** Calls the listener on each emission until the returned function is called. */
  subscribe(listener: () => void): () => void
  /** Resolves at the next emission or after the milliseconds. */
  next(milliseconds: number): Promise<void>
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  }
  return {
    emit: () => { for (const listener of [...listeners]) listener() },
    subscribe,
    next: (milliseconds) => new Promise((resolve) => {
      const done = () => { clearTimeout(timer); stop(); resolve() }
      const timer = setTimeout(done, milliseconds)
      const stop = subscribe(done)
    }),
  }
}

/** A transaction that added entries has committed. */
export const written = createSignal()
/** Entries got positions, or a follower has moved on. */
export const moved = createSignal()
