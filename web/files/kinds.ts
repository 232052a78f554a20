/** How a file may be shown, by the type that the server found in its bytes; whatever is not named is only downloaded. */
export type Shown = 'image' | 'pdf' | 'text'

const images: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Markup and scripts are text here, and shown as text. */
export function shownAs(mime: string): Shown | undefined {
  if (images.has(mime)) return 'image'
  if (mime === 'application/pdf') return 'pdf'
  return mime === 'text/plain' || mime === 'text/csv' ? 'text' : undefined
}
