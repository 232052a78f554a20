import { soundEndings, soundType, type SoundType } from './sound.ts'

/** The kinds of content that are named by what they are; all else is bytes without a name. None of them is ever served to be run. */
export type ContentType =
  | 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'application/pdf' | 'application/zip' | 'application/gzip'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  | SoundType
  | 'text/csv' | 'text/plain' | 'application/octet-stream'

/** Bytes from the start of a file that are enough to tell. */
export const headLength = 4096

const marks: readonly (readonly [ContentType, string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'], ['image/jpeg', '\xff\xd8\xff'], ['image/gif', 'GIF8'], ['application/pdf', '%PDF-'], ['application/gzip', '\x1f\x8b'],
]

const office: readonly (readonly [ContentType, string, string])[] = [
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx', 'xl/'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx', 'word/'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', '.pptx', 'ppt/'],
]

/**
 * The type of a file by its first bytes; the name only chooses among those that the bytes allow. Markup and scripts are plain
 * text here, whatever they call themselves.
 */
export function contentType(head: Uint8Array, name: string): ContentType {
  const start = Buffer.from(head.subarray(0, headLength)).toString('latin1')
  for (const [type, mark] of marks) if (start.startsWith(mark)) return type
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp'
  const ending = name.toLowerCase()
  const sound = soundType(start, ending.trim())
  if (sound !== undefined) return sound
  if (start.startsWith('PK\x03\x04')) {
    return office.find(([, extension, folder]) => ending.endsWith(extension) && (start.includes('[Content_Types].xml') || start.includes(folder)))?.[0] ?? 'application/zip'
  }
  if (!looksLikeText(head, start)) return 'application/octet-stream'
  return ending.endsWith('.csv') || ending.endsWith('.tsv') ? 'text/csv' : 'text/plain'
}

const pictures: readonly ContentType[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
/** Endings that promise a kind of content which can be told by its bytes. Telephones name pictures of one kind as another, and what a password seals is no archive any more. */
const promises: readonly (readonly [RegExp, (type: ContentType, start: string) => boolean])[] = [
  [/\.(png|jpe?g|gif|webp)$/, (type) => pictures.includes(type)],
  [/\.pdf$/, (_type, start) => start.slice(0, 1024 + 5).includes('%PDF-')],
  [/\.(xlsx|docx|pptx)$/, (_type, start) => start.startsWith('PK\x03\x04') || start.startsWith('\xd0\xcf\x11\xe0')],
  [soundEndings, (type) => type.startsWith('audio/')],
  [/\.zip$/, (_type, start) => start.startsWith('PK')],
  [/\.(gz|tgz)$/, (type) => type === 'application/gzip'],
]

/** Whether the content is what the ending of the name promises; an ending that promises nothing fits everything. */
export function fitsName(head: Uint8Array, name: string): boolean {
  const start = Buffer.from(head.subarray(0, headLength)).toString('latin1')
  const ending = name.toLowerCase().trim()
  return promises.every(([names, holds]) => !names.test(ending) || holds(contentType(head, name), start))
}

function looksLikeText(head: Uint8Array, start: string): boolean {
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return true
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return head.length > 0 && !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(start)
}
