import { type Language, say } from '../../lib/words.ts'
import { mailWords } from '../../model/words/ui/mail.ts'

/** One thing that a mail tells: a sentence, what was said, where to look. */
export interface Line { readonly text: string; readonly quote?: string; readonly link?: string | undefined }

interface Shown {
  readonly language: Language
  readonly lines: readonly Line[]
  /** How many more there are in the application. */
  readonly left: number
  /** Where the person says what they are told of. */
  readonly settings: string | undefined
  readonly hint?: string
}

export function letterText({ language, lines, left, settings, hint }: Shown): string {
  const parts = lines.map(({ text, quote, link }) => [text, ...(quote === undefined ? [] : [quote.split('\n').map((line) => `> ${line}`).join('\n')]), ...(link === undefined ? [] : [link])].join('\n'))
  const foot = [...(left > 0 ? [say(mailWords.more, language, { count: left })] : []), ...(hint === undefined ? [] : [hint]), ...(settings === undefined ? [] : [`${say(mailWords.settings, language)}: ${settings}`])]
  return [...parts, ...(foot.length === 0 ? [] : [`-- \n${foot.join('\n')}`])].join('\n\n')
}

/** The same as simple HTML. Nothing in it is a template: every text is escaped, every link is one of ours. */
export function letterHtml({ language, lines, left, settings, hint }: Shown): string {
  const blocks = lines.map(({ text, quote, link }) => `<tr><td style="padding:12px 0;border-bottom:1px solid #e4e7ec">
<div>${link === undefined ? escape(text) : `<a href="${escape(link)}" style="color:#0b6b57;text-decoration:none;font-weight:600">${escape(text)}</a>`}</div>
${quote === undefined ? '' : `<div style="margin-top:6px;padding-left:10px;border-left:3px solid #d0d5dd;color:#475467;white-space:pre-wrap">${escape(quote)}</div>`}</td></tr>`)
  const foot = [...(left > 0 ? [escape(say(mailWords.more, language, { count: left }))] : []), ...(hint === undefined ? [] : [escape(hint)]), ...(settings === undefined ? [] : [`<a href="${escape(settings)}" style="color:#475467">${escape(say(mailWords.settings, language))}</a>`])]
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><body style="margin:0;padding:24px;background:#f6f7f9;color:#101828;font:14px/1.6 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif">
<table role="presentation" style="max-width:600px;width:100%;margin:0 auto;background:#fff;border-radius:8px;padding:12px 24px;border-collapse:separate"><tbody>
${blocks.join('\n')}
<tr><td style="padding:12px 0;color:#475467;font-size:12px">${foot.join('<br>')}</td></tr>
</tbody></table></body></html>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
