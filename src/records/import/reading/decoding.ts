import iconv from 'iconv-lite'
import { encodingDetector } from './encoding.ts'
import type { TableFormat } from './table.ts'

/** The text of bytes: in the encoding that was asked for, else in the one that they show. */
export function decoded(bytes: Buffer, asked: TableFormat['encoding']): { readonly text: string; readonly encoding: NonNullable<TableFormat['encoding']> } {
  const detector = encodingDetector()
  detector.take(bytes)
  const encoding = asked ?? detector.finish()
  return { text: iconv.decode(bytes, encoding), encoding }
}

/** Text of quoted-printable (RFC 2045) in a named character set; UTF-8 where none is named or it is unknown. */
export function quotedPrintable(text: string, charset: string | undefined): string {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const pair = text[index] === '=' ? /^[0-9A-F]{2}/i.exec(text.slice(index + 1, index + 3))?.[0] : undefined
    if (pair === undefined) bytes.push(...Buffer.from(text[index] ?? '', 'utf8'))
    else {
      bytes.push(Number.parseInt(pair, 16))
      index += 2
    }
  }
  const buffer = Buffer.from(bytes)
  return charset !== undefined && iconv.encodingExists(charset) ? iconv.decode(buffer, charset) : decoded(buffer, undefined).text
}
