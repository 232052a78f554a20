import { Problem } from '../../../lib/problem.ts'
import type { ByteSource } from './bytes.ts'
import { beyond } from './limits.ts'

/** Bounds of files of cards and calendars, which are read whole: far more than a person's, far less than would hurt. */
export const componentLimits = { bytes: 30_000_000, line: 2_000_000 } as const

/** The bytes of a file of bounded size. @throws Problem 413 for a larger one. */
export async function boundedBytes(open: ByteSource): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of open()) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > componentLimits.bytes) throw new Problem({ kind: 'table-too-large', status: 413, values: { limit: componentLimits.bytes / 1_000_000 }, title: { en: 'Files of cards, calendars and bank statements may have {limit} MB at the most.', zh: '名片、日历与银行对账单文件不能超过 {limit} MB。' } })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** One component (a card, a calendar) of a file, as its unfolded lines. */
export interface Block { readonly name: string; readonly line: number; readonly lines: readonly string[]; /** Its END was found. */ readonly whole: boolean }

/**
 * Cuts a text into components of a name, by BEGIN and END, so that a broken one does not take the others along. Lines of any
 * ending are unfolded: what begins with a blank goes on with the line before.
 */
export function blocksOf(text: string, names: readonly string[], softBreaks: boolean): readonly Block[] {
  const blocks: Block[] = []
  let open: { readonly name: string; readonly line: number; readonly lines: string[] } | undefined
  let number = 0
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number += 1
    if (raw.length > componentLimits.line) throw beyond('cell', number)
    const begins = /^\s*BEGIN:([\w-]+)\s*$/i.exec(raw)?.[1]?.toUpperCase()
    // One that begins inside another of its name shows that the other was never ended.
    if (open !== undefined && begins === open.name) {
      blocks.push({ ...open, whole: false })
      open = undefined
    }
    if (open === undefined) {
      if (begins !== undefined && names.includes(begins)) open = { name: begins, line: number, lines: [raw.trim()] }
      continue
    }
    take(open.lines, raw, softBreaks)
    if (raw.trim().toUpperCase() === `END:${open.name}`) {
      blocks.push({ ...open, whole: true })
      open = undefined
    }
  }
  if (open !== undefined) blocks.push({ ...open, whole: false })
  return blocks
}

/** Adds a line, or goes on with the last. Quoted-printable of vCard 2.1 breaks its lines softly, without a blank. */
function take(lines: string[], raw: string, softBreaks: boolean): void {
  const last = lines.at(-1) ?? ''
  if (softBreaks && last.endsWith('=') && /[;=]QUOTED-PRINTABLE/i.test(last.slice(0, last.indexOf(':')))) lines[lines.length - 1] = last.slice(0, -1) + raw
  else if (/^[ \t]/.test(raw) && lines.length > 1) lines[lines.length - 1] = last + raw.slice(1)
  else lines.push(raw)
}

/** One property: name without its group, parameters with upper-case names, raw value. */
export interface Property { readonly name: string; readonly parameters: Readonly<Record<string, readonly string[]>>; readonly value: string }

/** Reads a content line of RFC 6350 or vCard 2.1. @returns undefined for one that is none. */
export function propertyOf(line: string): Property | undefined {
  const colon = outsideQuotes(line, ':')
  if (colon < 1) return undefined
  const [head = '', ...rest] = partsOf(line.slice(0, colon), ';')
  const name = head.slice(head.lastIndexOf('.') + 1).trim().toUpperCase()
  if (!/^[A-Z0-9-]+$/.test(name)) return undefined
  const parameters: Record<string, string[]> = {}
  for (const part of rest) {
    const equals = part.indexOf('=')
    // In vCard 2.1 a type stands without its name: TEL;HOME;VOICE.
    const [key, value] = equals === -1 ? [bareName(part), part] : [part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1)]
    parameters[key] = [...parameters[key] ?? [], ...partsOf(value, ',').map((each) => each.trim().replace(/^"|"$/g, ''))]
  }
  return { name, parameters, value: line.slice(colon + 1) }
}

function bareName(part: string): string {
  return /^(quoted-printable|base64|8bit|7bit|b)$/i.test(part.trim()) ? 'ENCODING' : 'TYPE'
}

function outsideQuotes(text: string, sign: string): number {
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted
    else if (!quoted && text[index] === sign) return index
  }
  return -1
}

function partsOf(text: string, sign: string): string[] {
  const parts: string[] = []
  let rest = text
  for (let at = outsideQuotes(rest, sign); at !== -1; at = outsideQuotes(rest, sign)) {
    parts.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...parts, rest]
}

/** The parts of a structured value, escapes undone. */
export function unescapedParts(value: string, sign: ';' | ','): readonly string[] {
  const parts = ['']
  const add = (text: string) => { parts[parts.length - 1] = `${parts.at(-1) ?? ''}${text}` }
  for (let index = 0; index < value.length; index += 1) {
    const letter = value[index] ?? ''
    if (letter === '\\' && index + 1 < value.length) {
      index += 1
      add(value[index] === 'n' || value[index] === 'N' ? '\n' : value[index] ?? '')
    } else if (letter === sign) parts.push('')
    else add(letter)
  }
  return parts.map((part) => part.trim())
}

export function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)).trim()
}
