import { orientationAlone, orientationIn } from './orientation.ts'
import { keeping, type Part, type Reading } from './parts.ts'

const exif = 'Exif\0\0'
const mark = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef } as const
const block = 65_536

/** A JPEG without Exif, XMP, IPTC, comments and what follows its end (further pictures with their own); its frame, colour profile and pixels stay. */
export async function jpegParts({ size, at }: Reading): Promise<readonly Part[]> {
  const kept = keeping()
  kept.keep(0, 2)
  let offset = 2
  while (offset < size) {
    const head = await at(offset, 4)
    const kind = head[1] ?? 0
    if (head.length < 4 || head[0] !== 0xff) break
    if (kind === 0xff) { kept.keep(offset, offset += 1); continue }
    if (kind === mark.end) { kept.keep(offset, offset + 2); return kept.parts }
    const until = Math.min(size, offset + 2 + head.readUInt16BE(2))
    if (until < offset + 4) break
    const beside = await besidePicture({ size, at }, kind, offset + 4, until)
    if (beside === undefined) kept.keep(offset, until)
    else if (beside > 1) kept.put(segment(beside))
    offset = until
    if (kind === mark.scan) kept.keep(offset, offset = await endOfScan({ size, at }, offset))
  }
  // What cannot be told apart is left as it came.
  if (offset < size) kept.keep(offset, size)
  return kept.parts
}

/** How the camera was held, by a part that goes; undefined for one that stays. */
async function besidePicture({ at }: Reading, kind: number, from: number, until: number): Promise<number | undefined> {
  if (kind === mark.comment) return 1
  if (kind < mark.app0 || kind > mark.app15 || kind === mark.app0 || kind === mark.app14) return undefined
  const content = await at(from, until - from)
  if (kind === mark.app2 && content.toString('latin1', 0, 11) === 'ICC_PROFILE') return undefined
  return kind === mark.app1 && content.toString('latin1', 0, exif.length) === exif ? orientationIn(content.subarray(exif.length)) : 1
}

function segment(orientation: number): Buffer {
  const content = Buffer.concat([Buffer.from(exif, 'latin1'), orientationAlone(orientation)])
  return Buffer.concat([Buffer.from([0xff, mark.app1, 0, content.length + 2]), content])
}

/** Where the next marker stands: in pixels 0xff is followed by a nought or a restart. */
async function endOfScan({ size, at }: Reading, from: number): Promise<number> {
  for (let offset = from; offset < size;) {
    const bytes = await at(offset, block)
    for (let found = bytes.indexOf(0xff); found !== -1 && found + 1 < bytes.length; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1] ?? 0
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset + found
    }
    // A marker may lie across the border of two blocks.
    offset += Math.max(1, bytes.length - 1)
  }
  return size
}
