/** Text that is HTML already; everything else is escaped on its way into it. */
export class Html {
  readonly text: string
  constructor(text: string) { this.text = text }
}

type Part = string | number | Html | undefined | false | readonly Html[]

/** HTML with every value escaped, for text and for attributes in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => `${text}${index === 0 ? '' : written(parts[index - 1])}${string}`, ''))
}

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return part.map(({ text }) => text).join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
