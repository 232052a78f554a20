import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Problem } from '../../lib/problem.ts'
import { withoutPersonal } from './bare.ts'
import { type ContentType, contentType, fitsName, headLength } from './content.ts'
import { fileEmpty, fileGone, fileTooLarge } from './problems.ts'
import type { Scanner } from './scan.ts'
import { sweep, type SweepOptions } from './sweep.ts'

/** What is known of bytes that were stored. */
export interface StoredFile {
  readonly checksum: string
  readonly size: number
  readonly type: ContentType
  /** Whether the content is what the ending of its name promises. */
  readonly fitsName: boolean
}

/**
 * Keeps bytes in a folder, under their SHA-256 and the workspace that they belong to: no path ever comes from a caller, and the
 * same bytes are kept once.
 */
export interface FileStore {
  /**
   * Stores a stream while it comes in. Of pictures only what is to be seen is kept: no place, device or name that stood beside it. @param limit in bytes; what is larger is refused and leaves nothing behind.
   * @param tooLarge in which words it is refused.
   * @throws Problem 413, 422 for an empty one; those of the scanner, where there is one.
   */
  store(workspaceId: number, content: Readable, options: { readonly name: string; readonly limit?: number; readonly tooLarge?: (limit: number) => Problem }): Promise<StoredFile>
  /** @throws Problem 404 when it is not there. */
  open(workspaceId: number, checksum: string): Promise<Readable>
  /** Where the bytes lie, for readers that go over them several times. @throws Problem 404. */
  path(workspaceId: number, checksum: string): Promise<string>
  /** Removes what no record of the workspace names any more. @returns how many files are gone. */
  sweep(workspaceId: number, options: SweepOptions): Promise<number>
  /** Safe to repeat. Whoever calls has made sure that no record names these bytes any more. */
  remove(workspaceId: number, checksum: string): Promise<void>
}

/** The usual bound of one file, in bytes. */
export const usualLimit = 200_000_000

/** A store in this folder, which is made when the first file comes. @param scanner looks into each file before it is kept. */
export function createFileStore(folder: string, scanner?: Scanner): FileStore {
  const place = (workspaceId: number, checksum: string) => join(folder, String(workspaceId), checksum.slice(0, 2), checksum)
  const existing = async (workspaceId: number, checksum: string) => {
    const path = place(workspaceId, checkChecksum(checksum))
    await access(path).catch(() => { throw fileGone() })
    return path
  }
  return {
    async store(workspaceId, content, { name, limit = usualLimit, tooLarge = fileTooLarge }) {
      const coming = join(folder, 'coming')
      await mkdir(coming, { recursive: true, mode: 0o700 })
      const draft = join(coming, randomBytes(16).toString('hex'))
      const bare = `${draft}.bare`
      try {
        const measure = measuring(limit, tooLarge)
        await pipeline(content, measure.stream, createWriteStream(draft, { mode: 0o600, flush: true }))
        const { head, ...came } = measure.finish()
        if (came.size === 0) throw fileEmpty()
        await scanner?.check(draft)
        const type = contentType(head, name)
        const kept = await withoutPersonal(draft, bare, type)
        const { checksum, size } = kept ?? came
        const path = place(workspaceId, checksum)
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
        await rename(kept === undefined ? draft : bare, path)
        return { checksum, size, type, fitsName: fitsName(head, name) }
      } finally {
        await rm(draft, { force: true })
        await rm(bare, { force: true })
      }
    },
    path: existing,
    open: async (workspaceId, checksum) => createReadStream(await existing(workspaceId, checksum)),
    sweep: (workspaceId, options) => sweep(folder, workspaceId, options),
    remove: async (workspaceId, checksum) => rm(place(workspaceId, checkChecksum(checksum)), { force: true }),
  }
}

function checkChecksum(checksum: string): string {
  if (!/^[0-9a-f]{64}$/.test(checksum)) throw fileGone()
  return checksum
}

/** Counts, sums and keeps the start of what flows through; ends with the problem of a file that is too large. */
function measuring(limit: number, tooLarge: (limit: number) => Problem) {
  const hash = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      size += chunk.length
      if (size > limit) return callback(tooLarge(limit))
      hash.update(chunk)
      if (head.length < headLength) head = Buffer.concat([head, chunk.subarray(0, headLength - head.length)])
      callback(null, chunk)
    },
  })
  return { stream, finish: () => ({ checksum: hash.digest('hex'), size, head }) }
}
