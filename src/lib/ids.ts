import type { Random } from './random.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether the text is a uuid in its canonical lower-case form. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}

/**
 * A uuid version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so that keys grow with time and
 * inserts touch the right edge of an index.
 * @param milliseconds instant since 1970; @param random ten bytes or more of randomness.
 */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = Math.floor(milliseconds)
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return formatUuid(bytes)
}

/** Ten bytes from a repeatable generator: for seeded data, where the same seed gives the same ids. */
export function seededBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: 10 }, () => Math.floor(random.next() * 256))
}

/**
 * Orders the ids that one process gives: a counter for each millisecond (RFC 9562, 6.2, method 1), so that they grow in the order
 * in which they are given, however many fall into the same instant.
 */
export class IdOrder {
  #now = Number.NaN
  #given = 0

  /** @returns the instant to take and the place within it, 0 to 4095: when an instant is full, the next one lends its places. */
  next(now: number): { readonly milliseconds: number; readonly place: number } {
    if (now !== this.#now) {
      this.#now = now
      this.#given = 0
    }
    const given = this.#given
    this.#given += 1
    return { milliseconds: now + Math.floor(given / 4096), place: given % 4096 }
  }

  /** The next id. @param random ten bytes or more of randomness, of which the first bits give way to the place. */
  id(now: number, random: Uint8Array): string {
    const { milliseconds, place } = this.next(now)
    const bytes = Uint8Array.from(random)
    bytes[0] = place >> 8
    bytes[1] = place & 0xff
    return uuidv7(milliseconds, bytes)
  }
}

function formatUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
