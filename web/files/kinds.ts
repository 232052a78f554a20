/** How a file may be shown, by the type that the server found in its bytes; whatever is not named is only downloaded. */
export type Shown = 'image' | 'pdf' | 'text' | 'sound'

const images: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
const sounds: ReadonlySet<string> = new Set(['audio/mpeg', 'audio/aac', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/webm', 'audio/flac', 'audio/amr'])

/** Markup and scripts are text here, and shown as text. */
export function shownAs(mime: string): Shown | undefined {
  if (images.has(mime)) return 'image'
  if (sounds.has(mime)) return 'sound'
  if (mime === 'application/pdf') return 'pdf'
  return mime === 'text/plain' || mime === 'text/csv' ? 'text' : undefined
}
