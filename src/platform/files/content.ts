/** The kinds of content that are named by what they are; all else is bytes without a name. None of them is ever served to be run. */
export type ContentType =
  | 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'application/pdf' | 'application/zip' | 'application/gzip'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
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
  if (start.startsWith('PK\x03\x04')) {
    return office.find(([, extension, folder]) => ending.endsWith(extension) && (start.includes('[Content_Types].xml') || start.includes(folder)))?.[0] ?? 'application/zip'
  }
  if (!looksLikeText(head, start)) return 'application/octet-stream'
  return ending.endsWith('.csv') || ending.endsWith('.tsv') ? 'text/csv' : 'text/plain'
}

function looksLikeText(head: Uint8Array, start: string): boolean {
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return true
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return head.length > 0 && !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(start)
}
