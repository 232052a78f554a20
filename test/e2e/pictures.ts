import type { Page } from 'playwright-core'

/** 1600 x 1200 of noise, with the mark of EXIF that it is to be turned by a quarter. */
export async function cameraPicture(page: Page): Promise<Buffer> {
  const drawn = Buffer.from(await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1200
    const pen = canvas.getContext('2d')
    for (let x = 0; x < 1600; x += 8) for (let y = 0; y < 1200; y += 8) { if (pen !== null) { pen.fillStyle = `rgb(${(x * 31 + y * 17) % 256} ${(x * 7 + y * 53) % 256} ${(x * y) % 256})`; pen.fillRect(x, y, 8, 8) } }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  }), 'base64')
  // APP1, big-endian TIFF, one entry: orientation (0x0112), short, 1, 6.
  const exif = Buffer.from('ffe1002245786966000 04d4d002a000000080001011200030000000100060000000000 00'.replaceAll(' ', ''), 'hex')
  return Buffer.concat([drawn.subarray(0, 2), exif, drawn.subarray(2)])
}

/** A grey picture of 24 bits, uncompressed: large, and every browser draws it. */
export function bitmap(width: number, height: number): Buffer {
  const size = width * height * 3
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(54 + size, 2)
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(height, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(24, 28)
  head.writeUInt32LE(size, 34)
  return Buffer.concat([head, Buffer.alloc(size, 0x99)])
}
