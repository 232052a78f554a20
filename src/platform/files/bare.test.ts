import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFileStore } from './index.ts'
import { orientationAlone, orientationIn } from './orientation.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-bare-'))
const files = createFileStore(folder)

async function kept(bytes: Buffer, name = 'photo.jpg'): Promise<Buffer> {
  const { checksum, size } = await files.store(1, Readable.from([bytes]), { name })
  const stored = readFileSync(await files.path(1, checksum))
  expect([createHash('sha256').update(stored).digest('hex'), stored.length]).toEqual([checksum, size])
  expect(readdirSync(join(folder, 'coming'))).toEqual([])
  return stored
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const part = (kind: number, content: Buffer) => Buffer.concat([Buffer.from([0xff, kind, (content.length + 2) >> 8, (content.length + 2) & 255]), content])
/** An Exif block with the orientation and, in a text beside it, where it was taken. */
const tiff = (orientation: number, order: 'II' | 'MM') => {
  const bytes = Buffer.concat([orientationAlone(orientation), latin('GPS 39.9042N 116.4074E SecretPhone')])
  if (order === 'MM') return bytes
  return Buffer.concat([latin('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0'), Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]), latin('GPS 39.9042N 116.4074E SecretPhone')])
}
const jfif = part(0xe0, latin('JFIF\0\x01\x02\0\0\x01\0\x01\0\0'))
const profile = part(0xe2, latin('ICC_PROFILE\0\x01\x01 colours'))
const adobe = part(0xee, latin('Adobe\0d\0\0\0\0\x01'))
const table = part(0xdb, Buffer.alloc(65, 7))
const frame = part(0xc2, latin('\x08\0\x10\0\x10\x01\x01\x11\0'))
const scan = (pixels: string) => Buffer.concat([part(0xda, latin('\x01\x01\0\0?\0')), latin(pixels)])
const pixels = 'abc\xff\0def\xff\xd0ghi\xff\xd7'
const jpeg = (...beside: readonly Buffer[]) => Buffer.concat([latin('\xff\xd8'), jfif, ...beside, profile, adobe, table, frame, scan(pixels), table, scan(pixels), latin('\xff\xd9')])
const exif = (orientation: number, order: 'II' | 'MM' = 'MM') => part(0xe1, Buffer.concat([latin('Exif\0\0'), tiff(orientation, order)]))

describe('a picture that is kept', () => {
  it.each(['II', 'MM'] as const)('of a JPEG loses where and by what it was taken, and keeps its pixels, colours and which way up it is (%s)', async (order) => {
    const upright = jpeg()
    const beside = [part(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<Secret/>')), part(0xed, latin('Photoshop 3.0\0Secret')), part(0xe2, latin('MPF\0Secret')), part(0xfe, latin('Secret words'))]
    expect(await kept(jpeg(exif(1, order), ...beside))).toEqual(upright)
    const turned = await kept(jpeg(exif(6, order), ...beside))
    expect(turned.includes('Secret') || turned.includes('GPS')).toBe(false)
    expect(orientationIn(turned.subarray(turned.indexOf('Exif\0\0') + 6))).toBe(6)
    expect(turned.length).toBe(upright.length + 36)
  })

  it('of a JPEG loses what follows its end: the second picture of a telephone has a place of its own', async () => {
    expect(await kept(Buffer.concat([jpeg(exif(1)), jpeg(exif(3))]))).toEqual(jpeg())
  })

  it('is found by its marker also where that lies across two blocks', async () => {
    for (const more of [65_533, 65_534, 65_535, 65_536, 65_537]) {
      const body = Buffer.concat([latin('\xff\xd8'), frame, scan('x'.repeat(more)), table, scan(pixels), latin('\xff\xd9')])
      expect(await kept(Buffer.concat([body, latin('Secret')]))).toEqual(body)
    }
  })

  it('without anything beside it stays byte for byte', async () => {
    expect(await kept(jpeg())).toEqual(jpeg())
    expect(await kept(Buffer.concat([latin('\x89PNG\r\n\x1a\n'), chunk('IHDR', 13), chunk('IEND', 0)]), 'a.png')).toEqual(Buffer.concat([latin('\x89PNG\r\n\x1a\n'), chunk('IHDR', 13), chunk('IEND', 0)]))
  })

  const chunk = (kind: string, size: number, content = Buffer.alloc(size, 9)) => { const head = Buffer.alloc(4); head.writeUInt32BE(content.length); return Buffer.concat([head, latin(kind), content, Buffer.alloc(4, 1)]) }
  it('of a PNG loses texts, time and Exif', async () => {
    const said = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].map((kind) => chunk(kind, 6, latin('Secret')))
    const [mark, head, colours, body, end] = [latin('\x89PNG\r\n\x1a\n'), chunk('IHDR', 13), chunk('iCCP', 20), chunk('IDAT', 90_000), chunk('IEND', 0)]
    expect(await kept(Buffer.concat([mark, head, ...said, colours, body, ...said, end, latin('Secret')]), 'a.png')).toEqual(Buffer.concat([mark, head, colours, body, end]))
  })

  it('of a WebP loses Exif and XMP, says so in its head, and keeps which way up it is', async () => {
    const riff = (...chunks: readonly Buffer[]) => { const body = Buffer.concat([latin('WEBP'), ...chunks]); const size = Buffer.alloc(4); size.writeUInt32LE(body.length); return Buffer.concat([latin('RIFF'), size, body]) }
    const piece = (kind: string, content: Buffer) => { const size = Buffer.alloc(4); size.writeUInt32LE(content.length); return Buffer.concat([latin(kind), size, content, Buffer.alloc(content.length % 2)]) }
    const extended = (flags: number) => piece('VP8X', Buffer.from([flags, 0, 0, 0, 15, 0, 0, 15, 0, 0]))
    const [colours, body, words] = [piece('ICCP', latin('colours')), piece('VP8 ', Buffer.alloc(1001, 5)), piece('XMP ', latin('<Secret/>'))]
    expect(await kept(riff(extended(0x2c), colours, body, piece('EXIF', tiff(1, 'II')), words), 'a.webp')).toEqual(riff(extended(0x20), colours, body))
    expect(await kept(riff(extended(0x2c), colours, body, piece('EXIF', tiff(8, 'II')), words), 'a.webp')).toEqual(riff(extended(0x28), colours, body, piece('EXIF', orientationAlone(8))))
    expect(await kept(riff(body), 'a.webp')).toEqual(riff(body))
  })

  it('that is broken anywhere is kept without a fault, and what is no picture as it came', async () => {
    const whole = jpeg(exif(6), part(0xfe, latin('words')))
    await fc.assert(fc.asyncProperty(fc.integer({ min: 3, max: whole.length }), fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 4 }), async (length, changes) => {
      const bytes = Buffer.from(whole.subarray(0, length))
      for (const { at, byte } of changes) if (at > 2 && at < length) bytes[at] = byte
      expect((await kept(bytes)).length).toBeLessThanOrEqual(length + 36)
    }), { numRuns: 200 })
    expect(await kept(latin('Exif\0\0 in a text'), 'note.txt')).toEqual(latin('Exif\0\0 in a text'))
  })
})
