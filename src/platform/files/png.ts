import { keeping, type Part, type Reading } from './parts.ts'

const beside: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])
const signature = 8

/** A PNG without Exif, texts, time of change and what follows its end; all else stays. */
export async function pngParts({ size, at }: Reading): Promise<readonly Part[]> {
  const kept = keeping()
  kept.keep(0, signature)
  let offset = signature
  while (offset + 12 <= size) {
    const head = await at(offset, 8)
    const until = offset + 12 + head.readUInt32BE(0)
    // What cannot be told apart is left as it came.
    if (until > size) break
    const kind = head.toString('latin1', 4)
    if (!beside.has(kind)) kept.keep(offset, until)
    offset = until
    if (kind === 'IEND') return kept.parts
  }
  if (offset < size) kept.keep(offset, size)
  return kept.parts
}
