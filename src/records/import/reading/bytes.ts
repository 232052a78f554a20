import { createReadStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { beyond, brokenZip } from './limits.ts'
import { tableLimits } from './table.ts'

/** Opens the bytes of a file from the start; called once for each pass over it. */
export type ByteSource = (options?: { readonly end?: number }) => Readable

/** The bytes as they lie on disk. */
export function plainBytes(path: string): ByteSource {
  return (options = {}) => createReadStream(path, { highWaterMark: 1 << 18, ...options })
}

/** The bytes that a gzip file holds, bounded by tableLimits.uncompressed. */
export function unzippedBytes(path: string): ByteSource {
  return () => {
    let total = 0
    const bound = new Transform({
      transform(chunk: Buffer, _encoding, callback) {
        total += chunk.length
        callback(total > tableLimits.uncompressed ? beyond('uncompressed', 0) : null, chunk)
      },
    })
    const packed = createReadStream(path)
    const unzip = createGunzip()
    packed.on('error', (error) => unzip.destroy(error))
    unzip.on('error', () => bound.destroy(brokenZip()))
    bound.on('close', () => packed.destroy())
    return packed.pipe(unzip).pipe(bound)
  }
}
