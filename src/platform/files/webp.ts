import { orientationAlone, orientationIn } from './orientation.ts'
import { keeping, type Part, type Reading } from './parts.ts'

const start = 12
/** Of the flags of VP8X. */
const flags = { exif: 0x08, xmp: 0x04 } as const

/** A WebP without Exif and XMP and what follows its end; all else stays. */
export async function webpParts({ size, at }: Reading): Promise<readonly Part[]> {
  const kept = keeping()
  const end = Math.min(size, 8 + (await at(4, 4)).readUInt32LE(0))
  let [offset, held, gone, extended] = [start, 1, end < size, -1]
  while (offset + 8 <= end) {
    const head = await at(offset, 8)
    const content = head.readUInt32LE(4)
    const until = offset + 8 + content + content % 2
    if (until > end) break
    const kind = head.toString('latin1', 0, 4)
    if (kind === 'EXIF') held = orientationIn(tiffOf(await at(offset + 8, Math.min(content, 65_536))))
    gone ||= kind === 'EXIF' || kind === 'XMP '
    if (kind === 'VP8X') extended = offset
    if (kind !== 'EXIF' && kind !== 'XMP ') kept.keep(offset, until)
    offset = until
  }
  if (!gone) return [{ from: 0, until: size }]
  // What cannot be told apart is left as it came.
  if (offset < end) kept.keep(offset, end)
  if (held > 1 && extended !== -1) kept.put(chunk(orientationAlone(held)))
  return framed(await unflagged({ size, at }, kept.parts, extended, held > 1))
}

/** Some programs write the mark of JPEG's Exif here too. */
const tiffOf = (content: Buffer): Buffer => (content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content)

function chunk(content: Buffer): Buffer {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

/** The head of an extended picture says which parts it has. */
async function unflagged({ at }: Reading, parts: readonly Part[], extended: number, exif: boolean): Promise<readonly Part[]> {
  if (extended === -1) return parts
  const head = await at(extended, 9)
  head[8] = ((head[8] ?? 0) & ~(flags.exif | flags.xmp)) | (exif ? flags.exif : 0)
  return parts.flatMap((part) => (Buffer.isBuffer(part) || extended < part.from || extended >= part.until ? [part] : [{ from: part.from, until: extended }, head, { from: extended + 9, until: part.until }]))
}

function framed(parts: readonly Part[]): readonly Part[] {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + (Buffer.isBuffer(part) ? part.length : part.until - part.from), 0), 4)
  return [head, ...parts]
}
