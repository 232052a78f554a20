// The content lines that calendars (RFC 5545) and cards (RFC 6350) are written in.

/** The property of a card for a way to reach somebody that RFC 6350 has none for; its TYPE is the kind. */
export const ownWay = 'X-GUANXI-WAY'

/** Text of RFC 5545, 3.3.11, and RFC 6350, 3.4; what is no text (control characters) is left out, so that no line can be slipped in. */
export function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ').replace(/([\\;,])/g, '\\$1').replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets (RFC 5545, 3.1), none cut within a character. */
export function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (size + octets > 74) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += letter
    size += octets
  }
  return [...parts, part].join('\r\n ')
}
