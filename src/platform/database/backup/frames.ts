import { Buffer } from 'node:buffer'

// The inside of a backup: frames of one letter, a length and bytes. T begins a table, F a file, D brings a piece of it, E ends it
// with its count and checksum, M is the manifest and the last one.

export type FrameKind = 'T' | 'F' | 'D' | 'E' | 'M'
const largest = 64 * 1024 * 1024

/** Writes one frame. */
export function frame(kind: FrameKind, content: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const head = Buffer.alloc(5)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

export interface Frame { readonly kind: FrameKind; readonly content: Buffer }

/** Reads frames from a stream of bytes. @throws Error where it is no backup or ends in the middle. */
export async function* framesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let pending: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    for (;;) {
      if (pending.length < 5) break
      const length = pending.readUInt32BE(1)
      if (length > largest) throw new BrokenBackup()
      if (pending.length < 5 + length) break
      yield { kind: kindOf(pending.toString('latin1', 0, 1)), content: pending.subarray(5, 5 + length) }
      pending = pending.subarray(5 + length)
    }
  }
  if (pending.length > 0) throw new BrokenBackup()
}

function kindOf(letter: string): FrameKind {
  if (letter === 'T' || letter === 'F' || letter === 'D' || letter === 'E' || letter === 'M') return letter
  throw new BrokenBackup(letter)
}

/** The file is no backup of ours, or not whole. */
export class BrokenBackup extends Error {
  constructor(detail?: string) {
    super(`This is no whole backup of Guanxi${detail === undefined ? '' : ` (${detail})`}.`)
    this.name = 'BrokenBackup'
  }
}
