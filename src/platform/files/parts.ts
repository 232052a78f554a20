/** A stretch of a file that is kept as it is, or bytes that stand in for one. */
export type Part = { readonly from: number; readonly until: number } | Buffer

/** A file that is walked over without being held: `at` gives fewer bytes than asked for only at its end. */
export interface Reading {
  readonly size: number
  readonly at: (offset: number, length: number) => Promise<Buffer>
}

/** Gathers what is kept; stretches that touch become one. */
export function keeping(): { readonly parts: readonly Part[]; keep(from: number, until: number): void; put(bytes: Buffer): void } {
  const parts: Part[] = []
  return {
    parts,
    keep(from, until) {
      const last = parts.at(-1)
      if (last !== undefined && !Buffer.isBuffer(last) && last.until === from) parts[parts.length - 1] = { from: last.from, until }
      else parts.push({ from, until })
    },
    put(bytes) { parts.push(bytes) },
  }
}
