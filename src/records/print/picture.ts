/** What a picture is, by its own first bytes. */
export interface PictureFacts { readonly type: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number }

/** More pixels than any paper shows: decoded, they would cost more memory than a print may take. */
const mostPixels = 25_000_000

/** PNG (its header chunk) or JPEG (its frame); undefined for everything else, broken ones and those with too many pixels. */
export function pictureFacts(bytes: Buffer): PictureFacts | undefined {
  const facts = pngFacts(bytes) ?? jpegFacts(bytes)
  return facts !== undefined && facts.width > 0 && facts.height > 0 && facts.width * facts.height <= mostPixels ? facts : undefined
}

export const dataAddress = (bytes: Buffer, { type }: PictureFacts): string => `data:${type};base64,${bytes.toString('base64')}`

function pngFacts(bytes: Buffer): PictureFacts | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function jpegFacts(bytes: Buffer): PictureFacts | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const mark = bytes[at + 1] ?? 0
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (isFrame) return { type: 'image/jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
