import { signLink } from '../../../access/index.ts'
import { Problem } from '../../../lib/problem.ts'
import { type Language, say } from '../../../lib/words.ts'
import { linkWords } from '../../../model/words/ui/signedLinks.ts'
import { type Letter, queueLetter } from '../../../platform/mail/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { SendingGiven } from './ports.ts'

export interface SentLink {
  readonly kind: string
  /** Milliseconds. */
  readonly expiresAt: number
  /** Where the token leads; the pages of signed links by default. */
  readonly path?: (token: string) => string
  /** Absent: the link is told to the sender alone, who hands it over. */
  readonly mail?: { readonly to: string; readonly letter: (link: string) => Omit<Letter, 'to'> } | undefined
}

/**
 * Makes the link of the record at hand, and mails it in the same transaction where it is to be mailed.
 * @returns what the sender is told: the path of the link, with its address where that is known.
 * @throws Problem 409 where it is to be mailed and no mail goes out.
 */
export async function sendLink(given: SendingGiven, { tx, id, object, context }: Doing, { kind, expiresAt, mail, path = (token) => `/links/${token}` }: SentLink): Promise<string> {
  const { publicUrl, secrets } = given
  if (mail !== undefined && (publicUrl === undefined || !await given.mails(tx.workspaceId))) throw noMail()
  const token = await signLink(tx, given.secretBytes, { kind, object, recordId: id, now: context.now, expiresAt, madeBy: context.actor.userId, sentTo: mail?.to })
  const link = `${publicUrl ?? ''}${path(token)}`
  if (mail !== undefined) await queueLetter(tx, secrets, { id: given.newId(context.now), letter: { to: mail.to, ...mail.letter(link) }, now: context.now })
  return link
}

function noMail(): Problem {
  return new Problem({
    kind: 'mail.none', status: 409,
    title: { en: 'No mail goes out of here: an administrator sets up the mail server and the public address first. Or hand over the link yourself.', zh: '尚未配置邮件服务器或公开地址，无法发送邮件。请管理员先完成配置，或选择仅生成链接后自行转交。' },
  })
}

export interface LinkLetter { readonly language: Language; readonly subject: string; readonly greeting: string; readonly text: string; readonly button: string; readonly link: string; readonly until: string; readonly from: string }

/** A short letter around a link, plain and as HTML. */
export function letterOfLink({ language, subject, greeting, text, button, link, until, from }: LinkLetter): Omit<Letter, 'to'> {
  const note = say(linkWords.letterNote, language, { until })
  const paragraphs = [greeting, ...text.split('\n'), note, from]
  const [first = '', ...others] = paragraphs.map((each) => `<p>${escaped(each)}</p>`)
  return {
    language, subject,
    text: `${greeting}\n\n${text}\n\n${button}: ${link}\n\n${note}\n\n${from}\n`,
    html: `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><body>${first}${others.slice(0, -2).join('')}<p><a href="${escaped(link)}">${escaped(button)}</a></p>${others.slice(-2).join('')}</body></html>`,
  }
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
