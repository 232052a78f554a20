import type { Json } from '../../lib/json.ts'

const hidden = '***'

/** What a viewer sees of a value that his role shows masked: enough to tell records apart, not enough to use it. */
export function mask(value: Json): Json {
  if (value === null) return null
  if (typeof value !== 'string') return hidden
  const text = value.trim()
  if (text === '') return null
  const at = text.lastIndexOf('@')
  if (at > 0) return `${first(text)}${hidden}${text.slice(at)}`
  if (isNumberLike(text)) return maskNumber(text)
  return `${first(text)}${hidden}`
}

/** 138****5678; an identity number keeps three in front and four behind. */
function maskNumber(text: string): string {
  if (text.length < 8) return `${first(text)}${hidden}`
  const ahead = text.startsWith('+') && text.length > 12 ? text.length - 8 : 3
  return `${text.slice(0, ahead)}${'*'.repeat(Math.max(4, text.length - ahead - 4))}${text.slice(-4)}`
}

function isNumberLike(text: string): boolean {
  return /^\+?[\d][\d\s()-]{2,}[\dxX]$/.test(text)
}

/** The first character as a person counts, not half of a pair. */
function first(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 42)
}
