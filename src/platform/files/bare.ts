import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { ContentType } from './content.ts'
import { jpegParts } from './jpeg.ts'
import type { Part, Reading } from './parts.ts'
import { pngParts } from './png.ts'
import { webpParts } from './webp.ts'

const walkers: Partial<Record<ContentType, (reading: Reading) => Promise<readonly Part[]>>> = { 'image/jpeg': jpegParts, 'image/png': pngParts, 'image/webp': webpParts }

/**
 * Writes a picture anew without what its camera or program wrote beside it: place, time, device, names, comments, previews. How it was
 * held, its colours and its pixels stay, byte for byte.
 * @returns what is known of the new bytes; undefined where nothing had to go, and nothing was written.
 */
export async function withoutPersonal(from: string, to: string, type: ContentType): Promise<{ readonly checksum: string; readonly size: number } | undefined> {
  const walk = walkers[type]
  if (walk === undefined) return undefined
  const file = await open(from, 'r')
  try {
    const { size } = await file.stat()
    const parts = await walk({ size, at: (offset, length) => readAt(file, offset, length) })
    if (parts.length === 1 && isWhole(parts[0], size)) return undefined
    return await copy(parts, from, to)
  } finally {
    await file.close()
  }
}

const isWhole = (part: Part | undefined, size: number): boolean => part !== undefined && !Buffer.isBuffer(part) && part.from === 0 && part.until === size

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
  return buffer.subarray(0, bytesRead)
}

async function copy(parts: readonly Part[], from: string, to: string): Promise<{ readonly checksum: string; readonly size: number }> {
  const hash = createHash('sha256')
  const target = await open(to, 'wx', 0o600)
  let size = 0
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    size += bytes.length
    await target.writeFile(bytes)
  }
  try {
    for (const part of parts) {
      if (Buffer.isBuffer(part)) await write(part)
      else if (part.until > part.from) for await (const bytes of createReadStream(from, { start: part.from, end: part.until - 1 })) await write(Buffer.from(bytes as Uint8Array))
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { checksum: hash.digest('hex'), size }
}
