import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { isProblem } from '../../../lib/problem.ts'
import { docxLimits, refusals } from './limits.ts'

/** The parts of a package by their names, unpacked one by one when they are asked for, and counted. */
export interface Parts {
  readonly names: readonly string[]
  /** @throws Problem 422 for one that is larger than it may be. */
  bytes(name: string): Promise<Buffer | undefined>
}

/** Opens a file as an office package. @throws Problem 422 with the reason. */
export async function unpack(file: Buffer): Promise<Parts> {
  if (file.length > docxLimits.file) throw refusals.tooLarge()
  if (file.length >= 8 && file.readUInt32BE(0) === 0xd0cf11e0) throw refusals.sealed()
  if (file.length < 4 || file.readUInt32LE(0) !== 0x04034b50) throw refusals.notDocx()
  const zip = await JSZip.loadAsync(file, { createFolders: false }).catch(() => { throw refusals.broken() })
  const names = Object.keys(zip.files)
  if (names.length > docxLimits.entries) throw refusals.tooLarge()
  if (names.some((name) => /vbaproject|vbadata|\.bin$/i.test(name) && /vba/i.test(name))) throw refusals.macros()
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml')) throw refusals.notDocx()
  let left: number = docxLimits.unpacked
  return {
    names,
    async bytes(name) {
      const entry = Object.hasOwn(zip.files, name) ? zip.files[name] : undefined
      if (entry === undefined || entry.dir) return undefined
      const chunks: Buffer[] = []
      let size = 0
      try {
        // What a directory says of sizes may be a lie: it is counted as it comes, and left when it is too much.
        for await (const chunk of new Readable().wrap(entry.nodeStream('nodebuffer'))) {
          const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.alloc(0)
          size += bytes.length
          left -= bytes.length
          if (size > docxLimits.part || left < 0) throw refusals.tooLarge()
          chunks.push(bytes)
        }
      } catch (error) {
        if (isProblem(error)) throw error
        throw refusals.broken()
      }
      return Buffer.concat(chunks)
    },
  }
}
