import type { Language } from '../../lib/words.ts'
import type { Letter } from '../../platform/mail/index.ts'
import { letterHtml, letterText, type Line } from './letter.ts'

interface Given { readonly to: string; readonly language: Language; readonly subject: string; readonly lines: readonly Line[]; /** Where all of it is to be seen. */ readonly link: string | undefined }

/** A mail of lines that are known already, such as the figures of a dashboard; it looks as news do. */
export function linesLetter({ to, language, subject, lines, link }: Given): Letter {
  const all = lines.map((line, index) => (index === 0 && link !== undefined ? { ...line, link } : line))
  const shown = { language, lines: all, left: 0, settings: undefined }
  return { to, language, subject: subject.replaceAll(/[\r\n]+/g, ' '), text: letterText(shown), html: letterHtml(shown) }
}
