/**
 * Text without regard to case, as the database's lower() has it: each code point by its own simple mapping (UnicodeData), without
 * the context of its neighbours.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  let folded = ''
  for (const character of text) folded += String.fromCodePoint(character.toLowerCase().codePointAt(0) ?? 0)
  return folded
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false
  return true
}
